"""Tables whose cells a tab or a pipe between them parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.text import nfc
from indexer.parse.tables import grids_of
from tests.indexer.parse import task_tables as made
from tests.indexer.parse.task_tables import task_tables

PIPED = "TT|Nội dung|Cơ quan chủ trì|Kết quả\n1|Tập huấn|Sở A|30 lớp\n2|Tuyên truyền|Sở B|\n"


def cells(text):
    (grid,) = grids_of(text)
    return [[" ".join(text[a:b].split()) for a, b in row.cells] for row in grid.rows]


@pytest.mark.parametrize("sign", ["|", " | ", "\t"])
def test_sign_between_cells_parts_them(sign):
    assert cells(PIPED.replace("|", sign))[1:] == [
        ["1", "Tập huấn", "Sở A", "30 lớp"], ["2", "Tuyên truyền", "Sở B", ""],
    ]  # fmt: skip


def test_first_cell_of_a_sum_may_be_blank():
    text = PIPED + " | Tổng cộng | | 55 lớp\n"
    assert cells(text)[-1] == ["", "Tổng cộng", "", "55 lớp"]


@pytest.mark.parametrize("sign", ["|", "\t"])
def test_row_that_runs_over_a_line(sign):
    text = PIPED.replace("Tập huấn", "Tập huấn\ncán bộ").replace("|", sign)
    assert cells(text)[1] == ["1", "Tập huấn cán bộ", "Sở A", "30 lớp"]


@pytest.mark.parametrize("sign", ["|", "\t"])
def test_last_cell_goes_on_in_the_next_line(sign):
    text = f"{PIPED}3|Sơ kết|Sở C|báo cáo\ncủa tỉnh".replace("|", sign)
    assert cells(text)[3] == ["3", "Sơ kết", "Sở C", "báo cáo của tỉnh"]


@pytest.mark.parametrize("number", ["Trang 2/5", "- 4 -", "12"])
@pytest.mark.parametrize("sign", ["|", "\t"])
def test_page_number_does_not_end_the_table(sign, number):
    text = f"{PIPED}\n{number}\n\n3|Sơ kết|Sở C|Báo cáo".replace("|", sign)
    assert cells(text)[3] == ["3", "Sơ kết", "Sở C", "Báo cáo"]


def test_rows_without_numbers_stay_rows_of_their_own():
    text = "Mức hỗ trợ | Đối tượng | Mức tối đa\nKhoán | Hợp tác xã | 40\nKhoán | Liên hiệp | 70\n"
    assert [len(row) for row in cells(text)] == [3, 3, 3]


def test_group_row_of_two_cells_stays_a_row_of_its_own():
    assert cells(PIPED.replace("1|Tập", "I|Nhân lực\n1|Tập"))[1] == ["I", "Nhân lực"]


def test_prose_below_a_blank_line_is_no_part_of_the_table():
    assert len(cells(f"{PIPED}\nVI. KINH PHÍ\n1. Ngân sách bảo đảm.")) == 3


def test_one_line_with_signs_is_no_table():
    assert grids_of("Sở A | Sở B | Sở C\nđều tham gia") == ()


@given(task_tables(), st.integers(0, 3))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_piped_table_comes_back(parse, table, page):
    (parsed,) = parse(nfc(f"PHỤ LỤC\n\n{made.piped(table, page_after=page)}\n\nHết."))
    (found,) = parsed.tables
    width = len(table.titles)
    assert [[c.text if c else "" for c in r.cells] for r in found.body] == [
        [*r.cells, *[""] * (width - len(r.cells))] for r in table.rows
    ]


def test_rule_below_the_titles_holds_no_cell():
    text = "Khoản chi | Năm 2025 | Cộng\n--- | --- | ---\nSách | 2 | 2\nMáy | 3 | 3\n"
    (grid,) = grids_of(text)
    assert grid.ruled
    assert cells(text) == [
        ["Khoản chi", "Năm 2025", "Cộng"], ["Sách", "2", "2"], ["Máy", "3", "3"],
    ]  # fmt: skip


def test_rows_numbered_by_codes_stand_below_a_group_of_two_cells():
    text = "Mã\tTên\tHạn\tCơ quan\nI\tLúa\nDA1\tGiống\t2025\tSở A\nDA2\tPhân\t2026\tSở B\n"
    assert [row[0] for row in cells(text)] == ["Mã", "I", "DA1", "DA2"]
