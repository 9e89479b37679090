from itertools import pairwise

import pytest

from indexer.parse.tables import grids_of

MARKDOWN = """| STT | Nhiệm vụ | Đơn vị chủ trì |
|-----|--|---|
| 1 | <i>Tập huấn</i> | Sở A |

| STT | Nhiệm vụ | Đơn vị chủ trì |
|-------|--|---|
| 2.3 | Tuyên truyền | |
| 2.2.1 | <p>- Giai đoạn 1.</p> <p>- Giai đoạn 2.</p> | Sở B |
"""
TABBED = (
    "STT\tNỘI DUNG CÔNG VIỆC\tCƠ QUAN CHỦ TRÌ\tTHỜI GIAN\n"
    "I/\tTiếp tục tuyên truyền\t\t\n"
    "1\tKế hoạch tuyên truyền\tSở A\t2020-2021\n"
    "\n"
    "2\tNghiên cứu\tTrường B\t2021\n"
)
BARE = "\n".join(
    f"{pipe}\n{cell}" if cell else pipe
    for pipe, cell in [
        ("|", "TT"), ("|", "Nhiệm vụ"), ("|", "Cơ quan chủ trì"), ("|", ""),
        ("|", "1"), ("|", "Tập huấn"), ("|", "Sở A"), ("|", ""),
        ("|", "2"), ("|", "Tuyên truyền"), ("|", "Sở B"), ("|", ""), ("|", ""),
    ]
)  # fmt: skip


def cells(text):
    (grid,) = grids_of(text)
    return [[text[a:b] for a, b in row.cells] for row in grid.rows]


def test_pages_of_a_markdown_table_are_one_table():
    (grid,) = grids_of(MARKDOWN)
    assert (grid.style, len(grid.rows)) == ("markdown", 5)


def test_rules_of_a_markdown_table_are_no_rows():
    assert cells(MARKDOWN)[1] == ["1", "<i>Tập huấn</i>", "Sở A"]


def test_empty_markdown_cell_stays_in_its_column():
    assert cells(MARKDOWN)[3] == ["2.3", "Tuyên truyền", ""]


def test_pipe_that_is_escaped_parts_no_cell():
    assert cells("| a | b |\n| c\\|d | e |") == [["a", "b"], ["c\\|d", "e"]]


def test_blank_line_inside_a_tabbed_table_does_not_end_it():
    (grid,) = grids_of(TABBED)
    assert (grid.style, len(grid.rows)) == ("tabbed", 4)


def test_group_row_of_a_tabbed_table_has_empty_cells():
    assert cells(TABBED)[1] == ["I/", "Tiếp tục tuyên truyền", "", ""]


def test_cells_between_bare_pipes_come_back_as_rows():
    assert cells(BARE) == [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
        ["1", "Tập huấn", "Sở A"],
        ["2", "Tuyên truyền", "Sở B"],
    ]


def test_one_line_with_pipes_is_no_table():
    assert grids_of("| chỉ | một | dòng |") == ()
    assert grids_of("văn bản không có bảng") == ()


@pytest.mark.parametrize("text", [MARKDOWN, TABBED, BARE], ids=["markdown", "tabbed", "bare"])
def test_cells_lie_in_order_inside_their_row(text):
    for grid in grids_of(text):
        for row in grid.rows:
            assert grid.start <= row.start <= row.end <= grid.end
            full = [c for c in row.cells if c[0] < c[1]]
            assert all(row.start <= a <= b <= row.end for a, b in full)
            assert all(x[1] <= y[0] for x, y in pairwise(full))
