"""No text makes the assistant raise, and no answer carries what was smuggled in."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.records import Turn

QUICK = settings(
    max_examples=150, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "ai", "chủ trì", "phối hợp", "bao nhiêu", "%", "mấy", "khi nào", "Đồng Tháp", "Gia Lai",
        "Quyết định", "672", "134/NQ-CP", "Điều", "Điều 3", "mục III.4", "STT 2.2.1", "chú thích",
        "HTX", "TCCQĐP", "KTTT là gì", "so sánh", "còn", "đó", "không", "không?", "cột", "phụ lục",
        "luật hợp tác xã năm 2003", "tháng 13/2020", "tháng 10", "who", "leads", "how many", "?",
        ".", ";", "Sở Tài chính", "sở này", "nhiệm vụ nào", "\u0300", "ʼ", "①", "İ", "ﬁ",
    ]
)  # fmt: skip


@QUICK
@given(st.text(max_size=200))
def test_any_characters(assistant, text):
    assert assistant.ask(text).status in ("answered", "refused", "clarify")


@QUICK
@given(st.lists(WORDS, max_size=9), st.lists(WORDS, max_size=6))
def test_any_words_of_the_trade_in_any_order(assistant, words, before):
    answer = assistant.ask(" ".join(words), history=[Turn(" ".join(before))])
    assert (answer.status == "answered") == bool(answer.citations)
    assert (answer.status == "refused") == (answer.reason is not None)


@pytest.mark.parametrize("text", ["", " ", "\n\t\n", "\u200b", "?!…", "\x00"])
def test_a_text_that_asks_nothing_is_asked_back(assistant, text):
    answer = assistant.ask(text, history=[Turn(text)])
    assert (answer.status, answer.reason) == ("refused", "off_topic")


def test_ten_thousand_characters_are_answered_by_their_beginning(assistant):
    question = "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp? "
    answer = assistant.ask(question + " " * 10_000 + "x" * 10_000)
    assert len(answer.text) <= 1400


def test_markup_in_a_question_does_not_come_back(assistant):
    answer = assistant.ask("<img src=x onerror=alert(1)> ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?")
    assert "<img" not in answer.text
    assert "onerror" not in answer.text
