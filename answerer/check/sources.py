"""What a statement may rest on: the passage cited, the headings above it, its label, and what it
assigns to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from answerer.facts.engine import Engine
from corpus.records import Passage

LEAD, COORDINATING = "lead", "coordinating"


@dataclass(frozen=True, slots=True)
class Source:
    """A passage under the number by which it is cited. ``text`` is all that counts as said by
    it: quote, headings, label, and the agency that the heading gives its task to; ``plain`` the
    same with abbreviations written out. ``roles`` are the pairs (agency id, role) that its
    assignments give, ``given`` the roles that they fill at all, ``tasks`` what they ask for;
    ``position`` is the passage's place in the index."""

    n: int
    position: int
    passage: Passage
    text: str
    plain: str
    roles: frozenset[tuple[str, str]]
    given: frozenset[str] = frozenset()
    tasks: tuple[str, ...] = ()


def sources_of(engine: Engine, positions: Iterable[int]) -> tuple[Source, ...]:
    """The passages at these positions as sources 1, 2, … in this order."""
    return tuple(source_of(engine, n, k) for n, k in enumerate(positions, 1))


def source_of(engine: Engine, n: int, position: int) -> Source:
    """One passage as source ``n``."""
    p = engine.passages[position]
    given = [engine.assignments[k] for k in engine.lookup.assignments_of(position)]
    cells = [(a.lead, LEAD) for a in given] + [(a.coordinating, COORDINATING) for a in given]
    spans = [(span.text, role) for span, role in cells if span]
    spelled = dict.fromkeys(text for text, _ in spans)
    around = [*p.path, p.label, *spelled]
    text = "\n".join([p.clean or p.text, *around])
    filled = frozenset(role for _, role in spans)
    tasks = tuple(a.task.text for a in given)
    plain = _expanded(engine.expand, text)
    return Source(n, position, p, text, plain, _roles(engine, spans), filled, tasks)


def _expanded(expand: Callable[[str], str], text: str) -> str:
    return "\n".join(expand(line) for line in text.split("\n"))


def _roles(engine: Engine, spans: list[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset((i, role) for text, role in spans for i in engine.agencies_in(text))
