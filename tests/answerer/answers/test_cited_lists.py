"""Several cited documents of one kind."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 82/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phòng, chống hạn hán năm 2023

I. NHIỆM VỤ
1. Nạo vét kênh theo Chỉ thị số 12/CT-TTg ngày 05/01/2022 của Thủ tướng Chính phủ, Chỉ thị số
07/CT-UBND ngày 03/02/2022 của Ủy ban nhân dân tỉnh.
2. Trữ nước theo Quyết định số 310/QĐ-TTg ngày 08/3/2021 của Thủ tướng Chính phủ, Nghị định số
114/2018/NĐ-CP ngày 04/9/2018 của Chính phủ.
3. Khoan giếng theo Quyết định số 99/QĐ-UBND ngày 10/10/2022 của Ủy ban nhân dân tỉnh và
Quyết định số 415/QĐ-TTg ngày 01/4/2022 của Thủ tướng Chính phủ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("cited"), PLAN)


def test_those_of_the_passage_that_the_question_is_about(plan):
    text = plan.ask("Nạo vét kênh theo hai chỉ thị nào?").text
    assert "12/CT-TTg" in text
    assert "07/CT-UBND" in text


def test_all_of_a_kind_and_an_issuer(plan):
    text = plan.ask("Kế hoạch 82/KH-UBND dẫn những quyết định nào của Thủ tướng?").text
    assert "310/QĐ-TTg" in text
    assert "415/QĐ-TTg" in text
    assert "99/QĐ-UBND" not in text


def test_one_of_an_issuer_before_a_neighbour_of_another(plan):
    text = plan.ask("Khoan giếng theo quyết định nào của UBND tỉnh?").text
    assert "99/QĐ-UBND" in text
    assert "415/QĐ-TTg" not in text


def test_two_kinds_asked_for_side_by_side(plan):
    text = plan.ask("Trữ nước theo quyết định nào và nghị định nào?").text
    assert "310/QĐ-TTg" in text
    assert "114/2018/NĐ-CP" in text
