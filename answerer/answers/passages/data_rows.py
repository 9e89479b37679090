"""The value of a cell in a table that gives no tasks: ``mã số của thủ tục …``."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.data_tables import DataCell, cell_asked, written_above
from answerer.facts.engine import Engine
from answerer.facts.rows_by_values import rows_with_values
from answerer.facts.rows_by_words import rows_with_words
from answerer.facts.rows_most import most_asked
from answerer.facts.table_units import unit_above, unit_counted, unit_of_row
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.records import Table, TableRow

ROOM = 260
SURE = 0.9
"""How sure rows are that are found by the words of their cells, or by their figures."""
_UNIT = re.compile(
    r"\((%|(?:(?:trăm|nghìn|ngàn|triệu|tỷ)\s+)?[^\W\d]{1,8}(?:/[^\W\d]{1,8}(?:\s[^\W\d]{1,8})?)*)\)"
)
_BARE = re.compile(r"\d[\d.,]*")


def answer_data_row(engine: Engine, ask: Ask, counts: bool, whole: bool = False) -> Draft | None:
    """The cell whose row and column the question names, or whose row it names where it counts;
    None for any other, and with ``whole`` where it says anything else."""
    listed = None if whole else _most(engine, ask) or _rows_with_words(engine, ask)
    if listed is not None:
        return listed
    cell = cell_asked(engine, ask, counts)
    if whole and (cell is None or not cell.alone):
        return None
    if cell is None:
        return _rows_with_values(engine, ask)
    statement = Statement(told_cell(cell), (*cell.above, cell.passage))
    return Draft("answered", "content", (statement,), confidence=cell.recall)


def told_cell(cell: DataCell) -> str:
    """``HTX A — Vốn điều lệ (tỷ đồng): **8,1 tỷ đồng**``."""
    told = ((title, _with_unit(title, value, cell.unit)) for title, value in cell.values)
    values = "; ".join(f"{title}: **{value}**" for title, value in told)
    return f"{cell.name} — {values}"


def _with_unit(title: str, value: str, other: str = "") -> str:
    """A bare number with the unit that the title of its column gives (``Tỷ lệ (%) / Xã``: 20%),
    else with the ``other`` one."""
    unit = next(reversed(_UNIT.findall(title)), other)
    unit = unit or unit_counted(title)
    if not unit or not _BARE.fullmatch(value.strip()):
        return value
    return f"{value.strip()}{'' if unit == '%' else ' '}{unit}"


def _most(engine: Engine, ask: Ask) -> Draft | None:
    """The rows that have most or least of what the question names."""
    found = most_asked(engine, ask)
    if found is None:
        return None
    table = found.table
    lines = []
    for row in found.rows:
        unit = unit_of_row(engine, table, row) or unit_above(engine, table)
        told = (
            f"{table.titles[k]}: **{_with_unit(table.titles[k], c.text, unit)}**"
            for k in (found.column, *found.beside)
            if (c := row.cells[k]) is not None
        )
        name = row.cells[found.named]
        text = f"**{name.text if name else ''}** — {'; '.join(told)}"
        lines.append(Statement(text, (engine.place[row.passage],)))
    return Draft("answered", "count", tuple(lines), confidence=1.0, limit=SEVERAL, probability=SURE)


def _rows_with_words(engine: Engine, ask: Ask) -> Draft | None:
    """The names of the rows whose cells say what the question does, and how many they are."""
    found = rows_with_words(engine, ask)
    if found is None:
        return None
    lines = []
    for heading, row in found.rows:
        name = row.cells[found.named]
        words = " ".join(name.text.split()) if name else ""
        apart = f" ({heading})" if heading and heading not in found.values else ""
        places = (*written_above(engine, found.table, row), engine.place[row.passage])
        lines.append(Statement(f"- {words}{apart}", places))
    title = found.table.titles[found.named].rpartition(" / ")[2]
    unit = engine.expand(title).lower().removeprefix("tên ")
    many = say(ask.language, "count", n=len(lines), unit=unit, unit_en="row(s)")
    return Draft(
        "answered", "count", tuple(lines), f"{many}:", confidence=1.0, limit=SEVERAL,
        probability=SURE,
    )  # fmt: skip


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
