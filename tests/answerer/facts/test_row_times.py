"""A part of a year in which tasks are due."""

import pytest

from answerer.facts.row_times import due_within, time_asked


@pytest.mark.parametrize(
    "question, first, last",
    [
        ("việc nào phải xong trong quý II/2023", "2023-04-01", "2023-06-30"),
        ("quý 3 năm 2024 làm gì", "2024-07-01", "2024-09-30"),
        ("tháng 6/2024 hoàn thành việc gì", "2024-06-01", "2024-06-30"),
    ],
)
def test_quarter_and_month_of_a_year(question, first, last):
    assert time_asked(question) == (first, last)


@pytest.mark.parametrize(
    "question",
    ["công văn tháng 10/2020 ghi việc gì", "quý I và quý II/2023 làm gì", "năm 2023 làm gì"],
)
def test_month_of_a_document_two_quarters_and_a_year_are_none(question):
    assert time_asked(question) is None


def test_deadline_that_ends_in_it():
    assert due_within("trước 30/9/2023", ("2023-07-01", "2023-09-30"))
    assert not due_within("Quý IV/2023", ("2023-07-01", "2023-09-30"))
    assert not due_within("Thường xuyên", ("2023-07-01", "2023-09-30"))
