import pytest

from corpus.vocabulary import load_vocabulary
from retriever.english import English

ENGLISH = English(load_vocabulary())


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Which department leads the task?", True),
        ("What is the deadline in Gia Lai?", True),
        ("Sở nào chủ trì nhiệm vụ này?", False),
        ("so nao chu tri", False),
        ("OCOP", False),
        ("", False),
        ("Legal bases, Gia Lai?", True),
        ("And DPI?", True),
        ("Is Gia Lai reviewing ten years of Resolution 13-NQ/TW?", True),
        ("Which footnote mentions Decision 340?", True),
        ("HTX nao dc chon pilot", False),
        ("Chaof em, ai chur trif nhieemj vuj OCOP owr ddoongf thaps", False),
        ("aij chur trif ddoongf thaaps taapj huaans", False),
        ("deadline nop bao cao la khi nao", False),
    ],
)
def test_english_is_told_by_its_function_words(text, spoken):
    assert ENGLISH.spoken(text) is spoken


def test_terms_become_vietnamese_and_names_stay():
    found = ENGLISH.translated("What does the collective economy need in Gia Lai?")
    assert "kinh tế tập thể" in found
    assert "Gia Lai" in found
    assert "the" not in found.split()


def test_the_longest_term_wins():
    found = ENGLISH.translated("the cooperative alliance")
    assert "liên minh" in found.lower()
    assert found.lower().count("hợp tác xã") == 1


def test_inflected_words_are_found_by_their_stem():
    assert "hợp tác xã" in ENGLISH.translated("cooperatives")


def test_nothing_is_nothing():
    assert ENGLISH.translated("") == ""
