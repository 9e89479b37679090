"""A line that only opens what stands below it says nothing by itself."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import _over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 82/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Tín dụng cho hợp tác xã trồng hoa năm 2023

II. TỔ CHỨC THỰC HIỆN
1. Ngân hàng Nhà nước chi nhánh tỉnh:
- Hướng dẫn hợp tác xã trồng hoa lập hồ sơ vay vốn làm nhà kính.
- Kiểm tra lãi suất của các quỹ tín dụng.
2. Sở Tài chính:
- Tham mưu bố trí kinh phí nạo vét kênh mương.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return _over(tmp_path_factory.mktemp("openers"), PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "Ngân hàng Nhà nước chi nhánh tỉnh Lâm Đồng phải giúp HTX vay vốn như thế nào?",
        "ngan hang nha nuoc chi nhanh lam dong phai giup htx vay von nhu the nao",
    ],
)
def test_what_stands_below_the_line_is_told(plan, question):
    answer = plan.ask(question)
    assert "lập hồ sơ vay vốn" in answer.text
    assert not answer.citations[0].quote.rstrip().endswith(":")
