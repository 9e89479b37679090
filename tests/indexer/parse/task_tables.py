"""Task tables as they might be, and the damaged layouts in which they reach us.

A table is what was meant: titles, and rows of cells; the renderers write it as sources do. What
comes back from a layout is known, so that a test can compare cell by cell.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

TITLES = {
    "number": ("STT", "TT", "Số TT"),
    "task": ("Nhiệm vụ", "Nội dung công việc", "NHIỆM VỤ VÀ GIẢI PHÁP", "Nội dung", "Tên nhiệm vụ"),
    "lead": ("Cơ quan chủ trì", "Đơn vị chủ trì", "CHỦ TRÌ", "Cơ quan, đơn vị chủ trì"),
    "coordinating": ("Cơ quan phối hợp", "Đơn vị phối hợp", "PHỐI HỢP"),
    "deadline": ("Thời gian hoàn thành", "Thời hạn", "Tiến độ thực hiện", "THỜI GIAN"),
    "deliverable": ("Sản phẩm", "Kết quả, sản phẩm", "Sản phẩm đầu ra"),
    "budget": ("Kinh phí (triệu đồng)", "Nguồn kinh phí", "Dự toán kinh phí"),
    "note": ("Ghi chú",),
}
VERBS = ("Xây dựng", "Rà soát", "Ban hành", "Tổ chức", "Triển khai", "Hướng dẫn", "Kiểm tra")
THINGS = (
    "kế hoạch hỗ trợ hợp tác xã nông nghiệp",
    "các chương trình đào tạo, bồi dưỡng cán bộ quản lý",
    "mô hình liên kết chuỗi giá trị (OCOP) trên địa bàn tỉnh",
    "cơ sở dữ liệu về kinh tế tập thể, bảo đảm 140.000 tấn nông sản có truy xuất nguồn gốc",
    "quy chế phối hợp giữa các đơn vị; báo cáo kết quả định kỳ",
)
ONE = ("Sở Tài chính", "Liên minh Hợp tác xã tỉnh", "Sở Nông nghiệp và Môi trường", "Công an tỉnh")
MANY = ("Các sở, ban, ngành có liên quan", "Sở Nội vụ; UBND các xã, phường", "Các đơn vị liên quan")
TIMES = ("2026", "Quý IV/2025", "Thường xuyên", "2025 - 2030", "31/12/2026", "Hằng năm")
RESULTS = ("Kế hoạch của UBND tỉnh", "Báo cáo", "Quyết định ban hành", "Mô hình được nhân rộng")
MONEY = ("1.200", "500", "Ngân sách nhà nước", "12.500")
NOTES = ("", "", "Theo đề án", "Nhiệm vụ mới")
HEADS = ("NHÓM GIẢI PHÁP VỀ CƠ CHẾ", "PHÁT TRIỂN NGUỒN NHÂN LỰC", "Công tác tuyên truyền")
ROMAN = ("I", "II", "III", "IV", "V")


@dataclass(frozen=True, slots=True)
class Row:
    """Cells in column order, "" where blank; a group row has a number and a title. ``merged``
    are columns whose cell is that of the row above."""

    cells: tuple[str, ...]
    group: bool = False
    merged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskTable:
    """What was meant: the role and title of each column, and the rows."""

    roles: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[Row, ...]


@st.composite
def task_tables(
    draw: st.DrawFn, blanks: bool = True, groups: bool = True, merges: bool = False
) -> TaskTable:
    """Tables of 3 to 8 columns and 3 to 9 tasks."""
    others = draw(st.permutations(("coordinating", "deadline", "deliverable", "budget", "note")))
    width = draw(st.integers(3, 8))
    chosen = {"number", "task", "lead", *others[: width - 3]}
    roles = tuple(r for r in TITLES if r in chosen)
    titles = tuple(draw(st.sampled_from(TITLES[r])) for r in roles)
    rows: list[Row] = []
    count, heads = 0, 0
    for _ in range(draw(st.integers(3, 9))):
        if groups and heads < len(ROMAN) and draw(st.integers(0, 3)) == 0:
            rows.append(Row((ROMAN[heads], draw(st.sampled_from(HEADS))), True))
            heads, count = heads + 1, 0
        count += 1
        rows.append(draw(_task(roles, count, blanks)))
    if merges:
        rows = draw(_with_merges(roles, rows))
    return TaskTable(roles, titles, tuple(rows))


@st.composite
def _task(draw: st.DrawFn, roles: Sequence[str], number: int, blanks: bool) -> Row:
    task = f"{draw(st.sampled_from(VERBS))} {draw(st.sampled_from(THINGS))}"
    pools = {
        "number": (str(number),), "task": (task,), "lead": ONE, "coordinating": MANY,
        "deadline": TIMES, "deliverable": RESULTS, "budget": MONEY, "note": NOTES,
    }  # fmt: skip
    cells = []
    for role in roles:
        empty = blanks and role not in ("number", "task", "lead") and draw(st.integers(0, 5)) == 0
        cells.append("" if empty else draw(st.sampled_from(pools[role])))
    return Row(tuple(cells))


@st.composite
def _with_merges(draw: st.DrawFn, roles: Sequence[str], rows: list[Row]) -> list[Row]:
    """Some cells reach down into the next row of the same group."""
    out = rows[:1]
    for row in rows[1:]:
        above = out[-1]
        free = [k for k, r in enumerate(roles) if r not in ("number", "task")]
        if not row.group and not above.group and draw(st.integers(0, 2)) == 0:
            column = draw(st.sampled_from([k for k in free if above.cells[k]] or [0]))
            if column:
                cells = (*row.cells[:column], above.cells[column], *row.cells[column + 1 :])
                row = Row(cells, False, (column,))
        out.append(row)
    return out


def bare(
    table: TaskTable, wrap: int = 80, spanned: int = 2, page_after: int = 0, bold: bool = True
) -> str:
    """Cells on lines of their own between bare pipes. Group rows are ``spanned`` cells, or all
    of the table's with blanks; after ``page_after`` rows the titles come again."""
    titles = [f"**{t}**" for t in table.titles] if bold else list(table.titles)
    parts = [_bare_row(titles, wrap)]
    for k, row in enumerate(table.rows, 1):
        cells = [c for i, c in enumerate(row.cells) if i not in row.merged]
        if row.group:
            mark = [f"**{c}**" for c in cells] if bold else cells
            blank = [""] * (len(titles) - len(cells)) if spanned > 2 else []
            cells = [f"{mark[0]}. {mark[1]}"] if spanned == 1 else [*mark, *blank]
        parts.append(_bare_row(cells, wrap))
        if k == page_after:
            parts.append(_bare_row(titles, wrap))
    return "\n".join(parts)


def _bare_row(cells: Sequence[str], wrap: int) -> str:
    lines = [textwrap.fill(c, wrap) if c else "" for c in cells]
    return "|\n" + "".join(f"{c}\n|\n" if c else "|\n" for c in lines)[:-1]


def bare_two_level(table: TaskTable, parent: str, below: int, wrap: int = 80) -> str:
    """As ``bare``, with ``parent`` over the ``below`` titles that begin with the lead agency's."""
    at = table.roles.index("lead")
    outer = [*table.titles[:at], parent, *table.titles[at + below :]]
    rows = [_bare_row([f"**{t}**" for t in names], wrap)
            for names in (outer, table.titles[at : at + below])]  # fmt: skip
    return "\n".join([*rows, bare(table, wrap).split("|\n|\n", 1)[1].join(("|\n", ""))])


def markdown(table: TaskTable, page_after: int = 0, rule: bool = True) -> str:
    """``| a | b |`` lines; a group row's title in the task column; after ``page_after`` rows
    the titles come again below a blank line."""
    head = [_line(table.titles), *([_line(["---"] * len(table.titles))] if rule else [])]
    parts = list(head)
    for k, row in enumerate(table.rows, 1):
        cells = [*row.cells, *[""] * (len(table.titles) - len(row.cells))]
        parts.append(_line(cells))
        if k == page_after:
            parts += ["", *head]
    return "\n".join(parts)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def tabbed(table: TaskTable) -> str:
    """Cells parted by tabs."""
    rows = [[*r.cells, *[""] * (len(table.titles) - len(r.cells))] for r in table.rows]
    return "\n".join("\t".join(cells) for cells in [table.titles, *rows])


def lined(table: TaskTable) -> str:
    """A line for each row with a pipe after each cell."""
    rows = [[*r.cells, *[""] * (len(table.titles) - len(r.cells))] for r in table.rows]
    return "\n".join(" | ".join(cells) + " |" for cells in [table.titles, *rows])


def piped(table: TaskTable, page_after: int = 0) -> str:
    """Cells parted by pipes that neither open nor close a line; a group row has two cells; a
    page number after ``page_after`` rows."""
    lines = []
    for k, cells in enumerate([table.titles, *(r.cells for r in table.rows)]):
        lines.append(" | ".join(cells))
        if k and k == page_after:
            lines += ["", "Trang 3/7", ""]
    return "\n".join(lines)


def stacked(table: TaskTable, wrap: int = 0, page_after: int = 0, spaced: bool = False) -> str:
    """Cells one below the other, blank ones left out, wrapped after ``wrap`` characters (0: not
    at all); after ``page_after`` rows a page number and the titles again; ``spaced``: with a
    blank line after each cell."""
    head = [*table.titles]
    cells = list(head)
    for k, row in enumerate(table.rows, 1):
        cells += [c for i, c in enumerate(row.cells) if c and i not in row.merged]
        if k == page_after:
            cells += ["Trang 2/9", *head]
    lines = [textwrap.fill(c, wrap) if wrap else c for c in cells]
    return ("\n\n" if spaced else "\n").join(lines)
