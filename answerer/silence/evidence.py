"""What speaks for an answer: how far the passages that it cites hold the question."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.matcher import Scores
from answerer.facts.narrowing import concepts_wanted
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from corpus.phrases import Token, tokens
from corpus.text import fold, tone
from retriever.query import UNACCENTED

RAREST = 3
PIECES = 0.35
"""How far a concept must be held for the words it stands on to count as found."""
NEARLY = 0.9
"""Of the recall of the best fact cited: what others need to be in the crowd about it."""
Mask = NDArray[np.bool_]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Evidence:
    """For the answer speak ``rarest``: how far what is cited, its headings and titles hold the
    three weightiest concepts of the question; ``search``: the search score of the best fact
    cited; ``recall``: the share of the question that the fact chosen holds (each 0..1). Against it
    speak ``torn``: pairs of neighbouring words of which nothing is found (two or more: 1);
    ``lost``: the concept that is rarest in the documents asked about and not held, by the rarity
    of them all (0..1); ``crowd``: how many other facts fit nearly as well (log of 1 and their
    number); ``opening``: the words that open the question, often the very thing it asks for, do
    not stand together (0 or 1)."""

    rarest: float
    search: float
    recall: float
    torn: float
    lost: float
    crowd: float
    opening: float

    def values(self) -> tuple[float, ...]:
        """The features in the order in which they are declared."""
        return tuple(getattr(self, f.name) for f in fields(self))


def evidence_of(engine: Engine, ask: Ask, draft: Draft) -> Evidence:
    """The evidence for an answered draft that cites something. What the question leaves out
    (``ngoài việc …``) need not be held."""
    wanted = concepts_wanted(engine, ask)
    ask = replace(ask, concepts=wanted, own=tuple(c for c in ask.own if c in wanted))
    cited = sorted({k for s in draft.statements for k in s.passages})
    text = _cited_text(engine, cited)
    units = engine.units(text)
    shares = [engine.matcher.held_by(c, units) for c in ask.concepts]
    mine = np.zeros(len(engine.facts), dtype=np.bool_)
    mine[[n for k in cited for n in engine.lookup.facts_of_passage(k)]] = True
    inside = engine.inside(ask.documents)
    words = _Words.of(ask, engine.expand(text), shares)
    return Evidence(
        rarest=_rarest(ask.concepts, shares),
        search=_best(ask.scores, mine),
        recall=draft.confidence,
        torn=words.torn(),
        lost=_lost(engine, ask.concepts, shares, inside),
        crowd=_crowd(ask.scores.recall, mine, inside & _rivals(engine, draft)),
        opening=words.opening(),
    )


def _cited_text(engine: Engine, cited: Sequence[int]) -> str:
    """The passages cited with their headings, the agencies above them, and their documents'
    kinds, numbers and titles."""
    parts: list[str] = []
    for k in cited:
        p = engine.passages[k]
        d = engine.documents[p.document]
        parts += [
            p.clean,
            *p.path,
            engine.lookup.heading_of(k),
            f"{d.kind} {d.number or ''} {d.title}",
        ]
    return " ; ".join(parts)


def _rarest(concepts: Sequence[Concept], shares: Sequence[float]) -> float:
    """The share held of the three weightiest concepts; 1 where there is none."""
    order = sorted(range(len(concepts)), key=lambda n: -concepts[n].weight)[:RAREST]
    total = sum(concepts[n].weight for n in order)
    return sum(concepts[n].weight * shares[n] for n in order) / total if total else 1.0


def _lost(
    engine: Engine, concepts: Sequence[Concept], shares: Sequence[float], inside: Mask
) -> float:
    """What is rare in a corpus may be common in the documents asked about, and the reverse: so
    the weight of a concept is here its inverse document frequency among their facts."""
    n = int(inside.sum())
    often = [engine.matcher.frequency(c, inside, PIECES) for c in concepts]
    weights = [math.log(1 + (n - k + 0.5) / (k + 0.5)) for k in often]
    missing = (w * (1 - s) for w, s in zip(weights, shares, strict=True))
    return max(missing, default=0.0) / (sum(weights) or 1.0)


def _rivals(engine: Engine, draft: Draft) -> Mask:
    """Which facts might have answered instead: those that give what is asked."""
    if draft.rivals is None:
        return np.ones(len(engine.facts), dtype=np.bool_)
    rivals = np.zeros(len(engine.facts), dtype=np.bool_)
    rivals[sorted(draft.rivals)] = True
    return rivals


def _crowd(recall: Floats, mine: Mask, inside: Mask) -> float:
    """How many facts of passages that are not cited hold nearly as much as the best one cited."""
    near = recall >= NEARLY * recall[mine].max(initial=0)
    return math.log1p(int((near & inside & ~mine).sum()))


def _best(scores: Scores, mine: Mask) -> float:
    return float(scores.search()[mine].max(initial=0)) if scores.search is not None else 0.0


@dataclass(frozen=True, slots=True)
class _Words:
    """The telling syllables of a question in order, spelled as they are compared: without
    diacritics where the question has none. ``covered`` are folded syllables that a synonym or an
    English term stands for; ``text`` is what is cited, spelled alike."""

    telling: tuple[Token, ...]
    spelled: tuple[str, ...]
    text: tuple[str, ...]
    covered: frozenset[str]

    @classmethod
    def of(cls, ask: Ask, text: str, shares: Sequence[float]) -> _Words:
        """The words of a question beside a text that is cited."""
        spell = fold if ask.question.query.accented < UNACCENTED else tone
        telling = tuple(_telling(ask))
        spelled = tuple(spell(t.tone) for t in telling)
        cited = tuple(spell(t.tone) for t in tokens(text))
        return cls(telling, spelled, cited, _covered(ask, shares))

    def torn(self) -> float:
        """How many pairs of neighbours the text has neither of (two or more: 1)."""
        found = [self._stands(n) for n in range(len(self.telling))]
        pairs = range(len(found) - 1)
        torn = sum(self._neighbours(n) and not (found[n] or found[n + 1]) for n in pairs)
        return min(torn, 2) / 2

    def opening(self) -> float:
        """0 where the first word, with its neighbour if it has one, stands in the text; else 1.
        A question in English has its words in another order: always 0 but for words unknown."""
        if not self.telling:
            return 0.0
        if len(self.telling) == 1 or not self._neighbours(0):
            return float(not self._stands(0))
        both = all(t.fold in self.covered for t in self.telling[:2])
        first, second = self.spelled[:2]
        return float(not both and (first, second) not in pairwise(self.text))

    def _neighbours(self, n: int) -> bool:
        return self.telling[n + 1].start - self.telling[n].end <= 1

    def _stands(self, n: int) -> bool:
        return self.spelled[n] in self.text or self.telling[n].fold in self.covered


def _telling(ask: Ask) -> list[Token]:
    """The syllables of the question that its concepts stand on."""
    own = (c for c in ask.own or ask.concepts if not c.aside)
    units = {u for c in own for u in c.alternatives[0][1]}
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
