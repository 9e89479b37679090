import pytest

from retriever.spacing import parted

BARE = {"lien": 9, "minh": 9, "li": 2, "en": 1, "dong": 9, "thap": 8, "nong": 9, "nghiep": 9}
SPELLED = {"đồng": 9, "tháp": 8}


def part(word):
    return parted(word, lambda s: SPELLED.get(s, 0), lambda s: BARE.get(s, 0), {"htx"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lienminhhtx", "lien minh htx"),
        ("LienMinhHTX", "Lien Minh HTX"),
        ("đồngtháp", "đồng tháp"),
        ("nongnghiep", "nong nghiep"),
    ],
)
def test_syllables_and_abbreviations_are_parted(typed, meant):
    assert part(typed) == meant


@pytest.mark.parametrize("word", ["minh", "nghiep", "xyzabc", "lien1minh", "đôngtháp", "a", ""])
def test_what_is_known_or_has_no_parting_stays(word):
    assert part(word) == word
