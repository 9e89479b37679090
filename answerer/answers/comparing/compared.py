"""Which provinces a question sets side by side, and what it asks of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from answerer.answers.comparing.paired import half_of
from answerer.answers.documents.document_facts import DOCUMENT_INTENTS
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.leaning import Leaning
from answerer.meaning.numbering import NumberReader
from answerer.meaning.reading import ask_of, read_question
from answerer.meaning.scope import named_in
from answerer.meaning.turns import kept_concepts
from answerer.question.areas import Area, asking_words
from answerer.question.question import ROLES
from corpus.cues import Cues
from corpus.text import fold
from retriever.query import UNACCENTED

_TURNS = Cues("comparing", "clauses")
_PAIR = Cues("comparing", "two")

_DIFFER = re.compile(r"\bkhac (?:nhau|gi|biet)\b|\bdiffer")
_SAME_THING = ("tuong tu", "nhiem vu nay")
BARE = 2
SEVERAL_PROVINCES = "*"


@cache
def _clause_end() -> re.Pattern[str]:
    turns = _TURNS.any_of("turns", "turns_english")
    return re.compile(rf"[;,?.!]\s+|\s+(?={turns}\s)", re.I)


@cache
def _two() -> re.Pattern[str]:
    """Two provinces, or what they have, are spoken of."""
    pairs, said = _PAIR.any_of("pairs", "pairs_of_sides"), _PAIR.any_of("both", "each")
    return re.compile(rf"\b(?:(?:hai|(?<!dieu )2) {pairs}|{said})\b")


@cache
def _other_one() -> re.Pattern[str]:
    """So is one that is not named."""
    pairs, said = _PAIR.any_of("pairs"), _PAIR.any_of("both", "other")
    return re.compile(rf"\b(?:(?:hai|(?<!dieu )2) {pairs}|{said})\b")


@dataclass(frozen=True, slots=True)
class Part:
    """What a question asks of one province, and by which intents; ``shared`` tells whether it is
    the same that it asks of the others, ``alone`` whether it names a document of its own."""

    province: str
    ask: Ask
    asked: tuple[str, ...]
    shared: bool
    alone: bool = False


def provinces_compared(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The provinces that a question sets side by side; empty where it is about one, or about one
    document that speaks of several."""
    named = ask.question.provinces
    if ask.exact and len(_owners(engine, ask)) < 2 and not _has_no_word_of_one(engine, ask):
        return ()
    if len(named) > 1 and any(p in engine.provinces for p in named):
        return named
    return _both(engine, ask)


def _has_no_word_of_one(engine: Engine, ask: Ask) -> bool:
    """Do the documents named by number say nothing of a province that the question names, so that
    it asks about a document of its own there (``Quyết định 672 của A và Chương trình của B``)?"""
    held = (p for p in ask.question.provinces if p in engine.provinces)
    return any(
        not named_in(engine, ask.documents, p)
        and all(engine.documents[d].province != p for d in ask.documents)
        for p in held
    )


def _both(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """All provinces, where there are two and the question means both: by any word that compares,
    or beside the name of one by a word for two (``tỉnh còn lại``)."""
    if len(engine.provinces) != 2 or not ask.question.has("compare"):
        return ()
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    if ask.question.provinces and not _other_one().search(fold(asking)):
        return ()
    return tuple(sorted(engine.provinces))


def part_of(
    engine: Engine, leaning: Leaning, ask: Ask, asked: tuple[str, ...], province: str
) -> Part:
    """What a question asks of one province: by the clauses that speak of it, or all of it."""
    half = half_of(engine, ask, province)
    if half:
        own = ask_of(engine, read_question(engine, half))
        return Part(province, own, own.question.asked or asked, False, alone=True)
    narrowed = over_province(engine, ask, province)
    areas = areas_for(engine, ask, province)
    if areas is None:
        alone = _names_one_of_each(engine, ask)
        return Part(province, narrowed, _slots(ask, asked), True, alone)
    text = " ".join(ask.text[a.start : a.end].strip() for a in areas)
    question = engine.questions.read(replace(ask.question.query, text=text))
    own = ask_of(engine, question)
    bare = leaning.own_topic(question, own.concepts) <= BARE
    whole_task = "tasks" in question.asked and question.agencies
    if not question.agencies and ask.question.agencies:
        own = replace(own, question=replace(question, agencies=ask.question.agencies))
    shared = (bare and not whole_task) or any(w in fold(text) for w in _SAME_THING)
    if shared:
        own = replace(own, question=replace(own.question, annex=ask.question.annex))
        concepts = kept_concepts(ask.concepts, own.concepts, 1.0)
        own = replace(own, concepts=concepts, scores=engine.score(text, concepts))
    slots = _slots(own, question.asked or asked)
    if shared and set(slots) <= {"who"}:
        slots = _named_first(ask) or slots
    return Part(province, replace(own, documents=narrowed.documents), slots, shared)


def _names_one_of_each(engine: Engine, ask: Ask) -> bool:
    """Does a question name by its number a document of each of its provinces, and ask how they
    differ, which takes it that both say something?"""
    documents = engine.index.documents
    found = NumberReader(engine.kinds).named(ask.text, ask.question.numbers, documents)
    owners = {engine.documents[d].province for d in found}
    named = bool(found) and owners >= set(ask.question.provinces)
    return named and bool(_DIFFER.search(fold(ask.text)))


def _slots(ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The intents asked, and beside a role those that the same sentences name without an asking
    word (``ai chủ trì, và có ghi thời hạn không``)."""
    if not set(asked) & {*ROLES, "who"}:
        return asked
    areas = [a for a in ask.question.areas if a.share == 1]
    named = (c for c in ask.question.cues if any(a.start <= c.start < a.end for a in areas))
    return tuple(dict.fromkeys([*asked, *(c.intent for c in named if c.intent in ROLES)]))


def _named_first(ask: Ask) -> tuple[str, ...]:
    """The roles or facts of a document that a question names before the first province (``sản phẩm
    của việc A: Gia Lai ghi văn bản của cơ quan nào``): what is asked of each."""
    first = min((start for start, _ in ask.question.places), default=0)
    known = {*ROLES, *DOCUMENT_INTENTS}
    named = (c.intent for c in ask.question.cues if c.end <= first and c.intent in known)
    return tuple(dict.fromkeys(named))


def over_province(engine: Engine, ask: Ask, province: str) -> Ask:
    """The same question over the documents of one province."""
    inside = frozenset(d.id for d in engine.index.documents if d.province == province)
    return replace(ask, documents=(ask.documents & inside) or inside)


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
    edges = [0, *(m.end() for m in _clause_end().finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _owner(engine: Engine, ask: Ask, clause: str) -> str | None:
    """The province a clause names; SEVERAL_PROVINCES for more than one, and where it speaks of
    both without a name; None for none."""
    plain = ask.question.query.accented < UNACCENTED
    found = {m.id for m in engine.vocabulary.province_matcher.find(clause, lenient=plain)}
    found &= engine.provinces
    several = len(found) > 1 or (not found and _two().search(fold(clause)))
    return SEVERAL_PROVINCES if several else next(iter(found), None)
