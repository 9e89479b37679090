import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerer.telling.wording import (
    capital_behind_verdict,
    english_name,
    inside,
    name_of,
    say,
    shorten,
    tidy,
)
from corpus.vocabulary import load_vocabulary


def test_a_field_that_a_sentence_needs_is_asked_for():
    with pytest.raises(KeyError):
        say("vi", "lead", lead="Sở Tài chính")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_braces_and_dollars_in_a_value_stay_as_they_are(language):
    assert "{a} $task" in say(language, "deliverable", deliverable="{a} $task", task="x")


def test_what_has_no_name_is_called_by_its_key():
    assert name_of("en", "columns", "deadline") == "deadline"
    assert name_of("vi", "columns", "colour") == "colour"


def test_an_agency_has_its_english_name_in_an_english_answer_only():
    vocabulary = load_vocabulary()
    assert english_name(vocabulary, "Sở Tài chính", "en") == " (Department of Finance)"
    assert english_name(vocabulary, "Sở Tài chính", "vi") == ""
    assert english_name(vocabulary, "nhà văn hóa thôn", "en") == ""


@given(st.text(alphabet="ab ,;.", max_size=400), st.integers(20, 300))
def test_a_text_cut_short_is_no_longer_than_allowed(text, limit):
    cut = shorten(text, limit)
    assert len(cut) <= limit
    assert cut.endswith("…") == (len(text.strip(" ;.,/")) > limit)


def test_a_cut_falls_between_words():
    assert shorten("hợp tác xã nông nghiệp kiểu mới", 20) == "hợp tác xã nông…"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("- Tổng kết Luật;", "Tổng kết Luật;"),
        ("2.1. Củng cố", "Củng cố"),
        ("a) Rà soát", "Rà soát"),
        ("2021 là năm cuối", "2021 là năm cuối"),
    ],
)
def test_marks_of_a_list_are_taken_off(text, read):
    assert tidy(text) == read


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence():
    assert inside("Xây dựng mô hình") == "xây dựng mô hình"
    assert inside("HTX kiểu mới") == "HTX kiểu mới"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("vi", "Không. công văn số 3383 của Văn phòng", "Không. Công văn số 3383 của Văn phòng"),
        ("en", "Có (yes). hằng năm", "Có (yes). Hằng năm"),
        ("vi", "trước ngày 05/6", "trước ngày 05/6"),
    ],
)
def test_the_sentence_behind_a_verdict_opens_with_a_capital(language, text, told):
    assert capital_behind_verdict(text, language) == told
