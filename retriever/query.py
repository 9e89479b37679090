"""A question as typed to a question that can be searched: shorthand written out, slips mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpus.abbreviations import Expander
from corpus.text import accented_share, fold, nfc, tone
from corpus.vocabulary import Vocabulary
from retriever.english import English
from retriever.places import ProvinceInitials, kind_shorts
from retriever.slips import is_syllable
from retriever.speller import Speller

_MAX = 2000
UNACCENTED = 0.15
_TELEX = "sfrxjw"
_NUMBERED = re.compile(r"(?<![\w/-])[A-ZĐ]{2}(?=\s+(?:số\s+|so\s+)?\d)")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Query:
    """A question. ``typed`` is its NFC text, ``text`` what is searched (Vietnamese shorthand
    written out, slips mended), ``language`` ``vi`` or ``en``, ``accented`` the share of its
    syllables that bear a diacritic."""

    typed: str
    text: str
    language: str
    accented: float


class QueryReader:
    """Reads questions. ``provinces`` are those of the corpus: their initials (``GL``) count as
    their names. ``known`` are the syllables of the corpus as spelled, most frequent first:
    only a word that is none of them is mended, and one that only differs in its diacritics loses
    them, so that it meets whatever was meant."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        known: Iterable[str],
        own: Iterable[tuple[str, str]] = (),
        provinces: Iterable[str] = (),
        met: Callable[[str], bool] = lambda pair: False,
    ) -> None:
        self._provinces = ProvinceInitials(vocabulary, provinces)
        self._kinds = kind_shorts(vocabulary)
        stop = vocabulary.questions.get("stop", {})
        self._expander = Expander(vocabulary, own)
        self._english = English(vocabulary)
        spelled = list(known)
        self._spelled = frozenset([*spelled, *(tone(w) for w in stop.get("vi", ()))])
        self._known = dict.fromkeys([*map(fold, spelled), *(fold(w) for w in stop.get("vi", ()))])
        self._speller = Speller(self._spelled, met)
        self._marks = {_marks(w): w for w in reversed(spelled)}
        self._mended: dict[str, str] = {}

    def read(self, question: str) -> Query:
        """The query of a question; characters past 2,000 are left out."""
        typed = " ".join(nfc(question).split())[:_MAX]
        language = "en" if self._english.spoken(typed) else "vi"
        text = typed
        if language == "vi":
            text = _NUMBERED.sub(self._kind, text)
            text = self._provinces.spell(text)
            text = self._expander.expand(_quiet(text), typed=True)
            bare = accented_share(typed) < UNACCENTED
            text = self._speller.mended(text, bare)
            text = fold(text) if bare else text
            text = _WORD.sub(lambda m: self.mend(m.group()), text)
        return Query(typed, text, language, accented_share(typed))

    def _kind(self, m: re.Match[str]) -> str:
        """``KH 128`` -> ``kế hoạch 128``: what stands before a number is a kind of document."""
        return self._kinds.get(m.group(), m.group())

    def mend(self, word: str) -> str:
        """A known syllable for one mistyped (Telex and VNI left-overs, doubled or swapped
        letters), else the word itself."""
        bare = fold(word)
        if bare != word.lower() and tone(word) not in self._spelled:
            moved = self._marks.get(_marks(word))
            if moved is not None:
                return moved
        if bare in self._known and bare != word.lower() and tone(word) not in self._spelled:
            return bare
        if (
            bare in self._known
            or is_syllable(bare)
            or len(bare) < 3
            or bare.isdigit()
            or word.isupper()
        ):
            return word
        if bare not in self._mended:
            self._mended[bare] = self._repair(bare)
        found = self._mended[bare]
        return word if found == bare else found

    def _repair(self, bare: str) -> str:
        for candidate in _candidates(bare):
            if candidate in self._known:
                return candidate
        if any(c.isdigit() for c in bare) or len(bare) < 4:
            return bare
        from rapidfuzz.distance import OSA

        near = (w for w in self._known if abs(len(w) - len(bare)) <= 1 and w[:1] == bare[:1])
        return next((w for w in near if OSA.distance(w, bare, score_cutoff=1) <= 1), bare)


def _quiet(text: str) -> str:
    """A question all in capitals in small letters: its ``AI`` asks who, and is no abbreviation."""
    return text.lower() if text.isupper() and " " in text else text


def _marks(word: str) -> str:
    """The letters and marks of a syllable without their order: ``đựơc`` has those of ``được``."""
    return "".join(sorted(unicodedata.normalize("NFD", word.lower())))


def _candidates(bare: str) -> list[str]:
    """What a slip of the input method may have meant, likeliest first."""
    letters = re.sub(r"\d", "", bare)
    single = re.sub(r"(dd|aa|ee|oo)", lambda m: m.group()[0], letters)
    out = [letters, single]
    for base in (letters, single):
        out += [base[:k] + base[k + 1 :] for k in range(len(base) - 1, 0, -1) if base[k] in _TELEX]
        out += [re.sub("[sfrxj]", "", base.replace("w", "")) if len(base) > 3 else base]
        out += [re.sub(r"(.)\1+", r"\1", base)]
    out += [bare[:k] + bare[k + 1] + bare[k] + bare[k + 2 :] for k in range(len(bare) - 1)]
    return [c for c in dict.fromkeys(out) if c and c != bare]
