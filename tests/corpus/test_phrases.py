from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.phrases import PhraseMatcher, tokens

MATCHER = PhraseMatcher(
    [
        ("Sở Kế hoạch và Đầu tư", "skhdt"),
        ("Sở KH&ĐT", "skhdt"),
        ("Sở Tài chính", "stc"),
        ("Liên minh", "lm"),
        ("Liên minh Hợp tác xã", "lmhtx"),
        ("Ủy ban nhân dân", "ubnd"),
        ("thị ủy", "tu"),
        ("Ban Chỉ đạo đổi mới, phát triển", "bcd"),
        ("ký ngày nào", "when"),
        ("và", "and"),
    ]
)


def found(text, lenient=False):
    return [(text[m.start : m.end], m.id) for m in MATCHER.find(text, lenient)]


@pytest.mark.parametrize(
    "written",
    [
        "Sở Kế hoạch và Đầu tư",
        "sở kế hoạch - đầu tư",
        "SỞ KẾ HOẠCH & ĐẦU TƯ",
        "Sở Kế hoạch Đầu tư",
        "Sở KH&ĐT",
        "Sở KH và ĐT",
        "so ke hoach va dau tu",
        "Sở Kế hoạch\nvà Đầu tư",
    ],
)
def test_phrase_is_found_as_people_write_it(written):
    assert found(f"Giao {written} chủ trì") == [(written, "skhdt")]


def test_longest_phrase_wins():
    assert found("Liên minh Hợp tác xã tỉnh") == [("Liên minh Hợp tác xã", "lmhtx")]
    assert found("Liên minh Hợp tác") == [("Liên minh", "lm")]


def test_longer_of_two_that_overlap_wins():
    assert found("thi uy ban nhan dan") == [("uy ban nhan dan", "ubnd")]


def test_syllable_with_another_diacritic_is_another_word():
    assert found("sơ tài chính") == []
    assert found("sơ tài chính", lenient=True) == [("sơ tài chính", "stc")]


def test_old_and_new_tone_placement_meet():
    assert found("Uỷ ban nhân dân") == [("Uỷ ban nhân dân", "ubnd")]


@pytest.mark.parametrize("text", ["ai ký, ngày nào", "đã ký. Ngày nào?", "ký\n\nngày nào"])
def test_phrase_does_not_run_over_a_pause(text):
    assert found(text) == []


def test_phrase_with_a_comma_of_its_own_is_found_with_it_and_without():
    assert found("Ban Chỉ đạo đổi mới, phát triển")[0][1] == "bcd"
    assert found("Ban Chỉ đạo đổi mới phát triển")[0][1] == "bcd"


def test_phrase_that_is_nothing_but_a_skipped_word_is_found():
    assert found("A và B") == [("và", "and")]


def test_matches_stand_in_order_and_apart():
    text = "Sở Tài chính, Liên minh Hợp tác xã và Ủy ban nhân dân"
    assert [name for _, name in found(text)] == ["stc", "lmhtx", "and", "ubnd"]


def test_nothing_is_found_in_nothing():
    assert MATCHER.find("") == []
    assert PhraseMatcher([]).find("Sở Tài chính") == []


def test_tokens_keep_their_place():
    (first, second) = tokens("Uỷ, BAN")
    assert (first.start, first.end, first.tone, first.fold) == (0, 2, "ủy", "uy")
    assert (second.start, second.end, second.pause) == (4, 7, True)


LINE = "Sở sở KH&ĐT Kế hoạch và Đầu tư Tài chính , . Liên minh Hợp tác xã |"
WORDS = st.sampled_from([*LINE.split(), "\n"])


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=40))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_matches_never_overlap(text):
    matches = MATCHER.find(text)
    assert all(a.end <= b.start for a, b in pairwise(matches))
    assert all(0 <= m.start < m.end <= len(text) for m in matches)
