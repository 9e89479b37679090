"""What a question asks: its intents, the provinces, documents and agencies that it names, and
the stretches of it that are its topic."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerer.question.areas import Area
from corpus.phrases import Match
from retriever.query import Query

ROLES = ("lead", "coordinating", "deadline", "deliverable", "note")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found in the question: what it asks, and where."""

    intent: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood. ``cues`` are in order; ``asked`` are the intents that an asking
    word belongs to, in order; ``agencies`` are (agency id, start, end); ``numbers`` the folded
    document numbers it names; ``unsafe`` tells whether it speaks to the assistant instead of
    asking, ``delicate`` are phrases that do unless documents speak of them; ``open`` tells
    whether an asking word (ai, nào, gì …) stands in the sentence that asks; ``areas`` and
    ``skip`` say where its topic stands."""

    query: Query
    cues: tuple[Cue, ...]
    asked: tuple[str, ...]
    provinces: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    agencies: tuple[Match, ...]
    numbers: tuple[str, ...]
    kinds: frozenset[str]
    annex: bool
    unsafe: bool
    delicate: tuple[str, ...]
    areas: tuple[Area, ...]
    open: bool = False
    skip: tuple[tuple[int, int], ...] = field(default=())

    @property
    def text(self) -> str:
        return self.query.text

    def has(self, intent: str) -> bool:
        """Does any cue of this intent stand in the question?"""
        return any(c.intent == intent for c in self.cues)
