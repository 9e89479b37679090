"""The cues of English questions: in their own words, Vietnamese ones as they are spelled."""

from __future__ import annotations

import pytest

from answerer.question.indefinite import indefinite
from answerer.question.reader import QuestionReader
from corpus.vocabulary import load_vocabulary
from retriever.query import Query

READER = QuestionReader(load_vocabulary())


def asked(text: str) -> tuple[str, ...]:
    return READER.read(Query(text, text, "en", 0.0)).asked


def test_may_asks_for_no_number():
    assert asked("May the budget be used to pay the debts of a cooperative?") == ()


def test_what_a_person_is_like_is_not_who_does_it():
    question = "How long must a graduate who gets support stay with the cooperative?"
    assert asked(question) == ("deadline",)


def test_who_behind_and_is_asked():
    assert "who" in asked("Which tasks are due in 2025, and who leads them?")


def test_a_clause_with_when_asks_for_no_date():
    assert asked("When cooperatives are inspected, which faults must be avoided?") == ()
    assert asked("When must cooperatives be inspected?") == ("deadline",)


def test_a_product_inside_a_longer_term_is_no_deliverable():
    assert "deliverable" not in asked("Which key products must the province export?")
    assert "coordinating" in asked("Which bodies are the coordinating units for training?")


@pytest.mark.parametrize("body", ["mass organisation", "Party committee", "provincial bank"])
def test_a_body_of_a_kind_is_asked_for(body):
    assert asked(f"Which {body} supports the craft villages?") == ("who",)


def test_a_kind_of_body_is_no_body():
    assert "who" not in asked("What kind of organisation is a cooperative?")


def test_vietnamese_words_that_only_mean_some_are_found_as_before():
    assert indefinite("Xã nào cũng phải nộp") == {3}
