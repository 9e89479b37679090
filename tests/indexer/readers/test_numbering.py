import pytest

from indexer.readers.numbering import mended_numbers, successors


def test_sibling_elder_and_child_may_follow_a_number():
    assert successors("2.2.3") == ["2.2.4", "2.3", "3", "2.2.3.1"]


@pytest.mark.parametrize(
    "read, right",
    [
        (["2.1", "22", "2.3"], ["2.1", "2.2", "2.3"]),
        (["2.2.2", "2.2.3", "5", "3.1", "g2", "3.3"], ["2.2.2", "2.2.3", "3", "3.1", "3.2", "3.3"]),
        (["1", "2", "2:1", "2,2", "3"], ["1", "2", "2.1", "2.2", "3"]),
        (["STT", "1", "2", "8", "4", "5"], ["STT", "1", "2", "3", "4", "5"]),
    ],
)
def test_misread_numbers_are_set_right_by_their_neighbours(read, right):
    assert mended_numbers(read) == right


@pytest.mark.parametrize(
    "read",
    [
        ["2.1", "2.2", "2.3", "2.2.1", "2.2.2", "2.2.3", "3"],
        ["I", "1", "2", "3", "II", "1", "2", "III", "1"],
        ["1", "", "2", "", "3"],
        ["Sở A", "Sở B", "Đội 3", "Sở C"],
        ["1.", "2.", "3."],
        ["1", "2", "3", "7"],
        [],
    ],
)
def test_numbers_that_were_read_right_stay(read):
    assert mended_numbers(read) == read
