"""The sets that were written against documents, checked against those documents. Only ids are
ever shown: some of these files are not to be read."""

from pathlib import Path

import pytest

from corpus.text import nfc
from eval.gold import load_gold
from eval.metrics.answers import forbidden_found, found_variant, length_limit

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "eval/gold"
SHARED = ROOT.parent / "shared" / "data" / "documents"
PROGRAMMES = ("heldout2.jsonl", "heldout2-dev.jsonl")
OTHERS = ("heldout-other.jsonl", "heldout-other-dev.jsonl")
shared_documents = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the shared documents are not beside this checkout"
)


def without_quote(name, texts):
    return [g.id for g in load_gold(FOLDER / name) for e in g.evidence if not found(e, texts)]


def found(evidence, texts):
    return evidence.quote in texts.get(evidence.document, "")


@pytest.mark.parametrize("name", PROGRAMMES)
def test_quotes_of_the_sets_on_the_programmes_stand_in_them(name, texts):
    assert without_quote(name, texts) == []


@shared_documents
@pytest.mark.parametrize("name", OTHERS)
def test_quotes_of_the_sets_on_other_documents_stand_in_them(name):
    texts = {p.stem: nfc(p.read_text(encoding="utf-8")) for p in SHARED.glob("*.txt")}
    assert without_quote(name, texts) == []


@pytest.mark.parametrize("name", PROGRAMMES + OTHERS)
def test_a_model_answer_would_be_scored_as_correct(name):
    answerable = [g for g in load_gold(FOLDER / name) if g.answerable]
    lacking = [
        g.id for g in answerable for f in g.must_include if found_variant(g.answer, f) is None
    ]
    assert lacking == []
    assert [g.id for g in answerable if forbidden_found(g.answer, g.must_not_include)] == []
    assert [g.id for g in answerable if len(g.answer) > length_limit(g.type)] == []


@pytest.mark.parametrize(
    "held, development",
    [("heldout2.jsonl", "heldout2-dev.jsonl"), ("heldout-other.jsonl", "heldout-other-dev.jsonl")],
)
def test_a_held_out_set_shares_no_question_with_its_development_half(held, development):
    one, other = load_gold(FOLDER / held), load_gold(FOLDER / development)
    assert {g.id for g in one}.isdisjoint(g.id for g in other)
    asked = {(g.question, g.history) for g in one}
    assert asked.isdisjoint((g.question, g.history) for g in other)


def test_other_documents_are_parted_between_the_halves():
    one, other = (
        {e.document for g in load_gold(FOLDER / name) for e in g.evidence} for name in OTHERS
    )
    assert one.isdisjoint(other)
    assert len(one | other) >= 16
