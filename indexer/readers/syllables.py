"""Whether letters make Vietnamese syllables: how a wrong encoding and a broken text layer show.

A syllable is an onset, a rime and a tone; a rime that ends in c, ch, p or t bears the sắc or the
nặng tone only (Đoàn Thiện Thuật, Ngữ âm tiếng Việt, 1977)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp
iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi
om on ong oong ooc op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân
uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ uya uy uych uyên uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych ym yêm yên yêng yêt yêu yn ynh yt
iê ươ uô yê êc ưp"""
_SYLLABLE = re.compile(f"(?:{_ONSETS.replace(' ', '|')})?(?:{'|'.join(_RIMES.split())})")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_STOPPED = re.compile(r"(?:c|ch|p|t)\Z")
_WORD = re.compile(r"[^\s\x00-\x40\x5b-\x60\x7b-\x7f\xa0\xab\xb0-\xb3\xb7\xb9\xbb\u2010-\u2bff]+")


@dataclass(frozen=True, slots=True)
class Plausibility:
    """How many words bear a sign beyond ASCII, and how many of those are syllables."""

    marked: int
    plausible: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 1 for a text without marked words."""
        return self.plausible / self.marked if self.marked else 1.0


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word (of any case, NFC or NFD) is a possible Vietnamese syllable."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in apart if ord(c) in _TONES]
    plain = unicodedata.normalize("NFC", apart.translate(_TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return False
    return not _STOPPED.search(plain) or not tones or tones[0] in "\u0301\u0323"


def plausibility(text: str) -> Plausibility:
    """Over the words of a text that hold a sign beyond ASCII; digits and punctuation aside."""
    words = [w for w in _WORD.findall(unicodedata.normalize("NFC", text)) if not w.isascii()]
    return Plausibility(len(words), sum(map(is_syllable, words)))
