"""What is asked next of a letter."""

from __future__ import annotations

from corpus.records import Turn


def test_to_whom_behind_a_question_about_a_letter_asks_for_its_addressees(assistant):
    turn = Turn("Công văn tháng 10/2020 của Gia Lai lưu ý gì?")
    answer = assistant.ask("gửi ai", history=[turn])
    assert "Trường Chính trị tỉnh Gia Lai" in answer.text
