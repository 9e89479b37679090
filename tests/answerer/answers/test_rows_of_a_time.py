"""Rows of a part of the year and of a group, and figures of a year or a period in tables."""

import pytest

from tests.answerer.conftest import over

PLAN = """UBND TỈNH KHÁNH HÒA

Số: 7205/KH-UBND

Khánh Hòa, ngày 03 tháng 9 năm 2025

KẾ HOẠCH

Phát triển kinh tế tập thể tỉnh Khánh Hòa

I. NHIỆM VỤ

Nhiệm vụ cụ thể giao tại Phụ lục.

TM. ỦY BAN NHÂN DÂN

Trịnh Minh Hoàng

PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Cơ quan thực hiện | Nhiệm vụ | Kết quả | Thời hạn | Kinh phí (triệu đồng) |
|---|---|---|---|---|---|
| A | NHIỆM VỤ NĂM 2025 |  |  |  |  |
| 1 | Sở Tài chính | Chuyển dữ liệu đăng ký HTX lên hệ thống | 412 hồ sơ | 31/10/2025 | 450 |
| 2 | Sở Nội vụ | Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể | Quyết định | Quý IV/2025 | - |
| B | NHIỆM VỤ NĂM 2026 |  |  |  |  |
| 3 | Sở Nông nghiệp và Môi trường | Lắp trạm quan trắc độ mặn | 15 trạm | 30/6/2026 | 5.400 |
| 4 | Sở Công Thương | Hỗ trợ HTX xúc tiến thương mại | 04 hội chợ | Quý III/2026 | 1.250 |
| 5 | Sở Nông nghiệp và Môi trường | Bồi dưỡng kế toán trưởng | 150 kế toán trưởng | 2026 | 780 |
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("plan"), PLAN)


@pytest.mark.parametrize(
    "question, rows",
    [
        ("việc nào phải xong trong quý II/2026", ["3"]),
        ("nhiệm vụ nào hoàn thành trong quý IV/2025", ["1", "2"]),
        ("kể các nhiệm vụ năm 2025", ["1", "2"]),
        ("có mấy nhiệm vụ năm 2026", ["3", "4", "5"]),
        ("Sở Nông nghiệp làm gì trong năm 2026", ["3", "5"]),
    ],
)
def test_rows_of_a_part_of_the_year_and_of_a_group(plan, question, rows):
    lines = [line for line in plan.ask(question).text.split("\n") if line.startswith("- ")]
    assert [line[2:].split(".")[0] for line in lines] == rows


GOALS = """UBND TỈNH TRÀ VINH

Số: 1633/QĐ-UBND

Trà Vinh, ngày 17 tháng 6 năm 2021

ĐỀ ÁN

Phát triển hợp tác xã tỉnh Trà Vinh

I. MỤC TIÊU

1. Đến năm 2027 có 45 HTX sản xuất miến dong.

| Nội dung | Đơn vị | 2025 | 2026 | 2027 |
|---|---|---|---|---|
| HTX sản xuất miến dong | HTX | 36 | 40 | 45 |
| HTX chế biến mơ | HTX | 14 | 17 | 20 |

II. KINH PHÍ

| TT | Nguồn vốn | Năm 2021 - 2022 | Năm 2023 - 2025 | Tổng (triệu đồng) |
|---|---|---|---|---|
| 1 | Ngân sách trung ương | 8.000 | 14.500 | 22.500 |
| 2 | Ngân sách tỉnh | 9.200 | 18.800 | 28.000 |
| Tổng cộng |  | 17.200 | 33.300 | 50.500 |

III. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính bố trí kinh phí trước ngày 31/8/2025.

2. Sở Công Thương mở 02 điểm bán hàng trong quý IV/2025.
"""


@pytest.fixture(scope="module")
def goals(tmp_path_factory):
    return over(tmp_path_factory.mktemp("goals"), GOALS)


@pytest.mark.parametrize(
    "question, told",
    [
        ("ngân sách tỉnh giai đoạn 2023 - 2025 bao nhiêu", "**18.800**"),
        ("ngân sách trung ương cả giai đoạn bao nhiêu tiền", "**22.500 triệu đồng**"),
        ("năm 2025 bao nhiêu HTX sản xuất miến dong", "**36 HTX**"),
    ],
)
def test_column_of_a_period_and_of_a_year(goals, question, told):
    assert told in goals.ask(question).text


def test_tasks_of_a_quarter_without_a_table(goals):
    text = goals.ask("việc gì phải xong trong quý III/2025").text
    assert "bố trí kinh phí" in text
    assert "điểm bán hàng" not in text
