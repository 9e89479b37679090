"""Which rows of the task tables a list or a count is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.row_values import (
    filled_in,
    holds_period,
    period_in,
    rows_with,
    value_in,
)
from answerer.question.partners import asks_partners, asks_with_whom
from answerer.question.temporal import years_of
from corpus.records import Assignment
from corpus.text import fold

_EXCEPT = re.compile(r"\b(?:khong tinh|khong ke|tru|ngoai tru|excluding|not counting|except)\b")
_EXACT = re.compile(r"\b(?:dung nam|dung|rieng nam|chi ghi|khong tinh|khong ke|exactly|only)\b")
_SPAN = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_EMPTY = re.compile(
    r"\b(?:de trong|bo trong|con trong|khong ghi|trong cot|o trong|blank|empty|no entry)\b"
    r"|\b(?:khong|chua) (?:co|neu) (?=(?:(?:don vi|co quan|cot) )?(?:phoi hop|san pham|ghi chu"
    r"|thoi han|thoi gian)\b)"
    r"|\b(?:without|no|lacks?|lacking|missing) (?=(?:an? |any )?"
    r"(?:coordinating|supporting|deliverable|output|product|deadline|due date|notes?\b))"
)
_COLUMNS = {
    "deliverable": "san pham|deliverable|output|product",
    "coordinating": "phoi hop|coordinating|supporting",
    "deadline": "thoi gian|thoi han|deadline|due date",
    "note": "ghi chu|note",
}
_DONE = re.compile(
    r"\bda (?:\w+ ){0,4}?(?:hoan thanh|hoan tat|xong)\b|\b(?:xong|hoan thanh) roi\b"
    r"|already (?:completed?|finish(?:ed)?|done)\b|completed already\b"
    r"|\b(?:have|has|are|were|is|was) (?:been )?(?:completed|finished|done)\b(?! by| in| before)"
)
_NOT_DONE = re.compile(
    r"\bchua (?:\w+ ){0,2}?(?:hoan thanh|hoan tat|xong)\b|\bchua (?:duoc )?ghi (?:la )?(?:da )?"
    r"(?:hoan thanh|xong)\b|\bnot (?:yet )?(?:completed|finished|done)\b"
)
_TIME = re.compile(
    r"\b(?:xong|hoan thanh|thoi gian|thoi han|han|deadline|due|end|finish|complet|schedul"
    r"|planned|moc|ket thuc|ghi|keo dai)"
    r"|\b(?:thuc hien|trien khai|lam) (?:(?:trong|vao|den|het|nam|giai doan) ){0,3}20\d\d\b"
)
_JOINT = re.compile(
    r"\b(?:nhieu|hai|ba|tren mot|hon mot) (?:co quan|don vi|so)\b.*\bchu tri|\bdong chu tri\b"
    r"|\b(?:several|two|more than one|multiple|joint)\b.*\blead"
)
_BECOMES = (" ra ", " la ", " bang ", " thanh ")
"""Before what a task ends in, where it is not called its result."""
_RESULT_IS = re.compile(
    r"\b(?:san pham|ket qua|dau ra)(?: dau ra)? (?:la|dang|ghi la) (?:mot |cac )?"
    r"(?P<what>(?!(?:gi|nhung|cac)\b)[a-z]+(?: [a-z]+){0,4}?)"
    r" (?:$|(?:o|trong|tai|cua|thi|va|do|co|la|duoc|nao)\b)"
)
JOINT = 2
CLOSE = 60
_GROUP_WORD = re.compile(r"\b(?:nhom|phan|muc)\b(?: (?:nhiem vu|cong viec))?(?P<rest> .*)")
_GROUP = re.compile(
    r"\b(?:nhom|muc|phan|group|part|section)\s+([ivx]+)\b(?!\s*(?:toi|den|va|to|-|–|,)\s*[ivx]+\b)"
)
_ALONE = re.compile(
    r"\b(?:duy nhat|mot minh|rieng minh|doc lap|alone|sole|solely|only lead)\b"
    r"|\bkhong (?:tinh|ke) [\w ]{0,30}\b(?:cung|dong) (?:chu tri|co quan|voi)\b"
)


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What the rows wanted have in common; a field that the question does not restrict is empty."""

    agencies: frozenset[str] = frozenset()
    role: str = "lead"
    years: tuple[int, ...] = ()
    exact: bool = False
    deliverable: str = ""
    empty: str = ""
    done: bool = False
    open: bool = False
    group: str = ""
    group_title: str = ""
    joint: bool = False
    alone: bool = False
    period: str = ""
    filled: str = ""
    value: str = ""

    @property
    def by_deadline(self) -> bool:
        """Are the rows chosen by their deadline?"""
        return bool(self.years or self.period)

    @property
    def by_cell(self) -> bool:
        """Are the rows chosen by what stands in a cell of theirs?"""
        return bool(self.period or self.filled or self.value)

    @property
    def restricts(self) -> bool:
        """Is there anything to filter by?"""
        return bool(
            self.agencies
            or self.years
            or self.deliverable
            or self.empty
            or self.done
            or self.open
            or self.group
            or self.group_title
            or self.joint
            or self.by_cell
        )


def read_filter(engine: Engine, ask: Ask) -> RowFilter:
    """The filter that a question states."""
    text = fold(ask.text)
    wanted = _EXCEPT.split(text)[0]
    deliverable = _deliverable(engine, ask, text)
    inside = set(engine.agencies_in(deliverable))
    empty = _empty(text)
    table_only = ask.question.annex or not ask.question.agencies
    return RowFilter(
        agencies=frozenset(m.id for m in ask.question.agencies if m.id not in inside),
        role=_role(ask),
        years=_years(engine, ask, wanted),
        exact=bool(_EXACT.search(text)),
        deliverable=deliverable,
        empty=empty,
        done=bool(_DONE.search(wanted)),
        open=bool(_NOT_DONE.search(wanted)),
        group=_group(wanted),
        group_title=_group_title(engine, ask),
        joint=bool(_JOINT.search(wanted)),
        alone=bool(_ALONE.search(text)),
        period=period_in(engine, ask, wanted) if table_only else "",
        filled=filled_in(wanted) if not (empty or deliverable) else "",
        value=value_in(engine, ask),
    )


def _role(ask: Ask) -> str:
    text = fold(ask.text)
    lead = "chu tri" in text or ask.question.has("lead")
    other = "phoi hop" in text or ask.question.has("coordinating")
    if asks_with_whom(text) or asks_partners(ask.text, ask.question.agencies):
        return "lead"
    return "coordinating" if other and not lead else "lead"


def _years(engine: Engine, ask: Ask, text: str) -> tuple[int, ...]:
    """The years asked for, where a table here has deadlines and the question speaks of time."""
    if not any(a.deadline for a in engine.assignments_in(ask.documents)):
        return ()
    if not _TIME.search(text):
        return ()
    span = _SPAN.search(text)
    if span:
        return (int(span[1]), int(span[2]))
    year = _YEAR.search(text)
    return (int(year[1]),) if year else ()


def _deliverable(engine: Engine, ask: Ask, text: str) -> str:
    """The longest value of a deliverable column that stands in the question."""
    named = ask.question.has("deliverable") or "output" in text
    cells = (a.deliverable for a in engine.assignments_in(ask.documents) if a.deliverable)
    values = dict.fromkeys(engine.plain(cell.text) for cell in cells)
    asked = f" {engine.plain(ask.text)} "
    marks = (" ",) if named else _BECOMES
    whole = (v for v in values if v and any(f"{m}{v} " in asked for m in marks))
    return max(whole, key=len, default="") or _piece_of_result(asked, values)


def _piece_of_result(asked: str, values: Iterable[str]) -> str:
    """What a result is said to be (``có sản phẩm là quyết định``), where some row's holds it."""
    m = _RESULT_IS.search(asked)
    piece = m.group("what").strip() if m else ""
    return piece if piece and any(f" {piece} " in f" {v} " for v in values) else ""


def _empty(text: str) -> str:
    """The column that the question says is blank: the one named nearest, within 60 characters."""
    m = _EMPTY.search(text)
    if not m:
        return ""
    near = [
        (abs(x.start() - m.start()), k)
        for k, names in enumerate(_COLUMNS.values())
        for x in re.finditer(names, text)
    ]
    distance, column = min(near, default=(CLOSE, 0))
    return list(_COLUMNS)[column] if distance < CLOSE else ""


def _group(text: str) -> str:
    m = _GROUP.search(text)
    return m.group(1).upper() if m else ""


def _group_title(engine: Engine, ask: Ask) -> str:
    """The longest title of a group of rows that stands behind ``nhóm`` in the question."""
    m = _GROUP_WORD.search(engine.plain(ask.text))
    if m is None:
        return ""
    rows = engine.assignments_in(ask.documents)
    titles = {engine.plain(a.group.text) for a in rows if a.source == "table" and a.group}
    named = [t for t in titles if len(t.split()) > 1 and f" {t} " in f" {m['rest']} "]
    return max(named, key=lambda t: (len(t), t), default="")


def matching(engine: Engine, ask: Ask, f: RowFilter) -> list[Assignment]:
    """The table rows that pass a filter, in the order of the documents."""
    rows = (a for a in engine.assignments_in(ask.documents) if a.source == "table")
    return [a for a in rows if _passes(engine, a, f)]


def _passes(engine: Engine, a: Assignment, f: RowFilter) -> bool:
    cell = getattr(a, f.role)
    if f.agencies and (cell is None or not f.agencies <= set(engine.agencies_in(cell.text))):
        return False
    if f.years and (a.deadline is None or not _same_years(years_of(a.deadline.text), f)):
        return False
    if f.deliverable and (
        a.deliverable is None or f.deliverable not in engine.plain(a.deliverable.text)
    ):
        return False
    if f.empty and (getattr(a, f.empty) is not None or (a.lead is None and f.empty != "lead")):
        return False
    leads = len(set(engine.agencies_in(a.lead.text))) if a.lead is not None else 0
    if (f.joint and leads < JOINT) or (f.alone and leads >= JOINT):
        return False
    if f.period and (a.deadline is None or not holds_period(a.deadline.text, f.period)):
        return False
    if (f.filled and getattr(a, f.filled) is None) or (
        f.value and not rows_with(engine, a, f.value)
    ):
        return False
    done = a.deliverable is not None and "hoan thanh" in fold(a.deliverable.text)
    if (f.done and not done) or (f.open and done):
        return False
    if f.group_title and (a.group is None or engine.plain(a.group.text) != f.group_title):
        return False
    return not f.group or a.number.split(".")[0] == f.group


def _same_years(found: tuple[int, ...], f: RowFilter) -> bool:
    if len(f.years) == 2 or f.exact:
        return found == f.years
    return bool(found) and found[-1] == f.years[0]
