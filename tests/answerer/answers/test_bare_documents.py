"""Questions that name a document of ours and nothing else: its date, number and subject."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Công văn của Sở KHĐT Gia Lai ra khi nào?", "10/2020"),
        ("Công văn lấy ý kiến của Sở KHĐT Gia Lai ra tháng mấy năm nào?", "10/2020"),
        ("When was the Gia Lai planning department's letter written?", "10/2020"),
        ("cong van thang 10/2020 cua so khdt gia lai ve viec gi", "Nghị quyết số 134/NQ-CP"),
        ("qd 672 ban hanh gi vay", "Ban hành Chương trình hành động"),
        ("chuong trinh kttt dong thap ban hanh theo qd so may", "672/QĐ-UBND-HC"),
        ("CTHĐ Đồng Tháp kèm theo QĐ nào?", "672/QĐ-UBND-HC"),
    ],
)
def test_fact_of_the_document_is_told(assistant, question, told):
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_programme_that_is_only_cited_keeps_its_own_decision(assistant):
    question = "Gia Lai: Chương trình mỗi xã một sản phẩm ban hành theo quyết định số mấy?"
    assert "490/QĐ-TTg" in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ai kí quyết định đồng tháp", "Huỳnh Minh Tuấn"),
        ("Ngày kí quyết định 672", "01/6/2021"),
        ("What is the Gia Lai letter about?", "134/NQ-CP"),
    ],
)
def test_i_is_read_as_y_and_english_asks_the_subject(assistant, question, told):
    assert told in assistant.ask(question).text
