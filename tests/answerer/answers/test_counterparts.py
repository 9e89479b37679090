"""Two provinces give the same task in other words: each is told its own."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {upper}                              Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND                        {name}, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phát triển kinh tế tập thể giai đoạn 2023 - 2027

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số {number}/KH-UBND ngày 09 tháng 3 năm 2023)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
{rows}
"""
FIRST = PLAN.format(
    upper="LÂM ĐỒNG",
    name="Lâm Đồng",
    number=77,
    rows="""\
| 1 | Lập phương án tăng vốn điều lệ của Quỹ Hỗ trợ hợp tác xã | Sở Tài chính | Cục Thuế | 2024 |
| 2 | Bồi dưỡng giám đốc, kế toán hợp tác xã | Liên minh Hợp tác xã tỉnh | Sở Nội vụ | 2025 |
| 3 | Thí điểm chữ ký số cho hợp tác xã | Sở Công Thương | Cục Thuế | 2024 |""",
)
SECOND = PLAN.format(
    upper="AN GIANG",
    name="An Giang",
    number=88,
    rows="""\
| 1 | Xây dựng đề án cấp bổ sung vốn điều lệ Quỹ Hỗ trợ hợp tác xã | Sở Nội vụ | Cục Thuế | 2026 |
| 2 | Bồi dưỡng kế toán, kiểm soát hợp tác xã | Hội Nông dân tỉnh | Sở Nội vụ | 2024 |
| 3 | Đưa lao động trẻ về làm việc tại hợp tác xã | Sở Nội vụ | Tỉnh đoàn | 2025 |""",
)


@pytest.fixture(scope="module")
def provinces(tmp_path_factory):
    return over(tmp_path_factory.mktemp("provinces"), FIRST, SECOND)


def line_of(answer, province: str) -> str:
    return answer.text.split(f"**{province}**: ")[1].split("\n**")[0]


def test_a_task_in_other_words_is_the_same_task(provinces):
    answer = provinces.ask(
        "So sánh Lâm Đồng và An Giang: ai chủ trì bồi dưỡng giám đốc, kế toán HTX?"
    )
    assert "Liên minh" in line_of(answer, "Lâm Đồng")
    assert "Hội Nông dân" in line_of(answer, "An Giang")


def test_money_that_is_part_of_a_task_is_not_asked_for(provinces):
    answer = provinces.ask(
        "Lâm Đồng và An Giang giao cơ quan nào chủ trì việc tăng vốn điều lệ của Quỹ?"
    )
    assert "Sở Tài chính" in line_of(answer, "Lâm Đồng")
    assert "Sở Nội vụ" in line_of(answer, "An Giang")


def test_a_task_that_is_like_no_other_has_no_counterpart(provinces):
    answer = provinces.ask("Lâm Đồng và An Giang: thí điểm chữ ký số giao ai chủ trì?")
    assert line_of(answer, "An Giang").startswith("văn bản không nêu")


def test_both_provinces_may_be_meant_by_a_digit(provinces):
    answer = provinces.ask("ca 2 tinh giao so cong thuong lam gi")
    assert "chữ ký số" in line_of(answer, "Lâm Đồng")
    assert "không nêu" in line_of(answer, "An Giang")


def test_what_is_more_is_told_for_both(provinces):
    answer = provinces.ask("Tỉnh nào bồi dưỡng kế toán sớm hơn, Lâm Đồng hay An Giang?")
    assert {c.document for c in answer.citations} == {"van-ban-1", "van-ban-2"}
