"""Short forms that stand among those who get a copy, in a number, or with a stroke."""

import pytest


@pytest.mark.parametrize(
    ("question", "long"),
    [
        ("PCVP ở nơi nhận là ai", "phó chánh văn phòng"),
        ("TTg trong 340/QĐ-TTg là ai", "Thủ tướng Chính phủ"),
        ("VP trong 3383/VP-KTTH là gì", "văn phòng"),
        ("chữ SKHĐT trong 911/SKHĐT-ĐKKD là sở gì", "Sở Kế hoạch và Đầu tư"),
        ("Đ/c viết tắt của gì", "đồng chí"),
        ("V/v nghĩa là gì", "về việc"),
        ("b/cáo là gì", "báo cáo"),
        ("KT. Chủ tịch nghĩa là sao", "ký thay"),
    ],
)
def test_their_long_form_is_told(assistant, question, long):
    answer = assistant.ask(question)
    assert answer.intent == "definition_abbreviation"
    assert long in answer.text


def test_who_gets_a_copy_is_no_short_form(assistant):
    assert "Như Điều 3" in assistant.ask("Nơi nhận quyết định của UBND tỉnh Đồng Tháp là ai?").text
