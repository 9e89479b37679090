import math

import numpy as np
import pytest
from scipy import stats as scipy_stats

from eval.stats import bootstrap, holm, mcnemar, randomisation_test, ratio, wilson


def test_the_mean_of_nothing_is_nan():
    nothing = np.zeros(3)
    assert math.isnan(ratio(np.zeros(3), nothing))
    assert math.isnan(bootstrap(np.zeros(3), nothing).low)
    assert math.isnan(bootstrap(np.zeros(0), np.zeros(0)).high)


def test_the_bootstrap_interval_covers_the_truth_about_as_often_as_it_says():
    rng, covered = np.random.default_rng(5), 0
    for i in range(300):
        parts = (rng.random(120) < 0.8).astype(float)
        interval = bootstrap(parts, np.ones(120), seed=i, resamples=400)
        covered += interval.low <= 0.8 <= interval.high
    assert 0.90 <= covered / 300 <= 0.98


def test_the_same_seed_gives_the_same_interval_and_another_nearly_it():
    parts = np.tile([1.0, 0.0, 1.0], 50)
    one, again = (bootstrap(parts, np.ones(150), seed=1) for _ in range(2))
    other = bootstrap(parts, np.ones(150), seed=2)
    assert one == again
    assert other.low == pytest.approx(one.low, abs=0.02)


@pytest.mark.parametrize("successes, n", [(0, 5), (5, 5), (9, 10), (37, 134)])
def test_wilson_agrees_with_scipy(successes, n):
    expected = scipy_stats.binomtest(successes, n).proportion_ci(method="wilson")
    got = wilson(successes, n)
    assert (got.low, got.high) == pytest.approx((expected.low, expected.high), abs=1e-9)


@pytest.mark.parametrize("only_a, only_b", [(0, 0), (1, 0), (3, 3), (2, 9), (40, 12)])
def test_mcnemar_agrees_with_the_exact_binomial_test(only_a, only_b):
    n = only_a + only_b
    expected = scipy_stats.binomtest(only_a, n).pvalue if n else 1.0
    assert mcnemar(only_a, only_b) == pytest.approx(expected, abs=1e-9)


def test_the_randomisation_test_agrees_with_the_full_enumeration():
    a, b = [0.1, 0.4, 0.2, 0.9, 0.5, 0.3], [0.3, 0.5, 0.6, 0.8, 0.9, 0.7]
    d = np.array(b) - np.array(a)
    signs = np.array(np.meshgrid(*[[-1, 1]] * 6)).reshape(6, -1).T
    exact = np.mean(np.abs(signs @ d) >= abs(d.sum()) - 1e-12)
    assert randomisation_test(a, b, permutations=40_000) == pytest.approx(exact, abs=0.01)


def test_equal_runs_are_no_finding():
    assert randomisation_test([1.0, 0.0], [1.0, 0.0]) == 1.0
    assert randomisation_test([], []) == 1.0


def test_p_is_never_zero():
    p = randomisation_test([0.0] * 60, [1.0] * 60, permutations=10_000)
    assert p == pytest.approx(1 / 10_001)


def test_the_randomisation_test_keeps_its_level_under_the_null():
    rng = np.random.default_rng(9)
    found = 0
    for i in range(300):
        a, b = rng.random(50) < 0.7, rng.random(50) < 0.7
        p = randomisation_test(a.astype(float), b.astype(float), seed=i, permutations=400)
        found += p <= 0.05
    assert found / 300 <= 0.08


def test_unpaired_values_are_refused():
    with pytest.raises(ValueError, match="differ in number"):
        randomisation_test([1.0], [1.0, 2.0])


def test_holm_by_hand():
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03}) == pytest.approx(
        {"a": 0.03, "b": 0.06, "c": 0.06}
    )
    assert holm({"a": 0.9, "b": 0.8}) == {"a": 1.0, "b": 1.0}
    assert holm({}) == {}
