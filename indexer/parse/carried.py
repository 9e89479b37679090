"""Cells that a row takes from elsewhere in its table: from the row above (``-nt-``, a blank cell
where a note says so, the first cells of a list that are written once), from a row that names the
others it holds for (``Quý IV (chung cho nhiệm vụ 5, 6, 7)``), and from the row of its group.

A cell so taken keeps the offsets of the place where it is written, and its column is ``merged``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.records import Span
from corpus.vocabulary import Vocabulary
from indexer.parse.cell_roles import PLAIN, Shorts, bracketed, parts_in
from indexer.parse.columns import COORDINATING, DEADLINE, LEAD, NUMBER, RESPONSIBLE, TASK
from indexer.parse.group_rows import dated_groups, group_deadline, leading_groups
from indexer.parse.kinds import FIGURE, TIME, kind_of
from indexer.parse.matrix import with_parts
from indexer.parse.own_dates import with_own_dates
from indexer.parse.sheets import Line, Sheet, numbered_lines
from indexer.parse.table_notes import TableNotes, notes_at

SURE = 0.95
"""How sure the reading of a table must be that names are carried down in it."""
_AROUND = " \t\n.-–—*_()"
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|đến(?: số)?|tới)\s*(\d{1,3})")


def with_carried(text: str, sheet: Sheet, first: int, vocabulary: Vocabulary) -> Sheet:
    """The sheet with every cell that its rows take from others; ``first`` is where the table
    before it ends."""
    roles = sheet.roles
    notes = notes_at(text, sheet.start, sheet.end, first, sheet.titles, roles, vocabulary)
    sheet = with_parts(text, sheet, _shorts(notes, vocabulary))
    roles = sheet.roles
    lines = numbered_lines(dated_groups(sheet.lines, roles), roles)
    lines = _repeated(lines, roles, notes, vocabulary)
    lines = _shared(lines, roles, vocabulary)
    lines = _filled_down(lines, lambda line, c: c in notes.blank)
    lines = _from_groups(lines, roles, notes, vocabulary)
    lines = with_own_dates(lines, roles)
    shorts = _shorts(notes, vocabulary)
    lines = [_parted(line, roles, shorts, notes.brackets) for line in lines]
    if sheet.tasks:
        lines = _same_task(lines, roles)
    elif sheet.named and sheet.style != "bare" and sheet.confidence >= SURE:
        names = _name_columns(lines, roles, vocabulary)
        lines = _filled_down(lines, lambda line, c: c in names[:-1] and _goes_on(line, c, names))
    return replace(sheet, lines=tuple(lines))


def _take(line: Line, column: int, cell: Span | None) -> Line:
    """The line with a cell of another row in a column; not sure where there is none to take."""
    cells = tuple(cell if c == column else own for c, own in enumerate(line.cells))
    if cell is None:
        return replace(line, cells=cells, sure=False)
    return replace(line, cells=cells, merged=tuple(sorted({*line.merged, column})))


def _repeated(
    lines: Sequence[Line], roles: Sequence[str], notes: TableNotes, vocabulary: Vocabulary
) -> list[Line]:
    """Signs for the cell above, read as that cell."""
    known = {*vocabulary.cues.get("cells", {}).get("same", ())}
    out: list[Line] = []
    above: Line | None = None
    for line in lines:
        for c, cell in enumerate(line.cells):
            if cell and not line.group and roles[c] != NUMBER and _is_same(cell.text, known, notes):
                line = _take(line, c, above.cells[c] if above is not None else None)
        above = above if line.group else line
        out.append(line)
    return out


def _is_same(words: str, known: set[str], notes: TableNotes) -> bool:
    plain = " ".join(words.lower().split())
    return (
        plain in notes.same or plain.strip(_AROUND + "'") in known or plain.strip(_AROUND) in known
    )


def _shared(lines: Sequence[Line], roles: Sequence[str], vocabulary: Vocabulary) -> list[Line]:
    """Blank cells of rows for which another row says that its cell holds for them, too."""
    cues = vocabulary.cues.get("table_notes", {})
    shared, rows = ("|".join(map(re.escape, cues.get(k, ()))) for k in ("shared", "rows"))
    if not shared or not rows:
        return list(lines)
    said = re.compile(rf"(?:{shared})\s+(?:{rows})\s+(?P<n>\d[\d\s,;.và–đến số-]*)")
    given: dict[tuple[int, str], Span] = {}
    for line in lines:
        for c, cell in enumerate(line.cells):
            m = said.search(cell.text.lower()) if cell and roles[c] not in (NUMBER, TASK) else None
            for n in _numbers(m["n"]) if m and cell else ():
                given.setdefault((c, n), cell)  # type: ignore[arg-type]
    out = []
    for line in lines:
        own = line.number.rpartition(".")[2].lstrip("0")
        for c, cell in enumerate(line.cells):
            if cell is None and not line.group and (c, own) in given:
                line = _take(line, c, given[c, own])
        out.append(line)
    return out


def _numbers(words: str) -> list[str]:
    """``5, 6, 7`` and ``5 đến 7`` as the numbers they name."""
    ranges = [(int(a), int(b)) for a, b in _RANGE.findall(words)]
    inside = [n for a, b in ranges if a < b <= a + 50 for n in range(a, b + 1)]
    return [str(n) for n in (*inside, *map(int, re.findall(r"\d{1,3}", words)))]


def _filled_down(lines: Sequence[Line], takes: Callable[[Line, int], bool]) -> list[Line]:
    """Blank cells that take the cell above, inside their group; a total takes none."""
    out: list[Line] = []
    above: Line | None = None
    for line in lines:
        if above is not None and not line.group and not line.total:
            for c, cell in enumerate(line.cells):
                if cell is None and above.cells[c] is not None and takes(line, c):
                    line = _take(line, c, above.cells[c])
        above = None if line.group else line
        out.append(line)
    return out


def _name_columns(lines: Sequence[Line], roles: Sequence[str], vocabulary: Vocabulary) -> list[int]:
    """The first columns of a table of figures that hold words: what is written once in all but
    the last of them holds for the rows below (``Vùng`` before ``Huyện``)."""
    rows = [line for line in lines if not line.group]
    words: list[int] = []
    for c, role in enumerate(roles):
        kinds = [kind_of(cell.text, vocabulary) for line in rows if (cell := line.cells[c])]
        if role == NUMBER or not kinds:
            continue
        if sum(k in (FIGURE, TIME) for k in kinds) > 0.5 * len(kinds):
            break
        words.append(c)
    return words


def _goes_on(line: Line, column: int, names: Sequence[int]) -> bool:
    """Has a row no number and nothing else of its own before a column, and a name behind it?"""
    before = (line.cells[c] for c in range(column) if c not in line.merged)
    return line.sure and not any(before) and line.cells[names[-1]] is not None


def _same_task(lines: Sequence[Line], roles: Sequence[str]) -> list[Line]:
    """A row without number and task below one whose every other cell it has, too, is another one
    of that task (``Báo cáo quý`` of two who make it)."""
    task = roles.index(TASK)
    own = [c for c, r in enumerate(roles) if r not in (NUMBER, TASK)]
    out: list[Line] = []
    above: Line | None = None
    for line in lines:
        number = NUMBER in roles and line.cells[roles.index(NUMBER)]
        if above is not None and not (line.group or line.total or number or line.cells[task]):
            filled = [c for c in own if above.cells[c]]
            if len(filled) > 1 and all(line.cells[c] and c not in line.merged for c in filled):
                line = _take(line, task, above.cells[task])
        above = None if line.group else line
        out.append(line)
    return out


def _from_groups(
    lines: Sequence[Line], roles: Sequence[str], notes: TableNotes, vocabulary: Vocabulary
) -> list[Line]:
    """The rows with what the row of their group tells: who leads, by when."""
    groups = [(line, t) for line in lines if line.group and (t := _title(line, roles))]
    leading = leading_groups(groups, roles, notes.groups_lead, vocabulary)
    leads = {groups[k][1].start: lead for k, lead in leading.items()}
    due = {t.start: group_deadline(g, t, roles, vocabulary) for g, t in groups}
    return [_below(line, roles, leads, due) for line in lines]


def _title(line: Line, roles: Sequence[str]) -> Span | None:
    at = roles.index(NUMBER) if NUMBER in roles else None
    return next((c for k, c in enumerate(line.cells) if c and k != at), None)


def _below(
    line: Line, roles: Sequence[str], leads: dict[int, Span], due: dict[int, Span | None]
) -> Line:
    if line.group or line.total or line.under is None:
        return line
    lead, when = leads.get(line.under.start), due.get(line.under.start)
    given = [*line.given, *([(LEAD, lead)] if lead else [])]
    if when is not None and DEADLINE in roles:
        column = roles.index(DEADLINE)
        line = line if line.cells[column] else _take(line, column, when)
    elif when is not None:
        given.append((DEADLINE, when))
    return replace(line, given=tuple(given))


def _parted(line: Line, roles: Sequence[str], shorts: Shorts, brackets: bool) -> Line:
    """The row with who leads and who takes part where one cell tells both."""
    who = next(
        (c for r, c in zip(roles, line.cells, strict=True) if r in (LEAD, RESPONSIBLE) and c), None
    )
    others = any(c for r, c in zip(roles, line.cells, strict=True) if r == COORDINATING)
    parts = parts_in(who, shorts) if who and not others and not line.group else None
    if parts is None and brackets and who and not others and not line.group:
        parts = bracketed(who)
    if parts is None:
        return line
    told = [(r, s) for r, s in zip((LEAD, COORDINATING), parts, strict=True) if s]
    return replace(line, given=(*line.given, *told))


def _shorts(notes: TableNotes, vocabulary: Vocabulary) -> Shorts:
    known = vocabulary.cues.get("cell_roles", {})
    own = notes.shorts or {}
    lead, others = (
        frozenset(known.get(part, ())) | plain | own.get(part, frozenset())
        for part, plain in zip((LEAD, COORDINATING), PLAIN, strict=True)
    )
    return lead, others
