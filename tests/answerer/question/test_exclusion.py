"""What a question leaves out."""

from __future__ import annotations

import pytest

from answerer.question.exclusion import left_out


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ban Chỉ đạo ngoài hai cuộc tổng kết còn phải làm gì?", "hai cuộc tổng kết"),
        ("Ngoài việc tuyên truyền, Liên minh lo gì?", "việc tuyên truyền"),
        ("tru viec tong hop phan loai thi so lam gi", "viec tong hop phan loai"),
        ("What must it do, apart from the two reviews?", "the two reviews"),
        ("Có mấy việc, không kể việc báo cáo?", "việc báo cáo"),
    ],
)
def test_words_behind_a_word_for_leaving_out(text, what):
    start, end = left_out(text)
    assert text[start:end] == what


@pytest.mark.parametrize(
    "text",
    [
        "Ngoài ra tỉnh còn phải làm gì?",
        "Vốn đầu tư nước ngoài do ai quản lý?",
        "Trường ngoài công lập phải làm gì?",
        "Sở nào có trụ sở ở Pleiku?",
    ],
)
def test_other_uses_of_the_words_leave_nothing_out(text):
    assert left_out(text) is None


def test_what_stands_aside_in_brackets_is_left_out():
    text = "Lương của nhà giáo (không thuộc diện nghỉ hưu, thôi việc) trả khi nào?"
    span = left_out(text)
    assert span is not None
    assert text[slice(*span)].strip() == "nghỉ hưu, thôi việc"
