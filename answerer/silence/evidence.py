"""What speaks for an answer: how far the passages that it cites hold the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

import numpy as np

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from corpus.phrases import Token, tokens
from corpus.text import fold, tone
from retriever.query import UNACCENTED

RAREST = 3
PIECES = 0.35
"""How far a concept must be held for the words it stands on to count as found."""
ROLES = frozenset({"lead", "coordinating", "deadline", "deliverable", "note", "who"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """``held``: the share of the question's weight in what is cited, its headings and titles;
    ``rarest``: the same of its three weightiest concepts; ``precision`` and ``search`` of the best
    fact cited; ``margin``: by how much its recall beats that of any other passage (all 0..1 but
    the margin, -1..1). Against the answer speak ``torn``: pairs of neighbouring words of which
    nothing is found (two or more: 1), ``missed``: the weightiest concept that is not held, by the
    whole weight, and ``fallback``: a role was asked, and another kind of answer is given."""

    held: float
    rarest: float
    precision: float
    search: float
    margin: float
    torn: float
    missed: float
    fallback: float

    def values(self) -> tuple[float, ...]:
        """The features in the order in which they are declared."""
        return tuple(getattr(self, f.name) for f in fields(self))


def evidence_of(engine: Engine, ask: Ask, draft: Draft) -> Evidence:
    """The evidence for an answered draft that cites something. What stands about the passages of
    the turn before is read together with them."""
    cited = sorted({k for s in draft.statements for k in s.passages})
    beside = ask.before if set(cited) <= ask.near else ()
    text = _cited_text(engine, [*cited, *beside])
    units = engine.units(text)
    shares = [engine.matcher.held_by(c, units) for c in ask.concepts]
    precision, search, margin = _scores(engine, ask, cited)
    asked = set(ask.question.asked) & ROLES
    return Evidence(
        held=_mean(ask.concepts, shares),
        rarest=_rarest(ask.concepts, shares),
        precision=precision,
        search=search,
        margin=margin,
        torn=_torn(ask, text, shares),
        missed=_missed(ask.concepts, shares),
        fallback=float(bool(asked) and draft.intent not in ROLES),
    )


def _cited_text(engine: Engine, cited: Sequence[int]) -> str:
    """The passages cited with their headings, the agencies above them, and their documents'
    kinds, numbers and titles."""
    parts: list[str] = []
    for k in cited:
        p = engine.passages[k]
        d = engine.documents[p.document]
        parts += [p.clean, *p.path, engine.heading_of(k), f"{d.kind} {d.number or ''} {d.title}"]
    return " ; ".join(parts)


def _mean(concepts: Sequence[Concept], shares: Sequence[float]) -> float:
    total = sum(c.weight for c in concepts)
    held = sum(c.weight * s for c, s in zip(concepts, shares, strict=True))
    return held / total if total else 1.0


def _rarest(concepts: Sequence[Concept], shares: Sequence[float]) -> float:
    order = sorted(range(len(concepts)), key=lambda n: -concepts[n].weight)[:RAREST]
    return _mean([concepts[n] for n in order], [shares[n] for n in order])


def _missed(concepts: Sequence[Concept], shares: Sequence[float]) -> float:
    total = sum(c.weight for c in concepts)
    lost = (c.weight * (1 - s) for c, s in zip(concepts, shares, strict=True))
    return max(lost, default=0.0) / total if total else 0.0


def _scores(engine: Engine, ask: Ask, cited: Sequence[int]) -> tuple[float, float, float]:
    """Precision and search score of the best fact cited, and by how much its recall beats that of
    any other in these documents."""
    scores = ask.scores
    mine = np.zeros(len(scores.recall), dtype=np.bool_)
    mine[[n for k in cited for n in engine.facts_of_passage(k)]] = True
    others = scores.recall[~mine & engine.inside(ask.documents)].max(initial=0)
    search = scores.search[mine].max(initial=0) if scores.search is not None else 0.0
    margin = scores.recall[mine].max(initial=0) - others
    return float(scores.precision[mine].max(initial=0)), float(search), float(margin)


def _torn(ask: Ask, text: str, shares: Sequence[float]) -> float:
    """How many pairs of neighbouring telling syllables the text has neither of, as they are spelled
    where the question has diacritics (two or more: 1). What a synonym or an English term stands
    for counts as found."""
    spell = fold if ask.question.query.accented < UNACCENTED else tone
    known = {spell(t.tone) for t in tokens(text)}
    covered = _covered(ask, shares)
    telling = _telling(ask)
    found = [spell(t.tone) in known or t.fold in covered for t in telling]
    together = zip(pairwise(telling), pairwise(found), strict=True)
    torn = sum(not (f or g) and b.start - a.end <= 1 for (a, b), (f, g) in together)
    return min(torn, 2) / 2


def _telling(ask: Ask) -> list[Token]:
    """The syllables of the question that its concepts stand on."""
    units = {u for c in ask.own or ask.concepts for u in c.alternatives[0][1]}
    single = {s for u in units for s in u.split("_")}
    areas = [a for a in ask.question.areas if a.share == 1]
    skip = ask.question.skip
    return [
        t
        for t in tokens(ask.question.text)
        if t.fold in single
        and any(a.start <= t.start < a.end for a in areas)
        and not any(a <= t.start < b for a, b in skip)
    ]


def _covered(ask: Ask, shares: Sequence[float]) -> frozenset[str]:
    """The folded syllables of concepts that have other words and are held by them."""
    held = (c for c, s in zip(ask.concepts, shares, strict=True) if s > PIECES)
    several = (c for c in held if len(c.alternatives) > 1)
    return frozenset(s for c in several for s in fold(c.words).split())
