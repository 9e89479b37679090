"""Days that a row says behind its task, in brackets, where the table has no column for them:
``Bàn giao hồ sơ (15/9)``, ``Tổng kết (trước ngày 10/12/2026)``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.records import Span
from indexer.parse.columns import DEADLINE, TASK
from indexer.parse.sheets import Line

_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?"
_SAID = (
    r"(?:(?:hoàn\s+thành|xong|hạn|chậm\s+nhất|muộn\s+nhất|trước|trong|vào|đến|hết|là|cuối)\s+){0,4}"
)
_BRACKET = re.compile(
    rf"\((?P<when>{_SAID}(?:ngày\s+)?(?:{_DAY}|\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:\s+năm\s+\d{{4}})?))\)\W*$",
    re.I,
)


def with_own_dates(lines: Sequence[Line], roles: Sequence[str]) -> list[Line]:
    """The lines with the day that their task names in brackets at its end, before what the row of
    their group says: the month of the group is every row's that names no day."""
    if TASK not in roles or DEADLINE in roles:
        return list(lines)
    task = roles.index(TASK)
    return [_dated(line, line.cells[task]) for line in lines]


def _dated(line: Line, cell: Span | None) -> Line:
    said = _BRACKET.search(cell.text) if cell and not line.group and not line.total else None
    if cell is None or said is None:
        return line
    others = tuple((r, s) for r, s in line.given if r != DEADLINE)
    when = Span(cell.start, cell.end, said["when"])
    return replace(line, given=(*others, (DEADLINE, when)))
