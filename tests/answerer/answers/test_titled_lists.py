"""Headings, labels and lists of a regulation made up here, and what of it answers."""

from __future__ import annotations

import pytest

from answerer.question.exclusion import left_out
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

REGULATION = decision(
    "61/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Quy chế phối hợp bảo vệ giống hoa địa phương",
    """
**Điều 1.**
Phạm vi điều chỉnh

Quy chế này quy định về hình thức phối hợp; đối tượng, tiêu chuẩn xét tặng danh hiệu
“Vườn hoa giữ giống”.

**Điều 2.
Hình thức phối hợp**

1. Họp định kỳ.

2. Gửi văn bản lấy ý kiến.

3. Kiểm tra liên ngành các vườn ươm.

**Điều 3.
Danh hiệu giữ giống**

1. Danh hiệu “Vườn hoa giữ giống”

a) Đối tượng: Chủ vườn ươm có giấy chứng nhận.

b) Tiêu chuẩn: Danh hiệu “Vườn hoa giữ giống” để tặng cho vườn ươm đạt các tiêu chuẩn sau đây:

Giữ ít nhất 12 giống hoa;

Có sổ theo dõi giống.

2. Bàn giao giống hoa cho Trung tâm Khuyến nông theo dự toán thu chi hằng năm của
vườn. Thời gian bàn giao hoàn thành trước ngày 15/8/2026.

**Điều 4.
Trách nhiệm của Ủy ban nhân dân cấp xã**

1. Phối hợp với Trung tâm Khuyến nông thống kê vườn ươm quy định tại điểm b khoản 1
Điều 3 Quy chế này.

2. Lựa chọn ít nhất 03 vườn ươm làm điểm trình diễn.

**Điều 5.** Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def flowers(tmp_path_factory):
    return over(tmp_path_factory.mktemp("giong-hoa"), REGULATION)


def test_what_is_counted_may_be_the_title_of_an_article(flowers):
    answer = flowers.ask("Quy chế bảo vệ giống hoa có mấy hình thức phối hợp, kể ra?")
    assert answer.text.startswith("Có **3 hình thức phối hợp**: Điều 2. Hình thức phối hợp")


def test_a_title_that_stands_in_the_question_opens_its_items(flowers):
    answer = flowers.ask("Hình thức phối hợp bảo vệ giống hoa gồm những gì?")
    assert "Kiểm tra liên ngành các vườn ươm" in answer.text


def test_to_coordinate_as_a_noun_asks_for_no_agency(flowers):
    answer = flowers.ask("Quy chế phối hợp bảo vệ giống hoa do ai ký?")
    assert "Trần Văn Mẫu" in answer.text


def test_the_line_whose_label_is_asked_is_told(flowers):
    answer = flowers.ask("Đối tượng của danh hiệu Vườn hoa giữ giống là đối tượng nào?")
    assert answer.text.startswith("Đối tượng: Chủ vườn ươm có giấy chứng nhận")


def test_unmarked_items_below_a_letter_are_its_list(flowers):
    answer = flowers.ask("Vườn hoa giữ giống phải đạt những tiêu chuẩn gì?")
    assert "Giữ ít nhất 12 giống hoa" in answer.text
    assert "Có sổ theo dõi giống" in answer.text


def test_a_day_is_told_before_a_time_that_only_comes_round(flowers):
    answer = flowers.ask("Hạn bàn giao giống hoa cho Trung tâm Khuyến nông là khi nào?")
    assert "15/8/2026" in answer.text


def test_a_wrapped_title_of_an_article_says_whose_duties_stand_below(flowers):
    answer = flowers.ask("UBND cấp xã phối hợp với ai để thống kê vườn ươm?")
    assert "Trung tâm Khuyến nông" in answer.text


def test_a_yes_does_not_uphold_another_number(flowers):
    question = "Có phải UBND cấp xã phải lựa chọn ít nhất 5 vườn ươm làm điểm trình diễn không?"
    assert not flowers.ask(question).text.startswith("Có, đúng")


def test_a_department_of_foreign_affairs_leaves_nothing_out():
    assert left_out("Sở Ngoại vụ Lâm Đồng chủ trì việc gì?") is None
    assert left_out("Ngoài Sở Ngoại vụ, ai chủ trì?") is not None
