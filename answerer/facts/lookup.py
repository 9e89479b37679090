"""Where in an index the records of a document, a passage or a task stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from answerer.facts.facts import DUTY, ROW, Fact
from corpus.records import Assignment, Passage, Span
from corpus.text import fold
from indexer.store import Index

LONGEST_OPENING = 300
"""Characters of the longest line that opens a list."""
REPEATED = 40
"""Characters of a field by which it is known again in what is said."""
Key = TypeVar("Key", int, str)


class Lookup:
    """Finds the records of an index by what they belong to; ``facts`` are those made of it.
    ``place`` is the position of each passage by its id."""

    def __init__(self, index: Index, facts: Sequence[Fact]) -> None:
        self.passages = index.passages
        self.assignments = index.assignments
        self.place = {p.id: k for k, p in enumerate(index.passages)}
        self._facts = facts
        self._heads: dict[str, tuple[int, ...]] = {}

    def assignments_in(self, documents: Iterable[str]) -> list[Assignment]:
        """The assignments that these documents give, in their order."""
        places = sorted(n for d in set(documents) for n in self._assignments_in.get(d, ()))
        return [self.assignments[n] for n in places]

    def passages_in(self, documents: Iterable[str]) -> list[tuple[int, Passage]]:
        """The passages of these documents with their positions, in their order."""
        places = sorted(k for d in set(documents) for k in self._passages_in.get(d, ()))
        return [(k, self.passages[k]) for k in places]

    def opening_in(self, documents: Iterable[str]) -> list[tuple[int, str]]:
        """The positions of the passages of these documents that end in a colon, in their order,
        each with its text folded, its white space single."""
        return sorted(line for d in set(documents) for line in self._opening_in.get(d, ()))

    def opening_lists_in(self, documents: Iterable[str]) -> list[tuple[int, Passage]]:
        """The passages of these documents that others stand below, or that end in a colon, with
        their positions, in their order."""
        places = sorted(k for d in set(documents) for k in self._opening_lists(d))
        return [(k, self.passages[k]) for k in places]

    def task_facts_in(self, documents: Iterable[str]) -> list[int]:
        """Positions of the facts of these documents that give a task: rows and duties."""
        return sorted(k for d in set(documents) for k in self._task_facts_in.get(d, ()))

    def facts_in(self, documents: Iterable[str]) -> list[int]:
        """Positions of the facts of these documents, in the order of their passages."""
        return [n for k, _ in self.passages_in(documents) for n in self.facts_of_passage(k)]

    def facts_of_passage(self, passage: int) -> list[int]:
        """Positions of the facts of a passage."""
        return self._facts_of.get(passage, [])

    def assignments_of(self, passage: int) -> list[int]:
        """Positions of the assignments that a passage gives."""
        return self._assignments_of.get(passage, [])

    def facts_giving(self, assignments: Iterable[Assignment]) -> tuple[int, ...]:
        """The positions of the facts (rows and duties) that are these assignments."""
        return tuple(self._giving[a.id] for a in assignments if a.id in self._giving)

    def passages_behind(self, a: Assignment, said: str) -> tuple[int, ...]:
        """The passage of an assignment, and the others in which fields of it stand that ``said``
        repeats (``- Đơn vị phối hợp: …`` in a line of its own); a heading is named in the label
        instead (``heading_of``)."""
        told = " ".join(said.split())
        spans = (a.task, a.group, a.lead, a.coordinating, a.deadline, a.deliverable, a.note)
        repeated = (s for s in spans if s and " ".join(s.text.split())[:REPEATED] in told)
        elsewhere = (k for s in repeated for k in self._at_offset(a.document, s.start))
        return tuple(dict.fromkeys((self.place[a.passage], *elsewhere)))

    def with_above(
        self, a: Assignment, places: tuple[int, ...], roles: Iterable[str]
    ) -> tuple[int, ...]:
        """Passages that tell a row of a table, and those of the rows above in which the cells
        stand by whose roles it was chosen (the agency that heads its group)."""
        if a.source != "table":
            return places
        spans = (getattr(a, role) for role in roles if role in a.merged)
        above = (k for s in spans if s is not None for k in self._at_offset(a.document, s.start))
        return tuple(dict.fromkeys((*places, *above)))

    def leads_above(self, passage: int) -> list[Span]:
        """The lead agencies of a passage's tasks, as written, that do not stand in it but in the
        heading above."""
        p = self.passages[passage]
        leads = (self.assignments[k].lead for k in self.assignments_of(passage))
        return [s for s in leads if s and not p.start <= s.start < p.end]

    def heading_of(self, passage: int) -> str:
        """The agency of the heading that gives a passage its task, where the passage itself does
        not name it; empty where there is none."""
        document = self.passages[passage].document
        above = self.leads_above(passage)
        named = (s for s in above if not self._at_offset(document, s.start))
        return next((" ".join(s.text.split()) for s in named), "")

    def _opening_lists(self, document: str) -> tuple[int, ...]:
        if document not in self._heads:
            inside = self._passages_in.get(document, [])
            above = {self.passages[k].path[-1] for k in inside if self.passages[k].path}
            opening = {k for k, _ in self._opening_in.get(document, ())}
            self._heads[document] = tuple(
                k for k in inside if k in opening or self.passages[k].clean in above
            )
        return self._heads[document]

    def _at_offset(self, document: str, offset: int) -> list[int]:
        starts, places = self._starts_in[document]
        n = bisect_right(starts, offset) - 1
        p = self.passages[places[n]] if n >= 0 else None
        return [places[n]] if p and offset < p.end and p.kind != "heading" else []

    @cached_property
    def _starts_in(self) -> dict[str, tuple[list[int], list[int]]]:
        """For each document the beginnings of its passages, in order, with their positions."""
        out = {}
        for document, places in self._passages_in.items():
            ordered = sorted((self.passages[k].start, k) for k in places)
            out[document] = ([s for s, _ in ordered], [k for _, k in ordered])
        return out

    @cached_property
    def _giving(self) -> dict[str, int]:
        return {
            f.assignment.id: k
            for k, f in enumerate(self._facts)
            if f.assignment is not None and f.kind in (DUTY, ROW)
        }

    @cached_property
    def _assignments_of(self) -> dict[int, list[int]]:
        return _positions(self.place[a.passage] for a in self.assignments)

    @cached_property
    def _assignments_in(self) -> dict[str, list[int]]:
        return _positions(a.document for a in self.assignments)

    @cached_property
    def _task_facts_in(self) -> dict[str, list[int]]:
        gives = {DUTY, ROW}
        return _positions(
            f.assignment.document if f.assignment and f.kind in gives else "" for f in self._facts
        )

    @cached_property
    def _passages_in(self) -> dict[str, list[int]]:
        return _positions(p.document for p in self.passages)

    @cached_property
    def _opening_in(self) -> dict[str, list[tuple[int, str]]]:
        out: dict[str, list[tuple[int, str]]] = {}
        for k, p in enumerate(self.passages):
            if ":" in p.clean[-3:] and len(p.clean) <= LONGEST_OPENING:
                out.setdefault(p.document, []).append((k, " ".join(fold(p.clean).split())))
        return out

    @cached_property
    def _facts_of(self) -> dict[int, list[int]]:
        return _positions(f.passage for f in self._facts)


def _positions(keys: Iterable[Key]) -> dict[Key, list[int]]:
    """The positions at which each key stands, in order."""
    out: dict[Key, list[int]] = {}
    for n, key in enumerate(keys):
        out.setdefault(key, []).append(n)
    return out
