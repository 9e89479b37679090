"""A run cut by type, style, province and document, with n and the outcome counts of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from eval.gold import Gold
from eval.score import Scored
from eval.stats import Interval, wilson


@dataclass(frozen=True, slots=True)
class Slice:
    """Outcome counts of some of the questions; ``interval``: Wilson's, of the share correct."""

    by: str
    name: str
    n: int
    correct: int
    wrong: int
    refused: int
    failed: int
    interval: Interval

    @property
    def share(self) -> float:
        return self.correct / self.n if self.n else float("nan")


def _documents(gold: Gold) -> tuple[str, ...]:
    return tuple(sorted({e.document for e in gold.evidence})) or ("(none)",)


BY: dict[str, Callable[[Gold], tuple[str, ...]]] = {
    "type": lambda g: (g.type,),
    "style": lambda g: (g.style,),
    "province": lambda g: (g.province or "(none)",),
    "document": _documents,
}


def slices(scored: Sequence[Scored]) -> tuple[Slice, ...]:
    """The slices of every key in BY, names sorted. A question whose evidence stands in several
    documents counts in each of them."""
    return tuple(
        one_slice(by, name, [s for s in scored if name in names_of(s.gold)])
        for by, names_of in BY.items()
        for name in sorted({name for s in scored for name in names_of(s.gold)})
    )


def one_slice(by: str, name: str, scored: Iterable[Scored]) -> Slice:
    """The counts of these questions."""
    counts = Counter(s.outcome for s in scored)
    n = counts.total()
    return Slice(
        by,
        name,
        n,
        counts["correct"],
        counts["wrong"],
        counts["refused"],
        counts["failed"],
        wilson(counts["correct"], n),
    )
