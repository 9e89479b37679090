"""Rows of tables of figures: which hold a value, which has most, names that are written once, and
figures that are claimed."""

import pytest

from corpus.records import Turn
from tests.answerer.conftest import over
from tests.answerer.made_up import DECISION

TABLES = """
PHỤ LỤC II
CHỈ TIÊU GIAO CHO CÁC HUYỆN

| Vùng | Huyện, thành phố | Số HTX hiện có | Số HTX đến năm 2027 | HTX phải giải thể |
|---|---|---|---|---|
| Ven hồ | Lạc Dương | 31 | 38 | 6 |
| | Đơn Dương | 27 | 45 | 2 |
| Đồi chè | Bảo Lâm | 52 | 40 | 9 |
| | Đạ Tẻh | 14 | 20 | 4 |

PHỤ LỤC III
DANH SÁCH HỢP TÁC XÃ THÍ ĐIỂM

| TT | Tên hợp tác xã | Địa phương | Số thành viên | Vốn điều lệ (tỷ đồng) |
|---|---|---|---|---|
| 1 | HTX Hoa hồng Vạn Thành Xanh | Huyện Lạc Dương | 86 | 4,2 |
| 2 | HTX Nấm Hồ Tuyền Lâm | Huyện Bảo Lâm | 34 | 12,0 |
| 3 | HTX Chè Cầu Đất Mới | Huyện Lạc Dương | 120 | 7,8 |

PHỤ LỤC IV
KINH PHÍ THỰC HIỆN

Đơn vị tính: triệu đồng

| TT | Nội dung | Nguồn vốn | 2024 | 2025 | Cộng |
|---|---|---|---|---|---|
| 1 | Kho lạnh, chế biến | Ngân sách trung ương | 10.000 | 12.000 | 22.000 |
| | | Ngân sách tỉnh | 6.000 | 7.500 | 13.500 |
| 2 | Chuyển đổi số | Ngân sách tỉnh | 700 | 900 | 1.600 |
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return over(tmp_path_factory.mktemp("tables"), DECISION + TABLES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Những hợp tác xã nào của huyện Lạc Dương nằm trong danh sách thí điểm?",
         ["Vạn Thành Xanh", "Cầu Đất Mới"]),
        ("Vùng Đồi chè trong phụ lục của Lâm Đồng gồm những huyện nào?", ["Bảo Lâm", "Đạ Tẻh"]),
        ("Huyện nào ở Lâm Đồng phải giải thể nhiều HTX nhất?", ["Bảo Lâm", "9 HTX"]),
        ("Huyện nào của Lâm Đồng hiện có ít HTX nhất?", ["Đạ Tẻh", "14 HTX"]),
        ("Huyện nào của Lâm Đồng có nhiều HTX nhất đến năm 2027?", ["Đơn Dương", "45 HTX"]),
        ("HTX nào trong danh sách thí điểm của Lâm Đồng có vốn điều lệ lớn nhất?",
         ["Tuyền Lâm", "12,0 tỷ đồng"]),
        ("Huyện Đơn Dương tới 2027 phải có bao nhiêu HTX?", ["45 HTX"]),
        ("HTX Nấm Hồ Tuyền Lâm có vốn điều lệ và số thành viên bao nhiêu?",
         ["34", "12,0 tỷ đồng"]),
        ("Lâm Đồng: ngân sách tỉnh chi cho kho lạnh, chế biến năm 2025 là bao nhiêu?",
         ["7.500 triệu đồng"]),
    ],
)  # fmt: skip
def test_row_that_the_question_means_is_told(tables, question, told):
    answer = tables.ask(question)
    assert answer.status == "answered"
    for words in told:
        assert words in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Lâm Đồng giao cho thành phố Đà Lạt chỉ tiêu bao nhiêu HTX tới năm 2027?",
        "Những hợp tác xã nào của huyện Đam Rông nằm trong danh sách thí điểm?",
        "Huyện Đơn Dương tới 2030 phải có bao nhiêu HTX?",
    ],
)
def test_row_or_year_that_no_table_has_is_not_told(tables, question):
    answer = tables.ask(question)
    assert "HTX**" not in answer.text
    assert not answer.text.startswith("Có **")


def test_row_in_which_the_name_is_written_is_cited_too(tables):
    answer = tables.ask(
        "Lâm Đồng: ngân sách tỉnh chi cho kho lạnh, chế biến năm 2025 là bao nhiêu?"
    )
    quotes = " ".join(c.quote for c in answer.citations)
    assert "Kho lạnh, chế biến" in quotes
    assert "7.500" in quotes


def test_what_points_at_the_row_told_before_is_that_row(tables):
    before = (Turn("HTX nào trong danh sách thí điểm của Lâm Đồng có vốn điều lệ lớn nhất?"),)
    answer = tables.ask("Số thành viên của nó là bao nhiêu?", history=before)
    assert "34" in answer.text


GROUPS = (
    DECISION.partition("| STT |")[0]
    + """
(Ô để trống: như ô liền trên cùng cột)

| STT | Nhiệm vụ | Cơ quan phối hợp | Thời gian |
|---|---|---|---|
| I | SỞ CÔNG THƯƠNG | | |
| 1 | Xây dựng kho lạnh bảo quản hoa cho hợp tác xã | Sở KH&CN | Quý III/2024 |
| 2 | Tổ chức hội chợ hoa của hợp tác xã | -nt- | |
| II | CHI CỤC KIỂM LÂM | | |
| 3 | Trồng rừng phòng hộ đầu nguồn cho hợp tác xã | Sở Tài chính | Tháng 12/2025 |
"""
)


@pytest.fixture(scope="module")
def groups(tmp_path_factory):
    return over(tmp_path_factory.mktemp("groups"), GROUPS)


@pytest.mark.parametrize(
    ("question", "told", "quoted"),
    [
        ("Ai chủ trì trồng rừng phòng hộ đầu nguồn?", "CHI CỤC KIỂM LÂM", "| II |"),
        ("Ai phối hợp tổ chức hội chợ hoa của hợp tác xã?", "Sở KH&CN", "| 1 |"),
        ("Hội chợ hoa của hợp tác xã tổ chức khi nào?", "Quý III/2024", "| 1 |"),
        ("Sở Công Thương chủ trì những nhiệm vụ nào trong phụ lục?", "hội chợ hoa", "| I |"),
    ],
)
def test_cell_taken_from_another_row_is_told_and_cited(groups, question, told, quoted):
    answer = groups.ask(question)
    assert told in answer.text
    assert any(c.quote.startswith(quoted) for c in answer.citations)
