"""What an agency has to do, the agency or what is asked of it named in other words."""

from __future__ import annotations

import pytest

from answerer.question.sectors import SectorReader
from corpus.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    "question",
    [
        "Ngành nông nghiệp và môi trường tỉnh phải làm những gì?",
        "Trách nhiệm của ngành nông nghiệp và môi trường trong kế hoạch gồm những gì?",
        "Sở Nông nghiệp và Môi trường được phân việc gì trong kế hoạch này vậy?",
        "so nong nghiep va moi truong dong gop gi cho ke hoach quan ly nuoc tuoi",
        "Department of Agriculture and Environment - its duties under the plan?",
    ],
)
def test_tasks_of_an_agency_are_asked_for_in_many_words(duties, question):
    answer = duties.ask(question)
    assert all(w in answer.text for w in ("bản đồ", "cảm biến", "nhỏ giọt"))


def test_agency_that_must_do_something_for_somebody_is_asked_for_its_tasks(duties):
    answer = duties.ask("Bên Tài chính phải giúp các hợp tác xã những gì?")
    assert "kênh mương" in answer.text


def test_agency_without_a_task_does_not_get_those_of_whom_it_helps(assistant):
    answer = assistant.ask("Hội Nông dân Gia Lai cần làm gì để hỗ trợ hợp tác xã?")
    assert answer.status == "refused"


def test_year_that_opens_a_question_chooses_the_tasks_due_then(assistant):
    answer = assistant.ask("nam 2022 ban chi dao kttt gia lai phai chu tri nhung viec gi")
    assert "II.2" in answer.text
    assert "II.3" in answer.text
    assert "III.1" not in answer.text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngành tài chính tỉnh có trách nhiệm gì", ["so-tai-chinh"]),
        ("nhiệm vụ của ngành tài chính", ["so-tai-chinh"]),
        ("ngành tài chính năm 2022 phải xong việc gì", ["so-tai-chinh"]),
        ("tái cơ cấu ngành nông nghiệp gắn với nông thôn mới", []),
        ("doanh nghiệp ngành công thương vay vốn ở đâu", []),
    ],
)
def test_sector_is_a_department_where_it_has_something_to_do(text, found):
    assert [m.id for m in SectorReader(load_vocabulary()).departments(text, False, [])] == found


def test_agency_asked_for_must_be_named_by_what_is_told(duties):
    answer = duties.ask("Sở nào duyệt giá nước của các hồ chứa?")
    assert answer.status == "refused" or "Sở" in answer.text
