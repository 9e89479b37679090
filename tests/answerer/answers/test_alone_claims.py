"""Claims of one thing alone, of who gets something, and of the opposite of what a text says."""

from __future__ import annotations

import pytest

from answerer.answers.claims.alone_claims import claims_alone
from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 51/2024/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

QUYẾT ĐỊNH
Quy định hỗ trợ vườn ươm dâu tây

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Tiền thuê màng phủ vườn dâu được chi từ ngân sách huyện và ngân sách xã theo quy định.
Điều 2. Chủ vườn dâu lập danh sách vườn ươm cần hỗ trợ gửi về Sở Tài chính tổng hợp.
Điều 3. Ưu tiên cho thuê màng phủ các hợp tác xã có mô hình hiệu quả.
Điều 4. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("plan"), PLAN)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Tiền thuê màng phủ vườn dâu chỉ chi từ ngân sách huyện thôi đúng không?", "Không"),
        ("Tiền thuê màng phủ vườn dâu chi từ ngân sách huyện và ngân sách xã đúng không?", "Có"),
        ("Danh sách vườn ươm cần hỗ trợ gửi về Sở Nội vụ đúng không?", "Không"),
        ("Danh sách vườn ươm cần hỗ trợ gửi về Sở Tài chính đúng không?", "Có"),
        ("Ưu tiên cho thuê màng phủ các hợp tác xã yếu kém phải không?", "Không"),
    ],
)
def test_a_claim_of_another_or_of_one_alone_is_denied(plan, question, first):
    said = plan.ask(question)
    assert said.status == "answered"
    assert said.text.startswith(first)


def test_words_that_only_look_like_a_limit_limit_nothing():
    assert not claims_alone("Ban chỉ đạo họp hằng quý đúng không?")
    assert not claims_alone("Không chỉ dùng ngân sách huyện đúng không?")
    assert not claims_alone("chi phi lay o ngan sach huyen phai khong")
    assert claims_alone("Chỉ dùng ngân sách huyện đúng không?").strip() == "dung ngan sach huyen"
