"""Are the words of a statement those of its sources, and does it deny what they deny?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerer.check.coverage import Coverage, coverage
from answerer.check.english import english_coverage
from answerer.check.figures import without_numbers
from answerer.check.names_held import without_names
from answerer.check.polarity import contradicts, denies
from answerer.check.sources import Source
from answerer.check.verdict import Verdict
from answerer.facts.engine import Engine
from corpus.text import fold

SHARE, WINDOW, ENGLISH, GAP = 0.65, 0.6, 0.6, 1


@dataclass(frozen=True, slots=True)
class Limits:
    """The least share of a statement's words that its sources must hold: of all of them, of any
    eight in a row, and of the terms of an English one; ``gap``: the most words in a row that they
    may lack altogether (eval/checker measured them)."""

    share: float = SHARE
    window: float = WINDOW
    english: float = ENGLISH
    gap: int = GAP


class Wording:
    """Compares the wording of statements over one index."""

    def __init__(self, engine: Engine, limits: Limits) -> None:
        self._engine, self._limits = engine, limits
        stop = engine.vocabulary.questions.get("stop", {})
        frame = engine.vocabulary.checks["frame"]["words"]
        words = (*stop.get("vi", ()), *stop.get("en", ()), *frame)
        self._idle = frozenset(fold(w) for w in words)

    def problems(
        self, statement: str, sources: Sequence[Source], language: str
    ) -> Iterator[Verdict]:
        """A denial of its own, and words that its sources lack."""
        held = "\n".join(s.plain for s in sources)
        expanded = self._engine.expand(statement)
        if language == "en":
            if denies(statement) and not denies(held):
                yield Verdict("denial")
            share = english_coverage(self._engine.vocabulary, expanded, held, self._idle)
            if share < self._limits.english:
                yield Verdict("words", f"{share:.2f}")
            return
        if contradicts(expanded, held):
            yield Verdict("denial")
        found = self.covered(statement, held)
        limits = self._limits
        if found.share < limits.share or found.window < limits.window or found.gap > limits.gap:
            yield Verdict("words", f"{found.share:.2f}, {found.window:.2f}, {found.gap}")

    def covered(self, statement: str, held: str) -> Coverage:
        """How far a text (abbreviations written out) holds the words of a statement, agencies,
        provinces, dates and numbers of documents apart."""
        own = without_names(self._engine.vocabulary, without_numbers(statement))
        plain = self._engine.expand(own)
        return coverage(plain, held, self._engine.matcher.rarity, self._idle)
