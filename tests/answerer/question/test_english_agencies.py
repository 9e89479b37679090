"""Acronyms of agencies that are ordinary words in small letters."""

import pytest

from answerer.question.reader import QuestionReader
from corpus.vocabulary import load_vocabulary
from retriever.query import QueryReader

VOCABULARY = load_vocabulary()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("For how many years at most is the card valid?", []),
        ("What does MOST have to do?", ["bo-khoa-hoc-cong-nghe"]),
    ],
)
def test_an_ordinary_word_names_no_agency(question, named):
    query = QueryReader(VOCABULARY, []).read(question)
    found = QuestionReader(VOCABULARY).read(query)
    assert [m.id for m in found.agencies] == named
