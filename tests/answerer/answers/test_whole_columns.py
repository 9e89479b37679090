"""Deadlines or results of all the tasks of a document, and the date of the document itself."""

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thời hạn các việc của Gia Lai", ("16 nhiệm vụ", "2020-2021", "2022-2023")),
        ("sản phẩm của các nhiệm vụ Gia Lai", ("16 nhiệm vụ", "Chương trình đào tạo")),
        ("Deadlines of all tasks in Gia Lai", ("16 task(s)", "2022-2023")),
    ],
)
def test_every_row_is_told_with_its_cell(assistant, question, told):
    text = assistant.ask(question).text
    assert all(t in text for t in told)


@pytest.mark.parametrize(
    "question", ["thời hạn các nhiệm vụ Đồng Tháp", "các việc ở Đồng Tháp bao giờ xong"]
)
def test_a_table_without_the_column_says_so(assistant, question):
    assert "không có cột thời hạn" in assistant.ask(question).text


@pytest.mark.parametrize(
    "question", ["quyết định 672 ngày nào", "qd 672 ngay nao", "What date is decision 672?"]
)
def test_the_day_of_a_document_is_no_deadline(assistant, question):
    assert "01/6/2021" in assistant.ask(question).text


def test_a_day_asked_of_what_is_done_is_a_deadline(assistant):
    assert "10 tháng 12" in assistant.ask("quyết định 672 báo cáo ngày nào").text


def test_the_rows_of_an_agency_are_told_with_their_cells(assistant):
    text = assistant.ask("thời hạn các việc Sở Nông nghiệp Gia Lai chủ trì").text
    assert "4 nhiệm vụ" in text
    assert "II.9" in text
