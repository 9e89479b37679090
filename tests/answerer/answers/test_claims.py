"""Yes or no: what the text confirms, what it corrects, and what it leaves open."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Đồng Tháp yêu cầu báo cáo trước ngày 10/12 hằng năm đúng không?", "Có"),
        ("Đồng Tháp yêu cầu báo cáo trước ngày 10/11 hằng năm đúng không?", "Không"),
        ("Nghị quyết 134 được Chính phủ ban hành ngày 25/9/2020 phải không?", "Có"),
    ],
)
def test_a_date_is_compared_with_the_one_that_stands_there(assistant, question, first):
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.text.startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        "Gia Lai có cấm cán bộ hợp tác xã nhận quà không?",
        "Đồng Tháp có 500 HTX đúng không?",
        "Nghị quyết 134 được Chính phủ ban hành ngày 26/9/2020 phải không?",
    ],
)
def test_what_only_resembles_the_text_is_not_confirmed(assistant, question):
    assert not assistant.ask(question).text.startswith("Có")


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 672 ban hành theo những căn cứ nào?",
        "can cu phap ly cua quyet dinh 672",
        "Which legal bases does Decision 672 cite?",
    ],
)
def test_all_legal_bases_are_listed_where_all_are_asked_for(assistant, question):
    answer = assistant.ask(question)
    assert len(answer.citations) >= 4
    assert {c.document for c in answer.citations} == {"dong-thap-672"}
