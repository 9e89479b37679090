"""A row of a task table told in one sentence, or by its stages."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.tasks.roles import lead_sentence
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.facts.row_values import cells_without_role
from answerer.facts.tasks import cell
from answerer.meaning.counts import asks_all_stages
from answerer.telling.wording import name_of, shorten, task_told, tidy
from corpus.cues import Cues
from corpus.records import Assignment

_CUES = Cues("tasks", "stages")

STAGED = 560
UNNAMED = 260
MORE = 0.10


@cache
def _stage() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<numbered> \d\b(?! ?[-–])")


def row_told(engine: Engine, ask: Ask, fact: Fact, a: Assignment) -> str:
    """What a row says: its task with who leads, by when and with what result; or its stages."""
    staged = _staged_cell(ask, fact, a)
    if fact.cell or staged:
        said = " ".join(staged.split()) or fact.text
        word = "task" if ask.language == "en" else "nhiệm vụ"
        return f"{shorten(said, STAGED if staged else 480)} ({word} “{_task(a)}”)"
    first = lead_sentence(engine, a, ask.language) if a.lead else tidy(a.task.text)
    values = (cell(a, role) for role in ("deadline", "deliverable"))
    told = [first, *(shorten(v.text, 160) for v in values if v is not None)]
    told += _unnamed(engine, a)
    return "; ".join([*told, *_note(engine, ask, a, "; ".join(told))])


def _unnamed(engine: Engine, a: Assignment) -> list[str]:
    """What stands in the columns of a row of which nothing says what they are for, behind their
    titles (``Nơi nhận: Sở Tài chính``, the sums of each source), as far as there is room."""
    told, room = [], UNNAMED
    for title, value in cells_without_role(engine, a):
        piece = f"{title}: {shorten(value, 120)}"
        room -= len(piece)
        if room < 0:
            break
        told.append(piece)
    return told


def _note(engine: Engine, ask: Ask, a: Assignment, told: str) -> list[str]:
    """The note of a row, where it holds a good share of the question which the row itself lacks."""
    if a.note is None or 1 not in telling(engine, ask, [told, a.note.text], 0):
        return []
    return [f"{name_of(ask.language, 'columns', 'note')}: {shorten(a.note.text, 400)}"]


def _task(a: Assignment) -> str:
    return task_told(a, 150)


def _staged_cell(ask: Ask, fact: Fact, a: Assignment) -> str:
    """The cell of a row that tells its stages, where all of them are asked for; else nothing."""
    if not asks_all_stages(ask.text):
        return ""
    cells = (getattr(a, f) for f in dict.fromkeys((fact.cell, "deliverable", "deadline")) if f)
    held = [c.text for c in cells if c is not None]
    own = held[:1] if fact.cell else []
    return next((t for t in held if len(_stage().findall(t)) > 1), "".join(own))


def telling(engine: Engine, ask: Ask, pieces: list[str], own: int) -> set[int]:
    """The positions of sentences that hold a good share of the question which ``own`` lacks."""
    matcher, own_units = engine.matcher, engine.units(pieces[own])
    held = [matcher.held_by(c, own_units) for c in ask.concepts]
    total = sum(c.weight for c in ask.concepts) or 1.0

    def gain(piece: str) -> float:
        units = engine.units(piece)
        more = zip(ask.concepts, held, strict=True)
        return sum(c.weight * max(0.0, matcher.held_by(c, units) - h) for c, h in more) / total

    return {n for n, piece in enumerate(pieces) if gain(piece) > MORE}
