"""Tables made up at random come back cell by cell from every layout in which sources write them,
or the row in question is flagged: never wrong without saying so."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.records import Table
from corpus.text import nfc
from tests.indexer.parse import task_tables as made
from tests.indexer.parse.invariants import check
from tests.indexer.parse.task_tables import TaskTable, task_tables

BEFORE = "PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\n"
OFTEN = settings(max_examples=200, deadline=None, derandomize=True)
WRAPS = st.integers(20, 90)


def read(parse, text: str) -> Table:
    (parsed,) = parse(nfc(f"{BEFORE}{text}\n\nHết."))
    check(parsed)
    (table,) = parsed.tables
    return table


def cells(table: Table) -> list[tuple[bool, list[str]]]:
    return [(r.group, [c.text if c else "" for c in r.cells]) for r in table.body]


def meant(table: TaskTable) -> list[tuple[bool, list[str]]]:
    width = len(table.titles)
    return [(r.group, [*r.cells, *[""] * (width - len(r.cells))]) for r in table.rows]


def assert_whole(found: Table, table: TaskTable) -> None:
    assert found.titles == table.titles
    assert found.columns == table.roles
    assert cells(found) == meant(table)


@given(task_tables(), WRAPS, st.sampled_from((2, 3)), st.integers(0, 4), st.booleans())
@OFTEN
def test_table_between_bare_pipes_comes_back(parse, table, wrap, spanned, page, bold):
    assert_whole(read(parse, made.bare(table, wrap, spanned, page, bold)), table)


@given(task_tables(), st.integers(0, 4), st.booleans())
@OFTEN
def test_table_of_markdown_comes_back(parse, table, page, rule):
    assert_whole(read(parse, made.markdown(table, page, rule)), table)


@given(task_tables())
@OFTEN
def test_table_of_tabs_comes_back(parse, table):
    assert_whole(read(parse, made.tabbed(table)), table)


@given(task_tables())
@OFTEN
def test_table_of_lines_comes_back(parse, table):
    assert_whole(read(parse, made.lined(table)), table)


def sure_rows(table: Table) -> list[tuple[bool, list[str]]]:
    return [c for c, row in zip(cells(table), table.body, strict=True) if row.sure]


@given(task_tables(merges=True), WRAPS)
@OFTEN
def test_row_of_a_table_with_merged_cells_is_right_or_flagged(parse, table, wrap):
    wanted = meant(table)
    for row in sure_rows(read(parse, made.bare(table, wrap))):
        assert row in wanted
        wanted = wanted[wanted.index(row) + 1 :]


@given(task_tables(merges=True, blanks=False), WRAPS)
@OFTEN
def test_row_without_merged_cells_comes_back_beside_rows_with_them(parse, table, wrap):
    found = read(parse, made.bare(table, wrap))
    assert len(found.body) == len(table.rows)
    for row, got, line in zip(found.body, cells(found), table.rows, strict=True):
        if not line.merged:
            assert row.sure
            assert got == meant(TaskTable(table.roles, table.titles, (line,)))[0]


@given(task_tables(groups=False), st.integers(1, 4))
@OFTEN
def test_group_row_of_one_cell_names_the_rows_below_it(parse, table, at):
    head = made.Row(("I", "NHÓM GIẢI PHÁP"), True)
    rows = (*table.rows[:at], head, *table.rows[at:])
    found = read(parse, made.bare(TaskTable(table.roles, table.titles, rows), spanned=1))
    assert [c for g, c in cells(found) if not g] == [c for _, c in meant(table)]
    assert [c[table.roles.index("task")] for g, c in cells(found) if g] == ["I. NHÓM GIẢI PHÁP"]
