"""A question made ready to be answered, and what may answer it."""

from __future__ import annotations

from dataclasses import dataclass

from answerer.facts.matcher import Scores
from answerer.question.concepts import Concept
from answerer.question.question import Question

LITTLE = 5.0
"""The weight of all concepts of a question below which it says next to nothing beside the agencies
that it names."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact that may answer: its position, its score (higher is better) and its recall (the
    share of the question's weight that it holds)."""

    fact: int
    score: float
    recall: float


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """A question with its concepts, the documents that it may be answered from (``exact``: it
    names one of them), and for every fact of the index how well it fits. ``places`` are passages
    that it names by their place, ``own`` the concepts of its own words (a follow-up has others),
    ``near`` passages that stand about those that the turn before cited (``before``). Two are equal
    only if they are one: what is read of a question is kept by it."""

    question: Question
    concepts: tuple[Concept, ...]
    documents: frozenset[str]
    scores: Scores
    exact: bool = False
    places: frozenset[int] = frozenset()
    own: tuple[Concept, ...] = ()
    near: frozenset[int] = frozenset()
    before: tuple[int, ...] = ()

    @property
    def language(self) -> str:
        """``vi`` or ``en``."""
        return self.question.query.language

    @property
    def weight(self) -> float:
        """What all its concepts weigh together (natural logarithms of how rare they are)."""
        return sum(c.weight for c in self.concepts)

    @property
    def text(self) -> str:
        """The question as searched."""
        return self.question.text
