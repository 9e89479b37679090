"""What cannot be among the best facts is not looked at, and nothing that could be is left out."""

from __future__ import annotations

import math

from answerer.facts.engine import Engine
from corpus.config import ROOT
from eval.gold import load_gold


def test_facts_ranked_with_a_bound_are_those_ranked_without(assistant, monkeypatch):
    bounded = []
    rank = Engine.rank

    def both(self, ask, keep, bonus=None, k=12, most=math.inf):
        found = rank(self, ask, keep, bonus, k, most)
        bounded.append(found == rank(self, ask, keep, bonus or (lambda fact: 0.0), k))
        return found

    monkeypatch.setattr(Engine, "rank", both)
    for gold in load_gold(ROOT / "eval" / "gold" / "own-dev.jsonl"):
        assistant.ask(gold.question)
    assert len(bounded) > 100
    assert all(bounded)
