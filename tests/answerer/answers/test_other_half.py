"""The other half of what is asked, and words only asked for their meaning."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

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
