import re

import pytest

from pages.conversation import STATE_ICONS
from pages.texts import LANGUAGES, load_texts

FIELD = re.compile(r"\{(\w+)\}")


def test_both_languages_have_the_same_words():
    vi, en = (load_texts(lang) for lang in LANGUAGES)
    assert set(vi.words) == set(en.words)
    assert {k: len(v) for k, v in vi.lists.items()} == {k: len(v) for k, v in en.lists.items()}


def test_both_languages_fill_in_the_same_fields():
    vi, en = (load_texts(lang) for lang in LANGUAGES)
    for key in vi.words:
        assert set(FIELD.findall(vi.words[key])) == set(FIELD.findall(en.words[key])), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state_of_an_answer_has_a_word(lang):
    texts = load_texts(lang)
    assert all(texts(f"status.{state}") for state in STATE_ICONS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_example_questions(lang):
    assert len(load_texts(lang).examples) >= 4


def test_an_unknown_language_is_vietnamese():
    assert load_texts("fr").lang == "vi"


def test_a_field_is_filled_in():
    assert load_texts("vi")("conversation.cite", n=3) == "Xem nguồn 3"
