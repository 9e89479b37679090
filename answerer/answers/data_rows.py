"""The value of a cell in a table that gives no tasks: ``mã số của thủ tục …``."""

from __future__ import annotations

from answerer.facts.ask import Ask
from answerer.facts.data_tables import cell_asked
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement


def answer_data_row(engine: Engine, ask: Ask) -> Draft | None:
    """The cell whose row and column the question names; None where it does not name both."""
    cell = cell_asked(engine, ask)
    if cell is None:
        return None
    text = f"{cell.name} — {cell.title}: **{cell.value}**"
    told = Statement(text, (cell.passage,))
    return Draft("answered", "content", (told,), confidence=cell.recall)
