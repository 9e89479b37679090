"""Mistyped English words."""

import pytest

from answerer.question.english_slips import EnglishSpeller
from corpus.vocabulary import load_vocabulary

SPELLER = EnglishSpeller(load_vocabulary(), lambda word: word == "provnce")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Which departmet leads?", "Which department leads?"),
        ("the Cooperaive Alliance", "the cooperative Alliance"),
        ("who coordintes it", "who coordinates it"),
        ("an infrastrcuture projet", "an infrastructure project"),
    ],
)
def test_a_word_one_slip_from_a_known_one_is_mended(typed, meant):
    assert SPELLER.mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Thanhh of Pleiku, Khuong",
        "the wich of it",
        "nông thôn mới",
        "QDUBND",
        "departments supporting cooperatives",
    ],
)
def test_names_short_words_vietnamese_and_known_words_stay(text):
    assert SPELLER.mended(text) == text


def test_a_word_that_a_document_holds_stays():
    assert SPELLER.mended("the provnce of Lai Chau") == "the provnce of Lai Chau"
    elsewhere = EnglishSpeller(load_vocabulary(), lambda word: False)
    assert elsewhere.mended("the provnce") == "the province"
