"""Which fact answers a question: a weighted sum of features, learnt from questions.

The weights in ranking.toml were fitted by ``python -m eval fit-ranking``: of the facts that a
question might mean the one that answers it is to stand first (a softmax over them).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from answerer.facts.ask import Ask
from answerer.facts.features import features

if TYPE_CHECKING:
    from answerer.facts.engine import Engine

FILE = Path(__file__).with_name("ranking.toml")


@dataclass(frozen=True, slots=True)
class Ranking:
    """The weight of each feature, by its name."""

    weights: Mapping[str, float]

    def values(self, engine: Engine, ask: Ask, facts: NDArray[np.int64]) -> NDArray[np.float64]:
        """One value for each of the facts at these positions, higher is better, of any range
        (a difference of 1 is e to 1); empty for none."""
        if not len(facts):
            return np.zeros(0)
        columns = features(engine, ask, facts)
        return np.sum([w * columns[name] for name, w in self.weights.items()], axis=0)


def load_ranking(file: Path = FILE) -> Ranking:
    """The ranking of a TOML file."""
    return Ranking(tomllib.loads(file.read_text("utf-8"))["weights"])
