"""By when and how often something is handed in: the times of a clause, with the period that each is
for (``báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 25/11``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerer.facts.bodies_named import lowered
from answerer.question.handing_asked import PERIODS
from corpus.cues import Cues

_CUES = Cues("facts", "handing_in")

_CYCLE = r"(?:hằng|hàng|mỗi) (?:năm|tháng|quý)"
_IN_QUARTER = r"(?:của )?tháng (?:cuối|đầu|thứ \w+)(?: của)?(?: mỗi)? quý(?: sau)?"
_DAY = (
    r"(?:ngày )?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?"
    r"|ngày \d{1,2} (?:của )?tháng \d{1,2}(?: năm \d{4})?(?:,? tháng \d{1,2})*"
    rf"|ngày \d{{1,2}} {_IN_QUARTER}|ngày \d{{1,2}}(?: (?:cùng tháng|của tháng[\w ]{{0,14}}))?"
)
_LEAD = r"(?:(?:xong )?trước|chậm nhất|muộn nhất|không quá|vào|đến|sau|trong|từ)"
_SPAN = (
    r"(?:trong(?: vòng| thời hạn)?|chậm nhất sau|sau đó|sau|trước|chậm hơn|ít nhất)"
    r" \d{1,3} ngày(?: làm việc)?(?: (?:kể từ|sau|từ khi)[^,;.]{0,60})?"
)
_WHOLE = (
    r"(?:trong|vào|trước|hết) (?:tháng|quý) (?:\d{1,2}|[ivx]+)(?:\s?/\s?\d{4}| năm \d{4})?"
    r"|tại kỳ họp[\w ]{0,30}"
)
_TIME = re.compile(
    rf"(?<!\w)(?:{_SPAN}|{_WHOLE}|(?:{_LEAD}(?: (?:là|vào|đến))? )?(?:{_DAY})(?![\d/]))"
    rf"(?:\s{_CYCLE}| năm sau)?"
)
_BRACKET = re.compile(r"\s*\(([^)]{2,30})\)")
_CITED = re.compile(r"\d/[\w/-]+[a-zđ][\w/-]*,?\s+$")
"""The number of a document, before its date."""
_BARE_YEAR = re.compile(r"(?<!\d )(?<!\w)năm\s*\(?$")
"""``năm trước ngày 18/12``: the yearly one."""


@dataclass(frozen=True, slots=True)
class Time:
    """One time as written, at ``[start:end]``; ``period`` is one of PERIODS, or empty."""

    start: int
    end: int
    text: str
    period: str = ""


def times_in(text: str, start: int, end: int) -> tuple[Time, ...]:
    """The times of a stretch of text in order."""
    lower = lowered(text)
    found = [m for m in _TIME.finditer(lower, start, end) if _is_due(lower, start, m)]
    out: list[Time] = []
    since = start
    for n, m in enumerate(found):
        until = found[n + 1].start() if n + 1 < len(found) else end
        period = _period(lower, since, m, until)
        out.append(Time(m.start(), m.end(), text[m.start() : m.end()], period))
        since = m.end()
    return tuple(out)


def _is_due(lower: str, start: int, m: re.Match[str]) -> bool:
    """Neither the tail of a number nor the date of a document that is cited."""
    before = lower[max(start, m.start() - 40) : m.start()]
    return not m.group()[0].isdigit() and not _CITED.search(before)


def _period(lower: str, since: int, m: re.Match[str], until: int) -> str:
    """The period of a time: said in it, in brackets behind it, or last before it."""
    behind = _BRACKET.match(lower, m.end(), until)
    for said in (behind[1] if behind else "", lower[since : m.start()], m.group()):
        period = last_period(said)
        if period:
            return period
    return "year" if _BARE_YEAR.search(lower[since : m.start()]) else ""


@cache
def _periods() -> re.Pattern[str]:
    named = "|".join(rf"(?P<{p}>{_CUES.any_of(p)})" for p in PERIODS)
    return re.compile(rf"(?<!\w)(?:{named})(?!\w)")


def last_period(lower: str) -> str:
    """The last period that small letters name; empty for none."""
    found = list(_periods().finditer(lower))
    return (found[-1].lastgroup or "") if found else ""


def periods_in(lower: str) -> frozenset[str]:
    """All periods that small letters name."""
    return frozenset(m.lastgroup or "" for m in _periods().finditer(lower))
