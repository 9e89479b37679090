"""What is asked next of a letter."""

from __future__ import annotations

import pytest

from answerer.answers.documents.document_intents import sends_report
from corpus.records import Turn


def test_to_whom_behind_a_question_about_a_letter_asks_for_its_addressees(assistant):
    turn = Turn("Công văn tháng 10/2020 của Gia Lai lưu ý gì?")
    answer = assistant.ask("gửi ai", history=[turn])
    assert "Trường Chính trị tỉnh Gia Lai" in answer.text


@pytest.mark.parametrize(
    ("asked", "report"),
    [
        ("theo cong van 12, bao cao quy gui cho ai?", True),
        ("cong van 12 giao lam bao cao nam. bao cao nay gui cho ai?", True),
        ("cong van 12 ve che do bao cao gui cho ai?", False),
        ("cong van 12 gui cho nhung ai?", False),
    ],
)
def test_report_that_a_letter_orders_is_not_sent_to_its_addressees(asked, report):
    assert sends_report(asked) is report
