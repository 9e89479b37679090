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


BOARD = """\
BAN CHỈ ĐẠO TRỒNG NẤM TỈNH           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 82/KH-BCĐ                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Hoạt động của Ban Chỉ đạo trồng nấm tỉnh năm 2023

1. Ban Chỉ đạo họp mỗi quý một lần.
2. {said}

TM. BAN CHỈ ĐẠO
TRƯỞNG BAN
Trần Văn Mẫu
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Các xã gửi báo cáo về cơ quan thường trực (Sở Công Thương) mỗi tháng.",
            "cơ quan thường trực (**Sở Công Thương**)",
        ),
        (
            "Sở Công Thương là cơ quan thường trực của Ban; lập Tổ giúp việc.",
            "**Sở Công Thương** là cơ quan thường trực của Ban",
        ),
        (
            "Kiện toàn cơ quan thường trực của Ban Chỉ đạo theo hướng: ở tỉnh là Sở Công Thương.",
            "cơ quan thường trực của Ban Chỉ đạo theo hướng: ở tỉnh là **Sở Công Thương**",
        ),
    ],
)
def test_standing_agency_is_told_as_it_is_written(tmp_path, said, told):
    plan = over(tmp_path, BOARD.format(said=said))
    answer = plan.ask("Cơ quan thường trực Ban Chỉ đạo là đơn vị nào?")
    assert answer.text.startswith(told)


@pytest.mark.parametrize(("agency", "verdict"), [("Sở Công Thương", "Có"), ("Sở Y tế", "Không")])
def test_a_claim_is_held_against_the_agency_beside_the_board(tmp_path, agency, verdict):
    said = "Các xã gửi báo cáo về cơ quan thường trực (Sở Công Thương) mỗi tháng."
    plan = over(tmp_path, BOARD.format(said=said))
    answer = plan.ask(f"Cơ quan thường trực của Ban Chỉ đạo trồng nấm có phải là {agency} không?")
    assert answer.text.startswith(verdict)
