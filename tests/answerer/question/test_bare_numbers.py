"""Documents by their bare numbers."""

from __future__ import annotations

from answerer.question.numbers import numbers_of


def test_a_bare_number_behind_in_or_by_is_a_document():
    assert numbers_of("theo 672 thì ai phải làm?") == ("672",)
    assert numbers_of("phụ lục 672 có giao không") == ("672",)


def test_a_number_of_things_or_years_is_none():
    assert numbers_of("trong 500 hợp tác xã") == ()
    assert numbers_of("báo cáo 10 năm thi hành luật") == ()
    assert numbers_of("theo 2021") == ()
