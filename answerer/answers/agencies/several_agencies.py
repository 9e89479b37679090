"""The tasks of several agencies that a question names side by side (``Sở A và Sở B làm gì?``)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from answerer.answers.agencies.agency_tasks import answer_tasks
from answerer.answers.tasks.tasks_asked import details
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.row_filter import read_filter
from answerer.facts.tasks import agencies_of, cell
from answerer.question.exclusion import not_left_out
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, task_told
from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold

_CUES = Cues("agencies", "together")

_WITH = re.compile(
    r"\b(?:phoi hop|coordinat\w+|works?)(?:\s+\w+)?\s*$|(?<!giao )(?<!viec )(?<!vu )\bcho\s*$"
)
ROOM = 300


@cache
def _between() -> re.Pattern[str]:
    return _CUES.pattern(r"\s*(?:,|;|/|\+|<joins>)\s*(?:cua\s+)?|\s*,\s*va\s+")


@cache
def _together() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:cung|dong) (?:nhau )?<acts>\b|\b(?:cung|lam) (?:nhau|chung)\b|\b"
        r"(?:jointly|together)\b"
    )


def answer_several(engine: Engine, ask: Ask) -> Draft | None:
    """The tasks of each, one below the other, and of whom there are none; None where the question
    does not name several side by side, or none of them has a task."""
    named = _side_by_side(ask)
    if len(named) < 2:
        return None
    if _together().search(fold(ask.text)):
        return _shared(engine, ask, named)
    drafts = [answer_tasks(engine, _about(engine, ask, m, named)) for m in named]
    if not any(d is not None and d.status == "answered" for d in drafts):
        return None
    lines: list[Statement] = []
    for m, d in zip(named, drafts, strict=True):
        told = d is not None and d.status == "answered"
        name = engine.vocabulary.agencies[m.id].name
        nothing = Statement(say(ask.language, "no_agency", agency=name), ())
        lines += _headed(name, d) if told and d is not None else [nothing]
    subject = tuple(k for d in drafts if d is not None for k in d.subject)
    sure = min(d.confidence for d in drafts if d is not None and d.status == "answered")
    return Draft(
        "answered", "tasks", tuple(lines), confidence=sure, limit=SEVERAL, subject=subject,
        probability=1.0,
    )  # fmt: skip


def _shared(engine: Engine, ask: Ask, named: list[Match]) -> Draft | None:
    """The tasks in which all of them have the role asked, one a line; None for none."""
    role = read_filter(engine, ask).role
    ids = {m.id for m in named}
    tasks = ((k, engine.facts[k].assignment) for k in engine.lookup.task_facts_in(ask.documents))
    shared = [
        (k, a) for k, a in tasks if a is not None and ids <= agencies_of(engine, cell(a, role))
    ]
    lines = []
    for _, a in shared:
        number = f"{a.number}. " if a.number else ""
        text = f"- {number}{task_told(a, ROOM)}{details(ask, a, (role,))}"
        lines.append(Statement(text, engine.lookup.passages_behind(a, text)))
    if not lines:
        return None
    return Draft(
        "answered", "tasks", tuple(lines), confidence=1.0, limit=SEVERAL,
        subject=tuple(k for k, _ in shared), probability=1.0,
    )  # fmt: skip


def _side_by_side(ask: Ask) -> list[Match]:
    """The agencies of the sentence that asks that stand in one row, joined by commas or and."""
    areas = [a for a in ask.question.areas if a.share == 1]
    named = not_left_out(ask.text, ask.question.agencies)
    inside = [m for m in named if any(a.start <= m.start < a.end for a in areas)]
    folded = fold(ask.text)
    chain = inside[:1]
    for before, m in pairwise(inside):
        if _between().fullmatch(folded[before.end : m.start]):
            chain.append(m)
        elif len(chain) < 2:
            chain = [m]
    different = list({m.id: m for m in chain}.values())
    return [] if chain and _WITH.search(folded[: chain[0].start]) else different


def _about(engine: Engine, ask: Ask, m: Match, named: list[Match]) -> Ask:
    """The question about one of them alone."""
    others = [n for n in named if n is not m]
    texts = [ask.text[n.start : n.end] for n in others]
    names = [engine.vocabulary.agencies[n.id].name for n in others]
    words = {u for t in (*texts, *names) for u in engine.units(t)}
    own = engine.units(ask.text[m.start : m.end])
    gone = words - own
    left = tuple(c for c in ask.concepts if not set(c.alternatives[0][1]) & gone)
    question = replace(ask.question, agencies=(m,))
    return replace(ask, question=question, concepts=left, scores=engine.score(ask.text, left))


def _headed(name: str, d: Draft) -> list[Statement]:
    """The statements of one agency, its name before those that do not say it."""
    first, *rest = d.statements
    if first.text.startswith("**"):
        return [first, *rest]
    return [Statement(f"**{name}**: {first.text}", first.passages), *rest]
