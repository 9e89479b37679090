"""What a passage lists of a noun."""

from __future__ import annotations

import pytest

from answerer.facts.enumerations import items_of, nouns_asked


@pytest.mark.parametrize(
    ("text", "noun", "items"),
    [
        (
            "Gồm các đề án sau: Đề án A; Đề án B; Đề án C.",
            "de an",
            ("Đề án A", "Đề án B", "Đề án C"),
        ),
        (
            "06 huyện miền núi cao (Nam Trà My, Bắc Trà My) được hưởng thêm.",
            "huyen mien",
            ("Nam Trà My", "Bắc Trà My"),
        ),
        (
            "Bốn tiêu chí: rõ việc, rõ người, rõ kết quả và rõ trách nhiệm. Sau đó nộp.",
            "tieu chi",
            ("rõ việc", "rõ người", "rõ kết quả", "rõ trách nhiệm"),
        ),
    ],
)
def test_items_stand_one_after_the_other(text, noun, items):
    assert items_of(text, noun) == items


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Thực hiện nhiệm vụ sau: trồng rừng.", "nhiem vu"),
        ("Đề án A do Sở B chủ trì.", "de an"),
        ("Các huyện tổ chức thực hiện.", "de an"),
        ("Từ 15 người làm việc (trừ các đơn vị cơ bản; thiết yếu).", "nguoi lam"),
    ],
)
def test_one_thing_is_no_list(text, noun):
    assert items_of(text, noun) == ()


def test_noun_asked_for_in_full_loses_its_first_words_one_by_one():
    assert nouns_asked("cap tien cho nhung khoan chi khac nao") == (
        "khoan chi khac",
        "chi khac",
    )
    assert nouns_asked("ai chi tien") == ()


def test_list_behind_a_comma_and_its_opening_word():
    text = "Ngân sách cấp tiền cho các khoản chi khác, gồm: Mua máy, sửa nhà, thuê xe."
    assert items_of(text, "chi khac") == ("Mua máy", "sửa nhà", "thuê xe")
