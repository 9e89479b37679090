"""Comparisons and lists of what agencies are given, in words that name nothing else."""

from __future__ import annotations

import pytest

from corpus.records import Turn
from corpus.vocabulary import english_shorts
from tests.answerer.conftest import over

HEAD = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {TINH}                              Độc lập - Tự do - Hạnh phúc

Số: {n}/KH-UBND                        {tinh}, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Trồng hoa của hợp tác xã năm 2023

"""
SIGNED = """
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""
ONE = """\
I. NHIỆM VỤ
1. Sở Công Thương mở chợ hoa.

PHỤ LỤC
(Kèm theo Kế hoạch số 91/KH-UBND)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm |
|---|---|---|---|---|
| 1.1 | Mở chợ hoa | Sở Công Thương | Sở Tài chính | Báo cáo (đã hoàn thành) |
| 1.2 | Trồng hoa mẫu | Sở Khoa học và Công nghệ | Sở Tài chính | Bước 1: ươm giống ở nhà kính của tỉnh trong quý đầu của năm. Bước 2: trồng ra ruộng của hợp tác xã trong quý sau. |
"""  # noqa: E501
TWO = """\
II. TỔ CHỨC THỰC HIỆN
1. Trường Chính trị tỉnh
- Dạy trồng hoa cho cán bộ hợp tác xã.
2. Sở Công Thương
- Tìm người mua hoa ở nước ngoài.
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    one = HEAD.format(TINH="LÂM ĐỒNG", tinh="Lâm Đồng", n=91) + ONE + SIGNED
    two = HEAD.format(TINH="SƠN LA", tinh="Sơn La", n=92) + TWO + SIGNED
    return over(tmp_path_factory.mktemp("both"), one, two)


def test_which_province_gives_a_body_a_task(both):
    answer = both.ask("Lâm Đồng và Sơn La, tỉnh nào có nhiệm vụ cho Trường Chính trị?").text
    lam_dong, son_la = answer.split("**Sơn La**")
    assert "không nêu" in lam_dong
    assert "Dạy trồng hoa" in son_la


def test_a_body_that_only_leads_takes_part_in_no_task_of_others(both):
    answer = both.ask("Sở Khoa học và Công nghệ Lâm Đồng phối hợp nhiệm vụ nào?")
    assert "trồng hoa mẫu" not in answer.text.lower()


def test_what_has_been_completed_is_listed_in_english_too(both):
    answer = both.ask("Which tasks in Lam Dong's appendix have been completed?").text
    assert "Mở chợ hoa" in answer
    assert "Trồng hoa mẫu" not in answer


def test_all_steps_are_told_where_all_are_asked_for(both):
    answer = both.ask("Hai bước trồng hoa mẫu ở Lâm Đồng là gì?").text
    assert "ươm giống" in answer
    assert "trồng ra ruộng" in answer


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Department of Science and Technology", "Science Department"),
        ("Department of Finance", "Finance Department"),
        ("Department of Science and Technology", "Department of Science"),
    ],
)
def test_departments_are_called_in_short(name, short):
    assert short in english_shorts(name)


def test_a_name_of_another_shape_has_no_short_form():
    assert english_shorts("Provincial Police") == ()


def test_a_row_that_only_the_other_document_has_is_found_there(both):
    before = (Turn("Sở Công Thương Sơn La làm gì?"),)
    answer = both.ask("Nhiệm vụ 1.2 ai chủ trì?", None, before)
    assert "Sở Khoa học và Công nghệ" in answer.text
