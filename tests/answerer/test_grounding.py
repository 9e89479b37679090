"""What an answer names stands in what it cites: agencies, dates, numbers of documents.

Beside the quote itself count the headings that the cited passage stands under, its label, and
what is known of its document. An agency that the question claims may be denied by name.
"""

from __future__ import annotations

import pytest

from corpus.config import ROOT
from corpus.records import Turn
from eval.gold import load_gold
from tests.answerer.llm.named import NUMBER, dates, sources

SETS = ("dev", "own-dev", "own-dev2")


@pytest.fixture(scope="module")
def answered(assistant):
    """(id, question, answer) of every question of the sets in view that is answered."""
    out = []
    for name in SETS:
        for g in load_gold(ROOT / "eval" / "gold" / f"{name}.jsonl"):
            answer = assistant.ask(g.question, history=[Turn(q) for q in g.history])
            if answer.status == "answered":
                out.append((f"{name}/{g.id}", g.question, answer))
    return out


def agencies(assistant, text):
    return {m.id for m in assistant.engine.vocabulary.agency_matcher.find(text)}


def test_enough_questions_are_answered_to_speak_of_a_property(answered):
    assert len(answered) > 380


def test_every_answer_cites(answered):
    assert [i for i, _, answer in answered if not answer.citations] == []


def test_every_quote_is_the_document_s_own_text(assistant, answered):
    texts = {d.id: d.text for d in assistant.index.documents}
    cited = [c for _, _, answer in answered for c in (*answer.citations, *answer.nearest)]
    assert [c for c in cited if texts[c.document][c.start : c.end] != c.quote] == []


def test_no_answer_names_an_agency_that_its_citations_do_not(assistant, answered):
    strange = {}
    for i, question, answer in answered:
        known = agencies(assistant, sources(assistant, answer)) | agencies(assistant, question)
        if extra := agencies(assistant, answer.text) - known:
            strange[i] = extra
    assert strange == {}


def test_no_answer_gives_a_date_that_its_citations_do_not(assistant, answered):
    strange = {i: dates(a.text) - dates(sources(assistant, a)) for i, _, a in answered}
    assert {i: extra for i, extra in strange.items() if extra} == {}


def test_no_answer_gives_a_document_number_that_its_citations_do_not(assistant, answered):
    strange = {}
    for i, _, answer in answered:
        known = sources(assistant, answer)
        if extra := [n for n in NUMBER.findall(answer.text) if n not in known]:
            strange[i] = extra
    assert strange == {}


def test_no_answer_is_longer_than_was_promised(answered):
    """700 characters for one fact, 1,400 for a list or a comparison."""
    assert max(len(answer.text) for _, _, answer in answered) <= 1400
