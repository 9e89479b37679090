"""How sure an answer is: a logistic model over the evidence, and the least that may be said.

The weights in confidence.toml were fitted by ``python -m eval calibrate`` on development
questions, each asked twice: as it is, and with the passages that answer it taken away.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from answerer.ask import Ask
from answerer.draft import Draft
from answerer.engine import Engine
from answerer.evidence import Evidence, evidence_of

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

    def probability(self, evidence: Evidence, intent: str, language: str) -> float:
        """The probability (0..1) that an answer with this evidence is right."""
        total = self.bias + self.intents[intent] + (self.english if language == "en" else 0.0)
        total += sum(self.weights[f.name] * getattr(evidence, f.name) for f in fields(evidence))
        return 1 / (1 + math.exp(-total))


@lru_cache(maxsize=1)
def load_calibration() -> Calibration:
    """The calibration in confidence.toml; read once."""
    return Calibration(**tomllib.loads(FILE.read_text("utf-8")))


def is_judged(draft: Draft, calibration: Calibration) -> bool:
    """Is this an answer that was found by likeness, so that it may be about something else? What
    is named by its number or counted out of a table is not."""
    cites = any(s.passages for s in draft.statements)
    named = draft.confidence == 1.0 and draft.intent in ("legal_basis", "yes_no")
    return cites and draft.intent in calibration.intents and not named


def confidence_of(engine: Engine, ask: Ask, draft: Draft) -> float | None:
    """The probability that an answered draft is right; None for one that is not judged."""
    calibration = load_calibration()
    if draft.status != "answered" or not is_judged(draft, calibration):
        return None
    return calibration.probability(evidence_of(engine, ask, draft), draft.intent, ask.language)
