"""What a claim sets itself against: ``nộp ở tỉnh, không phải ở huyện, đúng không?`` claims that it
is the province, and denies nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "contrasts")

HELD = 0.6
"""Of what is set aside, the share that a text holds which gives just that."""


@cache
def _opening() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?P<first>(?:^|[,:]|\b(?:thi|do"
        r"|la))\s*<paused>\b[^,;.?!]{2,60}?\b<fronted>\b)|,?\s*\b<always>\b|[,"
        r"(–-]\s*(?:ma\s+)?<paused>\s+(?=(?:<sorts>\b|\d))"
    )


def set_aside(text: str) -> Iterator[tuple[int, int]]:
    """Where a claim names what it is set against."""
    said = without_ending(text)
    for m in _opening().finditer(fold(said)):
        pause = re.compile(r"[,;.?!)]").search(said, m.end())
        yield m.start(), m.end() if m["first"] else pause.start() if pause else len(said)


def without_contrast(engine: Engine, ask: Ask) -> tuple[Ask, tuple[Concept, ...]]:
    """A claim without what it is set against, all else in its place, and what that says where it is
    an act that a text may give as well; the claim as it is where it is set against nothing."""
    spans = list(set_aside(ask.text))
    if not spans:
        return ask, ()

    def kept(start: int) -> bool:
        return not any(s <= start < e for s, e in spans)

    q = ask.question
    query = replace(q.query, text=_blanked(q.text), typed=_blanked(q.query.typed))
    agencies = tuple(m for m in q.agencies if kept(m.start))
    cues = tuple(c for c in q.cues if kept(c.start))
    question = replace(q, query=query, agencies=agencies, cues=cues)
    known = {c.alternatives for c in ask.concepts}
    read = engine.concepts.read(question.text, ask.language, q.areas, q.skip)
    left = tuple(c for c in read if c.alternatives in known)
    held = {c.alternatives for c in left}
    aside = tuple(c for c in ask.concepts if c.alternatives not in held)
    scores = engine.score(question.text, left)
    plain = replace(ask, question=question, concepts=left, own=left, scores=scores)
    return plain, () if _is_of_a_sort(ask.text, spans) else aside


def _is_of_a_sort(text: str, spans: list[tuple[int, int]]) -> bool:
    """Is all that a claim is set against a place, a time or a body, of which one alone is right?"""
    behind = (_opening().sub("", fold(text[s:e])).strip() for s, e in spans)
    return all(re.match(rf"(?:{_CUES.any_of('sorts')}\b|\d|$)", b) for b in behind)


def _blanked(text: str) -> str:
    letters = list(text)
    for start, end in set_aside(text):
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def upholds(engine: Engine, ask: Ask, aside: tuple[Concept, ...], draft: Draft) -> bool:
    """Is this a yes with a text that holds what the claim is set against?"""
    told = " ; ".join(s.text for s in draft.statements)
    holds = told.startswith(say(ask.language, "yes"))
    return holds and bool(aside) and engine.share(aside, told) >= HELD
