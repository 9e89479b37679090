"""Limits for CI: ``correct=0.95,wrong=0.02`` asks for at least 95% correct, at most 2% wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eval.errors import EvalError
from eval.figures import BETTER


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure beyond its limit; ``found`` is NaN where nothing was measured."""

    name: str
    found: float
    limit: float
    better: str

    def __str__(self) -> str:
        sign = "at least" if self.better == "higher" else "at most"
        return f"{self.name}: expected {sign} {self.limit:g}, found {self.found:.4g}"


def parse_limits(text: str) -> dict[str, float]:
    """``name=number`` pairs parted by commas. Offsets that do not give their quote are never
    acceptable, so ``citation_verified=1`` is added wherever a limit is set.

    Raises:
        EvalError: a name is unknown or a value is no number.
    """
    limits = {"citation_verified": 1.0}
    for part in filter(None, (p.strip() for p in text.split(","))):
        name, _, value = (piece.strip() for piece in part.partition("="))
        if name not in BETTER:
            raise EvalError(f"limit {part!r}: unknown figure; one of {', '.join(BETTER)}")
        try:
            limits[name] = float(value)
        except ValueError as error:
            raise EvalError(f"limit {part!r}: expected name=number, as wrong=0.02") from error
    return limits


def breaches(limits: Mapping[str, float], values: Mapping[str, float]) -> tuple[Breach, ...]:
    """The limits not kept, in their order. A figure that is NaN breaches a limit of its own,
    except that no citation at all leaves ``citation_verified`` unharmed."""
    found = []
    for name, limit in limits.items():
        value = values.get(name, float("nan"))
        kept = value >= limit if BETTER[name] == "higher" else value <= limit
        if not kept and not (name == "citation_verified" and value != value):
            found.append(Breach(name, value, limit, BETTER[name]))
    return tuple(found)
