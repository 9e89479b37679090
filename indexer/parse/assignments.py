"""Who does what by when: assignments from the rows of task tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Assignment, Span
from corpus.text import folded_syllables
from corpus.vocabulary import Vocabulary
from indexer.parse.clean import clean, span
from indexer.parse.tables import Grid, Row

NUMBER, TASK, LEAD, COORDINATING, DEADLINE, DELIVERABLE, NOTE = (
    "number", "task", "lead", "coordinating", "deadline", "deliverable", "note",
)  # fmt: skip
RESPONSIBLE = "responsible"
_DIGITS = re.compile(r"\d+(?:\.\d+)*")
_GROUP_MARK = re.compile(r"^\W*(?:[IVXLC]+|[A-Z])\s*[./)\-]?\W*$")
_BOTH = re.compile(
    r"^\W*(?:[^:]{0,25}[Cc]hủ trì)\s*:\s*(?P<l>.+?)[\s;.\-–]*"
    r"(?:[^:;.]{0,20}[Pp]hối hợp)\s*:\s*(?P<c>.+)$"
)
_SELF_NUMBERED = re.compile(r"^\W*(?:[IVXLC]+|\d+(?:\.\d+)*)\s*[./)]\s*")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row read by its columns. ``group`` rows name what follows; others give a task.
    ``number`` is the row's number with its group's before it where rows start anew (``II.7``)."""

    row: Row
    number: str
    group: bool
    cells: dict[str, Span]
    under: Span | None
    sure: bool


def column_roles(text: str, row: Row, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The role of each column by its title; an unknown title gives ``""``."""
    rules = vocabulary.cues.get("columns", {})
    return tuple(_role(clean(text[a:b]), vocabulary, rules) for a, b in row.cells)


def _role(title: str, vocabulary: Vocabulary, rules: dict[str, list[str]]) -> str:
    key = " ".join(folded_syllables(title))
    if not key or len(key) > 90:
        return ""
    if key in vocabulary.column_matcher:
        return vocabulary.column_matcher[key]
    for role, words in rules.items():
        if any(w == key or (len(w) > 3 and w in key) for w in words):
            return role
    return ""


def is_task_table(roles: tuple[str, ...]) -> bool:
    """A table that says who does what: a task column and at least one of the others."""
    others = {LEAD, RESPONSIBLE, COORDINATING, DEADLINE, DELIVERABLE}
    return TASK in roles and any(r in others for r in roles)


def header_of(text: str, grid: Grid, vocabulary: Vocabulary) -> tuple[int, tuple[str, ...]] | None:
    """(position of the header row, its roles), looked for in the first rows; None if absent."""
    for k, row in enumerate(grid.rows[:3]):
        roles = column_roles(text, row, vocabulary)
        if is_task_table(roles):
            return k, roles
    return None


def table_rows(
    text: str, grid: Grid, vocabulary: Vocabulary
) -> tuple[tuple[str, ...], list[TableRow]]:
    """The roles of a task table and its rows, header rows (also repeated ones) left out."""
    found = header_of(text, grid, vocabulary)
    if found is None:
        return (), []
    at, roles = found
    titles = [clean(text[a:b]).lower() for a, b in grid.rows[at].cells]
    rows: list[TableRow] = []
    group: Span | None = None
    mark = ""
    restarts = _restarts(text, grid.rows[at + 1 :], roles)
    for row in grid.rows[at + 1 :]:
        if [clean(text[a:b]).lower() for a, b in row.cells][: len(titles)] == titles:
            continue
        if row.start == row.end:
            continue
        cells = _cells(text, row, roles)
        number = cells.get(NUMBER, Span(0, 0, "")).text.strip(" ./)-")
        if _is_group(cells, row, roles):
            group, mark = _group_span(text, row), number or _own_number(cells)
            rows.append(TableRow(row, mark, True, cells, None, row.sure))
            continue
        if not restarts and _is_past(number, mark):
            group, mark = None, ""
        full = f"{mark}.{number}" if restarts and mark and number else number
        rows.append(TableRow(row, full, False, cells, group, row.sure and TASK in cells))
    return roles, rows


def _restarts(text: str, rows: tuple[Row, ...], roles: tuple[str, ...]) -> bool:
    """Do row numbers begin anew in each group (1, 2, … 1, 2, …)?"""
    numbers = [clean(text[slice(*r.cells[0])]).strip(" ./)") for r in rows if r.cells]
    plain = [n for n in numbers if n.isdigit()]
    return roles[:1] == (NUMBER,) and len(set(plain)) < len(plain)


def _is_past(number: str, mark: str) -> bool:
    """Row 4 below group 3 does not belong to it; rows 3.1 and 3.1.2 do."""
    if not (_DIGITS.fullmatch(number) and _DIGITS.fullmatch(mark)):
        return False
    return number.split(".")[: mark.count(".") + 1] != mark.split(".")


def _cells(text: str, row: Row, roles: tuple[str, ...]) -> dict[str, Span]:
    out: dict[str, Span] = {}
    for (a, b), role in zip(row.cells, roles, strict=False):
        cell = span(text, a, b)
        if role and cell.text and role not in out:
            out[role] = cell
    return out


def _is_group(cells: dict[str, Span], row: Row, roles: tuple[str, ...]) -> bool:
    filled = [r for r in cells if r != NUMBER]
    number = cells.get(NUMBER, Span(0, 0, "")).text
    if len(row.cells) < len(roles) - 1 and len(row.cells) <= 2:
        return True
    return (filled in ([TASK], []) and (len(roles) > 2)) or (
        bool(_GROUP_MARK.match(number)) and filled == [TASK]
    )


def _group_span(text: str, row: Row) -> Span:
    full = [c for c in row.cells if c[0] < c[1]]
    best = max(full, key=lambda c: c[1] - c[0])
    return span(text, *best)


def _own_number(cells: dict[str, Span]) -> str:
    words = next((c.text for c in cells.values()), "")
    m = _SELF_NUMBERED.match(words)
    return m.group().strip(" ./)*") if m else ""


def row_assignment(
    row: TableRow, roles: tuple[str, ...], passage: str, document: str, province: str | None
) -> Assignment | None:
    """The assignment of a row; None for a group row or a row without a task."""
    task = row.cells.get(TASK)
    if row.group or task is None:
        return None
    lead, coordinating = _roles_in_cell(
        row.cells.get(LEAD) or row.cells.get(RESPONSIBLE), row.cells.get(COORDINATING)
    )
    return Assignment(
        id=f"{passage}/a", document=document, province=province, source="table", passage=passage,
        number=row.number, group=row.under, task=task, lead=lead, coordinating=coordinating,
        deadline=row.cells.get(DEADLINE), deliverable=row.cells.get(DELIVERABLE),
        note=row.cells.get(NOTE), columns=tuple(r for r in roles if r),
    )  # fmt: skip


def _roles_in_cell(lead: Span | None, coordinating: Span | None) -> tuple[Span | None, Span | None]:
    """One cell may hold both: ``Chủ trì: Sở A; phối hợp: Sở B``. The offsets stay the cell's."""
    if lead is None or coordinating is not None:
        return lead, coordinating
    m = _BOTH.match(lead.text)
    if not m:
        return lead, coordinating
    first, second = m["l"].strip(" ;.-"), m["c"].strip(" ;.")
    return Span(lead.start, lead.end, first), Span(lead.start, lead.end, second)
