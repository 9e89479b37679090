"""How many rows a table has of what the title of a column names (``bao nhiêu thủ tục cấp xã``), in
tables that give no tasks."""

from __future__ import annotations

from answerer.answers.numbers.counted_items import nouns_counted
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.rows_called import rows_called
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten

ROOM = 1000


def answer_counted_rows(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **3 thủ tục**: …``; None where no table is of what is counted, or several fit."""
    found = rows_called(engine, ask, nouns_counted(engine, ask))
    if found is None:
        return None
    cells = found.named()
    unit = engine.expand(found.name).lower().removeprefix("tên ")
    head = say(ask.language, "count", n=len(cells), unit=unit, unit_en="row(s)")
    room = max(50, ROOM // len(cells))
    lines = (Statement(f"- {shorten(text, room)}", (engine.place[r.passage],)) for r, text in cells)
    return Draft(
        "answered",
        "count",
        (Statement(f"{head}:", ()), *lines),
        confidence=found.held,
        limit=SEVERAL,
    )
