"""The groups of the rows of task tables, as questions name them."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Assignment

_CUES = Cues("facts", "row_filter")

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_GROUP_OPENS = re.compile(r"^(?:nhom )?(?:cac )?(?:nhiem vu |cong viec |noi dung )?(?:ve )?")
_BRACKET = re.compile(r"\([^()]*\)")
WHOLE_TITLE = 4
"""How many syllables the title of a group has that is known without *nhóm* before it."""


@cache
def _group_word() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<groups>\b(?: (?:nhiem vu|cong viec))?(?P<rest> .*)")


@cache
def _numbered_group() -> re.Pattern[str]:
    groups = _CUES.any_of("groups", "groups_english")
    kinds = r"(?:\s+(?:nhiem vu|cong viec|viec|so))?"
    return re.compile(rf"\b{groups}{kinds}\s+([ivx]+)\b(?!\s*(?:toi|den|va|to|-|–|,)\s*[ivx]+\b)")


@cache
def _counted_group() -> re.Pattern[str]:
    """``nhóm 5``, of groups that have Roman numbers."""
    return _CUES.pattern(r"\bnhom (?:nhiem vu |viec )?(?:so |thu )?(\d)\b(?!\s*<counted>\b)")


def group_numbered(text: str) -> str:
    """The Roman number of the group that a folded question names (``nhóm III``); empty for none."""
    m = _numbered_group().search(text)
    if m:
        return m.group(1).upper()
    m = _counted_group().search(text)
    return _ROMAN[int(m.group(1))] if m else ""


def group_titled(engine: Engine, ask: Ask) -> str:
    """The longest title of a group of rows that stands behind ``nhóm`` in the question, said with
    or without the words that only open it (``Nhóm nhiệm vụ về …``); a long one anywhere."""
    text = engine.plain(ask.text)
    m = _group_word().search(text)
    said, least = (f" {m['rest']} ", 2) if m is not None else (f" {text} ", WHOLE_TITLE)
    rows = engine.lookup.assignments_in(ask.documents)
    written = {a.group.text for a in rows if a.source == "table" and a.group}
    titles = {engine.plain(t) for t in written}
    written = {t for t in written if _BRACKET.search(t)}
    own = {t: (_GROUP_OPENS.sub("", t) if m is not None else t) for t in titles}
    own |= {engine.plain(a): engine.plain(_BRACKET.sub(" ", a)) for a in written}
    named = [t for t, short in own.items() if _is_said(short, said, least)]
    return max(named, key=lambda t: (len(t), t), default="")


def _is_said(title: str, said: str, least: int) -> bool:
    """Is a title, long enough to be known (or with a figure: ``giai đoạn 1``), in what is said?"""
    words = title.split()
    enough = len(words) >= least or (len(words) > 2 and any(w.isdigit() for w in words))
    return enough and f" {title} " in said


def number_of_group(engine: Engine, a: Assignment) -> str:
    """The number of the group row that a row stands under, where rows are numbered on (``III``)."""
    if a.group is None:
        return ""
    above = engine.lookup.passages_behind(a, a.group.text)
    labels = (engine.passages[k].label for k in above if engine.passages[k].kind == "group")
    return next((label.rpartition("STT ")[2] for label in labels if "STT " in label), "")
