"""The development questions: a floor under what has been reached, and citations that verify."""

from __future__ import annotations

import re
import statistics
import time

import pytest

from corpus.config import ROOT
from eval.gold import load_gold
from eval.runner import System, run_gold

CORRECT, WRONG = 0.95, 0.03
"""The set was in view throughout; reached on 2026-11-22: 99.3% correct, 0.7% wrong."""


@pytest.fixture(scope="module")
def run(assistant):
    texts = {d.id: d.text for d in assistant.index.documents}
    return run_gold(load_gold(ROOT / "eval" / "gold" / "dev.jsonl"), System(assistant.ask, texts))


def share(run, outcome):
    return sum(s.outcome == outcome for s in run.scored) / len(run.scored)


def test_right_answers_stay_right(run):
    wrong = [(s.gold.id, s.result.answer) for s in run.scored if s.outcome == "wrong"]
    assert share(run, "failed") == 0
    assert share(run, "wrong") <= WRONG, wrong
    assert share(run, "correct") >= CORRECT, wrong


def test_every_quote_stands_where_its_citation_says(run):
    quotes = [(c, c.document) for s in run.scored for c in s.result.citations]
    assert len(quotes) > 100
    for citation, document in quotes:
        assert run.texts[document][citation.start : citation.end] == citation.quote


def test_marks_in_the_answer_and_citations_are_the_same(run):
    for row in run.rows:
        marks = {int(n) for n in re.findall(r"\[(\d+)\]", row["answer"])}
        numbers = [c["n"] for c in row["citations"]]
        if row["status"] == "answered":
            assert numbers == sorted(set(numbers)) == sorted(marks), row["id"]
        else:
            assert not numbers, row["id"]


def test_a_second_run_answers_the_same(run, assistant):
    again = run_gold(run.gold[:40], System(assistant.ask, run.texts))
    for first, second in zip(run.rows, again.rows, strict=False):
        assert {**first, "latency_ms": 0} == {**second, "latency_ms": 0}


def test_answers_come_at_once(run, assistant):
    """Median, in processor time: what else a busy machine does is not ours (measured: 6 ms)."""
    taken = []
    for gold in run.gold[:60]:
        before = time.process_time()
        assistant.ask(gold.question)
        taken.append(time.process_time() - before)
    assert statistics.median(taken) < 0.05
