"""Which cues an English question holds: those in its own words, and Vietnamese ones only as they
are spelled (``may`` is no ``mấy``)."""

from __future__ import annotations

import re
from functools import cache, cached_property

from answerer.question.indefinite import indefinite
from answerer.question.kinds import number_of_one
from answerer.question.question import ROLES
from corpus.cues import Cues
from corpus.phrases import Match, PhraseMatcher
from corpus.text import fold
from corpus.vocabulary import Vocabulary

_WHO = Cues("question", "who_english")


@cache
def _which_body() -> re.Pattern[str]:
    """``which mass organisation``, ``what Party body``."""
    return _WHO.pattern(
        r"\b(?:which|what) (?!<no_body>\b)(?:(?!<no_body>\b|of\b)[\w'’-]+ ){1,3}?<bodies>\b", re.I
    )


class EnglishCues:
    """Finds the cues of English questions."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        rows = tuple(vocabulary.questions.get("cues", {}).items())
        self._cues = PhraseMatcher(
            (p, name) for name, row in rows for p in row["strong"] if p.isascii()
        )
        self._all = PhraseMatcher((p, name) for name, row in rows for p in row["strong"])
        self._vocabulary = vocabulary

    def among(self, text: str, found: list[Match]) -> list[Match]:
        """The cues of a text, in order: of those ``found`` the ones spelled with diacritics, and
        the English ones, but for a part of a task that only stands inside a longer term (``grace
        period``, ``key product``)."""
        spelled = [m for m in found if fold(text[m.start : m.end]) != text[m.start : m.end].lower()]
        plain = [m for m in self._cues.find(text, lenient=True) if not _is_acronym(text, m)]
        longer = self._longer_terms(text)
        plain = [m for m in plain if not (m.id in ROLES and self._is_part(m, longer))]
        plain += [
            Match(w.start(), w.end(), "who")
            for w in _which_body().finditer(text)
            if not any(m.start < w.end() and w.start() < m.end for m in plain)
        ]
        plain = [_of_document(m) if self._is_number(text, m) else m for m in plain]
        some = indefinite(text)
        plain = [m for m in plain if m.start not in some]
        apart = [m for m in plain if not any(o.start < m.end and m.start < o.end for o in spelled)]
        return sorted([*spelled, *apart], key=lambda m: m.start)

    def _is_number(self, text: str, m: Match) -> bool:
        """``the number of the Prime Minister's decision``: a document's number, no count."""
        said = self._one_document.match(text, m.start)
        return m.id == "count" and said is not None

    @cached_property
    def _one_document(self) -> re.Pattern[str]:
        kinds = "|".join(map(re.escape, self._vocabulary.questions.get("document_kinds", {})))
        return re.compile(rf"{number_of_one()}(?:{kinds})\b", re.I)

    def _is_part(self, m: Match, terms: list[Match]) -> bool:
        """Does a cue stand inside one of these terms, which is no word for the same itself
        (``coordinating units``)?"""
        around = [t for t in terms if t.start <= m.start and m.end <= t.end]
        longer = [t for t in around if t.end - t.start > m.end - m.start]
        return any(m.id not in self._asked_by(int(t.id)) for t in longer)

    def _asked_by(self, term: int) -> set[str]:
        """The cues in the Vietnamese of a term."""
        meant = self._vocabulary.english[term]["vi"]
        return {m.id for v in meant for m in self._all.find(v)}

    def _longer_terms(self, text: str) -> list[Match]:
        found = self._vocabulary.english_stem_matcher.find(text, lenient=True)
        return [m for m in found if " " in text[m.start : m.end]]


def _of_document(m: Match) -> Match:
    return Match(m.start, m.end, "own_number")


def _is_acronym(text: str, m: Match) -> bool:
    """``AI`` is no ``ai``."""
    return text[m.start : m.end].isupper()
