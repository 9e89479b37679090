import pytest

from indexer.parse.numbering import follows, is_ordinal, names_group, numbered


@pytest.mark.parametrize(
    "words", ["1", "01", "2.3", "IV.", "a)", "-", "(3)", "A", "Bước 2", "**5**"]
)
def test_ordinal_numbers_a_row(words):
    assert is_ordinal(words)


@pytest.mark.parametrize("words", ["", "2026 - 2030", "Sở A", "1.250.000", "x", "12/2025"])
def test_other_words_number_no_row(words):
    assert not is_ordinal(words)


@pytest.mark.parametrize(
    "number, other",
    [("3", "4"), ("3", "3.1"), ("2.1", "2.2"), ("II", "1"), ("II", "III"), ("a", "b"), ("1", "-")],
)
def test_number_follows(number, other):
    assert follows(number, other)


@pytest.mark.parametrize(
    "number, other", [("3", "5"), ("3", "2.1"), ("", "1"), ("4", ""), ("b", "a")]
)
def test_number_does_not_follow(number, other):
    assert not follows(number, other)


@pytest.mark.parametrize(
    "number, before, after, group",
    [
        ("I", "", "1", True),
        ("2", "1.3", "2.1", True),
        ("2", "1", "3", False),
        ("2", "1", None, False),
        ("2", "1", "II", False),
        ("1", "I", "1", True),
        ("1", "", "", True),
        ("a", "1", "-", True),
    ],
)
def test_number_names_a_group_by_its_neighbours(number, before, after, group):
    assert names_group(number, before, after) is group


def test_group_of_figures_inside_one_of_letters_ends_with_its_own_rows():
    own = ["II", "1", "2", "3", "3.1", "3.2", "4", "III", "1"]
    groups = [n in ("II", "3", "III") for n in own]

    found = numbered(own, groups, [""] * len(own))

    assert [n for n, _ in found] == [
        "II", "II.1", "II.2", "II.3", "II.3.1", "II.3.2", "II.4", "III", "III.1",
    ]  # fmt: skip
    assert [under for _, under in found] == [None, 0, 0, None, 3, 3, 0, None, 7]
