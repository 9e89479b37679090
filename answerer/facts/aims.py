"""What for: how far a text says it of what a question is about."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine

_AIM = re.compile(r"(?<!\w)(?:để|nhằm)(?!\w)")


def aim_told(engine: Engine, ask: Ask, text: str) -> float:
    """The share of the question (0..1) that stands in one clause of a text before the word that
    leads to its aim (``Củng cố tổ chức nhằm …``); 0 where no clause has one."""
    clauses = (c for c in re.split(r"[;.:]\s", text) if _AIM.search(c))
    before = (c[: m.start()] for c in clauses if (m := _AIM.search(c)))
    return max((engine.share(ask.concepts, b) for b in before), default=0.0)
