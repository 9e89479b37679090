"""How sure an answer is: a logistic model over the evidence, and the least that may be said.

The weights in confidence.toml were fitted by ``python -m eval calibrate`` on development
questions, each asked twice: as it is, and with the passages that answer it taken away.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("confidence.toml")


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic model: ``bias``, a weight for each feature of the evidence, one for each intent
    (those judged; an answer of another intent is as sure as its step says) and one for questions
    in English. An answer below ``least`` is not given."""

    least: float
    bias: float
    english: float
    weights: Mapping[str, float]
    intents: Mapping[str, float]

    def probability(self, evidence: Mapping[str, float], intent: str, language: str) -> float:
        """The probability (0..1) that an answer with this evidence is right. Raises KeyError for
        an intent that is not judged."""
        total = self.bias + self.intents[intent] + (self.english if language == "en" else 0.0)
        total += sum(weight * evidence[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-total))


def load_calibration(file: Path = FILE) -> Calibration:
    """The calibration of a TOML file."""
    return Calibration(**tomllib.loads(file.read_text("utf-8")))
