"""Claims about a cell of a table of figures: ``vốn điều lệ của HTX … là 8,1 tỷ, đúng không?``"""

from __future__ import annotations

from answerer.answers.claims.claimed_task import verdict_told
from answerer.answers.passages.data_rows import told_cell
from answerer.facts.ask import Ask
from answerer.facts.data_tables import cell_asked
from answerer.facts.engine import Engine
from answerer.facts.rows_most import figure_of
from answerer.facts.values import Value, values_of
from answerer.telling.draft import Draft, Statement

NO_SUMS = ("date", "ky")
MEASURED = ("dong", "%")
"""Units without which a bare figure in a table is none of theirs."""


def answer_cell_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes or no to one figure that is claimed of a row and a column that the question names; None
    where it claims none or several, or names no such cell."""
    claimed = [v for v in values_of(ask.text) if v.unit not in NO_SUMS]
    cell = cell_asked(engine, ask, True) if len(claimed) == 1 else None
    if cell is None or len(cell.values) != 1:
        return None
    text = told_cell(cell)
    given = _given(cell.values[0][1], text.rpartition("**")[0].rpartition("**")[2], claimed[0])
    if given is None:
        return None
    statement = Statement(
        verdict_told(ask, _holds(claimed[0], given), text), (*cell.above, cell.passage)
    )
    return Draft("answered", "yes_no", (statement,), confidence=cell.recall)


def _given(written: str, told: str, claimed: Value) -> float | None:
    """The figure of a cell in the unit of the claim; None where it has another one."""
    found = values_of(told)
    if len(found) == 1 and found[0].unit == claimed.unit:
        return found[0].number
    if claimed.unit in MEASURED or (found and found[0].unit in MEASURED):
        return None
    return figure_of(written)


def _holds(claimed: Value, given: float) -> bool:
    if claimed.bound == "lower":
        return given >= claimed.number
    return given <= claimed.number if claimed.bound == "upper" else given == claimed.number
