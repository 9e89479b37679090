"""Whether an agency has any task, and the other half of what is asked."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import DECISION

NOTE = """\
UBND TỈNH LÂM ĐỒNG                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ CÔNG THƯƠNG                              Độc lập - Tự do - Hạnh phúc

Số: 12/SCT-VP                        Lâm Đồng, ngày 02 tháng 1 năm 2020

V/v góp ý dự thảo

Kính gửi: Các sở, ban, ngành

Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ góp ý dự thảo kế hoạch trước ngày 10/01/2020.
"""


@pytest.fixture(scope="module")
def flowers(tmp_path_factory):
    return over(tmp_path_factory.mktemp("flowers"), DECISION)


def test_an_agency_that_the_annex_does_not_name_is_denied(flowers):
    answer = flowers.ask("Phụ lục có giao Sở Y tế việc gì không?")
    assert (answer.status, answer.intent) == ("answered", "yes_no")
    assert answer.text.startswith("Không")
    assert "Sở Y tế" in answer.text
    assert answer.citations


def test_a_denial_points_at_the_table_and_not_at_the_task_of_a_letter(tmp_path):
    answer = over(tmp_path, NOTE, DECISION).ask("Sở Y tế ở Lâm Đồng có được giao việc gì không?")
    assert answer.text.startswith("Không")
    assert "Phụ lục" in answer.citations[0].label


def test_one_that_only_coordinates_leads_nothing_and_its_task_is_told(flowers):
    answer = flowers.ask("Phụ lục có giao Sở Tài chính chủ trì nhiệm vụ nào không?")
    assert answer.text.startswith("Không")
    assert "chỉ phối hợp: Đào tạo kế toán" in answer.text


def test_one_that_leads_a_task_is_confirmed_with_it(flowers):
    answer = flowers.ask("Sở Công Thương có chủ trì việc nào không?")
    assert answer.text.startswith("Có")
    assert "kho lạnh" in answer.text


def test_any_task_about_something_is_looked_for(flowers):
    answer = flowers.ask("Sở Công Thương có việc nào về kho lạnh không?")
    assert "kho lạnh" in answer.text
    assert "Không" not in answer.text


LETTER = """\
UBND TỈNH LÂM ĐỒNG                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ CÔNG THƯƠNG                              Độc lập - Tự do - Hạnh phúc

Số: 512/SCT-QLTM                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Mở phiên chợ hoa cho hợp tác xã năm 2023

I. MỤC ĐÍCH
1. Bán hoa của hợp tác xã tại phiên chợ.

II. TỔ CHỨC THỰC HIỆN
1. Hợp tác xã muốn dự phiên chợ gửi phiếu đăng ký gian hàng về Sở trước ngày 20/4/2023; đồng thời \
gửi ảnh chụp sản phẩm vào hộp thư cho@lamdong.example.
2. Hoa của liên hiệp hợp tác xã do Sở Công Thương dán tem; hoa của hợp tác xã do phòng kinh tế dán.
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory):
    return over(tmp_path_factory.mktemp("market"), LETTER)


def test_the_other_half_of_a_question_is_told_from_the_passage_cited(market):
    answer = market.ask("Gửi phiếu gian hàng trước ngày nào và gửi ảnh chụp sản phẩm qua đâu?")
    assert "20/4/2023" in answer.text
    assert "cho@lamdong.example" in answer.text


def test_a_word_only_asked_for_its_meaning_is_not_explained_by_what_speaks_of_it(market):
    assert market.ask("Phiên chợ hoa là gì?").status == "refused"
