"""How cited documents are told, and claims about rows named by their place."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 83/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Tưới tiết kiệm cho hợp tác xã trồng hoa năm 2023

I. MỤC ĐÍCH
1. Làm đồng bộ với Chỉ thị số 17-CT/TU ngày 30/5/2019 của Ban Thường vụ Tỉnh ủy về tiết kiệm nước, Chỉ thị số 04/CT-UBND ngày 12/01/2020 của Ủy ban nhân dân tỉnh về nạo vét kênh, Chỉ thị số 08/CT-UBND ngày 11/7/2021 của Ủy ban nhân dân tỉnh về hồ chứa, đồng thời kiểm tra các đập.
2. Lồng ghép với Kế hoạch trồng rừng đầu nguồn giai đoạn 2021 - 2025 (Kế hoạch số 318/KH-UBND ngày 08/9/2020).
3. Cho vay làm nhà kính theo quy định tại Nghị định số 116/2018/NĐ-CP ngày 07/9/2018 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 55/2015/NĐ-CP ngày 09/6/2015 của Chính phủ về chính sách tín dụng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
(Kèm theo Kế hoạch số 83/KH-UBND)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1.1 | Lắp cảm biến độ ẩm | Sở Khoa học và Công nghệ | Sở Tài chính | Quý III/2024 |
| 1.2 | Nạo vét kênh mương | Sở Nông nghiệp và Môi trường | Sở Xây dựng | Năm 2025 |
"""  # noqa: E501


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("cites"), PLAN)


def test_a_reference_ends_where_the_next_begins(plan):
    answer = plan.ask("Chỉ thị 17-CT/TU của ai, ngày nào?").text
    assert "30/5/2019 của Ban Thường vụ Tỉnh ủy" in answer
    assert "04/CT-UBND" not in answer


def test_a_reference_ends_where_another_thing_is_to_be_done(plan):
    answer = plan.ask("Chỉ thị 08/CT-UBND về việc gì?").text
    assert "hồ chứa" in answer
    assert "kiểm tra các đập" not in answer


def test_a_reference_in_brackets_is_about_what_stands_before_them(plan):
    answer = plan.ask("Kế hoạch 318 là kế hoạch gì?").text
    assert "trồng rừng đầu nguồn" in answer
    assert "08/9/2020" in answer


def test_what_is_amended_is_not_what_is_applied(plan):
    answer = plan.ask(
        "Lâm Đồng cho vay làm nhà kính theo nghị định nào về chính sách tín dụng?"
    ).text
    assert answer.startswith("**Nghị định số 116/2018")


def test_as_many_references_as_are_asked_for(plan):
    answer = plan.ask("Kế hoạch 83 làm đồng bộ với 3 chỉ thị nào? cho xin số").text
    assert all(n in answer for n in ("17-CT/TU", "04/CT-UBND", "08/CT-UBND"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Sở Khoa học và Công nghệ có phải chủ trì nhiệm vụ 1.1 không?", "Có"),
        ("Sở Tài chính có phải chủ trì nhiệm vụ 1.1 không?", "Không"),
    ],
)
def test_a_claim_about_a_row_named_by_its_number_is_decided(plan, question, verdict):
    assert plan.ask(question).text.startswith(verdict)


def test_a_plan_has_a_name_and_is_nobody(plan):
    assert "trồng rừng" in plan.ask("Kế hoạch trồng rừng giai đoạn 2021 - 2025 tên gì?").text
