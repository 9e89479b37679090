"""Lists: rows of the task tables by what a question restricts, and the agencies that lead."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.tasks.columns import said_of_column
from answerer.answers.tasks.tasks_asked import details, details_wanted
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import agency_units
from answerer.facts.row_filter import RowFilter, matching, read_filter, rows_of_group
from answerer.facts.row_topic import rows_about
from answerer.question.question import ROLES
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import name_of, say, task_told
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "lists")
_NAMED = Cues("tasks", "named")
_BODIES = Cues("tasks", "bodies")
_AGENCIES = Cues("tasks", "agencies")

SURE = 0.9
"""How sure the rows of a group are where nothing but them is asked about."""


@cache
def _agencies() -> re.Pattern[str]:
    return _BODIES.pattern(r"\b(?:<general>|agenc|departments)")


@cache
def _all() -> re.Pattern[str]:
    return _CUES.pattern(r"\bcot\b|<all>|all\b")


@cache
def _which() -> re.Pattern[str]:
    bodies = _BODIES.any_of("general", "departments")
    return re.compile(rf"\b(?:nhung|cac)\s+{bodies}(?: \w+)? nao\b|\bwhich\b")


@cache
def _next_agency() -> re.Pattern[str]:
    return _AGENCIES.pattern(r"\s*;\s*|\s*,\s*(?=<begins>)")


@cache
def _group_of_tasks() -> re.Pattern[str]:
    return _NAMED.pattern(
        r"\b<tasks>(?: \w+){0,2} nhom [ivx]+\b|\bnhom <tasks> [ivx]+\b"
        r"|\bnhom [ivx]+ (?:\w+ )?(?:co|gom) (?:\w+ ){0,2}<tasks>\b"
    )


@cache
def _tasks_named() -> re.Pattern[str]:
    return _NAMED.pattern(r"\b(?:<tasks>|<jobs>|<english>)\b")


@cache
def _every_task() -> re.Pattern[str]:
    every, task = _CUES.any_of("every"), _NAMED.any_of("tasks", "jobs")
    return re.compile(
        rf"\b{every} {task}\b|\b(?:all|each|every|its)(?: of)?(?: the)? (?:\w+ )?tasks?\b"
    )


def answer_list(engine: Engine, ask: Ask) -> Draft | None:
    """A list of rows by what the question restricts; the agencies of the lead column; or None."""
    f = read_filter(engine, ask)
    names = distinct_leads(engine, ask) if not f.restricts and _wants_leads(engine, ask) else []
    if names:
        lines = tuple(Statement(f"- {name}", (k,)) for name, k in names)
        return Draft("answered", "list", lines, confidence=1.0, limit=SEVERAL)
    about = rows_about(engine, ask)
    if len(about) > 1:
        return listed(engine, ask, about)
    rows = matching(engine, ask, f) if _lists_rows(ask, f) else []
    return listed(engine, ask, rows) if rows else None


def answer_group(engine: Engine, ask: Ask) -> Draft | None:
    """The rows of a group that the question names by its number, with what is asked of each
    (``nhóm IV ai chủ trì``); None where it names none."""
    rows = rows_of_group(engine, ask)
    if not rows:
        return None
    wanted = tuple(r for r in ROLES if r in ask.question.asked or ask.question.has(r))
    room = max(55, min(1250 // len(rows) - 14, 300))
    found = listed(engine, ask, rows)
    lines = tuple(_row_line(engine, ask, a, room, wanted) for a in rows)
    if not wanted:
        return found
    return replace(found, intent=wanted[0], statements=lines, probability=SURE)


def answer_all_cells(engine: Engine, ask: Ask) -> Draft | None:
    """``Thời hạn các nhiệm vụ của Gia Lai``: what every row of one table says, or that it has no
    such column (of an agency its rows); None where the question is about some task, or several
    tables."""
    roles = tuple(r for r in ("deadline", "deliverable") if r in ask.question.asked)
    parts = {"lead", "coordinating"} if ask.question.agencies else set()
    only = roles and set(ask.question.asked) <= {*roles, *parts, "tasks", "list", "frame"}
    other = ask.places or ask.question.numbers
    if not only or other or not _every_task().search(fold(ask.text)):
        return None
    if not _says_only(engine, ask):
        return None
    f = read_filter(engine, ask)
    rows = matching(engine, ask, RowFilter(agencies=f.agencies, role=f.role))
    if not rows or len({a.document for a in rows}) > 1:
        return None
    if not any(getattr(a, r) for a in rows for r in roles):
        return said_of_column(engine, ask, roles[0])
    room = max(55, min(1250 // len(rows) - 34, 300))
    lines = tuple(_row_line(engine, ask, a, room, roles) for a in rows)
    return replace(listed(engine, ask, rows), intent=roles[0], statements=lines, probability=SURE)


def _says_only(engine: Engine, ask: Ask) -> bool:
    """Does a question name nothing but the document and its tasks?"""
    words = " ; ".join((*_NAMED.words("tasks"), *_NAMED.words("jobs"), *_CUES.words("whole")))
    kinds = " ; ".join(engine.documents[d].kind for d in ask.documents)
    known = engine.units(f"{words} ; {kinds}") | agency_units(engine, ask)
    return {u for c in ask.concepts for u in c.syllables} <= known


def _wants_leads(engine: Engine, ask: Ask) -> bool:
    """``Liệt kê các cơ quan chủ trì trong phụ lục``."""
    text = fold(ask.text)
    wanted = ask.question.has("lead") and ask.question.annex
    if not wanted or not _agencies().search(text):
        return False
    return bool(_all().search(text)) or (bool(_which().search(text)) and _is_bare(engine, ask))


def _is_bare(engine: Engine, ask: Ask) -> bool:
    """Does the question name nothing in particular?"""
    units = (set(c.alternatives[0][1]) for c in ask.concepts)
    return all(u <= engine.generic_units for u in units)


def _lists_rows(ask: Ask, f: RowFilter) -> bool:
    """Does the filter say more than an agency or a group, or does the question name the table?"""
    narrow = f.years or f.deliverable or f.empty or f.done or f.open or f.joint or f.by_cell
    text = fold(ask.text)
    group = f.group and (ask.question.annex or _group_of_tasks().search(text))
    group = group or (f.group_title and _tasks_named().search(text))
    return bool(narrow or group or (ask.question.annex and f.agencies))


def listed(engine: Engine, ask: Ask, rows: list[Assignment]) -> Draft:
    """Some rows (at least one), their number before them."""
    names = {"unit": name_of("vi", "units", "task"), "unit_en": name_of("en", "units", "task")}
    return Draft(
        "answered",
        "list",
        tuple(row_lines(engine, ask, rows, 1250 // len(rows))),
        head=say(ask.language, "count", n=len(rows), **names) + ":",
        confidence=1.0,
        limit=SEVERAL,
        subject=engine.lookup.facts_giving(rows),
    )


def row_lines(engine: Engine, ask: Ask, rows: list[Assignment], room: int) -> list[Statement]:
    """One line a row with its number, its task and what is asked of each; ``room`` is the
    characters a line may take."""
    room = max(55, min(room - 14, 300))
    f = read_filter(engine, ask)
    told = "deadline" if f.by_deadline else ""
    wanted = tuple(r for r in details_wanted(ask) if r != told)
    chosen = (*((f.role,) if f.agencies else ()), *((told,) if told else ()))
    lines = [_row_line(engine, ask, a, room, wanted) for a in rows]
    return [
        replace(s, passages=engine.lookup.with_above(a, s.passages, chosen))
        for a, s in zip(rows, lines, strict=True)
    ]


def _row_line(
    engine: Engine, ask: Ask, a: Assignment, room: int, wanted: tuple[str, ...]
) -> Statement:
    number = f"{a.number}. " if a.number else ""
    text = f"- {number}{task_told(a, room)}{details(ask, a, wanted)}"
    return Statement(text, (engine.place[a.passage],))


def distinct_leads(engine: Engine, ask: Ask) -> list[tuple[str, int]]:
    """Each agency named in the lead column, as written where it first stands, with that row."""
    seen: dict[str, tuple[str, int]] = {}
    for a in engine.lookup.assignments_in(ask.documents):
        if a.source != "table" or a.lead is None:
            continue
        for name in _next_agency().split(a.lead.text):
            key = "/".join(engine.agencies_in(name)) or fold(name)
            if name.strip():
                seen.setdefault(key, (name.strip(), engine.place[a.passage]))
    return list(seen.values())
