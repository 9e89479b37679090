"""The value of a cell in a table that gives no tasks: ``mã số của thủ tục …``."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.data_tables import cell_asked
from answerer.facts.engine import Engine
from answerer.facts.rows_by_values import rows_with_values
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.records import Table, TableRow

ROOM = 260
_UNIT = re.compile(
    r"\((%|(?:(?:trăm|nghìn|ngàn|triệu|tỷ)\s+)?[^\W\d]{1,8}(?:/[^\W\d]{1,8}(?:\s[^\W\d]{1,8})?)*)\)"
)
_BARE = re.compile(r"\d[\d.,]*")


def answer_data_row(engine: Engine, ask: Ask, counts: bool, whole: bool = False) -> Draft | None:
    """The cell whose row and column the question names, or whose row it names where it counts;
    None for any other, and with ``whole`` where it says anything else."""
    cell = cell_asked(engine, ask, counts)
    if whole and (cell is None or not cell.alone):
        return None
    if cell is None:
        return _rows_with_values(engine, ask)
    told = ((title, _with_unit(title, value, cell.unit)) for title, value in cell.values)
    values = "; ".join(f"{title}: **{value}**" for title, value in told)
    text = f"{cell.name} — {values}"
    statement = Statement(text, (cell.passage,))
    return Draft("answered", "content", (statement,), confidence=cell.recall)


def _with_unit(title: str, value: str, other: str = "") -> str:
    """A bare number with the unit that the title of its column gives (``Tỷ lệ (%) / Xã``: 20%),
    else with the ``other`` one."""
    unit = next(reversed(_UNIT.findall(title)), other)
    if not unit or not _BARE.fullmatch(value.strip()):
        return value
    return f"{value.strip()}{'' if unit == '%' else ' '}{unit}"


def _rows_with_values(engine: Engine, ask: Ask) -> Draft | None:
    """The rows that hold the numbers of the question; None where it names rows otherwise."""
    found = rows_with_values(engine, ask)
    if found is None:
        return None
    table, named, rows = found
    lines = tuple(
        Statement(f"- {_row(table, named, row)}", (engine.place[row.passage],)) for row in rows
    )
    many = say(ask.language, "count", n=len(rows), unit="dòng", unit_en="row(s)")
    return Draft("answered", "content", lines, f"{many}:", confidence=1.0, limit=SEVERAL)


def _row(table: Table, named: int, row: TableRow) -> str:
    """A row in words: its name, and each other cell that is filled behind its title."""
    cells = zip(table.titles, row.cells, strict=False)
    told = (
        f"{title}: {_with_unit(title, c.text)}"
        for k, (title, c) in enumerate(cells)
        if c is not None and k != named and k > 0
    )
    name = row.cells[named]
    text = "; ".join(" ".join(t.split()) for t in told)
    return shorten(f"**{name.text if name else ''}** — {text}", ROOM)
