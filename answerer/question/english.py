"""What an English question names, in the words of the documents: agencies and terms of the lexicon
with their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.english import stem
from corpus.phrases import Match, Token, syllables_of, tokens
from corpus.text import key
from corpus.vocabulary import Vocabulary

SYNONYM = 0.9


@dataclass(frozen=True, slots=True)
class Term:
    """A term found: where it stands, what it is called, and its Vietnamese with gains."""

    start: int
    end: int
    words: str
    vietnamese: tuple[tuple[float, str], ...]


class EnglishTerms:
    """Finds the terms of a question; ``idle`` are its function words."""

    def __init__(self, vocabulary: Vocabulary, idle: Iterable[str]) -> None:
        self._vocabulary = vocabulary
        self._idle = frozenset(idle)
        self._synonyms = {key(v): group for group in vocabulary.synonyms for v in group}

    def agencies(self, text: str, words: list[Token]) -> list[Term]:
        """The agencies that these words name, by all their names that are no abbreviations."""
        out = []
        for m in self._vocabulary.english_agency_matcher.find_tokens(words, lenient=True):
            if is_plain_word(self._vocabulary, text[m.start : m.end]):
                continue
            agency = self._vocabulary.agencies[m.id]
            names = dict.fromkeys([agency.name, *filter(_in_full, agency.variants)])
            out.append(Term(m.start, m.end, agency.name, tuple((1.0, n) for n in names)))
        return out

    def terms(self, text: str, words: list[Token]) -> list[Term]:
        """The terms of the lexicon among these words, in order."""
        left, out = words, []
        while found := self._longest(text, left):
            out += [self._term(m) for m in found]
            left = [t for t in left if not any(m.start <= t.start < m.end for m in found)]
        return sorted(out, key=lambda t: t.start)

    def _term(self, m: Match) -> Term:
        row = self._vocabulary.english[int(m.id)]
        names = dict.fromkeys([*row["vi"], *self._synonyms.get(key(row["vi"][0]), ())])
        gains = tuple((1.0 if k == 0 else SYNONYM, v) for k, v in enumerate(names))
        return Term(m.start, m.end, row["en"][0], gains)

    def _longest(self, text: str, words: list[Token]) -> list[Match]:
        """Terms none of which overlap: the longest first, as written before by their stems."""
        matcher = self._vocabulary.english_stem_matcher
        stems = [Token(t.start, t.end, stem(t.fold), stem(t.fold)) for t in words]
        found = [m for ts in (words, stems) for m in matcher.find_tokens(ts, lenient=True)]
        out: list[Match] = []
        for m in sorted(found, key=lambda m: -len(tokens(text[m.start : m.end]))):
            apart = all(m.end <= o.start or o.end <= m.start for o in out)
            if apart and text[m.start : m.end].lower() not in self._idle:
                out.append(m)
        return out


def is_plain_word(vocabulary: Vocabulary, text: str) -> bool:
    """Is this an ordinary word in small letters, and no acronym (``at most``, ``MOST``)?"""
    return text.islower() and text in vocabulary.english_words


def _in_full(name: str) -> bool:
    """Is this no abbreviation (``Sở NN&PTNT``)?"""
    return not any(w.isupper() for w in syllables_of(name))
