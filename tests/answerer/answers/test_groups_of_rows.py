"""Rows of an annex by the group or the place that a question names."""

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("nhóm IV Gia Lai ai chủ trì", ("IV.1", "Ban Chỉ đạo đổi mới")),
        ("nhóm V Gia Lai xong khi nào", ("V.1", "V.3", "2022-2023")),
        ("nhóm 5 của Gia Lai có mấy nhiệm vụ", ("3 nhiệm vụ", "V.2")),
        ("phụ lục Gia Lai gồm mấy phần", ("5 nhóm",)),
        ("việc nào của Gia Lai làm trong 2 năm 2021-2022", ("I.2", "II.6", "IV.1")),
    ],
)
def test_rows_of_a_group_are_told_by_its_number(assistant, question, told):
    text = assistant.ask(question).text
    assert all(t in text for t in told)


@pytest.mark.parametrize(
    "question", ["nhiệm vụ 4 Đồng Tháp ai chủ trì", "Who leads task 4 in Dong Thap?"]
)
def test_a_row_is_named_by_a_single_number(assistant, question):
    answer = assistant.ask(question)
    assert answer.text.startswith("**Sở Nông nghiệp và Phát triển nông thôn**")
    assert answer.citations[0].label.endswith("STT 4")


def test_five_years_are_no_row(assistant):
    assert "STT 5" not in " ".join(
        c.label for c in assistant.ask("nhiệm vụ 5 năm của Đồng Tháp").citations
    )


def test_a_section_is_named_by_its_number_within_a_part(assistant):
    answer = assistant.ask("phần III mục 6 của Gia Lai nói gì")
    assert {c.label.split(", ")[-1] for c in answer.citations} == {"mục III.6"}
