"""What one side says of the thing that the other side's answer is about."""

from __future__ import annotations

import pytest

from answerer.answers.comparing.counterparts import shares_unit
from answerer.telling.draft import Draft, Statement
from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 81/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Trồng nấm năm 2023

I. NHIỆM VỤ
1. Cho vay mua phôi nấm với lãi suất 0,6%/tháng.
2. Mở lớp dạy nghề trồng nấm cho thanh niên.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return over(tmp_path_factory.mktemp("units"), PLAN).engine


def fact_of(engine, words):
    return next(k for k, f in enumerate(engine.facts) if words in f.text)


@pytest.mark.parametrize(
    ("words", "told", "shared"),
    [
        ("lãi suất", "Lãi suất vay là 0,55%/tháng.", True),
        ("lãi suất", "Cho vay 30 triệu đồng.", False),
        ("dạy nghề", "Lãi suất vay là 0,55%/tháng.", False),
    ],
)
def test_amounts_stand_beside_amounts_of_their_unit(engine, words, told, shared):
    leader = Draft("answered", "content", (Statement(told, (0,)),))
    assert shares_unit(engine, fact_of(engine, words), leader) is shared
