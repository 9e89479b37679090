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
        ("taxes", "tax"),
        ("branches", "branch"),
        ("identified", "identify"),
        ("is", "is"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_endings_come_off_so_that_forms_meet(word, base):
    assert stem(word) == base


@pytest.mark.parametrize(
    "british, american",
    [
        ("organisation", "organization"),
        ("analysing", "analyzing"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("centres", "centers"),
        ("enrol", "enroll"),
        ("modelling", "modeling"),
    ],
)
def test_british_and_american_spellings_meet(british, american):
    assert stem(british) == stem(american)


def test_a_stem_is_no_other_word_of_the_field():
    assert stem("registration") != stem("register")
    assert stem("administration") != stem("administer")
