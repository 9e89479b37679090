"""Units that a question counts in."""

from __future__ import annotations

import pytest

from answerer.question.units import UnitReader

READER = UnitReader(
    {"hour": ["giờ", "tiếng"], "percent": ["%", "phần trăm"], "day": ["ngày"]},
    {"words": ["là", "mỗi", "thì", "cho"], "ambiguous": ["cho"]},
)


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("Mở cửa ít nhất mấy tiếng?", ["hour"]),
        ("Góp tối đa bao nhiêu phần trăm, trong bao nhiêu ngày?", ["percent", "day"]),
        ("Cần bao nhiêu % vốn?", ["percent"]),
        ("Có bao nhiêu kho lạnh?", ["other"]),
        ("Mức chi bao nhiêu mỗi lớp, tối đa bao nhiêu?", ["", ""]),
        ("gia tri tu bao nhieu thi trinh", [""]),
        ("Có bao nhiêu kho, mấy cái thì mới?", ["other", ""]),
        ("Mở cửa khi nào?", []),
    ],
)
def test_the_unit_behind_each_word_that_asks(question, units):
    assert READER.counted(question) == units


def test_money_is_not_asked_for_by_its_words_alone(assistant):
    read = assistant.engine.questions.read
    query = assistant.engine.queries.read

    def kinds(text):
        return read(query(text)).kinds

    assert kinds("Góp tối đa bao nhiêu phần trăm vốn điều lệ?") == {"percent"}
    assert "money" not in kinds("Tiền lương dạy thêm được trả vào thời điểm nào?")
    assert "money" in kinds("Vốn điều lệ tối đa bao nhiêu?")
