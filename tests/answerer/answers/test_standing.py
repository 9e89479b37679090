"""Who is what of a body by the words in brackets; what a section says of the body it is about."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 81/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phòng, chống hạn hán năm 2023

I. NHIỆM VỤ
1. Nâng cao năng lực của Liên minh Hợp tác xã tỉnh
- Tổ chức hội thi thợ nạo vét kênh giỏi, trao giải cho các tổ nạo vét.
- Sử dụng Quyết định số 55/QĐ-BNN ngày 01/02/2022 làm tài liệu hướng dẫn nạo vét kênh.

II. TỔ CHỨC THỰC HIỆN
1. Các địa phương báo cáo lượng nước về
Sở Nông nghiệp và Môi trường (Thường trực BCĐ phát triển KTTT, HTX) hằng tuần.
2. Sở Tài chính (thành viên) bố trí kinh phí.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("standing"), PLAN)


def test_agency_is_what_the_brackets_behind_it_say(plan):
    answer = plan.ask("Cơ quan nào là thường trực Ban Chỉ đạo phát triển KTTT, HTX?")
    assert answer.text.startswith("**Sở Nông nghiệp và Môi trường** (Thường trực BCĐ")
    assert "Sở Tài chính" not in answer.text


def test_section_names_the_agency_of_what_it_says(plan):
    answer = plan.ask("Đơn vị nào tổ chức hội thi thợ nạo vét kênh giỏi?")
    assert answer.text.startswith("**Liên minh Hợp tác xã tỉnh**: Tổ chức hội thi")
    assert any("Liên minh" in c.quote for c in answer.citations)


def test_who_signed_a_document_that_is_only_cited_is_not_stated(plan):
    answer = plan.ask("Quyết định số 55/QĐ-BNN do ai ký?")
    assert answer.status == "refused", answer.text
