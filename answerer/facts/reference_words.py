"""How a cited document is told: its kind, number, date and what it is about."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_CUES = Cues("facts", "references")

_NAME = re.compile(r"(?:^|[;:(.⁾)]\s*)(?P<name>[^;:().⁾]{8,200}?)\s*\(\s*$")
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


@cache
def _next() -> re.Pattern[str]:
    """Where the next document cited, or another thing to do, begins."""
    return _CUES.pattern(r"[,;]\s+(?:đồng thời\b|(?:các\s+)?<cited>\s+(?:số\s+)?\d)")


@cache
def _amends() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<amends>")


@cache
def _titled() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<titled>\b")


def spelled(engine: Engine, r: Reference) -> str:
    """The reference up to where the next one begins; behind what it is about, where it stands in
    brackets after that (``Kế hoạch năm 2021 (Báo cáo số 238/BC-UBND)``)."""
    own = r.text
    following = _next().search(own)
    if following is not None:
        own = own[: following.start()]
    name = "" if _titled().search(own) else _name_before(engine, r)
    return f"{name} ({own})" if name else own


def may_be_amending(question: str, r: Reference) -> bool:
    """Does a reference amend another document by its name, where a question that gives no number
    speaks of one that does (``nghị định sửa đổi nghị định hướng dẫn Luật HTX``)?"""
    return not _amends().search(fold(question)) or bool(_amends().search(fold(r.text)))


def head_of(text: str) -> str:
    """A cited document up to its date and issuer, where other dates stand in what it is about: to
    one who asks for its date these are noise."""
    titled = _titled().search(text)
    if titled is None or not _DATE.search(text[: titled.start()]):
        return text
    return text[: titled.start()] if _DATE.search(text[titled.start() :]) else text


def _name_before(engine: Engine, r: Reference) -> str:
    clean = engine.passages[engine.place[r.passage]].clean
    at = clean.find(r.text)
    found = _NAME.search(clean[:at]) if at > 0 else None
    return found.group("name").strip() if found else ""
