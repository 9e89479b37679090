"""Planted errors are errors, and the rates are those of what was checked."""

from __future__ import annotations

import pytest

from answerer.assistant import Assistant
from answerer.check.verdict import Verdict
from corpus.config import load_config
from corpus.text import fold
from eval.checker.measure import measure
from eval.checker.plant import FAULTS, Workshop
from eval.checker.truths import ROWS, truths_of
from indexer.build import build
from tests.answerer.made_up import DECISION


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checked")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "quyet-dinh.txt").write_text(DECISION, encoding="utf-8")
    config = load_config(environment={})
    build(config, folder / "corpus", folder / "index")
    return Assistant.load(folder / "index", config)


@pytest.fixture(scope="module")
def truths(assistant):
    return truths_of(assistant, ())


class Gullible:
    def check(self, statement, sources, language="vi"):
        return Verdict("")


class Grumpy:
    def check(self, statement, sources, language="vi"):
        return Verdict("words")


def test_rows_become_sentences_that_say_what_the_row_says(truths):
    assert {t.origin for t in truths} == {ROWS}
    leads = [t.text for t in truths if "kho lạnh" in t.text and "Sở Công Thương" in t.text]
    assert leads
    assert all("Sở KH&CN" in t or "Sở Công Thương" in t for t in leads)


def test_an_error_planted_changes_the_statement_and_nothing_else(assistant, truths):
    shop = Workshop(assistant.engine, truths, seed=1)
    planted = [(t, p) for t in truths for p in shop.planted(t)]
    assert {p.kind for _, p in planted} <= set(FAULTS)
    assert {"agency of the vocabulary", "role words exchanged", "date"} <= {
        p.kind for _, p in planted
    }
    assert all(fold(p.truth.text) != fold(t.text) for t, p in planted)
    assert all(p.truth.sources == t.sources for t, p in planted)


def test_the_same_seed_plants_the_same_errors(assistant, truths):
    def made(seed):
        shop = Workshop(assistant.engine, truths, seed)
        return [p.truth.text for t in truths for p in shop.planted(t)]

    assert made(3) == made(3)
    assert made(3) != made(4)


def test_who_believes_everything_catches_nothing(assistant):
    found = measure(assistant, (), Gullible())
    assert {r.dropped for r in (*found.true, *found.planted)} == {0}
    assert len(found.failures) == sum(r.n for r in found.planted)


def test_who_believes_nothing_drops_every_truth_and_is_shown_no_error(assistant, truths):
    found = measure(assistant, (), Grumpy())
    (rows,) = found.true
    assert (rows.n, rows.dropped, rows.share) == (len(truths), len(truths), 1.0)
    assert found.planted == ()
    assert found.reasons == {"words": len(truths)}


def test_the_checker_tells_the_two_apart_on_a_decision_it_was_not_made_for(assistant):
    found = measure(assistant, ())
    assert all(r.share <= 0.1 for r in found.true)
    caught = sum(r.dropped for r in found.planted) / sum(r.n for r in found.planted)
    assert caught >= 0.9
