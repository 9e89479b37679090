"""Two provinces side by side: one line each, and said plainly where one is silent."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

from answerer.areas import Area, asking_words
from answerer.ask import Ask
from answerer.draft import SEVERAL, Draft, Statement
from answerer.engine import Engine
from answerer.wording import say
from corpus.text import fold

_CLAUSE = re.compile(r"[;,?.!]\s+|\s+(?=(?:còn|con|trong khi|while|and in|whereas)\s)", re.I)
_SILENT = 0.62
_FLOOR = 0.34
_CORE = 0.6
COMMON = 0.6

Answerer = Callable[[Ask], Draft]
Rebuild = Callable[[Ask, str, tuple[Area, ...] | None], Ask]


def provinces_compared(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The provinces that a question sets side by side; empty where it is about one."""
    named = tuple(p for p in ask.question.provinces if p in engine.provinces)
    if len(named) > 1:
        return named
    return (
        tuple(sorted(engine.provinces))
        if ask.question.has("compare") and len(engine.provinces) == 2
        else ()
    )


def answer_compare(
    engine: Engine, ask: Ask, provinces: tuple[str, ...], answer: Answerer, rebuild: Rebuild
) -> Draft:
    """Each province answered by itself, from its own clauses of the question."""
    asks = [rebuild(ask, p, areas_for(engine, ask, p)) for p in provinces]
    whole = [rebuild(ask, p, None) for p in provinces]
    drafts = [answer(a) for a in asks]
    best = max((_strength(d) for d in drafts), default=0.0)
    leader = max(drafts, key=_strength)
    shared = _same_topic(asks)
    statements: list[Statement] = []
    subject: tuple[int, ...] = ()
    for p, d, w in zip(provinces, drafts, whole, strict=True):
        if d.status != "answered":
            d = answer(w)
        weak = _strength(d) < _FLOOR or (
            shared and (_strength(d) < _SILENT * best or _misses_core(engine, ask, d, leader))
        )
        silent = d.status != "answered" or weak
        statements += _line(engine, ask, p, d, silent)
        subject = subject or d.subject
    if all(not s.passages for s in statements):
        return Draft(
            "refused",
            "compare",
            (Statement(say(ask.language, "not_stated"), ()),),
            reason="not_stated",
        )
    return Draft(
        "answered", "compare", tuple(statements), confidence=best, limit=SEVERAL, subject=subject
    )


def _same_topic(asks: list[Ask]) -> bool:
    """Do the provinces' clauses ask about the same thing? (Most of the weight in common.)"""
    first, *others = [{c.alternatives: c.weight for c in a.concepts} for a in asks]
    for o in others:
        common = sum(w for k, w in first.items() if k in o)
        if common < COMMON * (sum(first.values()) + sum(o.values())) / 2:
            return False
    return True


def _misses_core(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Does what was found lack the weightiest things asked, which the other province's has?"""
    if d is leader or not d.subject or not leader.subject:
        return False
    core = sorted(ask.concepts, key=lambda c: -c.weight)[:3]
    held = sum(c.weight * engine.matcher.held(c, d.subject[0]) for c in core)
    other = sum(c.weight * engine.matcher.held(c, leader.subject[0]) for c in core)
    return held < _CORE * other


def _strength(d: Draft) -> float:
    return d.confidence if d.status == "answered" else 0.0


def _line(engine: Engine, ask: Ask, province: str, d: Draft, silent: bool) -> list[Statement]:
    name = engine.province_name(province)
    if silent:
        return [Statement(say(ask.language, "silent_province", province=f"**{name}**"), ())]
    first, *rest = d.statements
    head = f"{d.head} " if d.head else ""
    return [Statement(f"**{name}**: {head}{first.text}", first.passages), *rest]


def areas_for(engine: Engine, ask: Ask, province: str) -> tuple[Area, ...] | None:
    """The clauses of a question that speak of this province, and those that speak of none; None
    where the question has no clauses of its own for it."""
    text = ask.question.text
    clauses = _clauses(text)
    owners = [_owner(engine, ask, text, a, b) for a, b in clauses]
    named = {o for o in owners if o and o != "*"}
    if len(named) < 2:
        return None
    areas: list[Area] = []
    current: str | None = None
    for (a, b), owner in zip(clauses, owners, strict=True):
        current = owner or current
        if owner == "*" or current in (None, province):
            areas.append(Area(a, b, 1.0))
    found = tuple(areas)
    return found if asking_words(text, found) or _ends_as_yes_no(text, found) else None


def _ends_as_yes_no(text: str, areas: tuple[Area, ...]) -> bool:
    return any(re.search(r"\b(?:khong|chua)\W*$", fold(text[a.start : a.end])) for a in areas)


def _clauses(text: str) -> list[tuple[int, int]]:
    edges = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    return [(a, b) for a, b in itertools.pairwise(edges) if text[a:b].strip()]


def _owner(engine: Engine, ask: Ask, text: str, a: int, b: int) -> str | None:
    """The province a clause names; ``*`` for one that names several, None for none."""
    found = {
        m.id
        for m in engine.vocabulary.province_matcher.find(
            text[a:b], lenient=ask.question.query.accented < 0.15
        )
    }
    found &= engine.provinces
    return "*" if len(found) > 1 else next(iter(found), None)


def with_documents(engine: Engine, ask: Ask, province: str) -> Ask:
    """The same question over the documents of one province."""
    inside = frozenset(d.id for d in engine.index.documents if d.province == province)
    return replace(ask, documents=(ask.documents & inside) or inside)
