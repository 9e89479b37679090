"""Amounts in the rows of tasks, and rows by a part of the year, by their group, by short names."""

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
    "question, told",
    [
        ("Khánh Hòa lắp bao nhiêu trạm đo mặn?", "15 trạm"),
        ("bồi dưỡng kế toán trưởng cho bao nhiêu người", "150 kế toán trưởng"),
        ("xúc tiến thương mại tốn bao nhiêu tiền", "Kinh phí (triệu đồng): **1.250**"),
        ("kinh phí lắp trạm quan trắc độ mặn", "**5.400**"),
        ("ai lắp trạm quan trắc độ mặn, kinh phí bao nhiêu", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_amount_of_a_row(plan, question, told):
    answer = plan.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_row_without_an_amount_tells_none(plan):
    assert plan.ask("kiện toàn Ban Chỉ đạo tốn bao nhiêu tiền").status == "refused"


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
