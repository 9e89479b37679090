"""Weights by hand: three facts, rarity log(1 + (n - df + 0.5) / (df + 0.5)) with n = 3."""

import math

import numpy as np
import pytest

from answerer.facts.facts import SENTENCE, Fact
from answerer.facts.matcher import AROUND, SHARPNESS, FactMatcher
from answerer.question.concepts import Concept, units_of

FACTS = [
    Fact(SENTENCE, 0, "", "hợp tác xã", ""),
    Fact(SENTENCE, 1, "", "hợp tác", "xã"),
    Fact(SENTENCE, 2, "", "liên minh", ""),
]


@pytest.fixture
def matcher():
    return FactMatcher(FACTS)


def concept(words, gain=1.0, weight=1.0):
    return Concept(words, weight, ((gain, units_of(words)),))


def rarity(df):
    return math.log(1 + (3 - df + 0.5) / (df + 0.5))


def test_units_are_folded_syllables_and_their_pairs():
    assert units_of("Hợp tác xã") == ("hop", "tac", "xa", "hop_tac", "tac_xa")


def test_rarity_by_hand(matcher):
    assert matcher.rarity("hop_tac") == pytest.approx(rarity(2))
    assert matcher.rarity("vang") == pytest.approx(rarity(0))


def test_a_fact_that_says_all_of_a_concept_holds_it_whole(matcher):
    whole, part, none = matcher.score([concept("hợp tác xã")]).recall
    assert whole == pytest.approx(1)
    assert 0 < part < 1
    assert none == 0


def test_what_stands_around_a_fact_counts_less(matcher):
    single, pair = 0.5 * rarity(2), rarity(2)
    total = 2 * single + 0.5 * rarity(1) + pair + rarity(1)
    found = 2 * single + pair + AROUND * 0.5 * rarity(1)
    held = matcher.held(concept("hợp tác xã"), 1)
    assert held == pytest.approx((found / total) ** SHARPNESS, rel=1e-5)
    own = 2 * single + pair
    assert matcher.held_main(concept("hợp tác xã"), 1) == pytest.approx((own / total) ** SHARPNESS)


def test_the_best_alternative_counts(matcher):
    either = Concept("liên minh", 1.0, ((1.0, ("vang",)), (0.9, units_of("liên minh"))))
    assert matcher.held(either, 2) == pytest.approx(0.9)


def test_a_question_without_concepts_scores_zero(matcher):
    scores = matcher.score([])
    assert not scores.recall.any()
    assert not scores.precision.any()


def test_precision_is_the_share_of_a_fact_that_is_asked_for(matcher):
    precision = matcher.score([concept("hợp tác")]).precision
    assert precision[1] == pytest.approx(1)
    assert 0 < precision[0] < 1
    assert precision[2] == 0


def test_matches_are_kept_between_questions_and_cannot_be_overwritten(matcher):
    first = matcher.score([concept("hợp tác xã")]).recall.copy()
    matcher.score([concept("hợp tác xã", weight=0.5), concept("liên minh")])
    assert np.array_equal(matcher.score([concept("hợp tác xã")]).recall, first)


def test_common_units_stand_in_more_than_the_share(matcher):
    assert matcher.common(0.5) == ["hop", "hop_tac", "tac"]


def test_a_number_is_found_with_or_without_its_nought():
    assert units_of("9 tháng") == units_of("09 tháng")
