"""Whether a question asks for tasks, and what it wants to know of each."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.tasks import cell
from answerer.question.partners import asks_partners, asks_with_whom
from answerer.telling.wording import name_of, shorten
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "asked")
_NAMED = Cues("tasks", "named")
_BODIES = Cues("tasks", "bodies")
_JOINED = Cues("tasks", "joined")

_DETAILS = ("deadline", "deliverable")


def _task() -> str:
    return _NAMED.any_of("tasks", "jobs", "shares", "targets", "contents", "english")


@cache
def _object() -> re.Pattern[str]:
    """An act of an agency with what it is done to left open: ``chủ trì những kế hoạch nào``."""
    parts, objects = _CUES.any_of("parts"), _CUES.any_of("objects")
    bears, makes = _CUES.any_of("parts", "bears"), _CUES.any_of("makes")
    jobs, targets = _NAMED.any_of("english", "english_jobs"), _NAMED.any_of("targets")
    return re.compile(
        rf"\b(?:{parts}|giao [\w ]{{2,40}}chu tri)\s+(?:thuc hien\s+)?"
        rf"{objects}\b(?!.*\b(?:voi ai|ai phoi hop)\b)"
        r"|\blead(?:s)? which|which [\w ]{3,40} does [\w ]{3,60} lead"
        rf"|\b{jobs}\s+(?:that\s+are\s+)?{_CUES.any_of('led')} by\b"
        rf"|\b{makes}\s+(?:(?!{_CUES.any_of('times')})\w+\s+){{1,2}}(?:gi|nao)\b"
        rf"|\b{bears}(?: {_CUES.any_of('between')}){{0,2}} {targets} (?:nao|gi)\b"
        rf"|\b{parts} {_NAMED.any_of('tasks')} (?:so|thu) may\b"
        rf"|\bduoc giao {_CUES.any_of('given')} gi\b"
    )


@cache
def _those() -> re.Pattern[str]:
    task, more = _NAMED.any_of("tasks", "jobs"), _NAMED.any_of("tasks", "jobs", "shares")
    return re.compile(
        rf"\b{_CUES.any_of('those')}\s+{task}\s+(?:ma|do)\b"
        rf"|\b{_CUES.any_of('several')}\s+{more}\b.{{4,90}}"
        r"\b(?:la (?:nhung )?gi|gom (?:nhung )?gi)\W*$"
    )


@cache
def _listed() -> re.Pattern[str]:
    lists, all_of = _CUES.any_of("lists"), _CUES.any_of("all", "rest")
    return re.compile(rf"\b{lists}\b(?: \w+){{0,3}}? {all_of}?\s*{_task()}\b")


@cache
def _these() -> re.Pattern[str]:
    return re.compile(rf"^\W*{_CUES.any_of('all')}(?: (?:nhung|cac))? {_task()}\b")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"\b{_task()} (?:nao|gi)\b.{{0,60}}\bgiao(?: cho)?\s*$")


@cache
def _does() -> re.Pattern[str]:
    return re.compile(rf"\b{_CUES.any_of('parts', 'does')}\b")


@cache
def _whom() -> re.Pattern[str]:
    bodies = _BODIES.any_of("general", "departments", "sides", "divisions")
    return re.compile(rf"\b{bodies} nao\b|\b(?:ai|who|which \w+)\b")


@cache
def _given_to() -> re.Pattern[str]:
    """``Những chỉ tiêu nào do Sở A chủ trì?``, ``Tỉnh đoàn được giao chỉ tiêu nào?``"""
    kind = _NAMED.any_of("tasks", "jobs", "targets", "contents", "works")
    before, behind = _CUES.any_of("before"), _CUES.any_of("behind")
    return re.compile(
        rf"\b{kind} (?:nao|gi) (?:{before} )?{behind} "
        rf"|\b(?:duoc|bi) giao (?:thuc hien |chu tri )?"
        rf"(?:{_CUES.any_of('several')} )?{kind} (?:nao|gi)\b"
    )


@cache
def _added() -> re.Pattern[str]:
    return _JOINED.pattern(r"(?:[,;]|\b<added>)\s+(?:the |its )?$", re.I)


def asks_for_object(ask: Ask) -> bool:
    """``Liên minh chủ trì những kế hoạch nào?``, ``liệt kê các việc Sở A chủ trì`` ask for the
    tasks, not for who leads them (``phải xây dựng sản phẩm gì`` for what comes of one)."""
    folded = fold(ask.text)
    if not ask.question.agencies or _asks_result(ask):
        return False
    said = any(p.search(folded) for p in (_object(), _those(), _given_to()))
    return said or _is_listed(ask, folded)


def _asks_result(ask: Ask) -> bool:
    """``… phải xây dựng sản phẩm gì``: is nothing asked for but what comes of a task?"""
    q = ask.question
    said = (fold(q.text[c.start : c.end]) for c in q.cues if c.intent == "deliverable")
    return q.asked == ("deliverable",) and any(s.endswith((" gi", " nao")) for s in said)


def _is_listed(ask: Ask, folded: str) -> bool:
    """Are tasks to be listed, with the agency behind them that does them, and nobody asked for?"""
    if _whom().search(folded):
        return False
    if any(_given().search(folded[: a.start]) for a in ask.question.agencies):
        return True
    m = _listed().search(folded) or _these().search(folded)
    if m is None:
        return False
    behind = any(a.start >= m.end() - 1 for a in ask.question.agencies)
    return behind and _does().search(folded[m.end() :]) is not None


def details_wanted(ask: Ask) -> tuple[str, ...]:
    """What is asked of each task beside its name."""
    wanted = tuple(r for r in _DETAILS if r in ask.question.asked or _is_added(ask, r))
    if "lead" in ask.question.asked and not ask.question.agencies:
        wanted = ("lead", *wanted)
    partners = asks_with_whom(ask.text) or asks_partners(ask.text, ask.question.agencies)
    return (*wanted, "coordinating") if partners else wanted


def _is_added(ask: Ask, role: str) -> bool:
    """Is a role named behind a comma or an ``and`` (``làm gì, kết quả cần đạt``)?"""
    cues = (c for c in ask.question.cues if c.intent == role)
    return any(_added().search(ask.text[: c.start]) for c in cues)


def details(ask: Ask, a: Assignment, wanted: tuple[str, ...]) -> str:
    """What a task says of that: `` — thời hạn: 2022``; empty where it says nothing."""
    held = ((r, cell(a, r)) for r in wanted)
    said = [f"{name_of(ask.language, 'columns', r)}: {shorten(c.text, 120)}" for r, c in held if c]
    return f" — {'; '.join(said)}" if said else ""
