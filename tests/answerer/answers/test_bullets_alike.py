"""Bullets of one list that answer together, and what a plan says of itself."""

from __future__ import annotations

import pytest

from answerer.facts.saying import promulgates
from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 91/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Số hóa vườn hoa giai đoạn 2023 - 2027

I. NỘI DUNG
1. Vai trò của các tổ trồng hoa
- Kiến nghị cấp thẻ cho vườn ươm giống.
- Kiến nghị cấp thẻ cho nhà bảo quản hoa cắt cành.
- Giữ gìn cảnh quan làng hoa.
2. Thu phí tham quan
Nghiên cứu, triển khai các hệ thống thu phí tham quan vườn hoa, giúp khách đi lại thuận tiện, như:
- Hệ thống thu phí tham quan không dùng tiền mặt.
- Cổng soát vé bằng mã vạch.

Trên đây là Kế hoạch số hóa vườn hoa giai đoạn 2023 - 2027 của tỉnh Lâm Đồng, đề nghị các đơn vị \
thực hiện.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("alike"), PLAN)


def test_bullets_that_hold_the_same_of_the_question_are_told_together(plan):
    told = plan.ask("Các tổ trồng hoa kiến nghị cấp những thẻ gì?").text
    assert "vườn ươm" in told
    assert "hoa cắt cành" in told
    assert "cảnh quan" not in told


def test_sentence_that_opens_the_list_of_the_best_bullet_is_told_with_all_of_it(plan):
    told = plan.ask("Lâm Đồng triển khai những hệ thống thu phí tham quan vườn hoa nào?").text
    assert "không dùng tiền mặt" in told
    assert "mã vạch" in told


def test_sentence_that_closes_a_plan_says_no_more_than_its_title(plan):
    engine = plan.engine
    closing = next(f for f in engine.facts if f.text.startswith("Trên đây là Kế hoạch"))
    assert promulgates(engine, closing)


def test_two_of_something_are_several(plan):
    told = plan.ask("Hai nội dung kiến nghị cấp thẻ là gì?").text
    assert "vườn ươm" in told
    assert "hoa cắt cành" in told
