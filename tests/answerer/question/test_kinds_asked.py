"""Whether a person, an amount or a share is asked for."""

import pytest

from answerer.question.reader import QuestionReader
from corpus.vocabulary import load_vocabulary
from retriever.query import QueryReader

VOCABULARY = load_vocabulary()


def kinds(text):
    return QuestionReader(VOCABULARY).read(QueryReader(VOCABULARY, ()).read(text)).kinds


@pytest.mark.parametrize(
    "text", ["Hạt này quản mấy trạm, tên gì?", "Những đội nào được lập, tên là gì?"]
)
def test_the_names_of_things_are_no_persons(text):
    assert "person" not in kinds(text)


@pytest.mark.parametrize("text", ["Những người ký tên là gì?", "Giám đốc sở tên gì?"])
def test_the_names_of_somebody_are(text):
    assert "person" in kinds(text)


def test_a_new_name_of_a_body_is_no_person():
    assert "person" not in kinds("Cụm từ Chi cục Kiểm ngư được thay bằng tên gì?")


@pytest.mark.parametrize(
    "text",
    [
        "Khoản 0,2 lần quỹ lương thì phải xếp loại từ mức nào mới được nhận?",
        "Lương y cần điều kiện gì?",
        "Mỗi tháng gửi báo cáo trước ngày bao nhiêu?",
    ],
)
def test_words_of_money_that_ask_for_none(text):
    assert kinds(text) == frozenset()


def test_a_share_of_a_salary_is_no_sum():
    assert kinds("What share of the salary fund is set aside?") == {"percent"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Đơn vị nào phối hợp xác nhận khoản vay được hỗ trợ lãi suất?", set()),
        ("Tỷ lệ ngân sách tỉnh bảo đảm là bao nhiêu?", {"percent"}),
        ("Thuê kế toán về làm thì được hỗ trợ mỗi tháng bao nhiêu?", {"money"}),
        ("Mỗi tháng họp bao nhiêu lần?", set()),
    ],
)
def test_an_amount_is_asked_where_no_agency_and_no_share_is(text, asked):
    assert kinds(text) == asked
