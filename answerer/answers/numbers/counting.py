"""Counts: rows of the task tables, and the parts of a document."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.numbers.counted_units import unit_of, without_places
from answerer.answers.passages.sections import section_named
from answerer.answers.tasks.listing import distinct_leads, row_lines
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.holders import names_unread_holder
from answerer.facts.narrowing import is_left_out, of_part_named
from answerer.facts.row_filter import matching, read_filter, unread_years
from answerer.facts.row_topic import names_topic, rows_about
from answerer.meaning.scope import about_other_document
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import name_of, say, shorten
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("numbers", "counted")

_PART_MARK = re.compile(r"^\W*[IVX]+\W+")
_COUNTED_ON = re.compile(r" \d+$")
_KINDS = ("article", "basis", "footnote")
Part = tuple[int, str]
"""A part that is counted: the passage where it stands, and how it reads."""


@cache
def _roman() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<places>\s+([ivx]+)\b")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(_CUES.any_of("body"))


@cache
def _grouped() -> re.Pattern[str]:
    return _CUES.pattern(r"\bnhom (<grouped>)\b")


@cache
def _how_many_groups() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:may|bao nhieu) <groups>\b")


@cache
def form() -> re.Pattern[str]:
    """A form is no annex that says who does what."""
    return _CUES.pattern(r"\b<forms>\b")


def answer_count(engine: Engine, ask: Ask) -> Draft | None:
    """How many there are of what the question counts; None where it counts something else, or what
    somebody has whom nothing here knows."""
    if names_unread_holder(engine, ask):
        return None
    if section_named(engine, ask) is not None and ask.question.open:
        return None
    unit = unit_of(engine, ask)
    if unit is None:
        return None
    if unit == "column" and form().search(fold(ask.text)):
        return None
    if unit == "agency" and ask.places:
        return None
    if unit in _KINDS and about_other_document(engine, ask):
        return None
    if unit not in ("row", "task"):
        return counted_parts(engine, ask, unit)
    f = read_filter(engine, ask)
    if unread_years(engine, ask) and not f.by_deadline:
        return None
    if names_topic(ask) and not f.restricts:
        about = rows_about(engine, ask)
        return _counted_rows(engine, ask, about, unit) if about else None
    if not f.restricts and not ask.question.annex:
        return None
    rows = matching(engine, ask, f)
    if not rows and (not ask.question.annex or len(f.agencies) > 1 or not _has_rows(engine, ask)):
        return None
    return _with_groups(engine, ask, _counted_rows(engine, ask, rows, unit))


def _with_groups(engine: Engine, ask: Ask, rows: Draft) -> Draft:
    """``bao nhiêu nhiệm vụ, chia mấy nhóm?``: the rows, and before them the groups."""
    if not ask.question.annex or not _how_many_groups().search(fold(ask.text)):
        return rows
    groups = counted_parts(engine, ask, "group")
    if groups is None:
        return rows
    return replace(rows, statements=(*groups.statements, *rows.statements))


def many(language: str, n: int, unit: str, called: str = "") -> str:
    """``Có **3 nhiệm vụ**``, or what the question calls them (``chỉ tiêu``)."""
    vi = called or name_of("vi", "units", unit)
    return say(language, "count", n=n, unit=vi, unit_en=name_of("en", "units", unit))


def _called(engine: Engine, ask: Ask, row: Assignment) -> str:
    """The title of the column of tasks where the question counts by it; empty where it does not."""
    tables = (t for t in engine.index.tables if row.passage in t.rows and "task" in t.columns)
    titles = (t.titles[t.columns.index("task")] for t in tables)
    said = f" {engine.plain(ask.text)} "
    return next((t.lower() for t in titles if f" {engine.plain(t)} " in said), "")


def _has_rows(engine: Engine, ask: Ask) -> bool:
    """Have the documents a table of tasks, of which it can be said that none is such a one?"""
    return any(a.source == "table" for a in engine.lookup.assignments_in(ask.documents))


def _counted_rows(engine: Engine, ask: Ask, rows: list[Assignment], unit: str) -> Draft:
    if not rows:
        none = say(ask.language, "count_none", unit=name_of("vi", "units", unit))
        return Draft("answered", "count", (Statement(none, ()),), limit=SEVERAL)
    provinces = list(dict.fromkeys(a.province for a in rows))
    called = _called(engine, ask, rows[0])
    statements = []
    for p in provinces:
        own = [a for a in rows if a.province == p]
        place = f"{engine.province_name(p)}: " if len(provinces) > 1 else ""
        numbers = ", ".join(a.number for a in own if a.number)
        head = f"{place}{many(ask.language, len(own), unit, called)}"
        head += f": {numbers}." if numbers else "."
        statements += [Statement(head, ()), *row_lines(engine, ask, own, 1150 // len(rows))]
    return Draft(
        "answered",
        "count",
        tuple(statements),
        confidence=1.0,
        limit=SEVERAL,
        subject=engine.lookup.facts_giving(rows),
    )


def counted_parts(engine: Engine, ask: Ask, unit: str) -> Draft | None:
    """The number of parts of a kind, each with its name; None where there is none."""
    parts = [p for p in _parts(engine, ask, unit) if not is_left_out(engine, ask, p[1])]
    if not parts:
        return None
    room = min(max(50, 1100 // len(parts)), 200)
    head = Statement(f"{many(ask.language, len(parts), unit)}.", ())
    lines = (Statement(f"- {shorten(text, room)}", (k,)) for k, text in parts)
    return Draft("answered", "count", (head, *lines), confidence=0.9, limit=SEVERAL)


def _parts(engine: Engine, ask: Ask, unit: str) -> list[Part]:
    """Each part of the kind counted."""
    if unit in _KINDS:
        inside = engine.lookup.passages_in(_first_documents(engine, ask))
        return [(k, p.clean) for k, p in inside if p.kind == unit]
    if unit == "group":
        return _groups(engine, ask)
    if unit == "agency":
        return _leads_in_part(engine, ask) or [(k, n) for n, k in distinct_leads(engine, ask)]
    tables = [t for t in engine.index.tables if t.document in ask.documents and t.columns]
    if not tables or not tables[0].rows:
        return []
    first = engine.place[tables[0].rows[0]]
    return [(first, title) for title in tables[0].titles]


def _leads_in_part(engine: Engine, ask: Ask) -> list[Part]:
    """Each agency that has a duty in the part which the question names (``phần tổ chức thực
    hiện``); empty where it names none."""
    tasks = engine.lookup.task_facts_in(ask.documents)
    inside = of_part_named(engine, ask, tasks)
    leads: dict[str, Part] = {}
    for k in inside if len(inside) < len(tasks) else ():
        fact = engine.facts[k]
        if fact.assignment is not None and fact.assignment.lead is not None:
            name = " ".join(fact.assignment.lead.text.split())
            leads.setdefault(engine.plain(name), (fact.passage, name))
    return list(leads.values())


def _first_documents(engine: Engine, ask: Ask) -> set[str]:
    """The documents in question without their covering letters, unless these are all."""
    own = (engine.documents[d] for d in ask.documents)
    return {d.id for d in own if d.kind != "Công văn"} or set(ask.documents)


def _groups(engine: Engine, ask: Ask) -> list[Part]:
    """Group rows of the annex, or the sections below the part that the question names; of one
    document that has none there, its group rows."""
    text = fold(ask.text)
    part = _roman().search(text)
    if part and (_body().search(text) or not ask.question.annex):
        return _below(engine, ask, part.group(1).upper())
    if ask.question.annex:
        return _group_rows(engine, ask)
    named = _part_by_name(engine, ask) or _part_by_unit(engine, ask)
    below = _below(engine, ask, named) if named else []
    return below or (_group_rows(engine, ask) if len(ask.documents) == 1 else [])


def _group_rows(engine: Engine, ask: Ask) -> list[Part]:
    """The rows of the tables that name groups; where these count ``1, 2, 3``, the tasks that are
    counted on with them (``4. Phát triển Hội quán``), too."""
    documents = _first_documents(engine, ask)
    inside = engine.lookup.passages_in(documents)
    groups = [(k, p) for k, p in inside if p.kind == "group"]
    named = [(k, p.clean) for k, p in groups]
    if not any(_COUNTED_ON.search(p.label) for _, p in groups):
        return named
    rows = (a for a in engine.lookup.assignments_in(documents) if a.source == "table")
    alone = [(engine.place[a.passage], a.task.text) for a in rows if a.number.isdigit()]
    return sorted({*named, *(part for part in alone if part[0] not in dict(named))})


def _part_by_name(engine: Engine, ask: Ask) -> str:
    """The number of the first outermost part whose title, or a piece of it, the question names;
    empty where it names none."""
    text = fold(ask.text)
    for s in engine.index.sections:
        if s.document in ask.documents and s.level == 0:
            words = fold(_PART_MARK.sub("", s.title))
            if any(w.strip() and w.strip() in text for w in re.split(r"[,(]", words)):
                return s.number
    return ""


def _part_by_unit(engine: Engine, ask: Ask) -> str:
    """The number of the first outermost part whose title holds what is grouped (``nhóm giải
    pháp``); empty where nothing is."""
    m = _grouped().search(without_places(ask))
    for s in engine.index.sections:
        if m and s.document in ask.documents and s.level == 0 and m.group(1) in fold(s.title):
            return s.number
    return ""


def _below(engine: Engine, ask: Ask, number: str) -> list[Part]:
    """The sections of the second level below a part, with the passage of their heading."""
    documents = _first_documents(engine, ask)
    heads = {(p.document, p.start): k for k, p in reversed(engine.lookup.passages_in(documents))}
    return [
        (heads[s.document, s.start], s.title)
        for s in engine.index.sections
        if s.level == 1 and s.number.startswith(f"{number}.") and (s.document, s.start) in heads
    ]
