import numpy as np
import pytest

from corpus.config import ConfigError
from retriever.fuse import convex, fused, normalised, ranking


def array(*values):
    return np.array(values, dtype=np.float32)


def test_the_best_score_becomes_1_and_negative_ones_0():
    np.testing.assert_allclose(normalised(array(-1, 2, 4)), [0, 0.5, 1])


def test_the_best_is_taken_among_the_allowed_and_the_others_are_0():
    allowed = np.array([True, True, False])
    np.testing.assert_allclose(normalised(array(1, 2, 4), allowed), [0.5, 1, 0])


def test_no_match_and_no_passages_stay_0():
    assert normalised(array(0, -3)).tolist() == [0, 0]
    assert normalised(array()).tolist() == []


def test_the_convex_sum_is_computed_by_hand():
    found = convex(array(1, 0.5), array(0, 1), weight_dense=0.2)
    np.testing.assert_allclose(found, [0.8, 0.6], rtol=1e-6)


def test_equal_scores_rank_by_the_smaller_tie_value():
    scores, ties = array(0.5, 0.9, 0.5, 0.5), np.array([2, 3, 0, 1])
    assert ranking(scores, ties, 10).tolist() == [1, 2, 3, 0]
    assert ranking(scores, ties, 2).tolist() == [1, 2]


def test_scores_of_0_are_not_ranked_and_k_may_exceed_the_count():
    assert ranking(array(0, 0.1, 0), np.arange(3), 50).tolist() == [1]
    assert ranking(array(0, 0), np.arange(2), 5).tolist() == []
    assert ranking(array(1, 2), np.arange(2), 0).tolist() == []


def test_the_ranking_is_that_of_a_full_sort_on_random_scores():
    rng = np.random.default_rng(0)
    for _ in range(50):
        scores = rng.integers(0, 6, size=40).astype(np.float32)
        ties = rng.permutation(40)
        expected = sorted(np.flatnonzero(scores), key=lambda i: (-scores[i], ties[i]))
        assert ranking(scores, ties, 7).tolist() == expected[:7]


def test_reciprocal_ranks_sum_over_both_lists():
    lexical = np.array([1.0, 0.5, 0.0], np.float32)
    dense = np.array([0.0, 1.0, 0.5], np.float32)
    found = fused("reciprocal", lexical, dense, 0.25, np.arange(3))
    expected = [0.75, 0.75 * 61 / 62 + 0.25, 0.25 * 61 / 62]
    np.testing.assert_allclose(found, expected, rtol=1e-6)


def test_fusion_is_convex_or_reciprocal():
    scores = np.array([1.0, 0.5], np.float32)
    np.testing.assert_allclose(fused("convex", scores, scores, 0.5, np.arange(2)), scores)
    with pytest.raises(ConfigError, match="'sum' is neither"):
        fused("sum", scores, scores, 0.5, np.arange(2))
