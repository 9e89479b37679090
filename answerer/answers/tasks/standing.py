"""Who holds a standing part in a body: ``Sở A (Thường trực Ban Chỉ đạo)``, ``Sở A là cơ quan thường
trực của Ban``, ``gửi cơ quan thường trực (Sở A)``, ``cơ quan thường trực …: ở tỉnh là Sở A``, or as
its duty (``làm thư ký của Ban Chỉ đạo`` below the name of Sở A)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("tasks", "standing")

SURE = 0.9


@cache
def _behind() -> re.Pattern[str]:
    """The part, in what stands behind the name of an agency."""
    return _CUES.pattern(
        r"\s*(?:\((?:la )?(?:<bodies> )?(?P<bracket><parts>)\b[^()]*\)"
        r"|(?:van )?<is> (?:<bodies> )?(?P<said><parts>)\b(?P<whose>(?: cua)? [^.;:,()]*)?)"
    )


@cache
def _before() -> re.Pattern[str]:
    """The part, in what stands before the name of an agency."""
    return _CUES.pattern(
        r"\b<bodies> (?P<part><parts>)(?: \(|\b(?:[^.;()](?!<others>))*?\b(?:van )?la )$"
    )


@cache
def _holds() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:duoc giao )?(?:la|lam) (?:<bodies>\s+)?(?P<part><parts>)\b")


def answer_standing(engine: Engine, ask: Ask) -> Draft | None:
    """The agency that a text names so; None where the question asks for no such part of the body
    it names, or no text names one agency only."""
    folded = fold(engine.expand(ask.text))
    parts = [p for p in _CUES.words("parts") if p in folded]
    bodies = [b for b in _boards(engine) if b in folded]
    if not parts or not bodies:
        return None
    told = (*_standing(engine, ask, bodies), *_as_duty(engine, ask, bodies))
    found = [(agency, k, text) for agency, k, text, part in told if part in parts]
    if len({agency for agency, _, _ in found}) != 1:
        return None
    _, k, text = found[0]
    return Draft("answered", "who", (Statement(text, (k,)),), confidence=1.0, probability=SURE)


def holder_of(engine: Engine, d: Draft) -> frozenset[str]:
    """The agency that such an answer tells."""
    return frozenset(engine.agencies_in(d.statements[0].text.split("**")[1]))


def _boards(engine: Engine) -> list[str]:
    return list(engine.vocabulary.questions["posts"]["bodies"])


def _standing(engine: Engine, ask: Ask, bodies: list[str]) -> Iterator[tuple[str, int, str, str]]:
    """(agency, passage, what is said of it, the part), of the bodies asked about."""
    for k, p in engine.lookup.passages_in(ask.documents):
        folded = fold(p.clean)
        if not any(part in folded for part in _CUES.words("parts")):
            continue
        for m in engine.vocabulary.agency_matcher.find(p.clean):
            if engine.vocabulary.agencies[m.id].abstract:
                continue
            said = _said(p.clean, m.start, m.end)
            if said is not None and _is_of(engine, p, said[0], bodies):
                yield m.id, k, said[0], said[1]


def _as_duty(engine: Engine, ask: Ask, bodies: list[str]) -> Iterator[tuple[str, int, str, str]]:
    """The same of duties that begin so."""
    for a in engine.lookup.assignments_in(ask.documents):
        said = re.split(r"[;.]", a.task.text, maxsplit=1)[0]
        holds = _holds().match(fold(said)) if a.source != "table" else None
        agencies = engine.agencies_in(a.lead.text) if a.lead is not None else ()
        k = engine.place[a.passage]
        one = holds is not None and len(set(agencies)) == 1
        if one and holds is not None and _is_of(engine, engine.passages[k], said, bodies):
            name = engine.vocabulary.agencies[agencies[0]].name
            yield agencies[0], k, f"**{name}** ({said})", holds["part"]


def _said(text: str, start: int, end: int) -> tuple[str, str] | None:
    """What a text says of the agency that it names there, and the part that it gives to it."""
    folded = fold(text)
    if len(folded) != len(text):
        return None
    name = f"**{text[start:end]}**"
    behind = _behind().match(folded, end)
    if behind is not None:
        return f"{name}{text[end : behind.end()].rstrip()}", behind["bracket"] or behind["said"]
    before = _before().search(folded[:start])
    if before is None:
        return None
    closing = ")" if text[end : end + 1] == ")" else ""
    return f"{text[before.start() : start]}{name}{closing}", before["part"]


def _is_of(engine: Engine, p: Passage, said: str, bodies: list[str]) -> bool:
    """Does a text name the body of the part, or its document, which is the body's own, leave it
    out?"""
    named = fold(engine.expand(said))
    if any(b in named for b in _boards(engine)):
        return any(b in named for b in bodies)
    document = engine.documents[p.document]
    return any(b in fold(f"{document.issuer} ; {document.title}") for b in bodies)
