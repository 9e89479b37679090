"""What became of a statement that was checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """``problem`` is empty where a statement stands, else the kind of what failed first:
    no_citation, empty, too_long, link, instruction, silence, date, reference, figure, agency,
    province, role, name, denial or words. ``detail`` names what its sources lack."""

    problem: str
    detail: str = ""

    @property
    def stands(self) -> bool:
        return not self.problem


def missing(kind: str, claimed: Iterable[str], held: Iterable[str]) -> Iterator[Verdict]:
    """A verdict for each thing claimed that is not held, in alphabetical order."""
    for one in sorted(set(claimed) - set(held)):
        yield Verdict(kind, one)
