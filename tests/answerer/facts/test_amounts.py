"""How amounts are written."""

from __future__ import annotations

from answerer.facts.amounts import QUANTITY


def test_a_sum_stands_behind_its_unit_in_a_row_of_a_table():
    money = QUANTITY["money"]
    assert money.search("Học sinh khuyết tật ; Đồng/học sinh/năm ; 28.800.000 ; 2.200.000")
    assert not money.search("Trình Hội đồng; 2. Công bố danh sách học sinh")
