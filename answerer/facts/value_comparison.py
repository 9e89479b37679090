"""Values compared: whether they give the same kind of thing, are equal, or keep to a bound."""

from __future__ import annotations

from functools import cache

from answerer.facts.values import Value
from corpus.cues import Cues

_CUES = Cues("facts", "values")

_LENGTHS = {"thang": 1.0, "quy": 3.0, "nam": 12.0}
"""Lengths of time that are counted in months, so that ``36 tháng`` are ``3 năm``."""


@cache
def measures() -> frozenset[str]:
    """Units in which something is measured; any other is a noun that is counted."""
    return frozenset(("date", "ky", "ty le", *_CUES.words("measures")))


def same(claimed: Value, stated: Value) -> bool:
    """Are two values of one unit equal? A date that gives less agrees with one that gives more,
    but a day needs a day; a year may be missing."""
    if claimed.unit != "date" or stated.unit != "date":
        return comparable(claimed, stated) and _size(claimed) == _size(stated)
    (d, m, y), (day, month, year) = claimed.date, stated.date
    return (
        d in (0, day)
        and m in (0, month)
        and (not y or not year or y == year)
        and (bool(d or m) or bool(year))
    )


def comparable(claimed: Value, stated: Value) -> bool:
    """Do two values give the same kind of thing (a date as fine as the one claimed)?"""
    if claimed.unit != stated.unit:
        return claimed.unit in _LENGTHS and stated.unit in _LENGTHS
    d, m, _ = claimed.date
    day, month, year = stated.date
    return claimed.unit != "date" or (bool(day) if d else bool(month) if m else bool(year))


def within(claimed: Value, stated: Value) -> bool:
    """Does an amount or a date keep to the bound that a text states?"""
    if stated.unit == "date":
        mine, own = _in_order(claimed, stated)
        return mine <= own if stated.bound == "upper" else stated.bound == "lower" and mine >= own
    if stated.bound == "upper":
        return _size(claimed) <= _size(stated)
    return stated.bound == "lower" and _size(claimed) >= _size(stated)


def _in_order(claimed: Value, stated: Value) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Two dates as year, month, day, a year that one lacks left out of both."""
    (d, m, y), (day, month, year) = claimed.date, stated.date
    years = ((y,), (year,)) if y and year else ((), ())
    return (*years[0], m, d), (*years[1], month, day)


def _size(v: Value) -> float:
    return v.number * _LENGTHS.get(v.unit, 1.0)
