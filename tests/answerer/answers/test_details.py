"""Asked in passing of the thing just told: by what money, through what, why, behind whom."""

from __future__ import annotations

import pytest

from corpus.records import Turn
from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                            Độc lập - Tự do - Hạnh phúc

Số: 77/KH-UBND                     Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phát triển nghề trồng dâu năm 2023

I. NHIỆM VỤ
1. Sở Công Thương
- Quảng bá lụa tơ tằm của hợp tác xã thông qua hội chợ mùa xuân và phiên chợ nổi.
2. Sở Nông nghiệp và Phát triển nông thôn
- Mở lớp ươm tằm cho nông dân bằng nguồn kinh phí khuyến nông của tỉnh.
- Lập kế hoạch nhân giống dâu (sau khi Bộ Nông nghiệp phê duyệt quy trình).

II. ĐỀ XUẤT
1. Bỏ giấy xác nhận vườn dâu
Bãi bỏ giấy xác nhận vườn dâu của hộ trồng dâu.
Lý do: Dữ liệu vườn dâu đã có trên cổng thông tin của tỉnh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def silk(tmp_path_factory):
    return over(tmp_path_factory.mktemp("silk"), PLAN)


CASES = (
    ("Ai quảng bá lụa tơ tằm?", "Qua những hình thức nào?", "hội chợ mùa xuân"),
    ("Who promotes silk: ai quảng bá lụa tơ tằm?", "Through what kinds of events?", "hội chợ"),
    ("Ai mở lớp ươm tằm cho nông dân?", "Tiền lấy từ nguồn nào?", "kinh phí khuyến nông"),
    ("Ai lập kế hoạch nhân giống dâu?", "Phải đợi ai thì mới lập kế hoạch?", "Bộ Nông nghiệp"),
    ("Kế hoạch đề xuất bãi bỏ giấy xác nhận nào?", "Sao lại bỏ giấy đó?", "cổng thông tin"),
)


@pytest.mark.parametrize(("first", "then", "told"), CASES)
def test_the_detail_stands_in_what_was_told(silk, first, then, told):
    assert told in silk.ask(then, history=[Turn(first)]).text


def test_what_was_told_does_not_mark_the_detail(silk):
    answer = silk.ask("Tiền lấy từ nguồn nào?", history=[Turn("Ai quảng bá lụa tơ tằm?")])
    assert "hội chợ" not in answer.text


def test_a_word_that_was_not_told_makes_it_another_question(silk):
    first = "Ai mở lớp ươm tằm cho nông dân?"
    answer = silk.ask("Tiền mua máy dệt lấy từ nguồn nào?", history=[Turn(first)])
    assert "khuyến nông" not in answer.text
