"""Features over three passages, by hand. Each syllable's idf is log(1 + (3 - n + .5) / (n + .5)):
``a`` once log(8/3), twice log(1.6), thrice log(8/7)."""

import numpy as np
import pytest

from indexer.forward import build_forward
from retriever.features import NAMES, features
from retriever.sequence import idf, terms_of

PASSAGES = [
    ("luật đất đai điều 6", "quyền của hộ\nhộ được giao đất"),
    ("luật đất đai điều 7", "nghĩa vụ của hộ\nhộ nộp thuế"),
    ("luật thuế điều 6", "thuế là khoản nộp"),
]
ONCE, TWICE, THRICE = np.log([8 / 3, 1.6, 8 / 7])


def columns(question, passages=PASSAGES):
    forward = build_forward(passages)
    return features(forward, question, np.arange(len(passages)))


def test_every_feature_has_a_value_for_every_passage():
    found = columns("hộ được giao đất")
    assert tuple(found) == NAMES
    for column in found.values():
        assert column.shape == (3,)
        assert np.isfinite(column).all()


def test_idf_is_that_of_lucene():
    np.testing.assert_allclose(idf(np.array([1, 2, 3]), 3), [ONCE, TWICE, THRICE])


def test_the_rarest_syllable_that_is_missing_weighs():
    found = columns("hộ được giao")["rarest_missing"]
    total = TWICE + 2 * ONCE
    np.testing.assert_allclose(found, [0, ONCE / total, ONCE / total])


def test_pairs_count_only_where_they_stand_side_by_side():
    found = columns("hộ được giao")["pairs"]
    np.testing.assert_allclose(found, [1, 0, 0])


def test_a_pair_does_not_run_over_the_end_of_a_line():
    assert columns("đất đai", [("", "giao đất\nđai")])["pairs"].tolist() == [0]


def test_only_the_first_of_several_short_lines_is_a_heading():
    found = columns("quyền của hộ")
    np.testing.assert_allclose(found["heading_share"], [1, TWICE / (TWICE + ONCE), 0], atol=0.6)
    assert found["heading_share"][0] == pytest.approx(1)
    assert found["heading_terms"][0] == pytest.approx(1)
    assert found["heading_share"][2] == 0


def test_the_context_is_named_without_its_numbers():
    found = columns("theo luật đất đai điều")["context_share"]
    assert found[0] == found[1] == pytest.approx(1)
    assert found[2] < 1


def test_a_reference_is_met_by_the_context_that_has_it():
    found = columns("điều 6 luật đất đai nói gì")
    assert found["reference"].tolist() == [1, 0, 1]
    assert found["reference_named"][0] == pytest.approx(1)
    assert found["reference_named"][2] < 0.5


def test_a_number_alone_is_no_reference():
    assert columns("giao 6 hộ")["reference"].tolist() == [0, 0, 0]


def test_a_definition_is_found_by_the_opening_of_its_line():
    found = columns("thuế là gì")["opening_share"]
    assert found[2] > found[1] > found[0] == 0


def test_the_longest_run_counts_its_syllables():
    found = columns("hộ được giao đất nào")["run_length"]
    np.testing.assert_allclose(found, [4 / 5, 1 / 5, 0])


def test_a_window_holds_what_stands_together():
    near = "x " * 40 + "giao đất " + "x " * 40
    far = "giao " + "x " * 80 + "đất"
    found = columns("giao đất", [("", near), ("", far)])
    assert found["window_24"][0] == pytest.approx(2)
    assert found["window_24"][1] == pytest.approx(0.5)


def test_an_unaccented_question_has_the_features_of_the_accented_one_where_nothing_is_ambiguous():
    accented, bare = columns("hộ được giao đất"), columns("ho duoc giao dat")
    for name in NAMES:
        np.testing.assert_allclose(accented[name], bare[name], err_msg=name)


def test_a_question_of_unknown_words_has_nothing():
    found = columns("xyz")
    assert all(not column.any() for name, column in found.items() if name != "rarest_missing")
    np.testing.assert_allclose(found["rarest_missing"], 1)


def test_a_question_without_words_has_nothing():
    assert all(not column.any() for column in columns("?").values())


def test_repeated_syllables_are_one_term():
    terms = terms_of(build_forward(PASSAGES), "hộ và hộ", frozenset())
    assert len(terms.weights) == 2
    assert terms.length == 3
