"""Whether a task has a deadline, a deliverable … at all: told with what its cell says, or that
nothing is stated."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.answers.tasks.roles import answer_roles
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.text import fold

_THINGS = {
    "deadline": "thoi han|han chot|han hoan thanh|thoi gian hoan thanh|moc thoi gian"
    "|deadline|due date|time limit|time frame|completion date",
    "deliverable": "san pham(?! (?:chu luc|nong|hang|ocop|dac|dich|cua (?!nhiem vu|viec)))"
    "|dau ra|deliverable|output",
    "coordinating": "(?:co quan|don vi) phoi hop"
    "|coordinating (?:agenc(?:y|ies)|bod(?:y|ies)|units?)",
}
_SAYS = (
    r"\b(?:co(?: (?:neu|ghi|quy dinh|dat|dua)(?: ra)?)?(?: ro| cu the)?"
    r"|(?:is|are) there|ha(?:s|ve)|gives?|states?|sets?|specify|specifies|mentions?|lists?"
    r"|say what|contain|contains|include|includes)"
    r"(?: (?:a|an|any|the|some|specific|clear|fixed))*\s+"
)
_VALUE = r"(?!(?: (?:of|by|in|is|on|la|den|vao|truoc|nam|ngay|thang))* \d)"
_STATED = {r: re.compile(rf"{_SAYS}(?:{names})\b{_VALUE}") for r, names in _THINGS.items()}


def answer_stated(engine: Engine, ask: Ask, _: Candidate | None) -> Draft | None:
    """``Việc này có thời hạn không?``: yes with the deadline, or that the text states none. None
    where a value is claimed (``có hạn là 2022 không``)."""
    text = fold(ask.text)
    role = next((r for r, stated in _STATED.items() if stated.search(text)), None)
    if role is None:
        return None
    found = answer_roles(engine, ask, (role,))
    if found is None or found.status != "answered":
        return found
    first, *others = found.statements
    told = replace(first, text=f"{say(ask.language, 'yes')} {first.text}")
    return replace(found, intent="yes_no", statements=(told, *others))
