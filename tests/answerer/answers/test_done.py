"""What a table says is done: listed, denied, told beside who does it."""

from __future__ import annotations

import pytest

PLAN = "Kế hoạch phát triển KTTT, HTX giai đoạn 2021-2025"


@pytest.mark.parametrize(
    "question",
    [
        "Which tasks in Gia Lai's appendix are already marked as completed?",
        "Phụ lục Gia Lai ghi ba việc đã hoàn thành. Nhờ liệt kê giúp ba việc đó.",
    ],
)
def test_rows_that_are_done_are_listed(assistant, question):
    answer = assistant.ask(question)
    assert answer.intent == "list"
    assert all(n in answer.text for n in ("II.1.", "II.4.", "II.5."))


def test_that_something_is_not_done_yet_is_denied_where_it_is(assistant):
    text = assistant.ask(f"Nghe nói Gia Lai vẫn chưa làm xong {PLAN}, có phải vậy không?").text
    assert text.startswith("Không.")


def test_whether_it_is_done_stands_beside_who_leads(assistant):
    text = assistant.ask(f"Gia Lai có ghi {PLAN} đã hoàn thành không, và ai chủ trì?").text
    assert "Sở Kế hoạch và Đầu tư" in text
    assert "đã hoàn thành" in text
