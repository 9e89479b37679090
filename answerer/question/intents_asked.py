"""Which intents the asking words of a question belong to."""

from __future__ import annotations

import re
from itertools import pairwise

from answerer.question.areas import Area, asking_words, is_asked
from answerer.question.question import ROLES, Cue
from corpus.cues import Cues
from corpus.text import fold

NEAR = 60
"""How many characters apart a cue and the word that asks for it may stand."""
OPENING = 12
"""Characters before the words that open a question (``Cho biết cơ sở pháp lý``)."""
_ASK_NOTHING = frozenset({"topic", "yesno", "compare", "than", "footnote", "selves"})
"""Cues that no asking word belongs to."""
_WHAT_IT_IS = re.compile(
    r"\b(?:la|gom|bao gom) (?:nhung )?gi(?: vay| a| the)?\W*$|\b(?:ra sao|the nao)\W*$"
)
_IS = re.compile(r"\bla (?:nhung |cac )?$")
_JOINS = re.compile(r"\s*(?:,|/|;|và|va|and|cùng|cung|với|voi)\s*(?:cả|ca|the)?\s*\Z", re.I)


def intents_asked(text: str, cues: tuple[Cue, ...], areas: tuple[Area, ...]) -> tuple[str, ...]:
    """The intents that the asking words of the last sentence belong to: the cue that holds
    the word, else the nearest one."""
    words = asking_words(text, areas)
    usable = [c for c in cues if c.intent not in _ASK_NOTHING]
    out: list[str] = ["list"] if any(_is_list(c, areas) for c in usable) else []
    for t in words:
        holder = next((c for c in usable if c.start <= t.start < c.end), None)
        near = (
            _nearest(text, _beside_count(text, usable, holder), t.start)
            if holder is None or holder.intent in ("who", "count", "tasks")
            else None
        )
        if near is None and holder is not None and holder.intent == "who":
            near = _opening(text, usable, holder)
        for c in (holder, near):
            if c is not None and c.intent not in out:
                out.append(c.intent)
    if not set(out) - {"list"}:
        inside = [
            c for c in usable if any(a.start <= c.start < a.end and a.share == 1 for a in areas)
        ]
        out += [
            c.intent
            for c in inside
            if c.intent not in out and (c.intent in ROLES or not words or _is_whole(c, text))
        ]
    if not set(out) - {"list"}:
        out += [c.intent for c in usable if c.intent in ROLES and text[c.end :].find(":") >= 0][:1]
    return tuple(out + _listed_beside(text, usable, out))


def _is_list(cue: Cue, areas: tuple[Area, ...]) -> bool:
    """Does a cue ask for a list, and not only in what leads up to the question (``em đang lên danh
    sách mời họp. …``)?"""
    return cue.intent == "list" and is_asked(areas, cue.start)


def _beside_count(text: str, cues: list[Cue], holder: Cue | None) -> list[Cue]:
    """The cues that may be asked beside a number: not ``sản phẩm`` by itself, which is then what
    gets it (``thưởng bao nhiêu cho sản phẩm đạt 5 sao``)."""
    if holder is None or holder.intent != "count":
        return cues
    things = Cues("question", "counted_for").words("things")
    return [c for c in cues if text[c.start : c.end].lower() not in things]


def _listed_beside(text: str, cues: list[Cue], asked: list[str]) -> list[str]:
    """The parts of a task that stand in one list with one that is asked (``thời gian hoàn thành và
    sản phẩm là gì``), in the order of the text."""
    roles = [c for c in cues if c.intent in ROLES]
    more: list[str] = []
    for one, other in (*pairwise(roles), *pairwise(roles[::-1])):
        first, second = sorted((one, other), key=lambda c: c.start)
        known = other.intent in asked or other.intent in more
        if (
            one.intent in (*asked, *more)
            and not known
            and _JOINS.match(text, first.end, second.start)
        ):
            more.append(other.intent)
    return [r for r in dict.fromkeys(c.intent for c in roles) if r in more]


def _opening(text: str, cues: list[Cue], who: Cue) -> Cue | None:
    """The role that a question opens with and behind ``là`` asks for (``Các bên phối hợp của việc …
    là những ai``), however long what stands between."""
    if not _IS.search(fold(text[: who.start])):
        return None
    return next((c for c in cues if c.intent in ROLES and c.start < OPENING), None)


def _is_whole(cue: Cue, text: str) -> bool:
    """``Nhiệm vụ của Sở Nội vụ trong chương trình là gì?``: the tasks, although far from ``gì``; so
    the basis that a question opens with (``Cơ sở pháp lý của việc … là gì``)."""
    opens = cue.intent == "tasks" or (cue.intent == "legal" and cue.start < OPENING)
    return opens and bool(_WHAT_IT_IS.search(fold(text)))


def _nearest(text: str, cues: list[Cue], at: int) -> Cue | None:
    """The cue of a role nearest to an asking word, one in its own clause before any other (``when
    is it due, and what should come out of it``)."""

    def distance(c: Cue) -> int:
        return min(abs(c.start - at), abs(c.end - at))

    def apart(c: Cue) -> bool:
        return "," in text[min(c.end, at) : max(c.start, at)]

    near = (c for c in cues if c.intent in ROLES and distance(c) < NEAR)
    return min(near, key=lambda c: (apart(c), distance(c)), default=None)
