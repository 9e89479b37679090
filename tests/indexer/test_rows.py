import gc
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.rows import load_rows, save_rows


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    number: int = 0


LINES = tuple(Line(f"dòng {n}\n\u2028 \x00", n) for n in range(5))


@pytest.fixture
def rows(tmp_path):
    save_rows(LINES, tmp_path / "x.jsonl")
    return load_rows(tmp_path / "x.jsonl", Line)


def test_each_record_is_found_by_its_place_from_either_end(rows):
    assert [rows[n] for n in range(5)] == list(LINES)
    assert rows[-1] == LINES[4]
    assert rows[1:4] == LINES[1:4]


def test_walking_through_gives_what_was_written_and_places_stay_the_same(rows):
    assert tuple(rows) == LINES
    assert (rows[2], rows[-5], rows[::2]) == (LINES[2], LINES[0], LINES[::2])


@pytest.mark.parametrize("place", [5, -6])
def test_a_place_outside_is_an_index_error_before_and_after_all_are_decoded(rows, place):
    for _ in range(2):
        with pytest.raises(IndexError):
            rows[place]
        list(rows)


def test_rows_equal_a_tuple_of_the_same_records_and_no_other(rows):
    assert rows == LINES
    assert rows == LINES
    assert rows != LINES[:4]
    assert hash(rows) == hash(LINES)


def test_a_file_that_was_cut_is_refused(tmp_path):
    file = tmp_path / "x.jsonl"
    save_rows(LINES, file)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(ValueError, match=r"x\.jsonl has"):
        load_rows(file, Line)


def test_rows_can_be_read_while_their_file_is_replaced_and_gone(tmp_path):
    file = tmp_path / "x.jsonl"
    save_rows(LINES, file)
    rows = load_rows(file, Line)
    file.unlink()
    save_rows((Line("khác"),), file)
    gc.collect()
    assert rows[3] == LINES[3]
    assert load_rows(file, Line) == (Line("khác"),)


@settings(deadline=None)
@given(st.lists(st.builds(Line, st.text(), st.integers(-(2**63), 2**63 - 1))))
def test_any_records_come_back_as_written(lines):
    with tempfile.TemporaryDirectory() as folder:
        save_rows(lines, Path(folder) / "x.jsonl")
        rows = load_rows(Path(folder) / "x.jsonl", Line)
        assert [rows[n] for n in range(len(rows))] == lines
        assert tuple(rows) == tuple(lines)
        starts = np.load(Path(folder) / "x.starts.npy")
        assert len(starts) == len(lines) + 1
