"""Who hands in what, to whom and by when, read off a text.

Such clauses come in chains: ``các huyện báo cáo Sở A trước ngày 10/12; Sở A tổng hợp, báo cáo UBND
tỉnh trước ngày 25/12 để UBND tỉnh báo cáo Bộ``. Each step of a chain is a hop of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from answerer.facts.bodies_named import Body, bodies_in, body_at, lowered
from answerer.facts.handing_steps import MARK, Step, acts, opens, steps_of
from answerer.facts.handing_times import Time, times_in
from corpus.cues import Cues

_CUES = Cues("facts", "handing_in")

KEPT = 1 << 13
_PIECE = re.compile(r"(?<!\d)\.(?=\s+\W*[A-ZĐÀ-Ỹ(])|(?<=\d)\.(?=\s+\W*[A-ZĐÀ-Ỹ])|;|\n|\./\.")


@dataclass(frozen=True, slots=True)
class Hop:
    """One step: ``text[start:end]`` says it. ``sender`` is empty where the text names none there,
    ``helper`` prepares it in the name of the sender, ``receiver`` and ``via`` are empty where none
    is named; ``sends``: it says so outright, and not only that something is proposed."""

    start: int
    end: int
    sender: str
    receiver: str
    via: str = ""
    helper: str = ""
    times: tuple[Time, ...] = ()
    sends: bool = True


@lru_cache(maxsize=KEPT)
def hops_of(text: str, headings: tuple[str, ...] = ()) -> tuple[Hop, ...]:
    """The hops of a passage in order; the nearest of ``headings`` (outermost first) that names a
    body names the sender where the passage names none."""
    carried = next((a for h in reversed(headings) if (a := _above(h))), "")
    found: list[Hop] = []
    for start, end in _pieces(text):
        bodies = [b for b in bodies_in(text) if start <= b.start < end]
        subject = _subject(text, bodies, start, end)
        carried = _meant(subject.text, found) if subject else carried
        steps = list(steps_of(text, bodies, start, end))
        if not any(s.receiver or s.own for s in steps):
            more = _with_more_times(text, found, start, end)
            found, steps = more, [] if more != found or text[start - 1 : start] == "." else steps
        found += _hops(text, steps, start, end, carried, found)
    return tuple(found)


def hands_in(text: str) -> bool:
    """Does a text hold a word of handing in at all?"""
    return acts().search(lowered(text)) is not None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between full stops and semicolons."""
    at = 0
    for m in _PIECE.finditer(text):
        yield at, m.start()
        at = m.end()
    yield at, len(text)


@cache
def _sends() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<sends>(?!\w)")


@cache
def _via() -> re.Pattern[str]:
    return _CUES.pattern(r"\W{0,3}(?<!\w)<via>\s+")


@cache
def _helps() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<helps>\s+$")


@cache
def _given() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<gives>\s+$")


def _subject(text: str, bodies: tuple[Body, ...] | list[Body], start: int, end: int) -> Body | None:
    """The body that opens a piece (behind its mark, ``giao``, ``định kỳ …,``)."""
    first = next((b for b in bodies if start <= b.start < end), None)
    if first is None:
        return None
    before = lowered(text)[start : first.start]
    ends = [m.end() for m in acts().finditer(before)]
    if (ends and ":" not in before[ends[-1] :]) or _helps().search(before):
        return None
    return first if opens().fullmatch(before) else None


def _above(heading: str) -> str:
    """The body that a heading gives what stands below it (``…, giao các sở …:``), or that opens
    it."""
    bodies = bodies_in(heading)
    lower = lowered(heading)
    given = (b for b in bodies if _given().search(lower, max(0, b.start - 12), b.start))
    found = next(given, None) or _subject(heading, bodies, 0, len(heading))
    return found.text if found else ""


def _hops(
    text: str, steps: list[Step], start: int, end: int, carried: str, before: list[Hop]
) -> list[Hop]:
    out: list[Hop] = []
    for n, step in enumerate(steps):
        begins = out[-1].end if out else start
        stop = _next_start(text, steps[n + 1], step) if n + 1 < len(steps) else end
        last = [*before, *out]
        sender, helper = _sender(text, step, begins, carried, last, chained=bool(out))
        receiver = step.receiver
        via = _passed_through(text, receiver, stop) if receiver else ""
        fronted = not out and _is_fronted(text, begins)
        times = times_in(text, begins if fronted else step.at, stop)
        name = receiver.text if receiver else ""
        sends = _sends().search(lowered(text), step.at, receiver.start if receiver else stop)
        hop = Hop(begins, stop, sender, name, via, helper, times, sends is not None)
        out.append(_trimmed(text, hop))
    return out


@cache
def _fronted() -> re.Pattern[str]:
    return re.compile(
        rf"{MARK}(?:[^,:;]{{0,60}}:\s*)?(?:định kỳ|trước|chậm nhất|hằng|hàng|mỗi|vào|ngày)"
    )


def _is_fronted(text: str, start: int) -> bool:
    """``Định kỳ trước ngày 05/6, các cơ quan báo cáo …``: does its time open a clause?"""
    return _fronted().match(lowered(text), start) is not None


def _next_start(text: str, following: Step, step: Step) -> int:
    """Where the next hop of a piece begins: with its sender, or with its act."""
    at = following.own.start if following.own else following.at
    least = step.receiver.end if step.receiver else step.at
    lower = lowered(text)
    aim = lower.find(" để ", least, at)
    cut = aim if aim >= 0 else max(lower.rfind(w, least, at) for w in (", ", " rồi "))
    return cut if cut >= least else max(at, least)


def _sender(
    text: str, step: Step, begins: int, carried: str, before: list[Hop], chained: bool
) -> tuple[str, str]:
    """Who hands in, and in whose stead another prepares it."""
    lower = lowered(text)
    own = step.own
    last = before[-1].receiver if before else ""
    if own is not None:
        helped = _helps().search(lower, max(0, own.start - 20), own.start) is not None
        chain = " để " in lower[begins : own.start]
        helper = (before[-1].sender if chained else carried) if helped and not chain else ""
        return _meant(own.text, before), helper
    if chained and last and " để " in f"{lower[begins : step.at]} ":
        return last, ""
    return carried, ""


def _meant(name: str, before: list[Hop]) -> str:
    """``Sở`` and ``Cơ quan thường trực`` are the receiver before that is called so."""
    words = lowered(name)
    if words not in ("sở", "ban", "bộ", "sở này") and not words.startswith("cơ quan thường trực"):
        return name
    called = (h.receiver for h in reversed(before) if words.split()[0] in lowered(h.receiver))
    return next(called, name)


def _passed_through(text: str, receiver: Body, stop: int) -> str:
    """Through whom a hop passes: ``báo cáo UBND tỉnh kết quả thực hiện thông qua Sở A``."""
    found = (body_at(text, m.end()) for m in _via().finditer(lowered(text), receiver.end, stop))
    return next((b.text for b in found if b is not None), "")


def _trimmed(text: str, hop: Hop) -> Hop:
    """The hop without the comma and the mark around it."""
    said = text[hop.start : hop.end]
    lead = re.match(r"[\s,;.]*", said)
    return replace(
        hop,
        start=hop.start + (lead.end() if lead else 0),
        end=hop.start + len(said.rstrip(" ,;(")),
    )


@cache
def _adds() -> re.Pattern[str]:
    return _CUES.pattern(r"báo cáo(?!\w)|(?:năm|<half_year>|<quarter>) (?=trước|chậm|vào|ngày)")


def _with_more_times(text: str, found: list[Hop], start: int, end: int) -> list[Hop]:
    """``…; báo cáo năm trước ngày 12/12``: a piece that only adds a time to the hop before."""
    lower = lowered(text)[start:end].strip(" -+")
    times = times_in(text, start, end)
    goes_on = text[start - 1 : start] == ";" and _adds().match(lower) is not None
    if not found or not times or not goes_on or start - found[-1].end > 3:
        return found
    last = found[-1]
    return [*found[:-1], replace(last, end=end, times=(*last.times, *times))]
