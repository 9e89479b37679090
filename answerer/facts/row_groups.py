"""The group of rows that a question names, by its number or by its title."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues

_CUES = Cues("facts", "row_filter")

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


@cache
def _group_word() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<groups>\b(?: (?:nhiem vu|cong viec))?(?P<rest> .*)")


@cache
def _numbered_group() -> re.Pattern[str]:
    groups = _CUES.any_of("groups", "groups_english")
    return re.compile(rf"\b{groups}\s+([ivx]+)\b(?!\s*(?:toi|den|va|to|-|–|,)\s*[ivx]+\b)")


@cache
def _counted_group() -> re.Pattern[str]:
    """``nhóm 5``, of groups that have Roman numbers."""
    return _CUES.pattern(r"\bnhom (?:nhiem vu |viec )?(?:so |thu )?(\d)\b(?!\s*<counted>\b)")


def group_numbered(text: str) -> str:
    """The Roman number of the group that a folded text names; empty where it names none."""
    m = _numbered_group().search(text)
    if m:
        return m.group(1).upper()
    m = _counted_group().search(text)
    return _ROMAN[int(m.group(1))] if m else ""


def group_titled(engine: Engine, ask: Ask) -> str:
    """The longest title of a group of rows that stands behind ``nhóm`` in the question."""
    m = _group_word().search(engine.plain(ask.text))
    if m is None:
        return ""
    rows = engine.lookup.assignments_in(ask.documents)
    titles = {engine.plain(a.group.text) for a in rows if a.source == "table" and a.group}
    named = [t for t in titles if len(t.split()) > 1 and f" {t} " in f" {m['rest']} "]
    return max(named, key=lambda t: (len(t), t), default="")
