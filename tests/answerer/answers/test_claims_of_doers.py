"""Claims of who does what: in talk, over two sentences, with the other choice behind them."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 45/2024/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

QUYẾT ĐỊNH
Ban hành Chương trình phát triển chợ phiên

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Ban hành Chương trình phát triển chợ phiên.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Mẫu

CHƯƠNG TRÌNH
PHÁT TRIỂN CHỢ PHIÊN

I. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Quảng bá đặc sản chợ phiên qua hội chợ trong nước và nước ngoài.
- Đề xuất cơ chế miễn tiền thuê sạp cho người bán hàng vùng cao.
2. Sở Tài chính giúp Ủy ban nhân dân tỉnh quản lý giá. Là cơ quan cấp giấy chứng nhận mở sạp cho
liên hiệp hợp tác xã.
3. Phòng Kinh tế là cơ quan cấp giấy chứng nhận mở sạp cho hợp tác xã.
II. PHÂN CẤP
1. Ủy ban nhân dân tỉnh phân cấp thẩm quyền cho Sở Nội vụ ký các văn bản sau:
a) Quyết định khen thưởng người trông xe chợ phiên giỏi.
b) Quyết định tuyển người gác cổng chợ phiên.
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("plan"), PLAN)


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Sở Công Thương có phải quảng bá đặc sản chợ phiên không em?", "Có", "Quảng bá"),
        (
            "so cong thuong co quang ba dac san cho phien o nuoc ngoai khong hay chi trong nuoc",
            "Có",
            "nước ngoài",
        ),
        (
            "Học viên nói đề xuất miễn tiền thuê sạp cho người bán hàng vùng cao là việc của Sở "
            "Tài chính. Nói vậy có đúng không?",
            "Không",
            "Sở Công Thương",
        ),
        ("Quyết định 45/2024 do Chủ tịch tỉnh ký, đúng không ta?", "Không", "Phó Chủ tịch"),
        (
            "Sở Nội vụ được ký quyết định tuyển người gác cổng chợ phiên phải không?",
            "Có",
            "Sở Nội vụ",
        ),
        ("Decision 45/2024 takes effect ten days after it is signed, right?", "Không", "ngày ký"),
    ],
)
def test_a_claim_of_a_doer_is_upheld_or_denied(plan, question, first, fact):
    found = plan.ask(question)
    assert found.text.startswith(first)
    assert fact in found.text


def test_a_name_inside_a_longer_one_confirms_nothing(plan):
    found = plan.ask("Hợp tác xã có phải do Sở Tài chính cấp giấy chứng nhận mở sạp không?")
    assert not found.text.startswith("Có")


def test_a_sentence_without_a_subject_is_told_with_who_has_the_duty(plan):
    found = plan.ask("Liên hiệp hợp tác xã xin giấy chứng nhận mở sạp thì ra Phòng Kinh tế hả?")
    assert found.text.startswith("Không. **Sở Tài chính**")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Người trông xe chợ phiên giỏi thì được tặng xe máy hay điện thoại?", "refused"),
        ("Đặc sản chợ phiên được quảng bá qua báo chí hay hội chợ?", "answered"),
    ],
)
def test_of_two_things_to_choose_from_one_is_told(plan, question, status):
    assert plan.ask(question).status == status
