"""Tasks of one agency that each hold a part of what is asked."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Liên minh HTX Gia Lai lo quỹ hỗ trợ và tập huấn ra sao?",
            ("tập huấn", "Quỹ hỗ trợ phát triển hợp tác xã"),
        ),
        (
            "Sở Khoa học và Công nghệ Gia Lai giúp HTX về thương hiệu, tiêu chuẩn thế nào?",
            ("thương hiệu", "tiêu chuẩn"),
        ),
    ],
)
def test_each_part_is_told_by_a_task_of_its_own(assistant, question, parts):
    answer = assistant.ask(question)
    assert all(p in answer.text for p in parts)
    assert len(answer.citations) > 1


def test_task_that_holds_all_is_told_alone(assistant):
    answer = assistant.ask("Trường Chính trị tỉnh Gia Lai đưa hợp tác xã vào giảng dạy thế nào?")
    assert "giảng dạy" in answer.text
    assert len(answer.citations) == 1
