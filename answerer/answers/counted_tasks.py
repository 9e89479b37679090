"""How many tasks an agency has in documents that give them without a table."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.agency_tasks import answer_tasks
from answerer.answers.counting import many, unit_of
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft


def answer_counted_tasks(engine: Engine, ask: Ask) -> Draft | None:
    """The tasks of the agency named, with their number before them; None where a table gives
    tasks (its rows are counted), and where none are found."""
    if not ask.question.agencies or unit_of(engine, ask) != "task":
        return None
    if any(a.source == "table" for a in engine.assignments_in(ask.documents)):
        return None
    found = answer_tasks(engine, ask)
    if found is None or found.status != "answered" or found.intent != "tasks":
        return None
    n = sum(s.text.startswith("- ") for s in found.statements)
    head = f"{many(ask.language, n, 'task')}:"
    return replace(found, intent="count", head=head) if n else None
