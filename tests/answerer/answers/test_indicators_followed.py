"""A table of indicators by years that also says who follows each."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 45/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2022

KẾ HOẠCH
Phát triển kinh tế tập thể, hợp tác xã giai đoạn 2022 - 2025

I. MỤC TIÊU

1. Bảng chỉ tiêu chủ yếu

| STT | Chỉ tiêu | Đơn vị | Thực hiện 2021 | Mục tiêu 2025 | Cơ quan theo dõi |
|---|---|---|---|---|---|
| 1 | Tổng số HTX | HTX | 210 | 260 | Sở Kế hoạch và Đầu tư |
| 2 | Tỷ lệ HTX xếp loại tốt, khá | % | 41 | 60 | Liên minh HTX tỉnh |
| 3 | Doanh thu bình quân | Triệu đồng/HTX | 900 | 1.500 | Cục Thống kê tỉnh |
| 4 | Thu nhập bình quân lao động | Triệu đồng/người | 48 | 70 | Cục Thống kê tỉnh |

II. TỔ CHỨC THỰC HIỆN

1. Hồ sơ đề nghị hỗ trợ gồm 01 bộ: đơn đề nghị; bản sao giấy chứng nhận đăng ký.

2. Toàn tỉnh có 40 sản phẩm OCOP đạt từ 3 sao trở lên. Thành lập Tổ giúp việc gồm 05 người.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("indicators"), PLAN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tỷ lệ HTX xếp loại tốt, khá năm 2025 là bao nhiêu?", "**60%**"),
        ("Tổng số HTX năm 2025", "**260 HTX**"),
        ("doanh thu binh quan 2021", "**900 triệu đồng/HTX**"),
        ("Cơ quan nào theo dõi chỉ tiêu doanh thu bình quân?", "Cục Thống kê"),
        ("Bảng chỉ tiêu có bao nhiêu chỉ tiêu giao Cục Thống kê theo dõi?", "**2 chỉ tiêu**"),
    ],
)
def test_figures_and_those_who_follow_them_are_told(plan, question, told):
    answer = plan.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    ["Ai làm tổ trưởng Tổ giúp việc?", "Toàn tỉnh có bao nhiêu sản phẩm OCOP đạt 5 sao?"],
)
def test_another_post_or_grade_is_not_told(plan, question):
    assert plan.ask(question).status == "refused"
