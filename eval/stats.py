"""Intervals and tests. Every random draw comes from a numpy Generator with the seed given."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SEED = 20261122
RESAMPLES = 2_000
PERMUTATIONS = 20_000
_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95% confidence interval; NaN bounds where nothing was measured."""

    low: float
    high: float


def ratio(parts: NDArray[np.float64], wholes: NDArray[np.float64]) -> float:
    """``sum(parts) / sum(wholes)``, NaN where the latter is 0: the mean of nothing."""
    whole = float(wholes.sum())
    return float(parts.sum()) / whole if whole else float("nan")


def bootstrap(
    parts: NDArray[np.float64],
    wholes: NDArray[np.float64],
    seed: int = SEED,
    resamples: int = RESAMPLES,
) -> Interval:
    """Percentile interval of ``ratio`` over resampled questions (Efron and Tibshirani 1993,
    13.3). Both arrays have one entry a question; resamples without any whole are left out."""
    n = len(parts)
    if n == 0 or not wholes.any():
        return Interval(float("nan"), float("nan"))
    rng = np.random.default_rng(seed)
    chosen = rng.integers(0, n, size=(resamples, n))
    tops, bottoms = parts[chosen].sum(axis=1), wholes[chosen].sum(axis=1)
    values = tops[bottoms > 0] / bottoms[bottoms > 0]
    low, high = np.percentile(values, [2.5, 97.5])
    return Interval(float(low), float(high))


def wilson(successes: int, n: int) -> Interval:
    """Wilson's score interval of a share (Wilson 1927), for slices too small to resample."""
    if n == 0:
        return Interval(float("nan"), float("nan"))
    z = 1.959963984540054
    p, z2 = successes / n, z * z
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return Interval(max(0.0, centre - half), min(1.0, centre + half))


def randomisation_test(
    a: Sequence[float], b: Sequence[float], seed: int = SEED, permutations: int = PERMUTATIONS
) -> float:
    """Two-sided p of Fisher's randomisation test on paired values: the sign of each difference
    is flipped at random, p = (c + 1) / (B + 1) with c the draws whose mean difference is at
    least as far from 0 (Smucker et al. 2007; Phipson and Smyth 2010). 1.0 for no pairs or no
    difference at all.

    Raises:
        ValueError: the two differ in length.
    """
    if len(a) != len(b):
        raise ValueError(f"paired values differ in number: {len(a)} and {len(b)}")
    differences = np.asarray(b, dtype=np.float64) - np.asarray(a, dtype=np.float64)
    differences = differences[differences != 0]
    if differences.size == 0:
        return 1.0
    observed = abs(differences.sum()) - 1e-12
    rng, extreme = np.random.default_rng(seed), 0
    for start in range(0, permutations, _CHUNK):
        size = (min(_CHUNK, permutations - start), differences.size)
        signs = rng.integers(0, 2, size=size) * 2 - 1
        extreme += int((np.abs((signs * differences).sum(axis=1)) >= observed).sum())
    return (extreme + 1) / (permutations + 1)


def mcnemar(only_a: int, only_b: int) -> float:
    """Two-sided exact p of McNemar's test: ``only_a`` questions are right in A alone,
    ``only_b`` in B alone; binomial with p = 1/2 (McNemar 1947). 1.0 without a discordant pair."""
    n = only_a + only_b
    if n == 0:
        return 1.0
    tail = sum(math.comb(n, i) for i in range(min(only_a, only_b) + 1))
    return min(1.0, 2 * tail / 2**n)


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Adjusted p of each test so that the chance of any false finding stays at the level
    (Holm 1979): sorted, times the number of tests left, never falling, at most 1."""
    adjusted: dict[str, float] = {}
    highest = 0.0
    for i, (name, p) in enumerate(sorted(p_values.items(), key=lambda item: (item[1], item[0]))):
        highest = max(highest, min(1.0, p * (len(p_values) - i)))
        adjusted[name] = highest
    return {name: adjusted[name] for name in p_values}
