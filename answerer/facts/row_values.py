"""What a question says of the cells of the rows that it wants: how often something is done, that a
column is filled, and what stands in a column that has no role (where the money comes from)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Assignment, Table, TableRow
from corpus.text import fold, whole

_CUES, _COLUMNS = Cues("facts", "row_values"), Cues("facts", "columns")

_ROLES = frozenset(
    {"number", "task", "lead", "responsible", "coordinating", "deadline", "deliverable", "note"}
)
AUTHORITY = "authority"
_BLANK = ("deliverable", "coordinating", "deadline", "note")
_ENGLISH = {
    "rem": "note", "not": "note", "del": "deliverable", "out": "deliverable", "dea": "deadline",
    "coo": "coordinating", "ghi": "note", "san": "deliverable", "pho": "coordinating",
    "tho": "deadline",
}  # fmt: skip
_COLUMN = {"san": "deliverable", "ghi": "note", "tho": "deadline"}
_AMOUNT = re.compile(r"[\d.,%]+")
LONGEST = 40
CLOSE = 60
MOST_DOCUMENTS = 3


@cache
def _empty() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<blank>\b|\b(?:khong|chua) (?:co|neu) (?=(?:(?:don vi|co quan"
        r"|cot) )?<lacking>\b)|\b<without> (?=(?:an? |any )?(?:<lacking_english>"
        r"|notes?\b))"
    )


@cache
def _filled() -> re.Pattern[str]:
    return _CUES.pattern(r"\bco (?:<before> )?(?P<what><filled>)(?=\W*$|\s*[,;?.]|\s+<behind>\b)")


@cache
def _filled_en() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<has>\b[^.?;]{0,30}? (?:in|under) (?:the|its|their) "
        r"(?P<what><filled_english>)\b|\bcot (?P<vi><lacking>) co <written>\b"
    )


def period_in(engine: Engine, ask: Ask, text: str) -> str:
    """The period (folded, as rows here give it for a deadline) in which the question says that
    tasks are done (``việc nào làm hằng năm``); empty for none."""
    named = engine.vocabulary.questions.get("periods", {})
    found = (p for p, words in named.items() if any(_says(text, fold(w)) for w in words))
    period = fold(next(found, ""))
    rows = (a.deadline for a in engine.lookup.assignments_in(ask.documents) if a.source == "table")
    given = any(d is not None and holds_period(d.text, period) for d in rows) if period else False
    return period if given else ""


def holds_period(deadline: str, period: str) -> bool:
    """Does a deadline name a period (folded)?"""
    return _says(fold(deadline), period)


def _says(text: str, words: str) -> bool:
    return whole(words).search(text) is not None


def filled_in(text: str) -> str:
    """The field of which a folded question says that the rows have it; empty for none."""
    other = _filled_en().search(text)
    if other is not None:
        return _ENGLISH[(other["what"] or other["vi"])[:3]]
    m = _filled().search(text)
    return _COLUMN.get(m.group("what")[:3], "coordinating") if m else ""


def value_in(engine: Engine, ask: Ask) -> str:
    """The longest value of a column without a role that the question names, plain; empty for
    none, and where many documents are asked about."""
    if len(ask.documents) > MOST_DOCUMENTS:
        return ""
    asked = f" {engine.plain(ask.text)} "
    tables = (t for t in engine.index.tables if t.document in ask.documents and t.columns)
    left_out = frozenset() if asks_authority(ask.text) else frozenset({AUTHORITY})
    values = {v for t in tables for r in t.body for v in _values(engine, t, r, left_out)}
    return max((v for v in sorted(values) if f" {v} " in asked), key=len, default="")


def rows_with(engine: Engine, a: Assignment, value: str) -> bool:
    """Does a row have a value in a column without a role?"""
    tables = (t for t in engine.index.tables if t.document == a.document and t.columns)
    rows = ((t, r) for t in tables for r in t.body if r.passage == a.passage)
    return any(value in _values(engine, t, r) for t, r in rows)


def cells_without_role(engine: Engine, a: Assignment) -> list[tuple[str, str]]:
    """The titles and values of the filled cells of a table's row in columns that have none of
    the parts of a task."""
    if a.source != "table":
        return []
    tables = (t for t in engine.index.tables if t.document == a.document and "" in t.columns)
    rows = ((t, r) for t in tables for r in t.body if r.passage == a.passage)
    return [
        (" ".join(title.split()), " ".join(c.text.split()))
        for t, r in rows
        for title, role, c in zip(t.titles, t.columns, r.cells, strict=False)
        if title and not role and c is not None
    ]


def asks_authority(text: str) -> bool:
    """Does a question say who issues or approves what the rows are (``do HĐND tỉnh ban hành``)?"""
    return re.search(rf"\b{_CUES.any_of('authority')}\b", fold(text)) is not None


def _values(
    engine: Engine, table: Table, row: TableRow, left_out: frozenset[str] = frozenset()
) -> Iterator[str]:
    """The values of a row in the columns without a role, plain and without their amounts."""
    for role, c in zip(table.columns, row.cells, strict=False):
        if role in _ROLES | left_out or c is None or len(c.text) > 4 * LONGEST:
            continue
        for piece in c.text.split(";"):
            plain = engine.plain(_AMOUNT.sub(" ", piece))
            if " " in plain and len(plain) <= LONGEST:
                yield plain


def empty_in(text: str) -> str:
    """The column that the question says is blank: the one named nearest, within 60 characters."""
    m = _empty().search(text)
    if not m:
        return ""
    near = [
        (abs(x.start() - m.start()), k)
        for k, role in enumerate(_BLANK)
        for x in re.finditer(_COLUMNS.any_of(role), text)
    ]
    distance, column = min(near, default=(CLOSE, 0))
    return _BLANK[column] if distance < CLOSE else ""
