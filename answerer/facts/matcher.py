"""How far each fact holds the concepts of a question."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from answerer.facts.facts import Fact
from answerer.facts.unit_lists import unit_lists
from answerer.question.concepts import BIGRAM, UNIGRAM, Alternatives, Concept, units_of

Weighed = tuple[tuple[float, float, tuple[tuple[str, float], ...]], ...]
AROUND = 0.6
SHARPNESS = 1.5
KEPT, ROOM, RARITIES = 64, 4_000_000, 65_536
"""Concepts whose matches are kept, as a question is scored more than once and what is asked about
comes again: this many at least, more while they are no more numbers than ``ROOM``."""


@dataclass(frozen=True, slots=True)
class Scores:
    """For every fact: ``recall``, the share of the question's weight that it holds (0..1),
    ``precision``, the share of its own weight that the question holds (0..1), and ``search``, which
    gives the fused score of its passage by the retriever (0..1) when first asked for it, as many
    questions are only read (None where there is no retriever)."""

    recall: NDArray[np.float32]
    precision: NDArray[np.float32]
    search: Callable[[], NDArray[np.float32]] | None = None


class FactMatcher:
    """Inverted lists from units to facts."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = tuple(facts)
        self._main, self._around = unit_lists(
            (f.main for f in self.facts), (f.around for f in self.facts)
        )
        self._mass = self._own_mass()
        self.rarity = lru_cache(maxsize=RARITIES)(self._rarity)
        self.seen = lru_cache(maxsize=RARITIES)(self._seen)
        kept = max(KEPT, ROOM // max(1, len(self.facts)))
        self._held = lru_cache(maxsize=kept)(self._hold)
        self._weighed = lru_cache(maxsize=kept)(self._weigh)
        self._own_units = lru_cache(maxsize=kept)(self._units_of)

    def common(self, share: float) -> list[str]:
        """The units that stand in more than this share of the facts."""
        return self._main.named(self._main.counts > share * len(self.facts))

    def _rarity(self, unit: str) -> float:
        """Inverse document frequency over the facts (Robertson and Spärck Jones, with 1 added)."""
        n, df = len(self.facts), len(self._main.get(unit))
        return math.log(1 + (n - df + 0.5) / (df + 0.5))

    def _seen(self, unit: str) -> bool:
        """Does any fact hold this unit?"""
        return bool(len(self._main.get(unit)) or len(self._around.get(unit)))

    def own_weight(self, unit: str) -> float:
        """The rarity of a unit that a fact says itself, as a share of the rarity of one that none
        says (0..1); 0 for that."""
        return self.rarity(unit) / self.rarity("") if len(self._main.get(unit)) else 0.0

    def score(self, concepts: Sequence[Concept]) -> Scores:
        """Recall and precision of every fact for a question (zeros for one without concepts)."""
        n = len(self.facts)
        recall = np.zeros(n, dtype=np.float32)
        own = np.zeros(n, dtype=np.float32)
        total = sum(c.weight for c in concepts)
        for concept in concepts:
            recall += concept.weight * self._held(concept.alternatives)
        for unit in dict.fromkeys(u for c in concepts for _, us in c.alternatives[:3] for u in us):
            own[self._main.get(unit)] += self._unit_weight(unit)
        precision = np.divide(own, self._mass, out=np.zeros_like(own), where=self._mass > 0)
        return Scores(recall / total if total else recall, np.minimum(precision, 1))

    def held(self, concept: Concept, fact: int) -> float:
        """How far one fact holds one concept (0..1)."""
        return float(self._held(concept.alternatives)[fact])

    def frequency(self, concept: Concept, inside: NDArray[np.bool_], least: float) -> int:
        """How many of the facts ``inside`` hold a concept for more than ``least``."""
        return int(((self._held(concept.alternatives) > least) & inside).sum())

    def held_main(self, concept: Concept, fact: int) -> float:
        """As ``held``, by the fact's own words alone."""
        return self.held_by(concept, self._own_units(fact))

    def _units_of(self, fact: int) -> frozenset[str]:
        return frozenset(units_of(self.facts[fact].main))

    def held_by(self, concept: Concept, units: Set[str]) -> float:
        """How far a set of units holds a concept (0..1)."""
        best = 0.0
        for gain, total, wanted in self._weighed(concept.alternatives):
            found = sum(w for u, w in wanted if u in units)
            best = max(best, gain * (found / total) ** SHARPNESS if found else 0.0)
        return best

    def _weigh(self, alternatives: Alternatives) -> Weighed:
        """The alternatives with the weight of each of their units, and of all."""
        rows = ((gain, tuple((u, self._unit_weight(u)) for u in us)) for gain, us in alternatives)
        return tuple((gain, sum(w for _, w in wanted), wanted) for gain, wanted in rows)

    def _hold(self, alternatives: Alternatives) -> NDArray[np.float32]:
        """How far each fact holds a concept with these alternatives (0..1)."""
        best = np.zeros(len(self.facts), dtype=np.float32)
        for gain, units in alternatives:
            total = sum(self._unit_weight(u) for u in units)
            if not total:
                continue
            found = np.zeros_like(best)
            for u in units:
                weight = self._unit_weight(u)
                found[self._main.get(u)] += weight
                found[self._around.get(u)] += AROUND * weight
            some = np.flatnonzero(found)
            best[some] = np.maximum(best[some], gain * (found[some] / total) ** SHARPNESS)
        best.flags.writeable = False
        return best

    def _unit_weight(self, unit: str) -> float:
        return self.rarity(unit) * (BIGRAM if "_" in unit else UNIGRAM)

    def _own_mass(self) -> NDArray[np.float32]:
        """For each fact the summed weight of its own units."""
        n, df = len(self.facts), self._main.counts
        rarity = np.log(1 + (n - df + 0.5) / (df + 0.5))
        weights = rarity * np.where(self._main.is_pair, BIGRAM, UNIGRAM)
        units, places = self._main.entries()
        return np.bincount(places, weights[units], minlength=n).astype(np.float32)
