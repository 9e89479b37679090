"""Two runs of the same gold set, question by question: what changed, and is it more than noise?

Correctness is tested by McNemar's exact test, other figures by Fisher's randomisation; p values
are adjusted after Holm over all figures tested, and within each key over its slices. Figures
that must hold always (verified offsets, no failure) are no sample: any loss is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eval.errors import ResultsError
from eval.figures import BETTER, DEFINITIONS, Definition, parts_and_wholes
from eval.fingerprint import differences_of
from eval.score import Scored
from eval.slices import BY
from eval.stats import (
    PERMUTATIONS,
    SEED,
    Interval,
    bootstrap,
    holm,
    mcnemar,
    randomisation_test,
    ratio,
)

LEVEL = 0.05
TESTED = (
    "correct",
    "wrong",
    "refused",
    "token_f1",
    "citation_hit",
    "citation_precision",
    "citation_recall",
    "abstention_recall",
    "citation_verified",
    "failed",
)
INVARIANTS = ("citation_verified", "failed")
_BINARY = ("correct", "wrong", "refused", "abstention_recall", "citation_hit")


@dataclass(frozen=True, slots=True)
class Change:
    """One figure in both runs. ``n``: questions that count in both; ``difference``: mean of b
    minus a over them, with its bootstrap interval; ``verdict``: ``better``, ``worse`` or
    ``noise`` for run b at a level of 0.05 after Holm."""

    name: str
    a: float
    b: float
    n: int
    difference: float
    interval: Interval
    test: str
    p: float
    p_holm: float = 1.0
    verdict: str = "noise"


@dataclass(frozen=True, slots=True)
class SliceChange:
    """Correctness of one slice in both runs, as counts, with McNemar's p."""

    by: str
    name: str
    n: int
    a: int
    b: int
    gained: int
    lost: int
    p: float
    p_holm: float


@dataclass(frozen=True, slots=True)
class Flip:
    """A question that is correct in one run and not in the other."""

    a: Scored
    b: Scored


@dataclass(frozen=True, slots=True)
class Comparison:
    """All of it. ``changed``: questions whose answer text differs; ``mixed``: what differs in
    the fingerprints (gold set, corpus, configuration, versions, commit)."""

    n: int
    changes: tuple[Change, ...]
    slices: tuple[SliceChange, ...]
    gained: tuple[Flip, ...]
    lost: tuple[Flip, ...]
    changed: int
    identical: bool
    mixed: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Change, ...]:
        """The changes that are more than noise."""
        return tuple(c for c in self.changes if c.verdict != "noise")


def compare_runs(
    a: Sequence[Scored],
    b: Sequence[Scored],
    fingerprints: tuple[Mapping, Mapping] | None = None,
    seed: int = SEED,
    permutations: int = PERMUTATIONS,
) -> Comparison:
    """Run ``b`` against run ``a``; differences are b minus a.

    Raises:
        ResultsError: the runs answer other questions.
    """
    _same_questions(a, b)
    flips = [Flip(x, y) for x, y in zip(a, b, strict=True) if x.correct != y.correct]
    changed = sum(
        (x.result.status, x.result.answer, x.result.citations)
        != (y.result.status, y.result.answer, y.result.citations)
        for x, y in zip(a, b, strict=True)
    )
    return Comparison(
        n=len(a),
        changes=_changes(a, b, seed, permutations),
        slices=_slice_changes(a, b),
        gained=tuple(f for f in flips if f.b.correct),
        lost=tuple(f for f in flips if f.a.correct),
        changed=changed,
        identical=changed == 0,
        mixed=differences_of(*fingerprints) if fingerprints else (),
    )


def _same_questions(a: Sequence[Scored], b: Sequence[Scored]) -> None:
    if [s.gold for s in a] == [s.gold for s in b]:
        return
    odd = sorted({s.gold.id for s in a} ^ {s.gold.id for s in b})
    detail = f"only in one of them: {', '.join(odd[:5])}" if odd else "same ids, other content"
    raise ResultsError(f"the two runs are of different gold sets ({detail}); run both on one set")


def _changes(
    a: Sequence[Scored], b: Sequence[Scored], seed: int, permutations: int
) -> tuple[Change, ...]:
    tested = [d for d in DEFINITIONS if d.name in TESTED]
    drafts = [_change(a, b, d, seed, permutations) for d in tested]
    adjusted = holm({c.name: c.p for c in drafts if c.n and c.name not in INVARIANTS})
    return tuple(_judged(c, adjusted.get(c.name, c.p)) for c in drafts)


def _change(
    a: Sequence[Scored], b: Sequence[Scored], definition: Definition, seed: int, permutations: int
) -> Change:
    parts_a, wholes_a = parts_and_wholes(a, definition)
    parts_b, wholes_b = parts_and_wholes(b, definition)
    both = (wholes_a > 0) & (wholes_b > 0)
    values_a, values_b = parts_a[both] / wholes_a[both], parts_b[both] / wholes_b[both]
    ones = (values_b * 0) + 1
    if definition.name in INVARIANTS:
        test, p = "invariant", 0.0 if (values_a != values_b).any() else 1.0
    elif definition.name in _BINARY:
        gained, lost = int((values_b > values_a).sum()), int((values_a > values_b).sum())
        test, p = "McNemar", mcnemar(lost, gained)
    else:
        test = "randomisation"
        p = randomisation_test(list(values_a), list(values_b), seed, permutations)
    return Change(
        name=definition.name,
        a=ratio(parts_a, wholes_a),
        b=ratio(parts_b, wholes_b),
        n=int(both.sum()),
        difference=ratio(values_b - values_a, ones),
        interval=bootstrap(values_b - values_a, ones, seed),
        test=test,
        p=p,
    )


def _judged(change: Change, p_holm: float) -> Change:
    verdict = "noise"
    if p_holm <= LEVEL and change.difference:
        rose = change.difference > 0
        verdict = "better" if rose == (BETTER[change.name] == "higher") else "worse"
    return replace(change, p_holm=p_holm, verdict=verdict)


def _slice_changes(a: Sequence[Scored], b: Sequence[Scored]) -> tuple[SliceChange, ...]:
    found: list[SliceChange] = []
    for by, names_of in BY.items():
        rows = []
        for name in sorted({name for s in a for name in names_of(s.gold)}):
            pairs = [
                (x.correct, y.correct)
                for x, y in zip(a, b, strict=True)
                if name in names_of(x.gold)
            ]
            gained = sum(y and not x for x, y in pairs)
            lost = sum(x and not y for x, y in pairs)
            rows.append((name, pairs, gained, lost, mcnemar(lost, gained)))
        adjusted = holm({name: p for name, _, _, _, p in rows})
        found += [
            SliceChange(
                by,
                name,
                len(pairs),
                sum(x for x, _ in pairs),
                sum(y for _, y in pairs),
                gained,
                lost,
                p,
                adjusted[name],
            )
            for name, pairs, gained, lost, p in rows
        ]
    return tuple(found)
