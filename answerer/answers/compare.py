"""Two provinces side by side: one line each, and said plainly where one is silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from answerer.answers.agency_tasks import answer_tasks
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.conversation import Continuity
from answerer.meaning.reading import ask_of
from answerer.meaning.turns import kept_concepts
from answerer.question.areas import Area, asking_words
from answerer.question.question import ROLES
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say
from corpus.text import fold
from retriever.query import UNACCENTED

_CLAUSE = re.compile(r"[;,?.!]\s+|\s+(?=(?:còn|con|trong khi|while|and in|whereas)\s)", re.I)
_WANTS_TABLE = re.compile(
    r"\b(?:lap|ke|trinh bay|duoi dang|thanh|theo) bang\b|^\W*bang so sanh\b|\b(?:in|as) a table\b"
)
_TWO = re.compile(
    r"\b(?:hai (?:tinh|dia phuong|noi|ben|van ban|chuong trinh)|ca hai|moi (?:tinh|ben|noi)"
    r"|tinh (?:con lai|kia)|both|each|(?:of|do|does) them|the other province|two provinces)\b"
)
_OTHER_ONE = re.compile(
    r"\b(?:hai (?:tinh|dia phuong|van ban|chuong trinh)|ca hai|tinh (?:con lai|kia|khac)"
    r"|both|the other province|two provinces)\b"
)
_GIVES = re.compile(r"\b(?:nhiem vu|viec|giao|task|tasks|assign)\b")
"""Words that ask of an agency alone what it is given to do."""
_SAME_THING = ("tuong tu", "nhiem vu nay")
SILENT = 0.62
FLOOR = 0.34
CORE = 0.6
BARE = 2
HELD = 0.3
SEVERAL_PROVINCES = "*"


def wants_table(ask: Ask) -> bool:
    """Is the comparison to be a table?"""
    return _WANTS_TABLE.search(fold(ask.text)) is not None


def provinces_compared(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The provinces that a question sets side by side; empty where it is about one, or about one
    document that speaks of several."""
    named = ask.question.provinces
    if ask.exact and len(_owners(engine, ask)) < 2:
        return ()
    if len(named) > 1 and any(p in engine.provinces for p in named):
        return named
    return _both(engine, ask)


def _both(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """All provinces, where there are two and the question means both: by any word that compares,
    or beside the name of one by a word for two (``tỉnh còn lại``)."""
    if len(engine.provinces) != 2 or not ask.question.has("compare"):
        return ()
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    if ask.question.provinces and not _OTHER_ONE.search(fold(asking)):
        return ()
    return tuple(sorted(engine.provinces))


@dataclass(frozen=True, slots=True)
class Part:
    """What a question asks of one province, and by which intents; ``shared`` tells whether it is
    the same that it asks of the others."""

    province: str
    ask: Ask
    asked: tuple[str, ...]
    shared: bool


Answer = Callable[[Ask, tuple[str, ...]], Draft]


def answer_compare(
    engine: Engine,
    continuity: Continuity,
    ask: Ask,
    asked: tuple[str, ...],
    provinces: tuple[str, ...],
    answer: Answer,
) -> Draft:
    """Each province answered by itself, from its own clauses of the question, else from all of
    it. One of which nothing is found is silent; so is one that lacks the weightiest of what is
    asked of all, and another has."""
    held = tuple(p for p in provinces if p in engine.provinces)
    parts = [_part_of(engine, continuity, ask, asked, p) for p in held]
    drafts = [_answered(engine, ask, part, answer) for part in parts]
    bare = continuity.own_topic(ask.question, ask.own) <= 1 and _GIVES.search(fold(ask.text))
    if ask.question.agencies and not asked and (bare or not any(map(_strength, drafts))):
        drafts = [_tasks_given(engine, ask, part) for part in parts]
    leader = max(drafts, key=_strength)
    drafts = [
        d if _strength(d) else _looked_again(engine, part, d, leader, answer)
        for part, d in zip(parts, drafts, strict=True)
    ]
    lines: list[Statement] = []
    for part, d in zip(parts, drafts, strict=True):
        silent = not _strength(d) or (part.shared and _falls_behind(engine, ask, d, leader))
        why = not part.shared or not _misses_core(engine, ask, d, leader)
        lines += _silent(engine, ask, part, d, why) if silent else _told(engine, part, d)
    if not any(map(_strength, drafts)) or not any(s.passages for s in lines):
        return refused(ask, "not_stated", "not_stated", "compare")
    lines += [_absent(engine, ask, p) for p in provinces if p not in held]
    tabled = wants_table(ask)
    return Draft(
        "answered",
        "compare",
        tuple(map(_row, lines)) if tabled else tuple(lines),
        head=say(ask.language, "compare_table") if tabled else "",
        confidence=_strength(leader),
        limit=SEVERAL,
        subject=next((d.subject for d in drafts if d.subject), ()),
    )


def _answered(engine: Engine, ask: Ask, part: Part, answer: Answer) -> Draft:
    """The answer to a part, or to the whole question of its province."""
    own = answer(part.ask, part.asked)
    if own.status == "answered":
        return own
    whole = answer(_over(engine, ask, part.province), part.asked)
    return whole if whole.status == "answered" else own


def _looked_again(engine: Engine, part: Part, d: Draft, leader: Draft, answer: Answer) -> Draft:
    """A province in which nothing was found, asked once more by the words that the answer of the
    other one holds, where the same is asked of both: the rest is only how it is asked."""
    if not part.shared or not leader.subject:
        return d
    held = engine.matcher.held
    concepts = tuple(c for c in part.ask.concepts if held(c, leader.subject[0]) > HELD)
    if not concepts or len(concepts) == len(part.ask.concepts):
        return d
    scores = engine.score(part.ask.text, concepts)
    again = answer(replace(part.ask, concepts=concepts, scores=scores), part.asked)
    agrees = again.status == "answered" and again.intent == leader.intent != "yes_no"
    return again if agrees else d


def _tasks_given(engine: Engine, ask: Ask, part: Part) -> Draft:
    """All that a province gives the agency to do, where no more is asked than whether it does."""
    own = replace(_over(engine, ask, part.province), concepts=())
    found = answer_tasks(engine, own)
    return found or refused(ask, "not_stated", "not_stated", "compare")


def _absent(engine: Engine, ask: Ask, province: str) -> Statement:
    name = f"**{engine.province_name(province)}**"
    return Statement(say(ask.language, "absent_province", province=name), ())


def _part_of(
    engine: Engine, continuity: Continuity, ask: Ask, asked: tuple[str, ...], province: str
) -> Part:
    """What a question asks of one province: by the clauses that speak of it, or all of it."""
    narrowed = _over(engine, ask, province)
    areas = areas_for(engine, ask, province)
    if areas is None:
        return Part(province, narrowed, _slots(ask, asked), True)
    text = " ".join(ask.text[a.start : a.end].strip() for a in areas)
    question = engine.questions.read(replace(ask.question.query, text=text))
    own = ask_of(engine, question)
    bare = continuity.own_topic(question, own.concepts) <= BARE
    whole_task = "tasks" in question.asked and question.agencies
    if not question.agencies and ask.question.agencies:
        own = replace(own, question=replace(question, agencies=ask.question.agencies))
    shared = (bare and not whole_task) or any(w in fold(text) for w in _SAME_THING)
    if shared:
        own = replace(own, question=replace(own.question, annex=ask.question.annex))
        concepts = kept_concepts(ask.concepts, own.concepts, 1.0)
        own = replace(own, concepts=concepts, scores=engine.score(text, concepts))
    slots = _slots(own, question.asked or asked)
    return Part(province, replace(own, documents=narrowed.documents), slots, shared)


def _slots(ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The intents asked, and beside a role those that the same sentences name without an asking
    word (``ai chủ trì, và có ghi thời hạn không``)."""
    if not set(asked) & {*ROLES, "who"}:
        return asked
    areas = [a for a in ask.question.areas if a.share == 1]
    named = (c for c in ask.question.cues if any(a.start <= c.start < a.end for a in areas))
    return tuple(dict.fromkeys([*asked, *(c.intent for c in named if c.intent in ROLES)]))


def _over(engine: Engine, ask: Ask, province: str) -> Ask:
    """The same question over the documents of one province."""
    inside = frozenset(d.id for d in engine.index.documents if d.province == province)
    return replace(ask, documents=(ask.documents & inside) or inside)


def _falls_behind(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    behind = _strength(d) < max(FLOOR, SILENT * _strength(leader))
    return behind or _misses_core(engine, ask, d, leader)


def _misses_core(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Does what was found lack the weightiest things asked, which the other province's has?"""
    if d is leader or not d.subject or not leader.subject:
        return False
    if d.intent == leader.intent == "tasks" and "tasks" in ask.question.asked:
        return False
    core = sorted(ask.concepts, key=lambda c: -c.weight)[:3]
    held = sum(c.weight * engine.matcher.held(c, d.subject[0]) for c in core)
    other = sum(c.weight * engine.matcher.held(c, leader.subject[0]) for c in core)
    return held < CORE * other


def _strength(d: Draft) -> float:
    return d.confidence if d.status == "answered" else 0.0


def _silent(engine: Engine, ask: Ask, part: Part, d: Draft, why: bool) -> list[Statement]:
    """The line of a province that does not say; ``why`` it does not, where its table has the task
    and not what is asked of it."""
    name = f"**{engine.province_name(part.province)}**"
    if why and d.status == "refused" and d.subject and d.intent in ROLES and d.statements:
        return [Statement(f"{name}: {d.statements[0].text}", d.nearest)]
    return [Statement(say(ask.language, "silent_province", province=name), ())]


def _told(engine: Engine, part: Part, d: Draft) -> list[Statement]:
    first, *rest = d.statements
    head = f"{d.head} " if d.head else ""
    name = f"**{engine.province_name(part.province)}**"
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
    if len(_owners(engine, ask)) < 2:
        return None
    areas: list[Area] = []
    current: str | None = None
    for a, b in _clauses(ask.text):
        owner = _owner(engine, ask, ask.text[a:b])
        current = owner or current
        if owner == SEVERAL_PROVINCES or current in (None, province):
            areas.append(Area(a, b, 1.0))
    found = tuple(areas)
    asks = asking_words(ask.text, found) or _ends_as_yes_no(ask.text, found)
    return found if asks else None


def _owners(engine: Engine, ask: Ask) -> set[str]:
    """The provinces that have a clause of their own in a question."""
    owners = {_owner(engine, ask, ask.text[a:b]) for a, b in _clauses(ask.text)}
    return {o for o in owners if o and o != SEVERAL_PROVINCES}


def _ends_as_yes_no(text: str, areas: tuple[Area, ...]) -> bool:
    return any(re.search(r"\b(?:khong|chua)\W*$", fold(text[a.start : a.end])) for a in areas)


def _clauses(text: str) -> list[tuple[int, int]]:
    edges = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _owner(engine: Engine, ask: Ask, clause: str) -> str | None:
    """The province a clause names; SEVERAL_PROVINCES for more than one, and where it speaks of
    both without a name; None for none."""
    plain = ask.question.query.accented < UNACCENTED
    found = {m.id for m in engine.vocabulary.province_matcher.find(clause, lenient=plain)}
    found &= engine.provinces
    several = len(found) > 1 or (not found and _TWO.search(fold(clause)))
    return SEVERAL_PROVINCES if several else next(iter(found), None)
