"""Normalisation of Vietnamese text, the same for index and query.

Nothing here changes what is quoted: these functions make keys to match on.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

# Letters of Vietnamese for character classes (a range such as À-Ỹ mixes the cases).
UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"\d+(?:[./-]\d+)*(?:/[\w&-]*\w)?|[^\W\d_]+(?:[&-][^\W\d_]+)*\d*", re.UNICODE)
_SYLLABLE = re.compile(r"[^\W_]+", re.UNICODE)
_PAIRS = ("oa", "oe", "uy")


def nfc(text: str) -> str:
    """The composed form, in which every offset of the project is counted."""
    return unicodedata.normalize("NFC", text)


class _Folded(dict[int, str]):
    """Code point -> its letter without diacritics, in lower case; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = "d" if base == "đ" or chr(code) in "ðÐ" else base[0]
        return self[code]


_FOLDED = _Folded()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without any diacritic: ``Đồng Tháp`` -> ``dong thap``. One output character
    for each input character of NFC Vietnamese text, so positions carry over."""
    return text.translate(_FOLDED)


@lru_cache(maxsize=65536)
def tone(syllable: str) -> str:
    """One placement of the tone mark for ``oa oe uy`` at the end of a syllable, and lower case:
    ``hoà`` and ``hòa`` -> ``hòa``; ``uỷ`` and ``ủy`` -> ``ủy``; ``Ð`` -> ``đ``."""
    s = nfc(syllable.lower().replace("ð", "đ"))
    if fold(s)[-2:] not in _PAIRS or (fold(s)[:2] == "qu" and fold(s)[-2:] == "uy"):
        return s
    d = unicodedata.normalize("NFD", s[-1])
    marks = [c for c in d if c in _TONES]
    if not marks:
        return s
    rest = "".join(c for c in d if c not in _TONES)
    return nfc(s[:-2] + unicodedata.normalize("NFD", s[-2]) + marks[0] + rest)


@lru_cache(maxsize=4096)
def whole(words: str) -> re.Pattern[str]:
    """A pattern of words that stand whole in a text: ``ke`` is not found in ``ket``."""
    return re.compile(rf"\b{re.escape(words)}\b")


def syllables(text: str) -> list[str]:
    """The syllables and numbers of a text in order, lower case, tone placement unified."""
    return [tone(m.group()) for m in _SYLLABLE.finditer(text)]


def folded_syllables(text: str) -> list[str]:
    """As ``syllables``, without diacritics."""
    return [fold(s) for s in syllables(text)]


def bigrams(units: list[str]) -> list[str]:
    """Adjacent pairs, joined by ``_``; of n units come n - 1."""
    return [f"{a}_{b}" for a, b in pairwise(units)]


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """A text to compare on: NFC, lower case, tone placement unified, white space collapsed."""
    return _SYLLABLE.sub(lambda m: tone(m.group()), " ".join(nfc(text).lower().split()))


@lru_cache(maxsize=4096)
def accented_share(text: str) -> float:
    """The share of syllables that bear a diacritic (0 to 1; 0 for a text without letters).
    Running Vietnamese lies near 0.75; a text typed without diacritics at 0."""
    words = [s for s in syllables(text) if s.isalpha()]
    return sum(fold(s) != s for s in words) / len(words) if words else 0.0
