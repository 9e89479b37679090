"""How many tasks an agency has in documents that give them without a table."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.agency_tasks import answer_tasks
from answerer.answers.numbers.counted_units import unit_of
from answerer.answers.numbers.counting import many
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "tasks")


@cache
def _many() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<many>\b")


def answer_counted_tasks(engine: Engine, ask: Ask) -> Draft | None:
    """The tasks of the agency named, with their number before them; None where a table gives
    tasks (its rows are counted), and where none are found."""
    if not ask.question.agencies or unit_of(engine, ask) != "task":
        return None
    if any(a.source == "table" for a in engine.lookup.assignments_in(ask.documents)):
        return None
    found = answer_tasks(engine, ask)
    if found is None or found.status != "answered" or found.intent != "tasks":
        return None
    lines = tuple(s for s in found.statements if not s.text.startswith("- ") or _own(engine, s))
    n = sum(s.text.startswith("- ") for s in lines)
    head = f"{many(ask.language, n, 'task')}:"
    return replace(found, intent="count", head=head, statements=lines) if n else None


def _own(engine: Engine, s: Statement) -> bool:
    """Is a task told that is not given to many at once (``giám đốc các sở, chủ tịch UBND xã``)?"""
    leads = (
        engine.assignments[n].lead for k in s.passages for n in engine.lookup.assignments_of(k)
    )
    texts = [fold(lead.text) for lead in leads if lead is not None]
    return not any(_many().search(t) for t in texts)
