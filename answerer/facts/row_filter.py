"""Which rows of the task tables a list or a count is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.row_groups import group_numbered, group_titled, number_of_group
from answerer.facts.row_results import result_in
from answerer.facts.row_times import due_within, time_asked
from answerer.facts.row_values import (
    asks_authority,
    empty_in,
    filled_in,
    holds_period,
    period_in,
    rows_with,
    value_in,
)
from answerer.question.areas import is_asked
from answerer.question.partners import asks_partners, asks_with_whom
from answerer.question.temporal import without_references, years_of
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("facts", "row_filter")

_SPAN = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
JOINT, MOST_DOCUMENTS = 2, 3
KEPT = 16
"""Questions whose filters are kept: several rules read that of the same one."""


@cache
def _except() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<except>\b")


@cache
def _exact() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<exact>\b")


@cache
def _done() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\bda (?:\w+ ){0,4}?<finished>\b|\b(?:xong|hoan thanh) roi\b|(?:already"
        r"|marked)(?: marked)?(?: as)? <marked>\b|completed already\b|\b(?:have"
        r"|has|are|were|is|was) (?:already )?(?:been )?<completed>\b"
        r"(?! (?:by|in|before|during)(?: \w+){0,2} \d)"
    )


@cache
def _not_done() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\bchua (?:\w+ ){0,2}?<finished>\b|\bchua (?:duoc )?ghi (?:la )?(?:da )?"
        r"(?:hoan thanh|xong)\b|\bnot (?:yet )?<completed>\b|\b(?:still|yet) <open>\b"
    )


@cache
def _time() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<time>|\b<doing> (?:<within> ){0,3}20\d\d\b|^\W*(?:<within> ){1,3}20\d\d\b"
    )


@cache
def _within() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<by> (?:<within> ){0,2}|<period> )20\d\d\b")


@cache
def _joint() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<several> <bodies>\b.*\bchu tri\b|(?<!\bca )\bdong chu tri\b"
        r"|\b<several_english>\b.*\blead"
    )


@cache
def _denied() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:khong|chua)(?: <having>){1,2}(?: <had>)? $")


@cache
def _alone() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<alone>\b|\bkhong (?:tinh|ke) [\w ]{0,30}\b(?:cung|dong) <shared>\b")


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What the rows wanted have in common; a field that the question does not restrict is empty."""

    agencies: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
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
    within: tuple[str, str] | None = None

    @property
    def by_deadline(self) -> bool:
        """Are the rows chosen by their deadline?"""
        return bool(self.years or self.period or self.within)

    @property
    def by_cell(self) -> bool:
        """Are the rows chosen by what stands in a cell of theirs?"""
        return bool(self.period or self.filled or self.value)

    @property
    def restricts(self) -> bool:
        """Is there anything to filter by?"""
        return bool(
            self.agencies
            or self.without
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


@lru_cache(maxsize=KEPT)
def read_filter(engine: Engine, ask: Ask) -> RowFilter:
    """The filter that a question states."""
    text = fold(ask.text)
    wanted = _except().split(text)[0]
    deliverable = result_in(engine, ask, text)
    value = value_in(engine, ask)
    inside = set(engine.agencies_in(deliverable))
    inside |= set(engine.agencies_in(value)) if asks_authority(ask.text) else set()
    empty = empty_in(text)
    table_only = ask.question.annex or not ask.question.agencies
    without = frozenset(m.id for m in ask.question.agencies if _is_denied(ask.text, m.start))
    return RowFilter(
        agencies=_agencies(ask) - inside - without,
        without=without,
        role=_role(ask),
        years=_years(engine, ask, wanted),
        within=time_asked(ask.text) if _years(engine, ask, wanted) else None,
        exact=bool(_exact().search(text)),
        deliverable=deliverable,
        empty=empty,
        done=bool(_done().search(wanted)),
        open=bool(_not_done().search(wanted)),
        group=group_numbered(wanted),
        group_title=group_titled(engine, ask),
        joint=bool(_joint().search(wanted)),
        alone=bool(_alone().search(text)),
        period=period_in(engine, ask, wanted) if table_only else "",
        filled=filled_in(wanted) if not (empty or deliverable) else "",
        value=value,
    )


def _agencies(ask: Ask) -> frozenset[str]:
    """The agencies that a question names, those that only lead up to it left out if it names one
    itself."""
    named = ask.question.agencies
    own = [m for m in named if is_asked(ask.question.areas, m.start)]
    return frozenset(m.id for m in own or named)


def is_said_undone(text: str) -> bool:
    """Does a folded text say that something is not done yet (``vẫn chưa làm xong kế hoạch``)?"""
    return bool(_not_done().search(text))


def _is_denied(text: str, at: int) -> bool:
    """``nhiệm vụ không có Liên minh HTX``: does a no stand before an agency?"""
    return _denied().search(fold(text[:at])) is not None


def _role(ask: Ask) -> str:
    text = fold(ask.text)
    lead = "chu tri" in text or ask.question.has("lead")
    other = "phoi hop" in text or ask.question.has("coordinating")
    if asks_with_whom(text) or asks_partners(ask.text, ask.question.agencies):
        return "lead"
    return "coordinating" if other and not lead else "lead"


def _years(engine: Engine, ask: Ask, text: str) -> tuple[int, ...]:
    """The years asked for, where a table here has deadlines and the question speaks of time."""
    if not any(a.deadline for a in engine.lookup.assignments_in(ask.documents)):
        return ()
    if not _time().search(text) and not (_within().search(text) and unread_years(engine, ask)):
        return ()
    span = _SPAN.search(text)
    if span:
        return (int(span[1]), int(span[2]))
    year = _YEAR.search(text)
    return (int(year[1]),) if year else ()


def unread_years(engine: Engine, ask: Ask) -> set[int]:
    """The years that a question names, but for those of cited documents and of the titles of the
    ones it is about."""
    meant = (engine.documents[d] for d in ask.documents)
    titled = {y for d in meant for y in years_of(f"{d.title} {d.number or ''}")}
    return set(years_of(without_references(ask.text))) - titled


def due_then(a: Assignment, f: RowFilter) -> bool:
    """Is a task due in the years, or the part of a year, that a filter wants?"""
    if a.deadline is None:
        return not f.years and f.within is None
    if f.within is not None and not due_within(a.deadline.text, f.within):
        return False
    return not f.years or _same_years(years_of(a.deadline.text), f)


def matching(engine: Engine, ask: Ask, f: RowFilter) -> list[Assignment]:
    """The table rows that pass a filter, in the order of the documents; where these have no table
    of tasks, the tasks of their text that are due in the part of a year that it wants."""
    given = list(engine.lookup.assignments_in(ask.documents))
    rows = [a for a in given if a.source == "table"]
    if not rows and f.within is not None and len(ask.documents) <= MOST_DOCUMENTS:
        rows = [a for a in given if a.deadline is not None]
    return [a for a in rows if _passes(engine, a, f)]


def rows_of_group(engine: Engine, ask: Ask) -> list[Assignment]:
    """The rows of the group (``nhóm IV``) that a question names by its number, and nothing else of
    them."""
    group = group_numbered(fold(ask.text)) if "nhom" in fold(ask.text).split() else ""
    known = {"nhom", *group.lower().split(), *"0123456789"}
    units = {u for c in ask.concepts for u in c.syllables}
    if not group or ask.question.agencies or not units <= known:
        return []
    return matching(engine, ask, RowFilter(group=group))


def _passes(engine: Engine, a: Assignment, f: RowFilter) -> bool:
    cell = getattr(a, f.role)
    spans = (s for s in (a.lead, a.coordinating) if s is not None)
    if f.without and f.without & {i for s in spans for i in engine.agencies_in(s.text)}:
        return False
    if f.agencies and (cell is None or not f.agencies <= set(engine.agencies_in(cell.text))):
        return False
    if not due_then(a, f):
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
    return not f.group or f.group in (a.number.split(".")[0], number_of_group(engine, a))


def _same_years(found: tuple[int, ...], f: RowFilter) -> bool:
    if len(f.years) == 2 or f.exact:
        return found == f.years
    return bool(found) and found[-1] == f.years[0]
