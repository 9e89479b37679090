"""Every gold set, checked against the documents that it asks about. Only ids are ever shown: some
of these files are not to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.text import nfc
from eval.gold import load_gold
from eval.metrics.answers import forbidden_found, found_variant, length_limit

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "eval/gold"
SHARED = ROOT.parent / "shared" / "data" / "documents"
SETS = tuple(sorted(p.stem for p in FOLDER.glob("*.jsonl")))
HALVES = tuple(
    (one, other)
    for one in SETS
    for other in SETS
    if other in (one.replace("held", "dev"), one.replace("held", "fit"), f"{one}-dev")
    and one != other
)
SHORT, LONG = 15, 200
"""Characters of a quote."""


@pytest.fixture(scope="module")
def written(texts):
    """The NFC text of every document at hand: the programmes, the invented ones, the shared."""
    files = [*FOLDER.glob("provinces*/*.txt"), *SHARED.glob("*.txt")]
    return dict(texts) | {p.stem: nfc(p.read_text(encoding="utf-8")) for p in files}


@pytest.mark.parametrize("name", SETS)
def test_quotes_stand_in_their_documents(name, written):
    quoted = [(g.id, e) for g in load_gold(FOLDER / f"{name}.jsonl") for e in g.evidence]
    at_hand = [(id_, e) for id_, e in quoted if e.document in written]
    assert [id_ for id_, e in at_hand if e.quote not in written[e.document]] == []
    assert [id_ for id_, e in quoted if not SHORT <= len(e.quote) <= LONG] == []
    if len(at_hand) < len(quoted):
        assert not SHARED.is_dir()
        pytest.skip("the shared documents are not beside this checkout")


@pytest.mark.parametrize("name", SETS)
def test_a_model_answer_would_be_scored_as_correct(name):
    answerable = [g for g in load_gold(FOLDER / f"{name}.jsonl") if g.answerable]
    lacking = [
        g.id for g in answerable for f in g.must_include if found_variant(g.answer, f) is None
    ]
    assert lacking == []
    assert [g.id for g in answerable if forbidden_found(g.answer, g.must_not_include)] == []
    assert [g.id for g in answerable if len(g.answer) > length_limit(g.type)] == []


@pytest.mark.parametrize(("held", "development"), HALVES)
def test_a_held_out_set_shares_no_question_with_its_development_half(held, development):
    one, other = (load_gold(FOLDER / f"{name}.jsonl") for name in (held, development))
    assert {g.id for g in one}.isdisjoint(g.id for g in other)
    asked = {(g.question, g.history) for g in one}
    assert asked.isdisjoint((g.question, g.history) for g in other)


@pytest.mark.parametrize(
    ("held", "development"),
    [h for h in HALVES if not h[0].startswith(("prog", "heldout2", "provinces", "frames"))],
)
def test_documents_are_parted_between_the_halves(held, development):
    one, other = (
        {e.document for g in load_gold(FOLDER / f"{name}.jsonl") for e in g.evidence}
        for name in (held, development)
    )
    assert one
    assert other
    assert one.isdisjoint(other)
