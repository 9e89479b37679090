import pytest

from corpus.english import stem


@pytest.mark.parametrize(
    "word, base",
    [
        ("cooperatives", "cooperativ"),
        ("cooperative", "cooperativ"),
        ("agencies", "agency"),
        ("leading", "lead"),
        ("leads", "lead"),
        ("implementation", "implement"),
        ("implemented", "implement"),
        ("class", "class"),
        ("paying", "pay"),
        ("added", "add"),
        ("adding", "add"),
        ("planned", "plan"),
        ("stopped", "stop"),
        ("is", "is"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_endings_come_off_so_that_forms_meet(word, base):
    assert stem(word) == base
