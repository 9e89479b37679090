"""Which agency has most tasks: ``cơ quan nào chủ trì nhiều nhiệm vụ nhất?``"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from answerer.answers.tasks.listing import row_lines
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import name_of, say
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "most")
_NAMED = Cues("tasks", "named")
_BODIES = Cues("tasks", "bodies")

ROOM = 1100


@cache
def _most() -> re.Pattern[str]:
    bodies = _BODIES.any_of("general", "departments", "sides")
    task = _NAMED.any_of("tasks", "jobs", "shares", "targets")
    return re.compile(
        rf"\b(?:ai|{bodies} nao)\b.*\bnhieu (?:{task} )?nhat\b"
        r"|\bwhich \w+ (?:\w+ )?(?:leads|has) the most\b"
    )


@cache
def _tasks() -> re.Pattern[str]:
    task, part = _NAMED.any_of("tasks", "shares", "targets"), _CUES.any_of("parts")
    return re.compile(rf"\b(?:{task}|{part}|task\w*)\b")


def answer_most(engine: Engine, ask: Ask) -> Draft | None:
    """The agencies that lead (or coordinate in) most rows, with these rows; None where no such
    thing is asked, or there are no rows to count."""
    text = fold(ask.text)
    if not _most().search(text) or not _tasks().search(text) or ask.question.agencies:
        return None
    role = "coordinating" if "phoi hop" in text else "lead"
    held = _by_agency(engine, ask, role)
    if re.search(r"\bso nao\b", text):
        held = {name: rows for name, rows in held.items() if name.startswith("Sở ")}
    most = max(map(len, held.values()), default=0)
    chosen = [(name, rows) for name, rows in held.items() if len(rows) == most > 1]
    if not chosen:
        return None
    lines = [s for name, rows in chosen for s in _told(engine, ask, name, rows, len(chosen))]
    told = tuple(a for _, rows in chosen for a in rows)
    subject = engine.lookup.facts_giving(told)
    return Draft("answered", "count", tuple(lines), confidence=1.0, limit=SEVERAL, subject=subject)


def _by_agency(engine: Engine, ask: Ask, role: str) -> dict[str, list[Assignment]]:
    """For each agency the rows in which it has the role, by its name."""
    held: dict[str, list[Assignment]] = defaultdict(list)
    for a in engine.lookup.assignments_in(ask.documents):
        cell = getattr(a, role) if a.source == "table" else None
        for i in dict.fromkeys(engine.agencies_in(cell.text)) if cell else ():
            agency = engine.vocabulary.agencies[i]
            if not agency.abstract:
                held[agency.name].append(a)
    return held


def _told(
    engine: Engine, ask: Ask, name: str, rows: list[Assignment], several: int
) -> list[Statement]:
    names = {"unit": name_of("vi", "units", "task"), "unit_en": name_of("en", "units", "task")}
    head = f"**{name}**: {say(ask.language, 'count', n=len(rows), **names)}."
    return [Statement(head, ()), *row_lines(engine, ask, rows, ROOM // (several * len(rows)))]
