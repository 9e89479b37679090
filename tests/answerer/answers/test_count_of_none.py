"""That there is none of what is counted is said of a table alone, and only of what was asked."""

from __future__ import annotations

import pytest


def test_issuer_in_the_number_of_a_document_chooses_no_rows(stranger):
    answer = stranger.ask("Phụ lục Quyết định 1415/QĐ-UBND tỉnh Lâm Đồng có bao nhiêu nhiệm vụ?")
    assert "3 nhiệm vụ" in answer.text


@pytest.mark.parametrize("place", ["Phụ lục kế hoạch 77", "Kế hoạch 77/KH-UBND tỉnh Lâm Đồng"])
def test_text_without_a_table_is_not_said_to_have_no_tasks(duties, place):
    answer = duties.ask(f"{place} giao Hội Nông dân bao nhiêu nhiệm vụ?")
    assert "Không có nhiệm vụ nào" not in answer.text


def test_year_that_no_row_is_due_in_is_not_left_out_of_a_count(stranger):
    answer = stranger.ask("Lâm Đồng có bao nhiêu nhiệm vụ trong phụ lục phải xong vào năm 2024?")
    assert "1 nhiệm vụ" in answer.text
