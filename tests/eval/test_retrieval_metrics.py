import math

import ir_measures
import numpy as np
import pytest
from ir_measures import AP, RR, R, Success, nDCG

from eval.metrics.retrieval import (
    average_precision,
    hit_at_k,
    mean,
    ndcg_at_k,
    recall_at_k,
    reciprocal_rank,
)

RANKING = ["d3", "d1", "d7", "d2", "d9"]
JUDGED = {"d1": 2, "d2": 1, "d4": 1, "d3": 0}


def test_recall_counts_all_relevant_documents_and_hit_one():
    assert recall_at_k(RANKING, JUDGED, 3) == pytest.approx(1 / 3)
    assert recall_at_k(RANKING, JUDGED, 5) == pytest.approx(2 / 3)
    assert hit_at_k(RANKING, JUDGED, 3) == 1.0
    assert hit_at_k(RANKING, JUDGED, 1) == 0.0


def test_reciprocal_rank_looks_no_deeper_than_k():
    assert reciprocal_rank(RANKING, JUDGED, 10) == 0.5
    assert reciprocal_rank(RANKING, JUDGED, 1) == 0.0


def test_ndcg_by_hand():
    got = 2 / math.log2(3) + 1 / math.log2(5)
    best = 2 + 1 / math.log2(3) + 1 / math.log2(4)
    assert ndcg_at_k(RANKING, JUDGED, 5) == pytest.approx(got / best, abs=1e-12)


def test_average_precision_by_hand():
    assert average_precision(RANKING, JUDGED) == pytest.approx((1 / 2 + 2 / 4) / 3)


@pytest.mark.parametrize("metric", [recall_at_k, hit_at_k, reciprocal_rank, ndcg_at_k])
def test_an_empty_ranking_counts_zero_and_nothing_relevant_is_nan(metric):
    assert metric([], JUDGED, 10) == 0.0
    assert math.isnan(metric(RANKING, {"d1": 0}, 10))


def test_the_mean_of_nothing_is_nan():
    assert math.isnan(mean([]))
    assert math.isnan(mean([float("nan")]))
    assert mean([1.0, float("nan"), 0.0]) == 0.5


def random_case(rng):
    names = [f"d{i:02d}" for i in range(40)]
    ranking = list(rng.permutation(names)[: rng.integers(0, 31)])
    judged = {n: int(rng.integers(0, 4)) for n in rng.choice(names, 8, replace=False)}
    judged[names[int(rng.integers(0, 40))]] = 1
    return [str(d) for d in ranking], {str(d): r for d, r in judged.items()}


def test_agrees_with_ir_measures_on_300_random_rankings():
    rng, run, qrels = np.random.default_rng(7), {}, {}
    for i in range(300):
        ranking, judged = random_case(rng)
        run[f"q{i}"], qrels[f"q{i}"] = ranking, judged
    # A query that the run lacks is a zero for us; ir_measures wants it there to say so.
    scores = {
        q: {d: float(len(docs) - i) for i, d in enumerate(docs)} or {"no-such": 0.0}
        for q, docs in run.items()
    }
    ours = {
        R @ 5: lambda r, j: recall_at_k(r, j, 5),
        R @ 20: lambda r, j: recall_at_k(r, j, 20),
        Success @ 1: lambda r, j: hit_at_k(r, j, 1),
        Success @ 5: lambda r, j: hit_at_k(r, j, 5),
        RR @ 10: lambda r, j: reciprocal_rank(r, j, 10),
        nDCG @ 10: lambda r, j: ndcg_at_k(r, j, 10),
        nDCG @ 3: lambda r, j: ndcg_at_k(r, j, 3),
        AP: lambda r, j: average_precision(r, j),
        AP @ 10: lambda r, j: average_precision(r, j, 10),
    }
    compared = 0
    for value in ir_measures.iter_calc(list(ours), qrels, scores):
        mine = ours[value.measure](run[value.query_id], qrels[value.query_id])
        assert mine == pytest.approx(value.value, abs=1e-9), (value.measure, value.query_id)
        compared += 1
    assert compared == 300 * len(ours)
