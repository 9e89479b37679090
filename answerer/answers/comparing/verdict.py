"""How two sides compare, where a question asks for it: the same or not, which is earlier, which
more. Told only where each side gives one date, one amount or one set of agencies, so that nothing
is weighed but what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.values import Value, values_of
from answerer.telling.draft import Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "verdict")

Told = TypeVar("Told", tuple[int, ...], tuple[float, ...])

_NAMED = re.compile(r"^\*\*([^*]+)\*\*: ")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


@cache
def _asks(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_CUES.any_of(name)}\b")


@cache
def _which_first() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<which>(?: \w+){0,4} (?:truoc|first)\b")


def verdict(engine: Engine, ask: Ask, sides: list[list[Statement]]) -> str:
    """A line that says how two sides compare; empty where it is not asked for, or not clear."""
    if len(sides) != 2 or any(len(s) != 1 or not s[0].passages for s in sides):
        return ""
    asked = fold(ask.text)
    texts = [s[0].text for s in sides]
    names = [m[1] if (m := _NAMED.match(t)) else "" for t in texts]
    told = [_NAMED.sub("", t) for t in texts]
    bases = [" ; ".join(_BOLD.findall(t)) or t for t in told]
    first = bool(_which_first().search(asked))
    dates = [_one(v.date[::-1] for v in values_of(b) if v.date[0] and v.date[2]) for b in bases]
    ranked = _ranked(dates, names)
    for name, at in (("earlier", 0), ("later", 1)):
        if ranked and (_asks(name).search(asked) or (first and not at)):
            return say(ask.language, f"compare_{name}", province=ranked[at])
    amounts = _ranked(_amounts(bases), names)
    for name, at in (("less", 0), ("more", 1)):
        if amounts and _asks(name).search(asked):
            return say(ask.language, f"compare_{name}", province=amounts[at])
    if not _asks("same").search(asked):
        return ""
    return _same(ask, dates, [frozenset(engine.agencies_in(b)) for b in bases])


def _one(found: Iterable[Told]) -> Told | None:
    """The only one of several; None where there is none, or more."""
    different = set(found)
    return different.pop() if len(different) == 1 else None


def _amounts(bases: list[str]) -> list[tuple[float, ...] | None]:
    """The only amount of each side, in one unit."""
    found = [[v for v in values_of(b) if _is_amount(v)] for b in bases]
    units = {v.unit for side in found for v in side}
    return [_one((v.number,) for v in side) if len(units) == 1 else None for side in found]


def _is_amount(v: Value) -> bool:
    return v.unit not in ("date", "ky")


def _ranked(
    values: list[tuple[int, ...] | None] | list[tuple[float, ...] | None], names: list[str]
) -> list[str]:
    """The names, that of the smaller value first; none where one has none or both are equal."""
    known = [v for v in values if v is not None]
    if len(known) != len(names) or known[0] == known[1]:
        return []
    return names if known[0] < known[1] else names[::-1]


def _same(ask: Ask, dates: list[tuple[int, ...] | None], who: list[frozenset[str]]) -> str:
    """Whether both give one date and the same, else the same agencies."""
    pair = dates if None not in dates else who
    if not all(pair):
        return ""
    if pair[0] != pair[1] and pair is who and who[0] & who[1]:
        return ""
    return say(ask.language, "compare_same" if pair[0] == pair[1] else "compare_differ")
