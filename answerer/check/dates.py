"""Dates in one form, however they are written: ``01/6/2021``, ``ngày 01 tháng 6 năm 2021`` and
``1 June 2021`` -> ``2021-06-01``.

Partial dates keep the same shape: ``2021-06``, ``2021``, ``--06-01`` (no year), ``--06`` (a month
alone), ``2025-Q4`` and ``--Q4`` (a quarter).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import fold
from corpus.vocabulary import load_vocabulary

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_QUARTER = r"(?:quy|qui|quarter|q)\s*(?P<q>iv|i{1,3}|[1-4])\b"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found: ``text[start:end]``, and its normal form."""

    start: int
    end: int
    value: str


def dates_in(text: str) -> tuple[Dated, ...]:
    """The dates of a text in order, none overlapping, the most complete form at each place."""
    folded, out = fold(text), []
    taken: set[int] = set()
    for pattern, named in _patterns():
        for m in pattern.finditer(folded):
            if taken.isdisjoint(range(m.start(), m.end())):
                taken |= set(range(m.start(), m.end()))
                out.append(Dated(m.start(), m.end(), _value(m, named)))
    return tuple(sorted(out, key=lambda d: d.start))


def with_coarser(value: str) -> frozenset[str]:
    """A date and all that it implies: ``2021-06-01`` -> also ``2021-06``, ``2021``, ``--06-01``,
    ``--06``; a quarter implies its year."""
    return frozenset({value, *_coarser(value)})


def _coarser(value: str) -> Iterator[str]:
    if value.startswith("--"):
        if value.count("-") == 3:
            yield value[:4]
        return
    year, _, rest = value.partition("-")
    yield year
    if rest:
        yield f"--{rest}"
    if "-" in rest:
        yield f"{year}-{rest[:2]}"
        yield f"--{rest[:2]}"


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """(pattern over folded text, whether its month is a name), the most complete first."""
    name = rf"(?P<m>{'|'.join(load_vocabulary().checks['numbers']['months'])})"
    spelled = [
        (rf"\b{_YEAR}-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])", False),
        (rf"(?<![\d./-]){_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}(?!\d)", False),
        (rf"(?<!\d){_DAY}\s+thang\s+{_MONTH}(?:\s+nam\s+|\s*[/,-]\s*){_YEAR}(?!\d)", False),
        (rf"\b{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{name},?\s+{_YEAR}(?!\d)", True),
        (rf"\b{name}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)", True),
        (rf"\b{_QUARTER}(?:\s*(?:nam|of)\s+|\s*[/,-]\s*|\s+){_YEAR}(?!\d)", False),
        (rf"\bthang\s+{_MONTH}(?:\s+nam\s+|\s*[/-]\s*){_YEAR}(?!\d)", False),
        (rf"(?<![\d/.-]){_MONTH}/{_YEAR}(?![\d/-])", False),
        (rf"\b{name},?\s+{_YEAR}(?!\d)", True),
        (rf"(?<!\d){_DAY}\s+thang\s+{_MONTH}(?!\d)", False),
        (rf"\bngay\s+{_DAY}\s?[/-]\s?{_MONTH}(?![\d/-])", False),
        (rf"(?<![\d/.,-]){_DAY}/{_MONTH}(?![\d/-])(?!\s*%)", False),
        (rf"\b{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{name}\b", True),
        (rf"\b{name}\s+{_DAY}(?:st|nd|rd|th)?\b(?![\d/])", True),
        (rf"\bthang\s+{_MONTH}(?![\d/])", False),
        (rf"\b{_QUARTER}", False),
        (rf"(?<![\d/.-]){_YEAR}(?![\d]|/[a-z])", False),
        (rf"(?<=\d[-–/.]){_YEAR}(?![\d]|/[a-z])", False),
    ]  # fmt: skip
    return tuple((re.compile(p), named) for p, named in spelled)


def _value(m: re.Match[str], named: bool) -> str:
    parts = {k: v for k, v in m.groupdict().items() if v}
    year = parts.get("y", "-")
    if "q" in parts:
        return f"{year}-Q{_ROMAN.get(parts['q'], parts['q'])}"
    if "m" not in parts:
        return year
    months: Callable[[str], object] = load_vocabulary().checks["numbers"]["months"].get
    month = int(str(months(parts["m"]))) if named else int(parts["m"])
    day = f"-{int(parts['d']):02d}" if "d" in parts else ""
    return f"{year}-{month:02d}{day}"
