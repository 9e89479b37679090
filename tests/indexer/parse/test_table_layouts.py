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


@given(task_tables(groups=False).filter(lambda t: "coordinating" in t.roles), WRAPS)
@OFTEN
def test_titles_below_a_title_are_columns_of_their_own(parse, table, wrap):
    found = read(parse, made.bare_two_level(table, "Phân công thực hiện", 2, wrap))
    assert (found.columns, cells(found)) == (table.roles, meant(table))
    at = table.roles.index("lead")
    assert found.titles[at] == f"Phân công thực hiện / {table.titles[at]}"


@given(task_tables(blanks=False, groups=False), st.integers(1, 3))
@OFTEN
def test_blank_line_in_a_cell_does_not_end_the_table(parse, table, at):
    words = table.rows[at - 1].cells[1]
    head, tail = words.split(" ", 1)
    torn = (*table.rows[at - 1].cells[:1], f"{head}@@{tail}", *table.rows[at - 1].cells[2:])
    rows = (*table.rows[: at - 1], made.Row(torn), *table.rows[at:])
    text = made.bare(TaskTable(table.roles, table.titles, rows), 200).replace("@@", "\n\n")
    assert_whole(read(parse, text), table)


@given(task_tables(groups=False), st.integers(1, 3), st.sampled_from(("", "12", "- 7 -", "3/15")))
@OFTEN
def test_page_number_between_pages_does_not_end_the_table(parse, table, at, number):
    first = made.bare(TaskTable(table.roles, table.titles, table.rows[:at]))
    second = made.bare(TaskTable(table.roles, table.titles, table.rows[at:]))
    if min(first.count("|"), second.count("|")) >= 8 and len(table.rows) > at:
        assert_whole(read(parse, f"{first}\n\n{number}\n\n{second}"), table)


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
