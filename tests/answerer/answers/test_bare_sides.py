"""Two provinces compared by nothing in particular."""

import pytest


def line_of(answer, province: str) -> str:
    return answer.text.split(f"**{province}**: ")[1].split("\n**")[0]


@pytest.mark.parametrize(
    "question",
    ["Tỉnh nào có nhiều nhiệm vụ hơn?", "so sánh số nhiệm vụ hai tỉnh",
     "Compare the number of tasks in the two annexes"],
)  # fmt: skip
def test_the_tasks_of_each_are_counted(assistant, question):
    answer = assistant.ask(question)
    assert "13 nhiệm vụ" in line_of(answer, "Đồng Tháp")
    assert "16 nhiệm vụ" in line_of(answer, "Gia Lai")


def test_those_of_an_agency_are_counted_where_more_of_them_are_asked_for(assistant):
    answer = assistant.ask("tỉnh nào giao Sở KHĐT nhiều việc hơn")
    assert "4 nhiệm vụ" in line_of(answer, "Đồng Tháp")
    assert "3 nhiệm vụ" in line_of(answer, "Gia Lai")


@pytest.mark.parametrize(
    "question",
    ["Gia Lai và Đồng Tháp, tỉnh nào giao Sở Nội vụ chủ trì?",
     "Which province assigns the Department of Home Affairs as lead?"],
)  # fmt: skip
def test_a_province_that_does_not_give_the_agency_the_lead_is_silent(assistant, question):
    answer = assistant.ask(question)
    assert "2.1" in line_of(answer, "Đồng Tháp")
    assert "không nêu" in line_of(answer, "Gia Lai")


def test_the_role_of_an_agency_is_told_by_its_tasks(assistant):
    answer = assistant.ask("so sánh vai trò Liên minh HTX ở hai tỉnh")
    assert "2.2.1" in line_of(answer, "Đồng Tháp")
    assert "V.2" in line_of(answer, "Gia Lai")


@pytest.mark.parametrize(
    "question",
    ["hai tỉnh khác nhau chỗ nào về thời hạn", "How do the provinces differ on deadlines?"],
)
def test_a_column_is_said_to_be_there_or_not(assistant, question):
    answer = assistant.ask(question)
    assert line_of(answer, "Đồng Tháp").startswith("Không")
    assert line_of(answer, "Gia Lai").startswith("Có")
