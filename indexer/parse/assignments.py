"""Who does what by when: assignments from the rows of task tables."""

from __future__ import annotations

import re

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

_WHO = r"(?:(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Nn]gành)(?:,? đơn vị)? )?"
_BOTH = re.compile(
    rf"^\W*{_WHO}(?:[Tt]hực hiện )?[Cc]hủ trì\s*:\s*(?P<l>.+?)[\s;.\-–]*"
    rf"{_WHO}[Pp]hối hợp(?: thực hiện)?\s*:\s*(?P<c>.+)$"
)
_ALONE = re.compile(rf"^\W*{_WHO}[Cc]hủ trì\s*:\s*(?P<l>[^:]+)$")
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
    lead, coordinating = _roles_in_cell(
        cells.get(LEAD) or cells.get(RESPONSIBLE), cells.get(COORDINATING)
    )
    reached = {_FIELDS.get(roles[c], roles[c]) for c in line.merged if roles[c]}
    return Assignment(
        id=f"{passage}/a", document=document, province=province, source="table", passage=passage,
        number=line.number, group=line.under, task=cells[TASK], lead=lead,
        coordinating=coordinating, deadline=cells.get(DEADLINE),
        deliverable=cells.get(DELIVERABLE), note=cells.get(NOTE),
        columns=tuple(r for r in roles if r), budget=cells.get(BUDGET),
        merged=tuple(sorted(reached)), sure=line.sure,
    )  # fmt: skip


def _roles_in_cell(lead: Span | None, coordinating: Span | None) -> tuple[Span | None, Span | None]:
    """One cell may hold both: ``Chủ trì: Sở A; phối hợp: Sở B``. The offsets stay the cell's."""
    if lead is None or coordinating is not None:
        return lead, coordinating
    alone, m = _ALONE.match(lead.text), _BOTH.match(lead.text)
    if alone:
        return Span(lead.start, lead.end, alone["l"].strip(" ;.-")), coordinating
    if not m:
        return lead, coordinating
    first, second = m["l"].strip(" ;.-"), m["c"].strip(" ;.")
    return Span(lead.start, lead.end, first), Span(lead.start, lead.end, second)
