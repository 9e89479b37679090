"""A question as typed to a question that can be searched: shorthand written out, slips mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpus.abbreviations import Expander
from corpus.text import accented_share, fold, nfc, tone
from corpus.vocabulary import Vocabulary
from retriever.english import English
from retriever.names import NameMender
from retriever.places import ProvinceInitials, kind_shorts
from retriever.speller import Speller

_MAX = 2000
UNACCENTED = 0.15
_NUMBERED = re.compile(
    r"(?<![\w/-])(?:[A-ZĐ]{2}(?=\s+(?:số\s+|so\s+)?\d)|[a-zđ]{2}(?=\s+(?:số\s+|so\s+)?\d{2}))"
)
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_CAPITALS = re.compile(r"(?<![\w/-])[A-ZĐ]{2,}(?:&[A-ZĐ]{2,})*(?![\w/-])")
_LEAST = 3
"""Letters of an abbreviation that is written out in an English question: of two it may be
another language's."""
_LINE_END = re.compile(r"(?<=[\w)”\"])[^\S\n]*\n\s*(?=[^\W\d_])", re.UNICODE)
"""An end of line between words: a clause ends there, as with a full stop."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question. ``typed`` is its NFC text, ``text`` what is searched (Vietnamese shorthand
    written out, slips mended), ``language`` ``vi`` or ``en``, ``accented`` the share of its
    syllables that bear a diacritic."""

    typed: str
    text: str
    language: str
    accented: float

    @property
    def plain(self) -> bool:
        """Is it Vietnamese typed without diacritics?"""
        return self.language == "vi" and self.accented < UNACCENTED


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
        kinds = kind_shorts(vocabulary)
        self._kinds = {fold(k).upper(): kind for k, kind in kinds.items()} | kinds
        stop = vocabulary.questions.get("stop", {})
        self._english = English(vocabulary)
        self._of_english = vocabulary.english_words | {
            e.lower() for a in vocabulary.agencies.values() for e in a.english
        }
        spelled = list(known)
        self._spelled = frozenset([*spelled, *(tone(w) for w in stop.get("vi", ()))])
        own = list(own)
        self._expander = Expander(vocabulary, own)
        spoken = vocabulary.questions.get("spoken", {}).values()
        self._speller = Speller(self._spelled, met, spoken=[w for words in spoken for w in words])
        self._known = self._speller.known_bare
        self._names = NameMender(vocabulary, self._known, met, (short for short, _ in own))

    def read(self, question: str) -> Query:
        """The query of a question; characters past 2,000 are left out."""
        typed = " ".join(_LINE_END.sub(". ", nfc(question).strip()).split())[:_MAX]
        language = "en" if self._english.spoken(typed) else "vi"
        text = self._names.mended(typed)
        if language == "vi":
            text = _NUMBERED.sub(self._kind, text)
            text = self._provinces.spell(text)
            text = self._expander.expand(_quiet(text), typed=True)
            bare = accented_share(typed) < UNACCENTED
            text = self._speller.mended(text, bare)
            text = fold(text) if bare else text
            text = _WORD.sub(lambda m: self.lenient(m.group()), text)
        else:
            text = _CAPITALS.sub(self._long, text)
        return Query(typed, text, language, accented_share(typed))

    def _long(self, m: re.Match[str]) -> str:
        """``HTX`` in an English question as the documents write it out; ``QĐ`` only before its
        number. What English writes in capitals, too (``GDP``, ``OCOP``), stays."""
        short = m.group()
        if m.string[m.end() : m.end() + 6].lstrip()[:1].isdigit():
            return self._kinds.get(short, short)
        if len(short) < _LEAST or short.lower() in self._of_english:
            return short
        return self._expander.long_of(short) or short

    def _kind(self, m: re.Match[str]) -> str:
        """``KH 128`` -> ``kế hoạch 128``: what stands before a number is a kind of document; small
        letters (``qd 490``) before one of two digits or more."""
        return self._kinds.get(m.group().upper(), m.group())

    def lenient(self, word: str) -> str:
        """A word whose diacritics alone the corpus does not know loses them, so that it meets
        whatever was meant."""
        bare = fold(word)
        if bare in self._known and bare != word.lower() and tone(word) not in self._spelled:
            return bare
        return word


def _quiet(text: str) -> str:
    """A question all in capitals in small letters: its ``AI`` asks who, and is no abbreviation."""
    return text.lower() if text.isupper() and " " in text else text
