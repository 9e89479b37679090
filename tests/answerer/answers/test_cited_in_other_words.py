"""A document that ours cite, described and asked for by its number or its issuer."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quyết định phê duyệt đề án 15.000 hợp tác xã nông nghiệp ai ban hành?", "Thủ tướng"),
        ("Nơi bh nq hỗ trợ liên kết sx - tiêu thụ nông sản GL: ?", "Hội đồng nhân dân"),
        (
            "The Dong Thap People's Committee letter of 30 November 2020 on Resolution 134:"
            " document number?",
            "2756/VPUBND-KT",
        ),
        (
            "Give the official reference number of the Dong Thap Party Committee letter on carrying"
            " out Conclusion 70.",
            "1244-CV/TU",
        ),
        (
            "Number of the decree amending the one that details the Law on Cooperatives in the Dong"
            " Thap document?",
            "107/2017/NĐ-CP",
        ),
    ],
)
def test_it_is_found_and_told(assistant, question, told):
    assert told in assistant.ask(question).text


def test_a_number_of_tasks_is_still_counted(assistant):
    answer = assistant.ask("Could you work out the number of tasks in the annex of Gia Lai?")
    assert "16" in answer.text


def test_what_stands_between_a_role_and_those_asked_for_may_be_long(assistant):
    answer = assistant.ask(
        "Các bên phối hợp của việc củng cố vai trò của Ban Chỉ đạo phát triển KTTT, HTX, tỉnh Đồng"
        " Tháp, là những ai ấy nhỉ?"
    )
    assert "Sở Kế hoạch và Đầu tư" in answer.text
