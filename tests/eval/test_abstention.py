import math

import numpy as np
import pytest

from eval.metrics.abstention import (
    abstention_precision,
    abstention_recall,
    aurc,
    over_refusal,
    risk_coverage,
)

REFUSED = [True, True, False, False, True]
ANSWERABLE = [False, True, True, False, False]


def test_precision_recall_and_over_refusal_by_hand():
    assert abstention_precision(REFUSED, ANSWERABLE) == pytest.approx(2 / 3)
    assert abstention_recall(REFUSED, ANSWERABLE) == pytest.approx(2 / 3)
    assert over_refusal(REFUSED, ANSWERABLE) == pytest.approx(1 / 2)


def test_each_is_nan_where_there_is_nothing_to_count():
    assert math.isnan(abstention_precision([False], [True]))
    assert math.isnan(abstention_recall([False], [True]))
    assert math.isnan(over_refusal([True], [False]))
    assert math.isnan(aurc([], []))
    assert risk_coverage([], []) == ()


def test_the_curve_by_hand():
    points = risk_coverage([0.9, 0.5, 0.5, 0.1], [False, True, False, True])
    assert [(p.threshold, p.coverage, p.risk) for p in points] == [
        (0.9, 0.25, 0.0),
        (0.5, 0.75, pytest.approx(1 / 3)),
        (0.1, 1.0, 0.5),
    ]


def test_the_area_by_hand():
    # Risks at 1, 2, 3 answers: 0, 1/2, 1/3.
    assert aurc([0.9, 0.8, 0.7], [False, True, False]) == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)


def test_the_order_of_equally_sure_answers_does_not_matter():
    one = aurc([0.5, 0.5, 0.5, 0.2], [True, False, False, True])
    two = aurc([0.5, 0.5, 0.5, 0.2], [False, False, True, True])
    assert one == pytest.approx(two, abs=1e-15)


def test_the_area_is_that_of_the_plain_definition_where_no_two_are_equal():
    rng = np.random.default_rng(3)
    for _ in range(200):
        n = int(rng.integers(1, 40))
        confidence = rng.permutation(n) / n
        wrong = rng.random(n) < 0.3
        order = np.argsort(-confidence)
        plain = np.mean(np.cumsum(wrong[order]) / np.arange(1, n + 1))
        assert aurc(list(confidence), list(wrong)) == pytest.approx(plain, abs=1e-9)
