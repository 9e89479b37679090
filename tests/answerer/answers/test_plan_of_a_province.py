"""A plan of a province made up here, with an annex table and duties in prose."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÒA BÌNH                              Độc lập - Tự do - Hạnh phúc

Số: 112/KH-UBND                        Hòa Bình, ngày 14 tháng 5 năm 2024

KẾ HOẠCH
Phát triển cây có múi và sử dụng hệ thống thư điện tử của hợp tác xã

I. MỤC TIÊU

1. Mục tiêu cụ thể

Đến năm 2027 phấn đấu đạt các mục tiêu sau:

- Thành lập mới 60 hợp tác xã;

- Cấp 12 mã số vùng trồng;

- Mở 06 lớp bồi dưỡng.

II. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Phát triển nông thôn

a) Hỗ trợ lao động trẻ về làm việc tại hợp tác xã, thời gian hỗ trợ tối đa 36 tháng.

b) Thẩm định hồ sơ hỗ trợ lao động trẻ trong thời hạn 15 ngày làm việc.

2. Sở Văn hóa, Thể thao và Du lịch

a) Phối hợp với Liên minh Hợp tác xã tỉnh dựng mô hình du lịch cộng đồng.

3. Công an tỉnh

a) Chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch bảo đảm an toàn hệ thống thư điện tử.

4. Cục Thuế tỉnh

a) Giải thể mã số thuế của hợp tác xã ngừng hoạt động.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("ke-hoach"), PLAN)


def test_days_are_not_told_in_months(plan):
    answer = plan.ask("Hồ sơ hỗ trợ lao động trẻ được thẩm định trong bao nhiêu ngày?")
    assert "15 ngày" in answer.text


def test_a_department_named_in_short_is_the_one_of_the_document(plan):
    assert "du lịch cộng đồng" in plan.ask("Sở Du lịch phải làm gì?").text
    assert "mã số thuế" in plan.ask("Cục Thuế phải làm gì?").text


def test_an_agency_is_no_partner_of_itself(plan):
    answer = plan.ask("Sở Văn hóa, Thể thao và Du lịch phối hợp với cơ quan nào?")
    assert answer.text.startswith("Phối hợp: **Liên minh Hợp tác xã tỉnh**")


def test_a_mail_system_is_no_address(plan):
    answer = plan.ask("Ai bảo đảm an toàn hệ thống thư điện tử?")
    assert "Công an tỉnh" in answer.text


def test_items_below_a_sentence_under_a_heading_are_counted(plan):
    assert plan.ask("Kế hoạch có mấy mục tiêu cụ thể?").text.startswith("Có **3**")
