"""In which article something stands, and when a cited document is issued."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Điều mấy của Quyết định 672 quy định về hiệu lực?", "Điều 2"),
        ("QĐ 672 hiệu lực quy định ở điều mấy?", "Điều 2"),
        ("dieu nao cua qd 672 giao ai thi hanh", "Điều 3"),
    ],
)
def test_article_is_told_where_it_is_asked_for(assistant, question, article):
    assert article in assistant.ask(question).text


def test_articles_are_still_counted(assistant):
    assert "3 điều" in assistant.ask("QĐ 672 có mấy điều?").text


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("When was Resolution 134/NQ-CP issued?", "25/9/2020"),
        (
            "QĐ 672 căn cứ Luật Tổ chức chính quyền địa phương ban hành ngày nào?",
            "19/6/2015",
        ),
        ("QĐ 672 căn cứ Kết luận 70 ngày nào?", "09/3/2020"),
    ],
)
def test_date_of_what_a_decision_rests_on(assistant, question, date):
    assert date in assistant.ask(question).text


def test_purpose_is_told_by_the_row_that_says_what_for(assistant):
    question = "Gia Lai kiện toàn Ban chỉ đạo kinh tế tập thể tỉnh và huyện để làm gì?"
    assert "thống nhất, đồng bộ" in assistant.ask(question).text


def test_what_happens_to_the_late_is_not_answered_by_the_deadline(assistant):
    question = "Đơn vị ở Gia Lai gửi đề xuất chậm sau hạn sẽ bị xử lý thế nào?"
    assert assistant.ask(question).status == "refused"
