"""At whose proposal a document is issued, and the date of one that is cited."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (
            "Quyết định 672 của Đồng Tháp ban hành theo đề nghị của Sở Kế hoạch và Đầu tư tại công "
            "văn số nào, ngày nào?",
            "911/SKHĐT-ĐKKD ngày 06/5/2021",
        ),
        (
            "Sở Kế hoạch và Đầu tư Gia Lai trình dự thảo Quyết định bằng công văn số mấy?",
            "2598/SKHĐT-DN ngày 10/11/2020",
        ),
        (
            "Under which official letter did the planning department propose Dong Thap's Decision "
            "672?",
            "911/SKHĐT-ĐKKD",
        ),
    ],
)
def test_letter_of_the_proposal_is_the_one_among_the_bases(assistant, question, number):
    assert number in assistant.ask(question).text


def test_letter_about_something_else_is_not_the_proposal(assistant):
    question = (
        "Phụ lục Quyết định 672 Đồng Tháp ghi chú cho việc trình nghị quyết chuyên đề của HĐND. Có "
        "dẫn một công văn cuối năm 2020 về nội dung triển khai Nghị quyết 134. Công văn đó số mấy?"
    )
    assert "911/SKHĐT" not in assistant.ask(question).text


def test_date_of_a_cited_document_stands_alone(assistant):
    text = assistant.ask("Công văn 2756/VPUBND-KT trong phụ lục Đồng Tháp là ngày nào?").text
    assert "30/11/2020" in text
    assert "18/8/2020" not in text
