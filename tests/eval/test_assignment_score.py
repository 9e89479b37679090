"""The score of assignments, by tables small enough to count by hand."""

import json

import pytest

from corpus.records import Assignment, Span
from eval.assignment_score import Cells, Expected, HandMade, compare, inside, load_hand_made
from eval.errors import DataError


def found(task, lead=None, deadline=None, start=0, source="prose"):
    cell = lambda words: Span(0, 1, words) if words else None  # noqa: E731 - three cells, one rule
    return Assignment(
        "d#0/p0", "d", None, source, "d#0", "", None, Span(start, start + 1, task), cell(lead),
        None, cell(deadline), None, None, ("task", "lead"),
    )  # fmt: skip


def hand(*rows, lines=()):
    return HandMade("d", "development", tuple(lines), tuple(Expected(*r) for r in rows))


def test_cells_that_agree_are_counted_against_those_read_and_expected():
    cells, faults = compare(
        hand(("Sở A", None, "2025", "Bố trí", "kinh phí"), ("Sở B", None, None, "Lập", "sổ")),
        (found("Bố trí đủ kinh phí.", "Sở A", "2026"),),
    )
    assert cells == Cells(2, 3, 5)
    assert (cells.precision, cells.recall, cells.f1) == (2 / 3, 2 / 5, 0.5)
    assert [f.split(":")[0] for f in faults] == ["differs", "missed"]


def test_marks_points_and_line_ends_do_not_count():
    rows = hand(("Sở A", None, None, "Bố\ntrí", "phí"))
    assert compare(rows, (found("- có trách nhiệm Bố trí kinh phí;", "Sở A."),))[0].f1 == 1


def test_assignment_that_nobody_expected_costs_precision():
    cells, faults = compare(hand(), (found("Bố trí kinh phí", "Sở A"),))
    assert cells == Cells(0, 2, 0)
    assert len(faults) == 1


def test_nothing_read_of_nothing_expected_is_right():
    assert compare(hand(), ())[0].f1 == 1


def test_only_prose_inside_the_lines_counts():
    text = "một\nhai\nba\n"
    every = [found("x", start=0), found("x", start=4), found("x", start=4, source="table")]
    assert inside(text, hand(lines=[(2, 2)]), every) == (every[1],)
    assert inside(text, hand(), every) == tuple(every[:2])


def test_file_that_is_no_table_is_refused(tmp_path):
    file = tmp_path / "d.json"
    file.write_text(json.dumps({"split": "x", "lines": [], "assignments": [["Sở A"]]}))
    with pytest.raises(DataError, match="no table of assignments"):
        load_hand_made(file)
