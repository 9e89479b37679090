"""What a thing is made of, in a regulation made up here."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

REGULATION = decision(
    "63/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Quy định quản lý chợ hoa",
    """
**Điều 1.**
Phạm vi điều chỉnh

Quy định này quy định về quản lý chợ hoa, khu ki ốt và thẻ ra vào.

**Điều 2.
Thẻ ra vào chợ hoa**

1. Thẻ ra vào chợ hoa do ban quản lý cấp và thu hồi hằng năm.

2. Thẻ ra vào chợ hoa gồm 03 màu, theo thứ tự như sau: màu đỏ, màu vàng và màu xanh.

**Điều 3.
Khu ki ốt**

1. Khu ki ốt cố định được chia thành:

a) Dãy hoa cắt cành;

b) Dãy hoa chậu.

2. Khu ki ốt lưu động mở cửa đến 22 giờ.

**Điều 4.** Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def market(tmp_path_factory):
    return over(tmp_path_factory.mktemp("cho-hoa"), REGULATION)


def test_parts_are_told_where_the_question_has_another_word_for_parting(market):
    answer = market.ask("Quy định chia thẻ ra vào chợ hoa thành những hạng nào?")
    assert "màu đỏ, màu vàng và màu xanh" in answer.text


def test_parts_below_the_sentence_are_listed(market):
    answer = market.ask("Khu ki ốt cố định gồm những dãy nào?")
    assert "Dãy hoa cắt cành" in answer.text
    assert "22 giờ" not in answer.text


def test_what_is_part_of_another_thing_is_not_told(market):
    answer = market.ask("Khu ki ốt lưu động được chia thành những dãy nào?")
    assert "Dãy hoa chậu" not in answer.text
