"""Two numbers asked at once (``ít nhất mấy tiêu chí, và dưới bao nhiêu phần trăm hộ?``): both are
told, or none."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from answerer.answers.quantity import answer_quantity, number_in
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.measures import Says, figures_in, numbers_what
from answerer.meaning.reading import read_question
from answerer.question.areas import Area
from answerer.silence.refusal import checked, refused
from answerer.telling.draft import SEVERAL, Draft
from answerer.telling.wording import name_of
from corpus.text import fold

_ASKS = re.compile(r"\b(?:bao nhieu|may)\b(?! (?:gio|ngay|thang|nam) (?:nao|may))|\bhow many\b")
BESIDE = 0.3
"""What the words of the other clauses count."""
_EDGE = re.compile(r"[,;]\s+(?:va |and )?|\s(?:va|and)\s")


def answer_several_numbers(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that gives every number asked, else a sentence for each; refused where one is
    not stated. None where one number is asked, or none."""
    parts = [_part(engine, ask, c) for c in clauses(ask.text)]
    if len(parts) < 2:
        return None
    whole = number_in(engine, ask, _all_of([numbers_what(engine, p) for p in parts]))
    if whole is not None:
        return checked(engine, ask, whole)
    told = [answer_quantity(engine, p) for p in parts]
    pairs = zip(parts, told, strict=True)
    found = [d for p, d in pairs if d is not None and _stands(engine, ask, p, d)]
    if len(found) < len(parts):
        kind = name_of(ask.language, "kinds", "quantity")
        return refused(ask, "not_stated", "not_stated_kind", "count", kind=kind)
    statements = tuple(dict.fromkeys(s for d in found for s in d.statements))
    least = min(d.confidence for d in found)
    return Draft("answered", "content", statements, confidence=least, limit=SEVERAL)


def clauses(question: str) -> list[tuple[int, int]]:
    """The stretches of a question that ask for a number each; none where fewer than two do, or
    where no pause parts them."""
    folded = fold(question)
    asks = [m.start() for m in _ASKS.finditer(folded)]
    cuts = [0]
    for before, after in pairwise(asks):
        edges = [m.end() for m in _EDGE.finditer(folded, before, after)]
        if not edges:
            return []
        cuts.append(edges[0])
    return list(pairwise([*cuts, len(question)])) if len(asks) > 1 else []


def _part(engine: Engine, ask: Ask, clause: tuple[int, int]) -> Ask:
    """The question with the number alone that one clause asks for; what the others say counts
    less."""
    start, end = clause
    beside = [Area(0, start, BESIDE), Area(end, len(ask.text), BESIDE)]
    areas = [Area(start, end, 1.0), *beside]
    known = {c.alternatives for c in ask.concepts}
    read = engine.concepts.read(ask.text, ask.language, areas, ask.question.skip)
    concepts = tuple(c for c in read if c.alternatives in known)
    scores = replace(engine.matcher.score(concepts), search=ask.scores.search)
    own = read_question(engine, ask.text[start:end])
    return replace(ask, question=own, concepts=concepts, scores=scores)


def _stands(engine: Engine, ask: Ask, part: Ask, draft: Draft) -> bool:
    """May the answer to a clause be given, by the whole question with the kinds that it asks?"""
    own = replace(ask, question=replace(ask.question, kinds=part.question.kinds))
    return checked(engine, own, draft).status == "answered"


def _all_of(tests: list[Says]) -> Says:
    """Does a text pass all tests, and hold as many numbers as there are?"""
    return lambda text: all(says(text) for says in tests) and figures_in(text) >= len(tests)
