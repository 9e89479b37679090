"""How many there are of a thing in all, in the programme of a province made up here."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

PROGRAMME = decision(
    "71/2022/QĐ-UBND",
    "ngày 09 tháng 3 năm 2022",
    "Phê duyệt Chương trình phát triển kinh tế tập thể, hợp tác xã giai đoạn 2022 - 2025",
    """
Điều 1. Phê duyệt Chương trình với các nội dung sau:

I. THỰC TRẠNG

Đến ngày 31/12/2021, toàn tỉnh có 214 hợp tác xã (HTX), trong đó 180 HTX nông nghiệp. Còn 12 HTX
ngừng hoạt động.

II. MỤC TIÊU

1. Mục tiêu cụ thể đến năm 2025

- Có 260 HTX, 05 liên hiệp HTX, 900 tổ hợp tác; thành lập mới ít nhất 60 HTX.

- Có 40 HTX ứng dụng công nghệ cao trong sản xuất.

2. Định hướng đến năm 2030

Toàn tỉnh có trên 330 HTX; xây dựng 08 mô hình HTX kiểu mới.

III. KINH PHÍ

Ngân sách tỉnh hỗ trợ không quá 20 triệu đồng/HTX trong năm 2025.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def programme(tmp_path_factory):
    return over(tmp_path_factory.mktemp("tong"), PROGRAMME)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Đến năm 2025 tỉnh phấn đấu có bao nhiêu HTX?", "260 HTX", "214"),
        ("Tổng số HTX mục tiêu năm 2025 là bao nhiêu?", "260 HTX", "40 HTX"),
        ("hien nay toan tinh co bao nhieu htx", "214", "260"),
        ("How many cooperatives does the province want by 2030?", "330 HTX", "260"),
        ("Năm 2025 có bao nhiêu liên hiệp HTX?", "05 liên hiệp HTX", "214"),
        ("Đến 2025 có mấy tổ hợp tác?", "900 tổ hợp tác", "214"),
    ],
)
def test_the_whole_number_is_told_for_the_year_asked(programme, question, told, untold):
    answer = programme.ask(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert untold not in answer.text


def test_a_number_of_another_year_is_not_told(programme):
    answer = programme.ask("Năm 2027 tỉnh có bao nhiêu HTX?")
    assert answer.status == "refused"


def test_both_the_present_and_the_aims_are_told_where_no_year_is_asked(programme):
    answer = programme.ask("Tỉnh này có bao nhiêu liên hiệp HTX?")
    assert "05 liên hiệp HTX" in answer.text


def test_what_is_said_of_the_thing_is_looked_for_elsewhere(programme):
    assert "40 HTX" in programme.ask("Có bao nhiêu HTX ứng dụng công nghệ cao?").text
