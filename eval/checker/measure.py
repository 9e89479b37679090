"""How much the checker catches, and how much it drops that is true."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerer.assistant import Assistant
from answerer.check.checker import Checker
from answerer.check.verdict import Verdict
from eval.checker.plant import FAULTS, Workshop
from eval.checker.truths import GOLD, ROWS, RULES, Truth, truths_of
from eval.gold import Gold
from eval.stats import SEED, Interval, wilson


@dataclass(frozen=True, slots=True)
class Rate:
    """``dropped`` of ``n`` statements; for planted errors that is what was caught."""

    name: str
    n: int
    dropped: int

    @property
    def share(self) -> float:
        return self.dropped / self.n if self.n else float("nan")

    @property
    def interval(self) -> Interval:
        return wilson(self.dropped, self.n)


@dataclass(frozen=True, slots=True)
class Failure:
    """A true statement dropped (``kind`` is its origin) or an error let through."""

    kind: str
    text: str
    verdict: Verdict
    quote: str


@dataclass(frozen=True, slots=True)
class Measured:
    """True statements by origin, planted errors by kind, why true ones fell, and the failures."""

    true: tuple[Rate, ...]
    planted: tuple[Rate, ...]
    reasons: dict[str, int]
    failures: tuple[Failure, ...]


def measure(
    assistant: Assistant, gold: Sequence[Gold], checker: Checker | None = None, seed: int = SEED
) -> Measured:
    """The checker over all truths of an index and a gold set. An error is planted only in a
    statement that stands without it: in another the drop would prove nothing."""
    checker = checker or Checker(assistant.engine)
    truths = truths_of(assistant, gold)
    shop = Workshop(assistant.engine, truths, seed)
    seen: dict[str, list[bool]] = defaultdict(list)
    reasons: Counter[str] = Counter()
    failures: list[Failure] = []
    for truth in truths:
        verdict = checker.check(truth.text, truth.sources, truth.language)
        group = f"{truth.origin}, English" if truth.language == "en" else truth.origin
        seen[group].append(not verdict.stands)
        if not verdict.stands:
            reasons[verdict.problem] += 1
            failures.append(_failure(group, truth, verdict))
            continue
        for planted in shop.planted(truth):
            found = checker.check(planted.truth.text, planted.truth.sources, truth.language)
            seen[planted.kind].append(not found.stands)
            if found.stands:
                failures.append(_failure(planted.kind, planted.truth, found))
    origins = [k for o in (GOLD, RULES, ROWS) for k in (o, f"{o}, English")]
    return Measured(
        _rates(seen, origins), _rates(seen, FAULTS), dict(reasons.most_common()), tuple(failures)
    )


def _failure(kind: str, truth: Truth, verdict: Verdict) -> Failure:
    return Failure(kind, truth.text, verdict, truth.sources[0].passage.clean)


def _rates(seen: dict[str, list[bool]], names: Iterable[str]) -> tuple[Rate, ...]:
    return tuple(Rate(k, len(seen[k]), sum(seen[k])) for k in names if seen.get(k))
