"""The hops that the documents of a question state, with who sends and receives by their labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.handing_in import Hop, hands_in, hops_of
from answerer.question.parties import groups_in, of_agency

FEW = 12
"""Documents of which every passage is read; of more only those that fit best."""
LOOKED_AT = 400
_ROWS = ("row",)


@dataclass(frozen=True, slots=True)
class Stated:
    """A hop of a passage (its position), the labels of its parties, and how well the passage fits
    the question (0..1)."""

    hop: Hop
    passage: int
    text: str
    senders: frozenset[str]
    receivers: frozenset[str]
    recall: float

    @property
    def clause(self) -> str:
        """The words of the document that state the hop."""
        return self.text[self.hop.start : self.hop.end]


def hops_stated(engine: Engine, ask: Ask) -> list[Stated]:
    """The hops in the documents of a question, in the order of the passages."""
    return [
        Stated(h, k, text, _senders(engine, h), labels(engine, f"{h.receiver} {h.via}"), recall)
        for k, recall in _places(engine, ask)
        if hands_in(text := engine.passages[k].clean)
        for h in hops_of(text, engine.passages[k].path)
    ]


def labels(engine: Engine, text: str) -> frozenset[str]:
    """The labels of all bodies that a text names; ``các ngành tỉnh`` are not the province."""
    agencies = engine.vocabulary.agencies
    found = engine.vocabulary.agency_matcher.find(text)
    known = [m for m in found if not agencies[m.id].abstract]
    groups = (
        label
        for start, _, label in groups_in(text)
        if label != "province" and not any(m.start <= start < m.end for m in known)
    )
    own = (label for m in known for label in of_agency(m.id, agencies[m.id].name))
    return frozenset((*own, *groups))


def _senders(engine: Engine, hop: Hop) -> frozenset[str]:
    return labels(engine, hop.sender) | labels(engine, hop.helper)


def _places(engine: Engine, ask: Ask) -> Iterator[tuple[int, float]]:
    """The passages to read, each with how much of the question its best fact holds."""
    recall = ask.scores.recall
    if len(ask.documents) <= FEW:
        inside = [k for k, p in engine.lookup.passages_in(ask.documents) if p.kind not in _ROWS]
    else:
        held = np.where(engine.inside(ask.documents), recall, 0)
        best = np.argsort(-held, kind="stable")[:LOOKED_AT].tolist()
        inside = sorted({engine.facts[n].passage for n in best if held[n] > 0})
    for k in inside:
        facts = engine.lookup.facts_of_passage(k)
        yield k, max((float(recall[n]) for n in facts), default=0.0)
