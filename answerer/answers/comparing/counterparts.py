"""What one province says of a thing that another one's answer is about: the fact that holds much
of the question and is like the other one's fact, in other words though it be."""

from __future__ import annotations

import re

import numpy as np

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, SENTENCE
from answerer.facts.tasks import head_agreement, only_sort_asked
from answerer.facts.values import values_of
from answerer.telling.draft import Draft
from corpus.text import fold

HELD = 0.4
"""The share of the question that a counterpart must hold."""
TOGETHER = 1.0
"""What that share and the cosine of the two facts must come to."""
LOOKED_AT = 60
_DIVISION, _ANYBODY = "phong", re.compile(r"\bai\b")
_NAMED = re.compile(r"\*\*([^*]+)\*\*:")


def counterpart(
    engine: Engine, ask: Ask, leader: Draft, least: float = HELD, rows: bool = False
) -> int | None:
    """The fact of ``ask``'s documents (a row of a table, if ``rows``) that says the same thing as
    the answer of another province and holds at least ``least`` of the question; None where none is
    like it enough."""
    mine = _subject(engine, leader)
    if mine is None:
        return None
    kinds = _kinds(engine, mine, rows)
    inside = np.flatnonzero(engine.inside(ask.documents) & (ask.scores.recall >= least))
    fits = [int(k) for k in inside if engine.facts[int(k)].kind in kinds]
    near = sorted(fits, key=lambda k: (-ask.scores.recall[k], k))[:LOOKED_AT]
    if not near:
        return None
    cosines = engine.likeness(mine, near)
    best = max(range(len(near)), key=lambda n: (ask.scores.recall[near[n]] + cosines[n], -n))
    together = ask.scores.recall[near[best]] + cosines[best]
    return near[best] if together >= TOGETHER else None


def shares_unit(engine: Engine, fact: int, leader: Draft) -> bool:
    """Do a fact and an answer give amounts in the same unit?"""
    told = values_of(" ; ".join(s.text for s in leader.statements))
    f = engine.facts[fact]
    text = engine.passages[f.passage].clean if f.kind == ROW else f.text
    return bool({v.unit for v in values_of(text)} & {v.unit for v in told} - {"date", "ky"})


def alike(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Do two answers say the same thing, as far as the question goes?"""
    if not d.subject or not leader.subject:
        return False
    held = float(ask.scores.recall[d.subject[0]])
    return held + engine.likeness(leader.subject[0], [d.subject[0]])[0] >= TOGETHER


def agrees(engine: Engine, ask: Ask, d: Draft) -> bool:
    """Is an agency of the sort asked for told (``phòng nào``), as far as the answer names one?"""
    if d.status != "answered":
        return True
    a = engine.facts[d.subject[0]].assignment if d.subject else None
    if a is not None:
        return head_agreement(ask, a) >= 0
    sort, named = only_sort_asked(ask.text), _NAMED.match(d.statements[0].text)
    return not sort or named is None or fold(named[1]).startswith(f"{sort} ")


def is_of_division(engine: Engine, ask: Ask, d: Draft) -> bool:
    """Is a division told where one is asked for (``phòng nào``) and nothing else is? (``sở nào`` is
    said of any agency.)"""
    asks_one = only_sort_asked(ask.text) == _DIVISION and not _ANYBODY.search(fold(ask.text))
    return not asks_one or agrees(engine, ask, d)


def _subject(engine: Engine, d: Draft) -> int | None:
    """The fact that an answer is about, else the first that its first statement cites."""
    cited = d.statements[0].passages if d.statements else ()
    facts = d.subject or tuple(k for p in cited[:1] for k in engine.lookup.facts_of_passage(p))
    return facts[0] if facts else None


def is_row(engine: Engine, d: Draft) -> bool:
    """Is an answer about a row of a table of tasks?"""
    return bool(d.subject) and engine.facts[d.subject[0]].kind == ROW


def _kinds(engine: Engine, fact: int, rows: bool) -> frozenset[str]:
    """The kinds of facts that may say the same: what gives a task matches what gives one."""
    if rows:
        return frozenset({ROW})
    gives = frozenset({ROW, DUTY})
    return gives if engine.facts[fact].kind in gives else gives | {SENTENCE}
