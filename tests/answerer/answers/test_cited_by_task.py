"""The document by which the task of the turn before is carried out."""

from corpus.records import Turn

WHO = (Turn("Ai chủ trì phát triển Hội quán ở Đồng Tháp?"),)


def test_document_that_the_row_cites_is_told(assistant):
    text = assistant.ask("Việc đó theo kế hoạch số mấy, ngày nào?", history=WHO).text
    assert "128/KH-UBND ngày 16/4/2021" in text


def test_task_that_cites_none_does_not_get_the_date_of_its_document(assistant):
    before = (Turn("Gia Lai: ai chủ trì xây dựng chương trình hỗ trợ phát triển kinh tế tập thể?"),)
    answer = assistant.ask("Việc đó theo quyết định số mấy, ngày nào?", history=before)
    assert answer.status == "refused"


def test_others_than_the_one_told_are_those_who_coordinate(assistant):
    text = assistant.ask("Ngoài sở đó ra thì ai làm chung nữa?", history=WHO).text
    assert text.startswith("Phối hợp: **Các Sở, ban, ngành; UBND huyện")
