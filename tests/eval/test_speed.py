import math

import pytest

from eval.metrics.speed import latency_summary


def test_percentiles_by_hand():
    got = latency_summary([float(v) for v in range(1, 102)])
    assert (got["p50"], got["p95"], got["p99"]) == (51.0, 96.0, 100.0)
    assert (got["mean"], got["max"]) == (51.0, 101.0)
    assert got["total_s"] == pytest.approx(5.151)


def test_between_two_values_the_percentile_is_interpolated():
    assert latency_summary([10.0, 20.0])["p95"] == pytest.approx(19.5)


def test_no_value_gives_nan():
    assert all(math.isnan(v) for v in latency_summary([]).values())
