"""By when an agency must do something: told of its own duty, not of one that stands under the name
of another."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 32/2024/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

KẾ HOẠCH
Phát triển câu lạc bộ cờ vua

I. MỤC TIÊU
Mỗi huyện có một câu lạc bộ cờ vua.

II. TỔ CHỨC THỰC HIỆN

1. Sở Kế hoạch và Đầu tư
- Tổng hợp, báo cáo kết quả 06 tháng trước ngày 20 tháng 6 và cả năm trước ngày 15 tháng 12.

2. Sở Nội vụ
- Báo cáo số câu lạc bộ cờ vua 06 tháng trước ngày 10 tháng 6 và cả năm trước ngày 05 tháng 12.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("turn"), PLAN)


def test_the_deadline_is_that_of_the_agency_which_opens_the_question(plan):
    answer = plan.ask("Sở Nội vụ nộp báo cáo kết quả 06 tháng và cả năm trước ngày nào?")
    assert "10 tháng 6" in answer.text
    assert "20 tháng 6" not in answer.text
