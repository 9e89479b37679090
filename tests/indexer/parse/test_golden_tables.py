"""Tables of real decisions against what was read from their texts by eye, cell by cell.

Each file of golden/tables/ holds the tables of one document of shared/data: titles, roles of the
columns (only of tables that say who does what) and rows; ``merged`` are columns whose cell was
written once for several rows."""

import json

import pytest

from indexer.parse.document import parse_file
from tests.indexer.parse.cellscore import plain, score
from tests.indexer.parse.score_tables import FOLDER, GOLDEN, pooled

NAMES = sorted(p.stem for p in GOLDEN.glob("*.json"))
LEAST = 0.98
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the shared documents are not beside this checkout"
)


def read(name: str):
    golden = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    return golden, parse_file(FOLDER / f"{name}.txt")


@pytest.mark.parametrize("name", ["dong-thap-552-kh-ubnd", "bac-ninh-144-kh-ubnd"])
def test_cells_of_a_task_table_are_those_that_were_read_by_eye(name):
    golden, parsed = read(name)
    found = score(parsed, golden)
    assert found.f1 >= LEAST, found


def test_cells_of_all_tables_are_those_that_were_read_by_eye():
    scores = [score(parsed, golden) for golden, parsed in map(read, NAMES)]
    assert len(scores) == 25
    assert pooled(scores).f1 >= LEAST, dict(zip(NAMES, scores, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_columns_have_the_roles_that_were_read_by_eye(name):
    golden, parsed = read(name)
    roles = {tuple(t.titles): list(t.columns) for p in parsed for t in p.tables}
    for table in golden:
        assert roles[tuple(map(plain, table["titles"]))] == table["columns"]


@pytest.mark.parametrize("name", NAMES)
def test_row_that_differs_from_what_was_read_by_eye_is_flagged_or_rare(name):
    golden, parsed = read(name)
    right = {tuple(map(plain, r["cells"])) for t in golden for r in t["rows"] if "merged" in r}
    for row in (r for p in parsed for t in p.tables for r in t.body if r.merged and r.sure):
        assert tuple(plain(c.text) if c else "" for c in row.cells) in right


def test_golden_tables_hold_as_many_cells_as_were_counted():
    cells = {
        n: sum(bool(c) for t in read(n)[0] for r in t["rows"] for c in r["cells"]) for n in NAMES
    }
    assert cells["dong-thap-552-kh-ubnd"] == 4 * 2 + 19 * 5
    assert cells["bac-ninh-144-kh-ubnd"] == 2 * 1 + 19 * 3
