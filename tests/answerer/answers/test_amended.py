"""Two sides that cite one law, one of them with the law that amends it."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

TEXT = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {TINH}                              Độc lập - Tự do - Hạnh phúc

Số: {n}/QĐ-UBND                        {tinh}, ngày 09 tháng 3 năm 2023

QUYẾT ĐỊNH
Ban hành quy chế trồng nấm trên địa bàn tỉnh {tinh}

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH {TINH}

Căn cứ Luật Trồng nấm sạch ngày 19/6/2015;
{more}Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số {n}/TTr-SCT ngày 01/3/2023.

QUYẾT ĐỊNH:

Điều 1. Ban hành quy chế trồng nấm.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""
MORE = "Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Trồng nấm sạch ngày 22/11/2019;\n"


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    one = TEXT.format(TINH="LÂM ĐỒNG", tinh="Lâm Đồng", n=91, more=MORE)
    two = TEXT.format(TINH="SƠN LA", tinh="Sơn La", n=92, more="")
    return over(tmp_path_factory.mktemp("laws"), one, two)


def test_how_they_differ_tells_the_law_that_amends(both):
    answer = both.ask(
        "Về căn cứ Luật Trồng nấm sạch, quyết định của Lâm Đồng và của Sơn La có gì khác nhau?"
    )
    assert "22/11/2019" in answer.text


def test_what_is_not_compared_tells_the_law_alone(both):
    answer = both.ask("Quyết định của Lâm Đồng căn cứ Luật Trồng nấm sạch ngày nào?")
    assert "19/6/2015" in answer.text
    assert "22/11/2019" not in answer.text
