"""Lists: rows of the task tables by what a question restricts, and the agencies that lead."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.tasks.tasks_asked import details, details_wanted
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.row_filter import RowFilter, matching, read_filter
from answerer.facts.row_topic import rows_about
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import name_of, say, task_told
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "lists")
_NAMED = Cues("tasks", "named")
_BODIES = Cues("tasks", "bodies")
_AGENCIES = Cues("tasks", "agencies")


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
def _whom() -> re.Pattern[str]:
    return _CUES.pattern(r"\bgiao (?:<given> )?(?:cu the )?cho (?:nhung|cac) (<takers>)\b")


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


def answer_list(engine: Engine, ask: Ask) -> Draft | None:
    """A list of rows by what the question restricts; the agencies of the lead column; or None."""
    f = read_filter(engine, ask)
    names = distinct_leads(engine, ask) if not f.restricts and _wants_leads(engine, ask) else []
    if names:
        lines = tuple(Statement(f"- {name}", (k,)) for name, k in names)
        return Draft("answered", "list", lines, confidence=1.0, limit=SEVERAL)
    about = rows_about(engine, ask)
    if len(about) > 1:
        return _listed(engine, ask, about)
    rows = matching(engine, ask, f) if _lists_rows(ask, f) else []
    return _listed(engine, ask, rows) if rows else None


def answer_given(engine: Engine, ask: Ask) -> Draft | None:
    """The agencies that a document gives tasks to: ``giao việc cho những sở nào``."""
    given = _given_to(engine, ask)
    lines = tuple(Statement(f"- {name}", (k,)) for name, k in given)
    return Draft("answered", "list", lines, confidence=1.0, limit=SEVERAL) if lines else None


def _wants_leads(engine: Engine, ask: Ask) -> bool:
    """``Liệt kê các cơ quan chủ trì trong phụ lục``."""
    text = fold(ask.text)
    wanted = ask.question.has("lead") and ask.question.annex
    if not wanted or not _agencies().search(text):
        return False
    return bool(_all().search(text)) or (bool(_which().search(text)) and _is_bare(engine, ask))


def _given_to(engine: Engine, ask: Ask) -> list[tuple[str, int]]:
    """Of one document: each agency of the sort asked for that has a task."""
    m = _whom().search(fold(ask.text))
    if not m or len(ask.documents) != 1 or ask.question.agencies:
        return []
    seen: dict[str, tuple[str, int]] = {}
    for a in engine.lookup.assignments_in(ask.documents):
        if a.lead is not None and (m.group(1) != "so" or fold(a.lead.text).startswith("so ")):
            name = " ".join(a.lead.text.split())
            seen.setdefault(fold(name), (name, engine.place[a.passage]))
    return list(seen.values())


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


def _listed(engine: Engine, ask: Ask, rows: list[Assignment]) -> Draft:
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
    told = "deadline" if read_filter(engine, ask).by_deadline else ""
    wanted = tuple(r for r in details_wanted(ask) if r != told)
    return [_row_line(engine, ask, a, room, wanted) for a in rows]


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
