from dataclasses import replace

import numpy as np
import pytest

from corpus.config import Config
from corpus.text import fold
from indexer.postings import build_postings
from indexer.units import passage_units, units
from retriever.lexical import channel_weights, lexical_scores, question_units

TEXTS = (
    ("Sở Tài chính bố trí kinh phí hỗ trợ hợp tác xã", "Tổ chức thực hiện"),
    ("Liên minh Hợp tác xã tỉnh tập huấn cán bộ", "Nhiệm vụ của Sở Tài chính"),
    ("Trường trung cấp Hợp Hoà mở lớp", "Giáo dục"),
)


@pytest.fixture
def postings():
    return build_postings((passage_units(*pair) for pair in TEXTS), k1=0.9, b=0.4)


def score(postings, text, **settings):
    config = replace(Config(), **settings)
    return lexical_scores(postings, units(text), channel_weights(text, config))


def test_the_passage_with_the_words_of_the_question_is_best(postings):
    assert score(postings, "kinh phí hợp tác xã").argmax() == 0
    assert score(postings, "ai tập huấn cán bộ").argmax() == 1


def test_a_question_without_diacritics_finds_the_accented_text(postings):
    question = "lien minh hop tac xa tap huan can bo"
    assert score(postings, question).argmax() == 1
    assert score(postings, fold("Trường Hợp Hòa")).argmax() == 2


def test_both_places_of_the_tone_mark_meet(postings):
    np.testing.assert_array_equal(score(postings, "Hợp Hoà"), score(postings, "Hợp Hòa"))


def test_a_match_in_the_context_counts_less_than_one_in_the_text(postings):
    found = score(postings, "Sở Tài chính")
    assert found[0] > found[1] > found[2] == 0
    assert score(postings, "Sở Tài chính", weight_context=0.0)[1] == 0


def test_an_unknown_or_empty_question_scores_0_everywhere(postings):
    for text in ("", "???", "zzz qqq"):
        assert not score(postings, text).any()


def test_a_repeated_word_counts_once(postings):
    plain = {"syllables": units("kinh phí")["syllables"]}
    twice = {"syllables": units("kinh phí kinh phí")["syllables"]}
    weights = {"syllables": 1.0}
    np.testing.assert_array_equal(
        lexical_scores(postings, plain, weights), lexical_scores(postings, twice, weights)
    )


def test_weights_multiply_the_impacts_of_their_channel(postings):
    one = lexical_scores(postings, units("kinh phí"), {"bigrams": 1.0})
    three = lexical_scores(postings, units("kinh phí"), {"bigrams": 3.0})
    np.testing.assert_allclose(three, 3 * one)


def test_the_folded_channels_carry_an_unaccented_question_alone():
    weights = channel_weights("so tai chinh chu tri", Config())
    assert "syllables" not in weights
    assert weights["folded"] == Config().weight_syllables


def test_the_folded_share_of_an_accented_question_is_the_configured_one():
    weights = channel_weights("Sở Tài chính chủ trì", replace(Config(), weight_folded=0.25))
    assert weights["folded_bigrams"] == pytest.approx(0.25 * Config().weight_bigrams)
    assert weights["bigrams"] == pytest.approx(0.75 * Config().weight_bigrams)


def test_without_folded_channels_an_unaccented_question_finds_little(postings):
    weights = channel_weights("so tai chinh", replace(Config(), folded=False))
    assert not any("folded" in channel for channel in weights)
    assert score(postings, "tap huan can bo", folded=False).max() == 0


def test_an_index_without_passages_gives_no_scores():
    empty = build_postings([], k1=0.9, b=0.4)
    assert lexical_scores(empty, units("sở"), {"syllables": 1.0}).tolist() == []


def test_a_questions_words_are_the_longest_runs_that_are_words_of_the_index():
    words = {"words": ["hợp_tác_xã", "hợp_tác", "kinh_phí"]}
    postings = build_postings([words], k1=0.9, b=0.4)
    found = question_units(postings, "Kinh phí cho hợp tác xã hợp tác", segmented=True)
    assert found["words"] == ["kinh_phí", "cho", "hợp_tác_xã", "hợp_tác"]
    assert "words" not in question_units(postings, "kinh phí", segmented=False)


def test_an_index_with_segmented_words_finds_them():
    pytest.importorskip("underthesea")
    from indexer.segment import Segmenter

    segment = Segmenter()
    assert "hợp_tác_xã" in segment("Liên minh Hợp tác xã tỉnh")
    texts = [passage_units(*pair, segment) for pair in TEXTS]
    postings = build_postings(texts, k1=0.9, b=0.4)
    found = question_units(postings, "hợp tác xã", segmented=True)
    scores = lexical_scores(postings, found, {"words": 1.0})
    assert scores.argsort()[-2:].tolist() in ([0, 1], [1, 0])
    assert scores[2] == 0
