"""A decision on support with sums by stages: columns by their long names, sums of all rows, rows by
their kind, who leads by a place, who works along, and when it was adopted."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

SUPPORT = decision(
    "52/2023/QĐ-UBND",
    "ngày 09 tháng 3 năm 2023",
    "Quy định chính sách hỗ trợ hợp tác xã trồng sâm",
    """
Điều 1. Mức hỗ trợ

1. Hỗ trợ lãi suất vay mua cây giống sâm, không quá 36 tháng.

2. Hỗ trợ 50% chi phí dựng nhà lưới.

Điều 2. Tổ chức thực hiện

1. Sở Tư pháp chủ trì khoản 1 Điều 1; Sở Tài chính thanh toán tiền hỗ trợ lãi suất mỗi quý một lần.

2. Sở Y tế cùng Cục Thuế tỉnh và Cục Thống kê đối chiếu sổ sách của vườn sâm mỗi năm một lần.

3. Ngân sách không chi mua bàn ghế cho hợp tác xã.

4. Sở Xây dựng tổ chức đối thoại với chủ vườn mỗi năm hai kỳ, vào tháng 5 và tháng 11;
kết quả mỗi kỳ là bản cam kết gỡ vướng cho từng vườn.

5. Liên minh Hợp tác xã tỉnh được giao làm cơ quan giúp việc của Ban Chỉ đạo phát triển
kinh tế tập thể; tư vấn cho chủ vườn.

Quyết định này được Ủy ban nhân dân tỉnh thông qua ngày 05 tháng 3 năm 2023.

PHỤ LỤC I
CƠ CẤU VỐN THEO GIAI ĐOẠN
Đơn vị tính: tỷ đồng

TT | Nội dung | Tổng | NS trung ương | Vốn ODA
A | Giai đoạn 2023 - 2025 | 60 | 45 | 15
1 | Vườn ươm cây giống | 40 | 30 | 10
2 | Chứng nhận hữu cơ | 20 | 15 | 5
B | Giai đoạn 2026 - 2028 | 44 | 31 | 13
1 | Vườn ươm cây giống | 26 | 20 | 6
2 | Chứng nhận hữu cơ | 18 | 11 | 7
 | TỔNG CỘNG (A + B) | 104 | 76 | 28

PHỤ LỤC II
DANH SÁCH HTX ĐƯỢC THEO DÕI

TT | HTX | Mô hình | Huyện
1 | HTX Hồng Đào | Sâm | Lạc Dương
2 | HTX Vạn Lộc | Chè | Bảo Lâm
3 | HTX Thu Cúc | Sâm | Đạ Tẻh
""",
)


@pytest.fixture(scope="module")
def support(tmp_path_factory):
    return over(tmp_path_factory.mktemp("support"), SUPPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giai đoạn 2026 - 2028 chứng nhận hữu cơ được bao nhiêu vốn ODA?", ("7 tỷ",)),
        ("Phụ lục II có mấy HTX sâm được theo dõi?", ("2 hợp tác xã", "Hồng Đào", "Thu Cúc")),
        ("Hỗ trợ lãi suất vay do cơ quan nào chủ trì?", ("Sở Tư pháp", "khoản 1 Điều 1")),
        ("Sở Y tế phối hợp với ai đối chiếu sổ sách vườn sâm?", ("Cục Thuế", "Cục Thống kê")),
        ("Quyết định 52 được thông qua ngày nào?", ("05 tháng 3 năm 2023",)),
        ("Ngân sách có chi mua bàn ghế cho hợp tác xã không?", ("Không", "không chi mua bàn ghế")),
    ],
)
def test_told_of_a_decision_on_support(support, question, told):
    answer = support.ask(question)
    assert answer.status == "answered", answer.text
    assert all(t in answer.text for t in told), answer.text


def test_sum_of_all_stages_stands_in_the_row_that_adds_up(support):
    answer = support.ask("Tổng vốn ngân sách trung ương cả giai đoạn của Quyết định 52?")
    assert "76" in answer.text


def test_what_comes_out_of_a_duty_is_the_clause_that_says_so(support):
    answer = support.ask("Mỗi kỳ đối thoại của Sở Xây dựng với chủ vườn đem lại kết quả gì?")
    assert answer.text.startswith("kết quả mỗi kỳ là bản cam kết gỡ vướng")


def test_who_helps_a_board_by_its_duty(support):
    answer = support.ask("Đơn vị nào giúp việc cho Ban Chỉ đạo phát triển kinh tế tập thể?")
    assert answer.text.startswith("**Liên minh Hợp tác xã tỉnh** (được giao làm cơ quan giúp việc")


def test_tasks_of_an_agency_by_a_place_are_not_all_of_that_place(support):
    answer = support.ask("Sở Xây dựng được giao những việc gì theo khoản 4 Điều 2?")
    assert "Sở Tư pháp" not in answer.text
    assert "đối thoại" in answer.text
