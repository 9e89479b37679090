"""Rows that only name a part of the row above them, and deadlines given by the month."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÒA BÌNH                              Độc lập - Tự do - Hạnh phúc

Số: 114/KH-UBND                        Hòa Bình, ngày 14 tháng 5 năm 2024

KẾ HOẠCH
Đổi mới kinh tế tập thể, hợp tác xã trên địa bàn tỉnh

PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| I | TUYÊN TRUYỀN | | | |
| 1 | Biên soạn sổ tay hỏi đáp về hợp tác xã | Sở Tư pháp | Ban Dân tộc | Tháng 11/2024 |
| 2 | Mở chuyên mục | Đài Phát thanh và Truyền hình tỉnh | Sở Tư pháp | Quý IV/2024 |
| II | BỘ MÁY QUẢN LÝ | | | |
| 1 | Trình Hội đồng nhân dân tỉnh chính sách hỗ trợ | Sở Tài chính | Sở Tư pháp | Tháng 12/2024 |
| 2 | Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể | | | |
| 2.1 | Cấp tỉnh | Sở Nội vụ | Sở Tư pháp | Tháng 7/2024 |
| 2.2 | Cấp huyện | UBND các huyện | Sở Nội vụ | Tháng 9/2024 |
| 3 | Bố trí công chức theo dõi hợp tác xã | Sở Nội vụ | UBND các huyện | 31/12/2024 |
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("ke-hoach"), PLAN)


def test_a_part_is_found_and_told_with_the_row_above_it(plan):
    answer = plan.ask("kiện toàn ban chỉ đạo cấp huyện xong khi nào?")

    assert "Tháng 9/2024" in answer.text
    assert "Kiện toàn Ban Chỉ đạo" in answer.text
    assert answer.citations[0].label.endswith("STT II.2.2")


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [("tháng 7/2024", "Không."), ("tháng 9/2024", "Có"), ("quý III/2024", "Có"), ("2024", "Có")],
)
def test_a_deadline_is_held_against_the_month_that_is_claimed(plan, claimed, verdict):
    answer = plan.ask(f"ban chỉ đạo cấp huyện phải kiện toàn xong trong {claimed} phải không?")

    assert answer.text.startswith(verdict)
    assert "Tháng 9/2024" in answer.text
