"""What a task rests on is the document that its row, duty or footnote cites."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (
            "Cơ sở pháp lý của việc lựa chọn mô hình HTX hiệu quả tham gia đề án nhân rộng của"
            " Trung ương nêu trong văn bản của Đồng Tháp là gì?",
            "167/QĐ-TTg",
        ),
        (
            "huong dan ho so, thu tuc du an lien ket tieu thu nong san o Gia Lai can cu vao dau?",
            "98/2018/NĐ-CP",
        ),
        ("Cspl việc trình HĐND nghị quyết chuyên đề nhân rộng mô hình kinh tế tập thể ĐT", "2756/"),
        (
            "What document does Dong Thap rely on for developing Hội quán and cooperatives that"
            " grow out of them?",
            "128/KH-UBND",
        ),
    ],
)
def test_the_basis_of_a_task_is_what_its_row_or_duty_cites(assistant, question, number):
    answer = assistant.ask(question)
    assert number in answer.text
    assert "Luật Tổ chức chính quyền" not in answer.text


def test_a_footnote_that_answers_is_cited_with_the_sentence_that_calls_it(assistant):
    answer = assistant.ask(
        "Đồng Tháp kiện toàn cơ quan thường trực của Ban Chỉ đạo Phát triển KTTT, HTX theo văn bản"
        " số mấy?"
    )
    assert "340/QĐ-TTg" in answer.text
    assert len(answer.citations) == 2


def test_the_bases_of_a_document_are_still_all_told(assistant):
    answer = assistant.ask("Chương trình hành động của Gia Lai căn cứ vào đâu?")
    assert "Luật Tổ chức chính quyền địa phương" in answer.text
    assert "134/NQ-CP" in answer.text
