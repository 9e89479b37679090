"""What is done with an agency, and what is done for whom."""

from __future__ import annotations

import pytest

from answerer.facts.shared_heads import names_spelled_out
from answerer.question.objects_asked import asks_for_whom
from corpus.records import Turn


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Gia Lai phải làm gì với Liên minh Hợp tác xã tỉnh?", "kiện toàn tổ chức"),
        ("Nhóm giải pháp thứ 5 của Gia Lai nêu những việc gì?", "dịch vụ công"),
    ],
)
def test_the_sentence_that_says_it_is_told_and_not_the_tasks(assistant, question, fact):
    found = assistant.ask(question)
    assert found.intent == "content"
    assert fact in found.text


def test_where_a_thing_stands_is_told_without_what_stands_there(assistant):
    told = assistant.ask("Giải pháp của Gia Lai triển khai theo mục nào của Nghị quyết 134/NQ-CP?")
    assert "Mục II" in told.text
    assert "\n" not in told.text


def test_another_cited_document_named_alone_is_told_in_a_follow_up(assistant):
    before = (Turn("Chỉ thị 02/CT-UBND của UBND tỉnh Gia Lai ban hành ngày nào?"),)
    assert "11/7/2018" in assistant.ask("Còn CT 06 thì ngày nào?", history=before).text


def test_cited_documents_are_counted(assistant):
    told = assistant.ask("Có mấy chỉ thị của tỉnh mà chương trình Gia Lai phải làm đồng bộ theo?")
    assert "**3 chỉ thị**" in told.text


def test_the_one_who_has_them_is_not_what_is_counted(assistant):
    told = assistant.ask("How many staff does the Gia Lai Cooperative Alliance have?")
    assert told.status == "refused"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("đóng bảo hiểm cho những ai", True),
        ("chinh sach danh cho ai", True),
        ("việc này giao cho ai", False),
        ("báo cáo gửi cho ai", False),
    ],
)
def test_for_whom_is_not_to_whom_a_task_is_handed(text, asked):
    assert asks_for_whom(text) is asked


def test_names_behind_a_shared_word_are_spelled_out():
    text = "Giám đốc các Sở: Tài chính, Công Thương; thủ trưởng các sở, ngành liên quan"
    assert names_spelled_out(text) == ("Sở Tài chính", "Sở Công Thương")
