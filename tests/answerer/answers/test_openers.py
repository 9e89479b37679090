"""A line that only opens what stands below it says nothing by itself."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 82/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Tín dụng cho hợp tác xã trồng hoa năm 2023

II. TỔ CHỨC THỰC HIỆN
1. Ngân hàng Nhà nước chi nhánh tỉnh:
- Tiếp tục triển khai các giải pháp hỗ trợ hợp tác xã tiếp cận vốn tín dụng phục vụ sản xuất.
- Kiểm tra lãi suất của các quỹ tín dụng.
2. Sở Tài chính:
- Tham mưu bố trí kinh phí nạo vét kênh mương.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("openers"), PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "Ngân hàng Nhà nước chi nhánh tỉnh Lâm Đồng phải giúp HTX vay vốn như thế nào?",
        "ngan hang nha nuoc chi nhanh lam dong phai giup htx vay von nhu the nao",
        "Ngân hàng Nhà nước chi nhánh tỉnh Lâm Đồng giúp HTX tiếp cận tín dụng ra sao?",
    ],
)
def test_the_line_itself_is_never_told(plan, question):
    answer = plan.ask(question)
    assert not any(c.quote.rstrip().endswith(":") for c in answer.citations)


def test_what_stands_below_the_line_is_told(plan):
    answer = plan.ask(
        "Ngân hàng Nhà nước chi nhánh tỉnh Lâm Đồng giúp HTX tiếp cận tín dụng ra sao?"
    )
    assert "tiếp cận vốn tín dụng" in answer.text
