"""What a question asks in a list of parts, and how departments are called in talk."""

from __future__ import annotations

import pytest

from answerer.meaning.reading import read_question


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Xây kho lạnh do cơ quan nào chủ trì, thời gian hoàn thành và sản phẩm là gì?",
            {"lead", "deadline", "deliverable"},
        ),
        ("Sản phẩm và hạn hoàn thành của việc xây kho lạnh là gì?", {"deadline", "deliverable"}),
        ("Sản phẩm của việc xây kho lạnh trong thời gian tới là gì?", {"deliverable"}),
    ],
)
def test_parts_that_stand_in_one_list_are_asked_together(stranger, text, asked):
    assert set(read_question(stranger.engine, text).asked) == asked


@pytest.mark.parametrize(
    "text", ["Bên Tài chính làm gì?", "phía tài chính lo gì", "ben tai chinh?"]
)
def test_a_department_may_be_called_by_its_field(stranger, text):
    named = read_question(stranger.engine, text).agencies
    assert [m.id for m in named] == ["so-tai-chinh"]


def test_a_field_alone_names_no_department(stranger):
    assert read_question(stranger.engine, "Nguồn lực tài chính lấy ở đâu?").agencies == ()


def test_tasks_of_an_agency_are_asked_however_far_from_the_asking_word(stranger):
    text = "Nhiệm vụ của Sở Công Thương trong kế hoạch phát triển kinh tế tập thể là gì?"
    assert read_question(stranger.engine, text).asked == ("tasks",)


def test_where_somebody_works_is_not_what_is_asked_about(stranger):
    text = "Tôi ở Sở Tài chính, đang lập lịch theo dõi. Việc nào xong năm 2024?"
    assert read_question(stranger.engine, text).agencies == ()
    asked = "Tôi ở Lâm Đồng. Sở Tài chính lo việc nào?"
    assert [m.id for m in read_question(stranger.engine, asked).agencies] == ["so-tai-chinh"]
