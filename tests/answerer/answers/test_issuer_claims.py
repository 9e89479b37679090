"""Who issued a cited document: the claim compared with how it is cited."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 48/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

KẾ HOẠCH
Phát triển vườn dâu tây

I. MỤC ĐÍCH
1. Thực hiện Công văn số 3131/VP-NN ngày 05/02/2024 của Văn phòng UBND tỉnh về rà soát vườn dâu.
2. Thực hiện Quyết định số 919/QĐ-TTg ngày 01/8/2022 của Thủ tướng Chính phủ về phê duyệt chương
trình mỗi xã một sản phẩm.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("plan"), PLAN)


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Công văn 3131/VP-NN có phải do Tỉnh ủy ban hành không?", "Không", "Văn phòng UBND"),
        ("Công văn 3131/VP-NN do Văn phòng UBND tỉnh ban hành đúng không?", "Có", "Văn phòng UBND"),
        ("Quyết định 919/QĐ-TTg là của Bộ Công Thương phải không?", "Không", "Thủ tướng"),
        ("Quyết định 919/QĐ-TTg có phải của Thủ tướng không?", "Có", "Thủ tướng"),
    ],
)
def test_an_issuer_claimed_is_compared_with_the_one_cited(plan, question, first, fact):
    told = plan.ask(question).text
    assert told.startswith(first)
    assert fact in told
