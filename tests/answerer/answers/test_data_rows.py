"""Cells of tables that give no tasks, by the row and the column that a question names."""

import pytest

from corpus.records import Turn
from tests.answerer.conftest import over
from tests.answerer.made_up import DECISION

SUPPORT = """
TT | Đối tượng | Mức tối đa | Mã hồ sơ
1 | Hợp tác xã trồng nấm | 40 triệu đồng | 1.004
2 | Máy sấy thăng hoa | 400 triệu đồng | 1.005
3 | Trang thông tin bán hàng | 20 triệu đồng | 1.006
"""


@pytest.fixture(scope="module")
def support(tmp_path_factory):
    """The made-up decision with a table of rates below its annex."""
    return over(tmp_path_factory.mktemp("support"), DECISION + SUPPORT)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Quyết định 1415: mức tối đa cho máy sấy thăng hoa là bao nhiêu?", "400 triệu đồng"),
        ("muc toi da cho trang thong tin ban hang theo quyet dinh 1415", "20 triệu đồng"),
        ("Cho tôi mã số của hợp tác xã trồng nấm ở Quyết định 1415", "1.004"),
    ],
)
def test_cell_of_the_row_and_column_named(support, question, value):
    answer = support.ask(question)
    assert value in answer.text
    assert value in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 1415: mức tối đa cho kho lạnh nuôi tôm là bao nhiêu?",
        "Quyết định 1415: mức tối thiểu cho máy gặt lúa là bao nhiêu?",
    ],
)
def test_row_or_column_that_the_table_lacks_is_not_told(support, question):
    assert "triệu đồng" not in support.ask(question).text


YEARS = """
TT | Chỉ tiêu | Đơn vị tính | Giai đoạn | Giai đoạn
TT | Chỉ tiêu | Đơn vị tính | Năm 2024 | Năm 2025
1 | Hoa cúc | | |
- | Diện tích trồng | Ha | 310 | 325
- | Sản lượng cành | Nghìn cành | 41.000 | 43.500
2 | Hoa hồng | | |
- | Diện tích trồng | Ha | 120 | 140
- | Sản lượng nụ | Nghìn nụ | 9.000 | 9.700
"""


def test_column_of_the_year_named_and_row_below_the_heading_named(tmp_path_factory):
    flowers = over(tmp_path_factory.mktemp("flowers"), DECISION + YEARS)
    ask = "Quyết định 1415: {} năm 2025 là bao nhiêu?"
    assert "43.500" in flowers.ask(ask.format("sản lượng cành hoa cúc")).text
    area = flowers.ask(ask.format("diện tích trồng hoa hồng")).text
    assert "140" in area
    assert "325" not in area


SHARES = """
TT | Địa phương | Tỷ lệ đối ứng | Tỷ lệ đối ứng | Ghi chú
TT | Địa phương | Tỉnh | Xã | Ghi chú
1 | Xã Hồng Lam | 70 | 30 |
2 | Xã Tân Mộc | 80 | 20 |
3 | Xã Thanh Khê | 70 | 30 |
4 | Xã Lũng Cao | 90 | 10 |
5 | Xã Đồng Vông | 60 | 40 |
"""
RATES = """
TT | Nội dung | Mức chi (đồng)
1 | Nghệ nhân đan lát ưu tú | 9.000.000
2 | Nghệ nhân đan lát trẻ | 4.000.000
"""


@pytest.fixture(scope="module")
def shares(tmp_path_factory):
    return over(tmp_path_factory.mktemp("shares"), DECISION + SHARES)


def test_both_columns_named_below_one_title_are_told(shares):
    told = shares.ask("Quyết định 1415: tỷ lệ đối ứng của tỉnh và của xã Tân Mộc là bao nhiêu?")
    assert "**80**" in told.text
    assert "**20**" in told.text


def test_rows_are_found_by_their_numbers(shares):
    told = shares.ask("Theo Quyết định 1415, những xã nào đối ứng 70-30?").text
    assert "Hồng Lam" in told
    assert "Thanh Khê" in told
    assert "Tân Mộc" not in told


def test_the_only_column_of_amounts_needs_no_name(tmp_path_factory):
    rates = over(tmp_path_factory.mktemp("rates"), DECISION + RATES)
    told = rates.ask("Quyết định 1415: nghệ nhân đan lát trẻ được bao nhiêu tiền?").text
    assert "4.000.000 đồng" in told
    assert "9.000.000" not in told


def test_all_amounts_below_one_title_are_told_of_a_row_named_in_full(shares):
    told = shares.ask("Quyết định 1415 bắt xã Tân Mộc đối ứng bao nhiêu phần trăm vốn?").text
    assert "**80**" in told
    assert "**20**" in told


def test_another_row_is_told_in_the_next_turn(shares):
    before = (Turn("Quyết định 1415: tỷ lệ đối ứng của tỉnh và của xã Tân Mộc là bao nhiêu?"),)
    told = shares.ask("Thế còn xã Hồng Lam?", history=before).text
    assert "**70**" in told
    assert "**30**" in told


NORMS = """
TT | Nội dung | Đơn vị tính | Định mức
1 | Mầm non (MN) | Đồng/học sinh/năm | 6.500.000
- | Trong đó: chi khác | | 300.000
2 | Tiểu học (TH) | Đồng/học sinh/năm | 9.500.000
- | Trong đó: chi khác | | 300.000
"""


def test_row_is_named_in_english_and_parts_of_rows_are_no_rows(tmp_path_factory):
    norms = over(tmp_path_factory.mktemp("norms"), DECISION + NORMS)
    told = norms.ask("Under Decision 1415, how much is the norm for a kindergarten student?").text
    assert "6.500.000" in told


TARGETS = """
TT | Chỉ tiêu/Đơn vị | Năm 2021 | Năm 2022 | Năm 2023 | Cộng 3 năm
I | SỐ TỔ ƯƠM GIỐNG MỚI (TỔ) | 11 | 15 | 19 | 45
1.1 | Xã Hồng Lam | 02 | 03 | 04 | 09
1.2 | Xã Tân Mộc | - | 05 | 06 | 11
II | TỶ LỆ TỔ XẾP LOẠI TỐT (%) | 60 | 65 | 70 |
2.1 | Xã Hồng Lam | 61 | 66 | 71 |
2.2 | Xã Tân Mộc | 50 | 55 | 62 |
"""
FUNDS = """
Đơn vị tính: Triệu đồng

TT | Nguồn vốn | Tổng cộng | Năm 2022 | Năm 2023
1 | Ngân sách tỉnh | 47.000 | 22.500 | 24.500
2 | Ngân sách cấp huyện | 10.000 | 4.200 | 5.800
3 | Vốn đối ứng của tổ ươm giống | 9.000 | 4.100 | 4.900
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Năm 2023 xã Hồng Lam phải có bao nhiêu tổ ươm giống mới?", "04 tổ"),
        ("Cộng cả 3 năm thì xã Tân Mộc lập bao nhiêu tổ ươm giống mới?", "11 tổ"),
        ("Tỷ lệ tổ xếp loại tốt của xã Tân Mộc năm 2022 là bao nhiêu?", "55%"),
        ("Toàn tỉnh năm 2022 có bao nhiêu tổ ươm giống mới?", "15 tổ"),
    ],
)
def test_cell_of_a_year_below_a_heading_that_has_values_itself(tmp_path_factory, question, value):
    targets = over(tmp_path_factory.mktemp("targets"), DECISION + TARGETS)
    assert value in targets.ask(f"Quyết định 1415: {question}").text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("ngân sách tỉnh dự kiến bố trí bao nhiêu trong năm 2023?", "24.500 triệu đồng"),
        ("ngân sách huyện năm 2022 bố trí bao nhiêu tiền?", "4.200 triệu đồng"),
        ("vốn đối ứng của tổ ươm giống cả giai đoạn là bao nhiêu?", "9.000 triệu đồng"),
    ],
)
def test_funds_by_source_and_year_with_the_unit_above_the_table(tmp_path_factory, question, value):
    funds = over(tmp_path_factory.mktemp("funds"), DECISION + FUNDS)
    assert value in funds.ask(f"Quyết định 1415: {question}").text


def test_fund_for_something_that_the_table_does_not_name_is_not_told(tmp_path_factory):
    funds = over(tmp_path_factory.mktemp("funds"), DECISION + FUNDS)
    asked = "Quyết định 1415: năm 2023 ngân sách tỉnh chi bao nhiêu cho tuyên truyền trên báo?"
    assert "24.500" not in funds.ask(asked).text
