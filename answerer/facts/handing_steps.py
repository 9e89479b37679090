"""The acts of handing in that a stretch of text tells of: each with its receiver, and with the body
right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.facts.bodies_named import Body, body_at, lowered
from answerer.facts.handing_times import times_in
from corpus.cues import Cues

_CUES = Cues("facts", "handing_in")

REACH = 170
"""Characters between an act and its receiver: what is handed in stands there, and its times."""
MARK = r"\W*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)/-]\s*|[-+*•]\s*)*"
"""The mark of an item, at its head."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act and its receiver, where they stand; ``own`` is the body right before the act."""

    at: int
    receiver: Body | None
    own: Body | None


@cache
def acts() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?<!\w)(?:(?P<before><compounds>)\s+)?(?P<act><acts>)(?!\w)(?!\s+<tails>(?!\w))"
    )


@cache
def _directly() -> re.Pattern[str]:
    return _CUES.pattern(r"\s+(?:(?:ngay|nhanh|kịp thời)\s+)?(?:<to>\s+)?")


@cache
def _later() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)(?<!đối )<to>\s+(?=\w)")


@cache
def _fills() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:[\s,:]|(?<!\w)<fills>(?!\w))*")


@cache
def _no_sender() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<no_sender>\s+$")


@cache
def _no_act() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<no_act>\s+$")


@cache
def _handed() -> frozenset[str]:
    return frozenset(_CUES.words("handed"))


def steps_of(text: str, bodies: list[Body], start: int, end: int) -> Iterator[Step]:
    """The acts of a piece that have a receiver, one for each receiver; where none has, the first
    that has a time."""
    lower = lowered(text)
    taken = start
    lone: Step | None = None
    for m in acts().finditer(lower, start, end):
        at = m.start("act")
        if m["before"] or at < taken or _is_noun(lower, start, m):
            continue
        own = _own(lower, bodies, taken, at)
        receiver = _receiver(text, m.end(), end)
        if receiver is not None:
            taken = receiver.end
            yield Step(at, receiver, own)
        elif lone is None and m["act"] in _handed() and times_in(text, at, end):
            lone = Step(at, None, own)
    if lone is not None and taken == start and (lone.own or _opens_piece(lower, start, lone.at)):
        yield lone


def _is_noun(lower: str, start: int, m: re.Match[str]) -> bool:
    """``chế độ báo cáo``, ``Báo cáo số 12``, ``(bản sao gửi …)``: no act of handing in."""
    at = m.start("act")
    before = _no_act().search(lower, max(start, at - 20), at) is not None
    return before or re.compile(r"\s*:|[^,;:.]{0,24}\bsố \d").match(lower, m.end()) is not None


def _opens_piece(lower: str, start: int, at: int) -> bool:
    """Does an act open its piece, but for a mark and words of how often?"""
    return opens().fullmatch(lower[start:at]) is not None or not lower[start:at].strip(" -+*•")


def _own(lower: str, bodies: list[Body], since: int, at: int) -> Body | None:
    """The body right before an act, with nothing between but how it acts."""
    before = [b for b in bodies if b.end <= at and b.start >= since - 1]
    if not before:
        before = [b for b in bodies if b.end <= at and b.end == since]
    last = before[-1] if before else None
    if last and _no_sender().search(lower, max(0, last.start - 16), last.start):
        return None
    if last is None or not _fills().fullmatch(lower, last.end, at):
        return None
    return None if lower[last.end : at].strip() == "," else last


def _receiver(text: str, at: int, end: int) -> Body | None:
    """The body that an act is directed at: right behind it, or behind ``về``, ``gửi`` …"""
    lower = lowered(text)
    direct = _directly().match(lower, at, end)
    body = body_at(text, direct.end()) if direct else None
    if body is not None:
        return body
    closed = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*(?=\))|[^:]*(?=:)").match(lower, at, end)
    end = min(end, at + REACH, closed.end() if closed else end)
    for m in _later().finditer(lower, at, end):
        body = body_at(text, m.end())
        if body is not None:
            return body
    return None


@cache
def opens() -> re.Pattern[str]:
    return _CUES.pattern(
        rf"{MARK}(?:điều \d+\.\s*)?(?:(?:\d\w*\.\s*)?<opens>(?!\w)[^;]{{0,110}}?[,:]?\s+"
        r"|[^,:;]{0,60}:\s*)*"
    )
