"""Amounts that the row of a task gives: how many it results in (``15 trạm``), and its money."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.numbers.quantity import answer_quantity
from answerer.answers.tasks.roles import all_roles, flat
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW
from answerer.facts.measures import counted, noun_counted, numbers_what, without_unit
from answerer.facts.tasks import assignment_of, best_assignment, misses_core
from answerer.question.question import ROLES
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import name_of, shorten, task_told
from corpus.cues import Cues
from corpus.records import Assignment, Span
from corpus.text import fold, folded_syllables

_CUES, _NAMED = Cues("numbers", "costs"), Cues("tasks", "named")

LEAST = 0.6
"""The share of the question that the row of an amount must hold."""
BRIEF = 160
_NUMBER_AND = re.compile(r"^\W*\d[\d.,]*\s+(?P<what>[^\d;,.]+)")
_FIGURE = re.compile(r"\d")


@cache
def _costs() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<asked>\b|\b<money>\b.*\b(?:o|tu) dau\b")


@cache
def _whence() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<source>\b|\b<money>\b.*\b(?:o|tu) dau\b")


@cache
def _tasks_counted() -> re.Pattern[str]:
    """``bao nhiêu nhiệm vụ`` counts rows."""
    return re.compile(rf"\b(?:bao nhieu|may|how many|tong) {_NAMED.any_of('tasks', 'jobs')}\b")


def answer_row_amount(engine: Engine, ask: Ask) -> Draft | None:
    """``Lắp bao nhiêu trạm đo mặn?``, ``tập huấn tốn bao nhiêu?``: the cell of the row that the
    question is about, behind the roles that it asks for, too; None where no row fits, or its cell
    gives no such amount."""
    text, roles = fold(ask.text), _roles(ask)
    costs = bool(_costs().search(text)) or "money" in ask.question.kinds
    if _tasks_counted().search(text) or (not costs and not ask.question.has("count")):
        return None
    asked = _without_costs(engine, ask) if costs else without_unit(engine, ask)
    best = best_assignment(engine, asked, *(roles or ("deliverable",))) if asked.concepts else None
    if best is None or engine.facts[best.fact].kind not in (ROW, DUTY):
        return None
    if best.recall < LEAST or misses_core(engine, asked, best):
        return None
    a = assignment_of(engine, best)
    behind = "" if roles else f" — {task_told(a, BRIEF)}"
    told = _money(engine, ask, a, behind) if costs else _result(engine, ask, a, behind)
    if told is None or (not costs and not roles and _said_better(engine, ask, best.recall)):
        return None
    first = all_roles(engine, ask, a, roles) if roles else []
    return Draft("answered", "content", (*first, told), confidence=best.recall,
                 subject=(best.fact,))  # fmt: skip


def _roles(ask: Ask) -> tuple[str, ...]:
    """The roles that a question asks for beside the amount."""
    return tuple(r for r in (*ROLES, "who") if r != "deliverable" and ask.question.has(r))


def _without_costs(engine: Engine, ask: Ask) -> Ask:
    """The question without the words that only ask for the money."""
    idle = set(_CUES.words("idle"))
    left = tuple(c for c in ask.concepts if not set(folded_syllables(c.words)) <= idle)
    return replace(ask, concepts=left, scores=replace(engine.matcher.score(left),
                                                      search=ask.scores.search))  # fmt: skip


def _said_better(engine: Engine, ask: Ask, recall: float) -> bool:
    """Does a sentence give the number and hold more of the question?"""
    stated = answer_quantity(engine, ask)
    return stated is not None and stated.confidence >= recall


def _result(engine: Engine, ask: Ask, a: Assignment, behind: str) -> Statement | None:
    """The result of a task where it is a number of what the question counts or names."""
    cell = next(
        (c for c in (a.deliverable, a.note) if c is not None and _gives(engine, ask, c)), None
    )
    if cell is None or not counted(engine, ask):
        return None
    name = name_of(ask.language, "columns", "deliverable" if cell is a.deliverable else "note")
    text = f"{name[:1].upper()}{name[1:]}: **{shorten(flat(cell.text), BRIEF)}**{behind}"
    return Statement(text, engine.lookup.passages_behind(a, text))


def _gives(engine: Engine, ask: Ask, cell: Span) -> bool:
    if numbers_what(engine, ask)(engine.expand(cell.text)):
        return True
    what = _NUMBER_AND.match(cell.text)
    if what is None or noun_counted(engine, ask.text) == "":
        return False
    return f" {engine.plain(what['what'])} " in f" {engine.plain(ask.text)} "


def _money(engine: Engine, ask: Ask, a: Assignment, behind: str) -> Statement | None:
    """``Kinh phí (triệu đồng): **450** — …`` of a row whose table has such a column."""
    if a.budget is None or not re.search(r"\w", a.budget.text):
        return None
    if not (_FIGURE.search(a.budget.text) or _whence().search(fold(ask.text))):
        return None
    tables = (t for t in engine.index.tables if t.document == a.document and "budget" in t.columns)
    table = next((t for t in tables if a.passage in t.rows), None)
    title = table.titles[table.columns.index("budget")] if table is not None else ""
    value = f"{' '.join(title.split())}: **{shorten(flat(a.budget.text), BRIEF)}**"
    return Statement(f"{value}{behind}", (engine.place[a.passage],))
