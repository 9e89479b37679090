"""How well prose assignments are read: cell-exact precision, recall and F1 against tables that
were written by hand.

A hand-made file holds, for one document, ``lines`` (the stretches of the source that were read,
as first and last line; empty: all of it) and ``assignments``, each a list of lead agency,
coordinating agencies, deadline, first words of the task, its last words (null: no such cell).
Tasks are given by their ends, so that no text of a document has to be copied.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Assignment
from corpus.text import nfc
from eval.errors import DataError

_MARK = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+•])\s*")
_DUTY = re.compile(r"^có trách nhiệm\s+")
_EDGE = " .,;:/"


@dataclass(frozen=True, slots=True)
class Expected:
    """One assignment as a person read it."""

    lead: str | None
    coordinating: str | None
    deadline: str | None
    task_begins: str
    task_ends: str


@dataclass(frozen=True, slots=True)
class HandMade:
    """The assignments that a person read in stretches of one document."""

    document: str
    split: str
    lines: tuple[tuple[int, int], ...]
    assignments: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """How many cells agree, were read and were expected."""

    agree: int
    read: int
    expected: int

    def __add__(self, other: Cells) -> Cells:
        return Cells(
            self.agree + other.agree, self.read + other.read, self.expected + other.expected
        )

    @property
    def precision(self) -> float:
        return self.agree / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.agree / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """2·agree / (read + expected); 1 where nothing was read and nothing expected."""
        both = self.read + self.expected
        return 2 * self.agree / both if both else 1.0


def load_hand_made(file: Path) -> HandMade:
    """Raises DataError for a file that is no such table."""
    try:
        data = json.loads(nfc(file.read_text("utf-8")))
        rows = tuple(Expected(*row) for row in data["assignments"])
        lines = tuple((int(a), int(b)) for a, b in data["lines"])
        return HandMade(file.stem, data["split"], lines, rows)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{file}: no table of assignments made by hand: {error!r}") from error


def inside(text: str, hand: HandMade, found: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Those of ``found`` that prose gives and whose task begins in the stretches that were read."""
    prose = tuple(a for a in found if a.source != "table")
    if not hand.lines:
        return prose
    edges = [0] + [m.end() for m in re.finditer("\n", text)] + [len(text), len(text)]
    return tuple(
        a for a in prose if any(edges[x - 1] <= a.task.start < edges[y] for x, y in hand.lines)
    )


def compare(hand: HandMade, found: tuple[Assignment, ...]) -> tuple[Cells, tuple[str, ...]]:
    """Cells that agree, and a line for each assignment that does not agree wholly. Pairs are
    made greedily: the two that share the most cells first, the task before the others."""
    scored = sorted(
        ((sum(same), same[3], -i, -j) for i, e in enumerate(hand.assignments)
         for j, a in enumerate(found) if any(same := _same(e, a))),
        reverse=True,
    )  # fmt: skip
    pairs: dict[int, int] = {}
    for _, _, i, j in scored:
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    agree = sum(sum(_same(hand.assignments[i], found[j])) for i, j in pairs.items())
    read = sum(len(_filled(a)) for a in found)
    expected = sum(1 + sum(c is not None for c in _plain(e)) for e in hand.assignments)
    return Cells(agree, read, expected), tuple(_faults(hand, found, pairs))


def _faults(hand: HandMade, found: tuple[Assignment, ...], pairs: dict[int, int]) -> list[str]:
    out = []
    for i, e in enumerate(hand.assignments):
        if i not in pairs:
            out.append(f"missed: {e}")
            continue
        a = found[pairs[i]]
        wanted = 1 + sum(c is not None for c in _plain(e))
        if not sum(_same(e, a)) == wanted == len(_filled(a)):
            out.append(f"differs: {e}\n      read: {_told(a)}")
    extra = [a for j, a in enumerate(found) if j not in pairs.values()]
    return out + [f"not expected: {_told(a)}" for a in extra]


def _told(a: Assignment) -> str:
    cells = (a.lead, a.coordinating, a.deadline)
    task = a.task.text if len(a.task.text) < 120 else f"{a.task.text[:60]} … {a.task.text[-50:]}"
    return " | ".join([*(c.text if c else "-" for c in cells), task])


def _plain(e: Expected) -> tuple[str | None, ...]:
    return e.lead, e.coordinating, e.deadline


def _filled(a: Assignment) -> list[str]:
    cells = (a.task, a.lead, a.coordinating, a.deadline)
    return [c.text for c in cells if c is not None]


def _same(e: Expected, a: Assignment) -> tuple[bool, bool, bool, bool]:
    """Whether lead, coordinating, deadline and task agree (an empty cell agrees with nothing)."""
    cells = tuple(
        c is not None and said is not None and _reads(c) == _reads(said.text)
        for c, said in zip(_plain(e), (a.lead, a.coordinating, a.deadline), strict=True)
    )
    task = _DUTY.sub("", _reads(a.task.text))
    begins, ends = (_DUTY.sub("", _reads(w)) for w in (e.task_begins, e.task_ends))
    return cells[0], cells[1], cells[2], task.startswith(begins) and task.endswith(ends)


def _reads(words: str) -> str:
    """White space collapsed, a number or bullet before and points after left out."""
    return _MARK.sub("", " ".join(words.split()).strip(_EDGE)).strip(_EDGE)
