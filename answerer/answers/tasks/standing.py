"""Who holds a standing part in a body, where a text says so in brackets behind the agency's name
(``Sở A (Thường trực Ban Chỉ đạo)``), or as its duty (``Sở A làm thư ký của Ban Chỉ đạo``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("tasks", "standing")

SURE = 0.9
_Part = tuple[str, int, str, str, frozenset[str]]
_BRACKET = re.compile(r"\s*\((?:là\s+)?(?P<said>[^()]{6,120})\)")


@cache
def _opens() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:<bodies>\s+)?(?P<part><parts>)\b")


@cache
def _holds() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:duoc giao )?(?:la|lam) (?:<bodies>\s+)?(?P<part><parts>)\b")


def answer_standing(engine: Engine, ask: Ask) -> Draft | None:
    """The agency that a text names so; None where the question asks for no such part of the body
    it names, or no text names one agency only."""
    folded = fold(ask.text)
    parts = [p for p in _CUES.words("parts") if p in folded]
    bodies = {m.id for m in ask.question.agencies}
    if not parts or not bodies:
        return None
    found = [
        (agency, k, said)
        for agency, k, said, part, body in (*_standing(engine, ask), *_as_duty(engine, ask))
        if part in parts and bodies & body
    ]
    if len({agency for agency, _, _ in found}) != 1:
        return None
    agency, k, said = found[0]
    text = f"**{engine.vocabulary.agencies[agency].name}** ({said})"
    return Draft("answered", "who", (Statement(text, (k,)),), confidence=1.0, probability=SURE)


def _as_duty(engine: Engine, ask: Ask) -> Iterator[_Part]:
    """The same of duties that begin so."""
    for a in engine.lookup.assignments_in(ask.documents):
        said = re.split(r"[;.]", a.task.text, maxsplit=1)[0]
        holds = _holds().match(fold(said)) if a.source != "table" else None
        agencies = engine.agencies_in(a.lead.text) if a.lead is not None else ()
        if holds is not None and len(set(agencies)) == 1:
            body = frozenset(engine.agencies_in(engine.expand(said)))
            yield next(iter(agencies)), engine.place[a.passage], said, holds.group("part"), body


def _standing(engine: Engine, ask: Ask) -> Iterator[_Part]:
    """(agency, passage, the words in brackets, the part, the bodies that they name)."""
    for k, p in engine.lookup.passages_in(ask.documents):
        if "(" not in p.clean:
            continue
        for m in engine.vocabulary.agency_matcher.find(p.clean):
            bracket = _BRACKET.match(p.clean, m.end)
            opens = _opens().match(fold(bracket.group("said"))) if bracket else None
            if bracket is None or opens is None or engine.vocabulary.agencies[m.id].abstract:
                continue
            said = bracket.group("said")
            body = frozenset(engine.agencies_in(engine.expand(said)))
            yield m.id, k, said, opens.group("part"), body
