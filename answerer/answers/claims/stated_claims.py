"""Whether a task has a deadline, a deliverable … at all: told with what its cell says, or that
nothing is stated."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.tasks.roles import answer_roles
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "stated")


@cache
def _stated() -> dict[str, re.Pattern[str]]:
    """By role, the question whether it is stated at all."""
    verbs, english = _CUES.any_of("verbs"), _CUES.any_of("verbs_english")
    says = (
        rf"\b(?:co(?: {verbs}(?: ra)?)?(?: ro| cu the)?|{english})"
        rf"(?: {_CUES.any_of('articles')})*\s+"
    )
    no_value = rf"(?!(?: {_CUES.any_of('links')})* \d)"
    goods = rf"san pham(?! (?:{_CUES.any_of('goods')}|cua (?!nhiem vu|viec)))"
    things = {
        "deadline": _CUES.any_of("deadline"),
        "deliverable": rf"{goods}|{_CUES.any_of('deliverable')}",
        "coordinating": _CUES.any_of("coordinating"),
    }
    return {r: re.compile(rf"{says}(?:{names})\b{no_value}") for r, names in things.items()}


def answer_stated(engine: Engine, ask: Ask, _: Candidate | None) -> Draft | None:
    """``Việc này có thời hạn không?``: yes with the deadline, or that the text states none. None
    where a value is claimed (``có hạn là 2022 không``)."""
    text = fold(ask.text)
    role = next((r for r, stated in _stated().items() if stated.search(text)), None)
    if role is None:
        return None
    found = answer_roles(engine, ask, (role,))
    if found is None or found.status != "answered":
        return found
    first, *others = found.statements
    told = replace(first, text=f"{say(ask.language, 'yes')} {first.text}")
    return replace(found, intent="yes_no", statements=(told, *others))
