"""English questions in the words of the documents, by the lexicon of corpus/vocabulary."""

from __future__ import annotations

import re

from corpus.english import stem
from corpus.phrases import Match
from corpus.text import accented_share, fold
from corpus.vocabulary import Vocabulary
from retriever.slips import is_syllable

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_OPENS = re.compile(r"\W*and\s", re.I)
_LETTERS = re.compile(r"(?=[a-z]*[aeiouy])[a-z]{3}", re.I)
_LEAST, _SHARE, _FOREIGN = 2, 0.2, 0.5


class English:
    """Tells English questions and gives the Vietnamese terms of what they ask for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        stop = vocabulary.questions.get("stop", {})
        self._vocabulary = vocabulary
        self._idle = frozenset(stop.get("en", ()))
        self._vietnamese = frozenset(fold(w) for w in stop.get("vi", ())) - self._idle

    def spoken(self, text: str) -> bool:
        """Is this English? So it is where at least two words, and a fifth, are function words
        of English, and more than are Vietnamese; or none, where half of the words can't be
        Vietnamese and a term of the lexicon is among them (``Legal bases, Gia Lai?``), or where
        it opens with ``and``. The provinces that it names are of no language."""
        words = [fold(w) for w in _WORD.findall(self._without_provinces(text))]
        english = sum(w in self._idle for w in words)
        vietnamese = sum(w in self._vietnamese for w in words)
        told = english >= max(_LEAST, _SHARE * len(words)) and english > vietnamese
        return bool(words) and (told or bool(_OPENS.match(text)) or self._foreign(text))

    def _without_provinces(self, text: str) -> str:
        left = list(text)
        for m in self._vocabulary.province_matcher.find(text, lenient=True):
            left[m.start : m.end] = " " * (m.end - m.start)
        return "".join(left)

    def _foreign(self, text: str) -> bool:
        """Are two words and at least half of them (but names and numbers) no syllables of
        Vietnamese, none with a diacritic, and is one of them in a term of the lexicon?"""
        plain = [m for m in _WORD.finditer(text) if m.group().isalpha() and not m.group().isupper()]
        odd = [m for m in plain if _LETTERS.match(m.group()) and not is_syllable(m.group().lower())]
        if len(odd) < max(_LEAST, _FOREIGN * len(plain)):
            return False
        if accented_share(" ".join(m.group() for m in plain)):
            return False
        terms = [match for match, _ in self._terms(text)]
        return any(t.start <= m.start() < t.end for m in odd for t in terms)

    def translated(self, text: str) -> str:
        """The Vietnamese of each term and agency of the lexicon, the first one where there are
        several, in the order of the question; what is in neither (names, numbers) stays, function
        words go."""
        out, place = [], 0
        for match, vietnamese in self._terms(text):
            if match.start >= place:
                out += [*self._rest(text[place : match.start]), vietnamese]
                place = match.end
        return " ".join([*out, *self._rest(text[place:])])

    def _terms(self, text: str) -> list[tuple[Match, str]]:
        """The terms found with their Vietnamese, by place, the longest first."""
        v = self._vocabulary
        found = [(m, v.agencies[m.id].name) for m in v.english_agency_matcher.find(text)]
        found += [(m, v.english[int(m.id)]["vi"][0]) for m in v.english_stem_matcher.find(text)]
        stems, places = _stemmed(text)
        for m in v.english_stem_matcher.find(stems):
            inside = [(s, e) for at, s, e in places if m.start <= at < m.end]
            if inside:
                there = Match(inside[0][0], inside[-1][1], m.id)
                found.append((there, v.english[int(m.id)]["vi"][0]))
        return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))

    def _rest(self, text: str) -> list[str]:
        return [w for w in _WORD.findall(text) if fold(w) not in self._idle]


def _stemmed(text: str) -> tuple[str, list[tuple[int, int, int]]]:
    """The words by their stems in one text, and of each where its stem begins there and where
    it stands in the text given."""
    parts: list[str] = []
    places, at = [], 0
    for m in _WORD.finditer(text):
        parts.append(stem(m.group().lower()))
        places.append((at, m.start(), m.end()))
        at += len(parts[-1]) + 1
    return " ".join(parts), places
