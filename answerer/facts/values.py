"""Dates, times and amounts as values, so that a claim can be compared with what a text states."""

from __future__ import annotations

import itertools
import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("facts", "values")

_MONTHS = {name.lower(): n for n, name in enumerate(month_name) if name}
_MONTH = "|".join(_MONTHS)
_DATES = (
    r"(?P<d1>\d{1,2})\s*(?:/|-|\.|\s+thang\s+)\s*(?P<m1>\d{1,2})"
    r"(?:\s*(?:/|-|\.|\s+nam\s+)\s*(?P<y1>(?:19|20)\d\d))?(?![\d/.-]*\d)(?!\s+lan\b)",
    rf"(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH})(?:,?\s+(?P<y2>(?:19|20)\d\d))?",
    rf"(?P<m3>{_MONTH})\s+(?P<d3>\d{{1,2}})(?:,?\s+(?P<y3>(?:19|20)\d\d))?(?!\d)",
    rf"(?P<m4>{_MONTH})\s+(?P<y4>(?:19|20)\d\d)",
    r"(?:thang\s+)?(?P<m5>\d{1,2})\s*(?:/|-|\s+nam\s+)\s*(?P<y5>(?:19|20)\d\d)",
    r"(?P<y6>(?:19|20)\d\d)",
)
_DATE = re.compile(rf"(?<![\d/.,-])(?:{'|'.join(_DATES)})(?!\d)")
_SCALE = re.compile(r"\bt[iy] le\s+1\s*[:/]\s*(?P<n>\d[\d.]*\d)")
"""The scale of a plan: ``tỷ lệ 1:2.000``."""
_EVERY = re.compile(
    r"\b0?1\s*lan\s*/\s*(?P<u3>tuan|thang|quy|nam)\b"
    r"|\b(?:hang|moi)\s+(?P<u1>tuan|thang|quy|nam)\b"
    r"|\b(?P<n>\d{1,2}|nua)\s+(?P<u2>tuan|thang|quy|nam)\s*(?:/|mot|1)\s*lan\b"
)
"""How often: ``hằng quý``, ``03 năm một lần``, ``01 lần/năm``."""
_MONTHS_OF = {"tuan": 0.25, "thang": 1.0, "quy": 3.0, "nam": 12.0}
_UNITS = {
    "phan": "%", "percent": "%", "h": "gio", "g": "gio", "hour": "gio", "hours": "gio",
    "days": "ngay", "day": "ngay", "months": "thang", "month": "thang", "years": "nam",
    "year": "nam", "nguoi": "ca", "htx": "hop", "tht": "to",
}  # fmt: skip
_MONEY = {
    "nghin": 1e3, "ngan": 1e3, "trieu": 1e6, "tr": 1e6, "ty": 1e9, "ti": 1e9,
    "million": 1e6, "billion": 1e9,
}  # fmt: skip
"""What is said of money alone, in đồng."""
_AGE = re.compile(r"\btuoi doi\b[^,;.\d]{0,30}?(?P<n>\d\d)\b(?!\s*tuoi)")
"""An age without its unit behind it: ``tuổi đời không quá 35``."""
_AND = re.compile(r"\b(?:va|hoac|con|rieng)\b")
_PAUSE = re.compile(r"[,;:]\s|[()]")
_UPWARDS = re.compile(r"(?:\s+\w+){0,4}?\s+tro\s+(?:(?P<lower>len)|(?P<upper>xuong|lai))\b")
"""A bound behind a value: ``12 thành viên trở lên``."""
_STOP, _COMMA = re.compile(r"[;:]\s|[()]"), re.compile(r",\s")
MOST_DAYS, MOST_MONTHS, ITEM = 31, 12, 3


@cache
def _names() -> re.Pattern[str]:
    """What only names or dates a document, or a part of one, and periods."""
    dated = r"ngay\s+\d{1,2}(?:/|-|\s+thang\s+)\d{1,2}(?:/|-|\s+nam\s+)\d{4}"
    until = _CUES.any_of("until")
    return re.compile(
        rf"\b{_CUES.any_of('documents')}\s+(?:so\s+|no\.?\s+)?\d+[\w/-]*(?:\s*,?\s*{dated})?"
        rf"|\d+(?:/\d{{4}})?[/-][a-z][\w&/-]*(?:\s*,?\s*{dated})?"
        rf"|\b{_CUES.any_of('parts')}\s+[\divx]+\b"
        r"|(?:giai doan|thoi ky)?\s*\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
        rf"|\bluat(?: (?!{until}\b)[^\W\d]+){{1,6}},?(?: nam)? (?:19|20)\d\d\b"
    )


@cache
def _amount() -> re.Pattern[str]:
    """A number, perhaps spelled out behind its digits (``06 (sáu) giờ``), and its unit."""
    return _CUES.pattern(
        r"(?<![\w/.,-])\(?(?P<n>\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\)?\s*"
        r"(?:\((?:<spelled>\s*)+\)\s*)?\(?(?P<unit>%|<people>\b|(?!<no_units>\b)[a-z]+"
        r"(?:\s+dong)?)"
    )


@cache
def _before(bounds: str) -> re.Pattern[str]:
    """What bounds a value from above (``upper``) or below (``lower``), right before it."""
    return re.compile(rf"\b{_CUES.any_of(bounds)}\s+(?:\w+\s+){{0,3}}\(?$")


@dataclass(frozen=True, slots=True)
class Value:
    """``unit`` is ``date`` (then ``date`` holds day, month, year; 0 where not given), ``ky`` (how
    often; then ``number`` counts months) or the folded word behind a ``number``; ``bound`` is
    ``upper``, ``lower`` or empty; ``before`` and ``behind`` are the folded words between it and
    the value, pause or ``và`` on either side; ``start`` and ``end`` are its place in the text."""

    unit: str
    number: float = 0.0
    date: tuple[int, int, int] = (0, 0, 0)
    bound: str = ""
    before: str = ""
    behind: str = ""
    start: int = 0
    end: int = 0


@lru_cache(maxsize=2048)
def values_of(text: str) -> tuple[Value, ...]:
    """The dates and amounts of a text, in order; numbers that only name or date a document, or a
    part of one, and periods left out."""
    folded = _names().sub(lambda m: " " * len(m.group()), fold(text))
    dated = ((m.start(), _date(m, folded)) for m in _DATE.finditer(folded))
    found = [(at, v) for at, v in dated if v.date[0] <= MOST_DAYS and v.date[1] <= MOST_MONTHS]
    rest = _DATE.sub(lambda m: " " * len(m.group()), folded)
    found += [(m.start(), _scale(m)) for m in _SCALE.finditer(rest)]
    found += [(m.start(), _every(m)) for m in _EVERY.finditer(rest)]
    found += list(_amounts(_EVERY.sub(lambda m: " " * len(m.group()), rest)))
    found += [(m.start(), _age(m, folded)) for m in _AGE.finditer(rest)]
    found.sort(key=lambda f: f[0])
    return tuple(_placed(folded, [v for _, v in found]))


def _placed(folded: str, found: list[Value]) -> Iterator[Value]:
    """The values with the words on either side of them and the bound that stands behind."""
    ends = [0, *(v.end for v in found)]
    starts = [*(v.start for v in found), len(folded)]
    for v, before, behind in zip(found, ends, starts[1:], strict=False):
        left = _PAUSE.split(folded[min(before, v.start) : v.start])[-1]
        right = _behind(folded[v.end : max(behind, v.end)], behind < len(folded))
        left, right = (_AND.split(left)[-1] if before else left), _AND.split(right)[0]
        turned = _UPWARDS.match(folded, v.end)
        bound = v.bound or (turned.lastgroup or "" if turned else "")
        yield replace(v, before=left, behind=right, bound=bound)


def _behind(text: str, more: bool) -> str:
    """What stands behind a value up to a pause, with the things of a list it goes on with
    (``12 triệu đồng/ha đối với cây ăn quả, cây chè``); ``more``: another value follows, to which
    what stands behind the last pause belongs."""
    first, *rest = _COMMA.split(_STOP.split(text)[0])
    own = rest[:-1] if more and not _STOP.search(text) else rest
    items = itertools.takewhile(lambda item: len(item.split()) <= ITEM, own)
    return " ".join([first, *items]).rstrip(" .")


def _age(m: re.Match[str], folded: str) -> Value:
    return Value(
        "tuoi",
        float(m["n"]),
        bound=_bound(folded[: m.start("n")]),
        start=m.start("n"),
        end=m.end("n"),
    )


def _date(m: re.Match[str], folded: str) -> Value:
    parts = {k[0]: v for k, v in m.groupdict().items() if v}
    month = _MONTHS.get(parts.get("m", ""), 0) or int(parts.get("m", 0))
    date = (int(parts.get("d", 0)), month, int(parts.get("y", 0)))
    start, end = m.span()
    return Value("date", date=date, bound=_bound(folded[:start]), start=start, end=end)


def _scale(m: re.Match[str]) -> Value:
    start, end = m.span()
    return Value("ty le", float(m["n"].replace(".", "")), start=start, end=end)


def _every(m: re.Match[str]) -> Value:
    times = 0.5 if m["n"] == "nua" else int(m["n"] or 1)
    months = times * _MONTHS_OF[m["u1"] or m["u2"] or m["u3"]]
    start, end = m.span()
    return Value("ky", months, start=start, end=end)


def _amounts(folded: str) -> Iterator[tuple[int, Value]]:
    people = frozenset(_CUES.words("people"))
    for m in _amount().finditer(folded):
        unit = "ca" if m["unit"] in people else _UNITS.get(m["unit"], m["unit"])
        times = _MONEY.get(unit.removesuffix(" dong"), 0.0)
        digits = m["n"]
        thousands = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits)
        number = float(digits.replace(".", "") if thousands else digits.replace(",", "."))
        bound = _bound(folded[: m.start()])
        unit, number = ("dong", number * times) if times else (unit, number)
        yield m.start(), Value(unit, number, bound=bound, start=m.start(), end=m.end())


def _bound(before: str) -> str:
    near = before[-40:]
    return next((b for b in ("lower", "upper") if _before(b).search(near)), "")
