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
    assert plan.ask("Kế hoạch có mấy mục tiêu cụ thể?").text.startswith("Có **3 mục tiêu cụ thể**")


DECREED = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU                              Độc lập - Tự do - Hạnh phúc

Số: 845/QĐ-UBND                        Cà Mau, ngày 03 tháng 4 năm 2023

QUYẾT ĐỊNH
Ban hành Chương trình phát triển nghề nuôi tôm

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU

QUYẾT ĐỊNH:

Điều 1. Sở Nội vụ tham mưu kiện toàn Ban Chỉ đạo nuôi tôm trong quý II/2023.

Điều 2. Trách nhiệm của Công ty Thủy lợi Cà Mau

1. Mở cống lấy nước mặn cho hợp tác xã nuôi tôm.

2. Báo độ mặn cho hợp tác xã nuôi tôm.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Tên nhiệm vụ | Cơ quan chủ trì | Cấp trình | Thời gian trình |
|---|---|---|---|---|
| I | Cơ chế, chính sách | | | |
| 1 | Đề án tôm rừng sinh thái | Sở Nông nghiệp và Môi trường | UBND tỉnh | Quý III/2024 |
| 2 | Nghị quyết hỗ trợ lãi suất nuôi tôm | Sở Tài chính | HĐND tỉnh | Tháng 12/2023 |
| II | Hỗ trợ hợp tác xã | | | |
| 3 | Sàn giao dịch điện tử tôm khô | Sở Công Thương | UBND tỉnh | 2024 - 2025 |
"""


@pytest.fixture(scope="module")
def decreed(tmp_path_factory):
    return over(tmp_path_factory.mktemp("quyet-dinh"), DECREED)


def test_before_whom_a_task_is_put_is_told_from_its_column(decreed):
    answer = decreed.ask("Ai chủ trì đề án tôm rừng sinh thái, trình cấp nào?")
    assert "Sở Nông nghiệp và Môi trường" in answer.text
    assert "Cấp trình: **UBND tỉnh**" in answer.text


def test_rows_of_a_group_are_counted_by_its_title(decreed):
    answer = decreed.ask("Phụ lục có mấy nhiệm vụ thuộc nhóm cơ chế, chính sách?")
    assert answer.text.startswith("Có **2 nhiệm vụ**")


def test_a_role_is_not_upheld_with_another_year(decreed):
    answer = decreed.ask(
        "Có phải Sở Công Thương chủ trì sàn giao dịch điện tử tôm khô và trình năm 2026 không?"
    )
    assert answer.text.startswith("Không")


def test_a_quarter_in_a_sentence_is_a_deadline(decreed):
    answer = decreed.ask("Sở nào tham mưu kiện toàn Ban Chỉ đạo nuôi tôm, khi nào xong?")
    assert "quý II/2023" in answer.text
    assert "không nêu" not in answer.text


def test_whose_duties_are_asked_is_not_whom_they_are_owed_to(decreed):
    answer = decreed.ask("Công ty Thủy lợi Cà Mau có trách nhiệm gì với hợp tác xã nuôi tôm?")
    assert "Mở cống lấy nước mặn" in answer.text


FUNDED = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU                              Độc lập - Tự do - Hạnh phúc

Số: 77/KH-UBND                        Cà Mau, ngày 03 tháng 4 năm 2023

KẾ HOẠCH
Nuôi tôm sinh thái dưới tán rừng

Thực hiện Chỉ thị số 32/CT-TTg ngày 21/10/2022 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh
ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Sở Khoa học và Công nghệ chủ trì thực hiện Chỉ thị số 32/CT-TTg về giống tôm sinh thái.

2. Ít nhất 80% hộ nuôi tôm được cấp mã số.

II. KINH PHÍ THỰC HIỆN

1. Ngân sách tỉnh theo phân cấp.

2. Nguồn kinh phí xã hội hóa của hộ nuôi tôm.
"""


@pytest.fixture(scope="module")
def funded(tmp_path_factory):
    return over(tmp_path_factory.mktemp("kinh-phi"), FUNDED)


def test_the_source_of_funds_is_all_that_stands_below_its_heading(funded):
    answer = funded.ask("Nguồn kinh phí thực hiện kế hoạch lấy từ đâu?")
    assert "Ngân sách tỉnh" in answer.text
    assert "xã hội hóa" in answer.text


def test_a_bound_is_not_upheld_by_a_lower_one(funded):
    answer = funded.ask("Có đúng ít nhất 90% hộ nuôi tôm được cấp mã số không?")
    assert not answer.text.startswith("Có, đúng")


def test_what_an_agency_does_by_a_directive_is_no_question_for_the_directive(funded):
    answer = funded.ask("Sở Khoa học và Công nghệ phải làm gì theo Chỉ thị 32?")
    assert "giống tôm sinh thái" in answer.text
