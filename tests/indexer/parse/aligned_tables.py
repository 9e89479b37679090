"""Task tables as a page printed to text lays them out: columns side by side, set with spaces."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from tests.indexer.parse.task_tables import TaskTable

LEAST = {"number": 5, "task": 24, "lead": 16, "coordinating": 18, "deadline": 12, "deliverable": 14,
         "budget": 12, "note": 12}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is set: ``extra`` characters for wide columns, ``gap`` blanks between columns,
    titles in the middle of their columns, rows ``spaced`` by blank lines, ``ruled`` by dashes,
    number cells at the ``middle`` line of their row, a page break with a number (and the titles
    again) after ``page_after`` rows."""

    extra: int = 6
    gap: int = 2
    centred: bool = False
    spaced: bool = False
    ruled: bool = False
    middle: bool = False
    page_after: int = 0
    repeated: bool = True
    indent: int = 1


def aligned(table: TaskTable, layout: Layout) -> str:
    """The table's lines, each row as many as its longest cell needs."""
    widths = [LEAST[r] + (layout.extra if r in ("task", "lead") else 0) for r in table.roles]
    titles = _lines(table.titles, widths, layout, title=True)
    rule = " " * layout.indent + (" " * layout.gap).join("-" * w for w in widths)
    head = [*titles, *([rule] if layout.ruled else [])]
    out = list(head)
    for k, row in enumerate(table.rows, 1):
        cells = [*row.cells, *[""] * (len(widths) - len(row.cells))]
        out += [_spanned(row.cells, widths, layout)] if row.group else _lines(cells, widths, layout)
        if layout.spaced:
            out.append("")
        if k == layout.page_after and k < len(table.rows):
            out += ["", " " * 30 + "12", "", *(head if layout.repeated else [])]
    return "\n".join(out)


def _spanned(cells: Sequence[str], widths: Sequence[int], layout: Layout) -> str:
    """The name of a group runs over the columns."""
    return " " * layout.indent + cells[0].ljust(widths[0] + layout.gap) + cells[1]


def _lines(
    cells: Sequence[str], widths: Sequence[int], layout: Layout, title: bool = False
) -> list[str]:
    wrapped = [textwrap.wrap(c, w) for c, w in zip(cells, widths, strict=True)]
    height = max(len(w) for w in wrapped)
    if layout.middle and not title:
        wrapped[0] = [""] * ((height - 1) // 2) + wrapped[0]
    out = []
    for n in range(height):
        words = [own[n] if n < len(own) else "" for own in wrapped]
        set_ = [
            w.center(width) if title and layout.centred else w.ljust(width)
            for w, width in zip(words, widths, strict=True)
        ]
        out.append((" " * layout.indent + (" " * layout.gap).join(set_)).rstrip())
    return out
