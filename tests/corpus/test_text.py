import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.text import (
    accented_share,
    bigrams,
    fold,
    folded_syllables,
    key,
    nfc,
    syllables,
    tone,
)

BOUNDED = settings(max_examples=100, deadline=None, derandomize=True)
VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậòỏõóọùủũúụÐðĐỲỴ -/1", max_size=40
)
ANY = st.text(max_size=60)


@pytest.mark.parametrize(
    "text, folded",
    [
        ("Đồng Tháp", "dong thap"),
        ("UỶ BAN", "uy ban"),
        ("Ðồng ð", "dong d"),
        ("134/NQ-CP", "134/nq-cp"),
        ("", ""),
    ],
)
def test_fold_takes_case_and_diacritics_off(text, folded):
    assert fold(text) == folded


@given(ANY | VIETNAMESE)
@BOUNDED
def test_fold_gives_one_character_for_each(text):
    composed = nfc(text)
    assert len(fold(composed)) == len(composed)


@given(VIETNAMESE)
@BOUNDED
def test_fold_of_decomposed_text_is_that_of_the_composed(text):
    assert fold(nfc(unicodedata.normalize("NFD", text))) == fold(nfc(text))


@pytest.mark.parametrize(
    "one, other",
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("khoẻ", "khỏe"),
        ("thuý", "thúy"),
        ("HOÀ", "hòa"),
        ("Ðồng", "đồng"),
        ("toàn", "toàn"),
        ("quý", "quý"),
        ("huỳnh", "huỳnh"),
    ],
)
def test_tone_mark_has_one_placement(one, other):
    assert tone(one) == other == tone(other)


@pytest.mark.parametrize("one, other", [("quý", "qúy"), ("hoa", "hòa"), ("lúa", "luá")])
def test_what_is_spelled_otherwise_stays_apart(one, other):
    assert tone(one) != tone(other)


@given(VIETNAMESE | ANY)
@BOUNDED
def test_tone_is_idempotent(text):
    assert tone(tone(text)) == tone(text)


@given(VIETNAMESE | ANY)
@BOUNDED
def test_key_is_idempotent_and_in_lower_case(text):
    assert key(key(text)) == key(text) == key(f"  {text}\n")


def test_syllables_are_words_and_numbers_in_order():
    assert syllables("Uỷ ban (134/NQ-CP): Hoà_Bình.") == [
        "ủy", "ban", "134", "nq", "cp", "hòa", "bình",
    ]  # fmt: skip
    assert syllables(" -–… ") == []


def test_folded_syllables_are_those_without_diacritics():
    assert folded_syllables("Uỷ ban Đồng Tháp") == ["uy", "ban", "dong", "thap"]


def test_bigrams_are_neighbours():
    assert bigrams(["hợp", "tác", "xã"]) == ["hợp_tác", "tác_xã"]
    assert bigrams(["hợp"]) == bigrams([]) == []


@pytest.mark.parametrize(
    "text, share",
    [
        ("hợp tác xã", 1.0),
        ("hop tac xa", 0.0),
        ("hop tac xã 2021", 1 / 3),
        ("134 / 2020", 0.0),
        ("", 0.0),
    ],
)
def test_share_of_syllables_with_a_diacritic(text, share):
    assert accented_share(text) == pytest.approx(share)
