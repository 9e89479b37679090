"""Who does what by when: assignments from the rows of task tables."""

from __future__ import annotations

from corpus.records import Assignment, Span
from indexer.parse.columns import (
    BUDGET,
    COORDINATING,
    DEADLINE,
    DELIVERABLE,
    LEAD,
    NOTE,
    RESPONSIBLE,
    TASK,
)
from indexer.parse.sheets import Line

_FIELDS = {RESPONSIBLE: LEAD}
"""Roles that fill a field of another name."""


def cells_of(line: Line, roles: tuple[str, ...]) -> dict[str, Span]:
    """The filled cells of a row by the role of their column; of columns of one role the first
    that is filled."""
    out: dict[str, Span] = {}
    for cell, role in zip(line.cells, roles, strict=True):
        if role and cell and role not in out:
            out[role] = cell
    return out


def row_assignment(
    line: Line, roles: tuple[str, ...], passage: str, document: str, province: str | None
) -> Assignment | None:
    """The assignment of a row; None for a group row, a total or a row without a task."""
    cells = cells_of(line, roles)
    if line.group or line.total or TASK not in cells:
        return None
    given = dict(line.given)
    cells.update(given)
    lead = given.get(LEAD) or cells.get(LEAD) or cells.get(RESPONSIBLE)
    reached = {_FIELDS.get(roles[c], roles[c]) for c in line.merged if roles[c]}
    reached |= {r for r, s in line.given if not line.start <= s.start < line.end}
    columns = (*(r for r in roles if r), *(r for r in given if r not in roles))
    return Assignment(
        id=f"{passage}/a", document=document, province=province, source="table", passage=passage,
        number=line.number, group=line.under, task=cells[TASK], lead=lead,
        coordinating=cells.get(COORDINATING), deadline=cells.get(DEADLINE),
        deliverable=cells.get(DELIVERABLE), note=cells.get(NOTE),
        columns=columns, budget=cells.get(BUDGET),
        merged=tuple(sorted(reached)), sure=line.sure,
    )  # fmt: skip
