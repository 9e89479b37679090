"""Two provinces side by side: one line each, and said plainly where one is silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.conversation import Continuity, kept_concepts
from answerer.meaning.reading import ask_of
from answerer.question.areas import Area, asking_words
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say
from corpus.text import fold
from retriever.query import UNACCENTED

_CLAUSE = re.compile(r"[;,?.!]\s+|\s+(?=(?:còn|con|trong khi|while|and in|whereas)\s)", re.I)
_WANTS_TABLE = re.compile(
    r"\b(?:lap|ke|trinh bay|duoi dang|thanh|theo) bang\b|\b(?:in|as) a table\b"
)
_SAME_THING = ("tuong tu", "nhiem vu nay")
SILENT = 0.62
FLOOR = 0.34
CORE = 0.6
COMMON = 0.6
BARE = 2
SEVERAL_PROVINCES = "*"


def wants_table(ask: Ask) -> bool:
    """Is the comparison to be a table?"""
    return _WANTS_TABLE.search(fold(ask.text)) is not None


def provinces_compared(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The provinces that a question sets side by side; empty where it is about one, or about one
    document that speaks of several."""
    named = ask.question.provinces
    if ask.exact and len({engine.documents[d].province for d in ask.documents}) == 1:
        return ()
    if len(named) > 1 and any(p in engine.provinces for p in named):
        return named
    both = ask.question.has("compare") and len(engine.provinces) == 2
    return tuple(sorted(engine.provinces)) if both else ()


def answer_compare(
    engine: Engine,
    continuity: Continuity,
    ask: Ask,
    provinces: tuple[str, ...],
    answer: Callable[[Ask], Draft],
) -> Draft:
    """Each province answered by itself, from its own clauses of the question, else from all of
    it. One that answers much less well than the best is silent."""
    held = tuple(p for p in provinces if p in engine.provinces)
    absent = [_absent(engine, ask, p) for p in provinces if p not in held]
    provinces = held
    asks = [_part_of(engine, continuity, ask, p) for p in provinces]
    drafts = [answer(a) for a in asks]
    leader = max(drafts, key=_strength)
    same = _same_topic(asks)
    statements: list[Statement] = []
    subject: tuple[int, ...] = ()
    for p, own in zip(provinces, drafts, strict=True):
        d = own if own.status == "answered" else answer(_over(engine, ask, p))
        silent = _strength(d) < FLOOR or (same and _falls_behind(engine, ask, d, leader))
        statements += _line(engine, ask, p, d, silent)
        subject = subject or d.subject
    if not any(s.passages for s in statements):
        return refused(ask, "not_stated", "not_stated", "compare")
    tabled = wants_table(ask)
    lines = (*statements, *absent)
    return Draft(
        "answered",
        "compare",
        tuple(map(_row, lines)) if tabled else lines,
        head=say(ask.language, "compare_table") if tabled else "",
        confidence=_strength(leader),
        limit=SEVERAL,
        subject=subject,
    )


def _absent(engine: Engine, ask: Ask, province: str) -> Statement:
    name = f"**{engine.province_name(province)}**"
    return Statement(say(ask.language, "absent_province", province=name), ())


def _part_of(engine: Engine, continuity: Continuity, ask: Ask, province: str) -> Ask:
    """What a question asks of one province: by the clauses that speak of it, or all of it."""
    narrowed = _over(engine, ask, province)
    areas = areas_for(engine, ask, province)
    if areas is None:
        return narrowed
    text = " ".join(ask.text[a.start : a.end].strip() for a in areas)
    question = engine.questions.read(replace(ask.question.query, text=text))
    own = ask_of(engine, question)
    bare = continuity.own_topic(question, own.concepts) <= BARE
    whole_task = "tasks" in question.asked and question.agencies
    if not question.agencies and ask.question.agencies:
        own = replace(own, question=replace(question, agencies=ask.question.agencies))
    if (bare and not whole_task) or any(w in fold(text) for w in _SAME_THING):
        concepts = kept_concepts(ask.concepts, own.concepts, 1.0)
        own = replace(own, concepts=concepts, scores=engine.score(text, concepts))
    return replace(own, documents=narrowed.documents)


def _over(engine: Engine, ask: Ask, province: str) -> Ask:
    """The same question over the documents of one province."""
    inside = frozenset(d.id for d in engine.index.documents if d.province == province)
    return replace(ask, documents=(ask.documents & inside) or inside)


def _same_topic(asks: list[Ask]) -> bool:
    """Do the provinces' clauses ask about the same thing? (Most of the weight in common.)"""
    first, *others = [{c.alternatives: c.weight for c in a.concepts} for a in asks]
    for o in others:
        common = sum(w for k, w in first.items() if k in o)
        if common < COMMON * (sum(first.values()) + sum(o.values())) / 2:
            return False
    return True


def _falls_behind(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    return _strength(d) < SILENT * _strength(leader) or _misses_core(engine, ask, d, leader)


def _misses_core(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Does what was found lack the weightiest things asked, which the other province's has?"""
    if d is leader or not d.subject or not leader.subject:
        return False
    core = sorted(ask.concepts, key=lambda c: -c.weight)[:3]
    held = sum(c.weight * engine.matcher.held(c, d.subject[0]) for c in core)
    other = sum(c.weight * engine.matcher.held(c, leader.subject[0]) for c in core)
    return held < CORE * other


def _strength(d: Draft) -> float:
    return d.confidence if d.status == "answered" else 0.0


def _line(engine: Engine, ask: Ask, province: str, d: Draft, silent: bool) -> list[Statement]:
    name = f"**{engine.province_name(province)}**"
    if silent:
        return [Statement(say(ask.language, "silent_province", province=name), ())]
    first, *rest = d.statements
    head = f"{d.head} " if d.head else ""
    return [Statement(f"{name}: {head}{first.text}", first.passages), *rest]


def _row(s: Statement) -> Statement:
    """A line of a comparison (``**Gia Lai**: …``) as the row of a Markdown table."""
    name, colon, said = s.text.partition(": ")
    text = " ".join(s.text.split()).replace("|", "/")
    if colon and name.startswith("**"):
        text = f"{name} | {' '.join(said.split()).replace('|', '/')}"
    else:
        text = f" | {text}"
    return Statement(f"| {text}", s.passages, " |")


def areas_for(engine: Engine, ask: Ask, province: str) -> tuple[Area, ...] | None:
    """The clauses of a question that speak of this province, and those that speak of none; None
    where the question has no clauses of its own for it."""
    clauses = _clauses(ask.text)
    owners = [_owner(engine, ask, ask.text[a:b]) for a, b in clauses]
    if len({o for o in owners if o and o != SEVERAL_PROVINCES}) < 2:
        return None
    areas: list[Area] = []
    current: str | None = None
    for (a, b), owner in zip(clauses, owners, strict=True):
        current = owner or current
        if owner == SEVERAL_PROVINCES or current in (None, province):
            areas.append(Area(a, b, 1.0))
    found = tuple(areas)
    asks = asking_words(ask.text, found) or _ends_as_yes_no(ask.text, found)
    return found if asks else None


def _ends_as_yes_no(text: str, areas: tuple[Area, ...]) -> bool:
    return any(re.search(r"\b(?:khong|chua)\W*$", fold(text[a.start : a.end])) for a in areas)


def _clauses(text: str) -> list[tuple[int, int]]:
    edges = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _owner(engine: Engine, ask: Ask, clause: str) -> str | None:
    """The province a clause names; SEVERAL_PROVINCES for more than one, None for none."""
    plain = ask.question.query.accented < UNACCENTED
    found = {m.id for m in engine.vocabulary.province_matcher.find(clause, lenient=plain)}
    found &= engine.provinces
    return SEVERAL_PROVINCES if len(found) > 1 else next(iter(found), None)
