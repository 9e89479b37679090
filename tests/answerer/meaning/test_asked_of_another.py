"""The same question of another year or agency, and of a document that the turn before cites."""

import pytest

from corpus.records import Turn


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("Gia Lai năm 2020 phải xong việc gì", "còn 2022?", "5 nhiệm vụ"),
        ("Ở Gia Lai việc nào xong năm 2020", "năm 2023 thì sao", "4 nhiệm vụ"),
        ("Which tasks in Gia Lai end in 2022?", "And in 2023?", "4 nhiệm vụ"),
    ],
)
def test_another_year_takes_the_place_of_the_one_before(assistant, before, question, told):
    assert told in assistant.ask(question, history=(Turn(before),)).text


def test_the_number_of_a_document_cited_there_leaves_the_province(assistant):
    before = (Turn("Gia Lai: ai tổng kết 10 năm Luật HTX?"), Turn("ai phối hợp?"))
    answer = assistant.ask("thế còn 20 năm nghị quyết 13?", history=before)
    assert {c.document for c in answer.citations} == {"gia-lai-draft-2020"}
    assert "20 năm" in answer.text


def test_who_is_asked_of_another_province_behind_a_result(assistant):
    before = (Turn("Ai chủ trì kiện toàn Ban Chỉ đạo ở Gia Lai?"), Turn("sản phẩm là gì?"))
    assert "Sở Nội vụ" in assistant.ask("còn Đồng Tháp thì ai?", history=before).text


def test_another_agency_named_alone_takes_the_place_of_the_one_before(assistant):
    before = (Turn("Sở Kế hoạch Đồng Tháp chủ trì gì?"), Turn("còn Sở Nông nghiệp?"))
    answer = assistant.ask("thế Liên minh HTX?", history=before)
    assert "1.1." in answer.text
    more = assistant.ask("nó phối hợp việc gì?", history=(*before, Turn("thế Liên minh HTX?")))
    assert "2.2.3" in more.text
