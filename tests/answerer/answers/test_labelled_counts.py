"""Numbers that lines state of what they are labelled with, of a plan made up here."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

PLAN = decision(
    "61/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành quy định lấy mẫu hoa",
    """
Điều 1. Ban hành kèm theo Quyết định này quy định lấy mẫu hoa.

Điều 2. Lấy mẫu hoa trong nhà kính

1. Số điểm lấy mẫu: 08 điểm, mỗi điểm lấy ba lần.

Điều 3. Lấy mẫu hoa ngoài trời

1. Số điểm lấy mẫu: 05 điểm, mỗi điểm lấy hai lần.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def sampling(tmp_path_factory):
    return over(tmp_path_factory.mktemp("mau"), PLAN)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Lấy mẫu hoa trong nhà kính ở bao nhiêu điểm lấy mẫu?", "08 điểm"),
        ("Lấy mẫu hoa ngoài trời có mấy điểm lấy mẫu?", "05 điểm"),
    ],
)
def test_the_line_under_the_heading_that_is_named_states_the_number(sampling, question, number):
    assert number in sampling.ask(question).text
