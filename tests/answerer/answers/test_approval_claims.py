"""Claims about what a cited document approves."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "verdict", "number"),
    [
        ("Quyết định 461/QĐ-TTg phê duyệt đề án 15.000 HTX đúng không?", "Có", "461/QĐ-TTg"),
        ("QĐ 340 phê duyệt chiến lược phát triển KTTT 2021-2030 đúng ko", "Có", "340/QĐ-TTg"),
    ],
)  # fmt: skip
def test_a_number_is_held_against_the_names_of_what_is_cited(assistant, question, verdict, number):
    answer = assistant.ask(question)
    assert answer.text.startswith(verdict)
    assert number in answer.text
