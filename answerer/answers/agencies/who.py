"""Who does something: a row, a duty, or a sentence that names an agency."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.content import TITLE, best_passage, tell
from answerer.answers.tasks.roles import answer_roles, lead_sentence
from answerer.facts.ask import Ask, Candidate
from answerer.facts.doers import does
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, SENTENCE, Fact
from answerer.facts.saying import promulgates
from answerer.facts.tasks import HEAD, agencies_of, head_agreement, issues
from answerer.question.acts import Act, act_asked
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "whom")
_UP = Cues("agencies", "handed_up")
_PEOPLE = Cues("agencies", "people")

BETTER = 0.12
SECTOR, DOES, RECEIVES, IN_ROW = 0.2, 0.04, 0.12, 0.05
"""What speaks for a sentence about a sector asked for, for each word of what somebody is asked
for, and for one that gives it to somebody."""
ACT, SETTLES, HELD, SURE = 8, 4, 0.45, 0.75
"""Words of an act that are compared, how many settle who does it, the recall that needs, and how
sure that is."""
NEAR = 0.1
SLIGHTLY = 0.02
"""By how much less a row may hold than a task that names nobody but whoever it concerns."""
_SECTOR_ASKED = re.compile(r"\bnganh nao\b")
_SECTOR = re.compile(r"(?<!ban, )(?<!sở, )(?<!các )\bngành (?!nào|có|liên|chuyên|khác|mình)\w+ \w+")


@cache
def _whom() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<people>\b")


def _given() -> str:
    return f"{_CUES.any_of('gives')}(?: {_CUES.any_of('powers')})?"


@cache
def _given_whom() -> re.Pattern[str]:
    takers = _CUES.any_of("takers")
    return re.compile(rf"\b{_given()} cho (?:nhung |cac )?(?:ai|{takers}(?: \w+)? nao)\b")


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"\b{_given()} cho (?!ai\b)\w")


@cache
def _hands_up() -> re.Pattern[str]:
    return _UP.pattern(
        r"\b<acts>(?: <to>)?\s+(?:Chủ tịch |Thường trực )?<bodies>"
        r"(?: cấp)? <levels>\b",
        re.I,
    )


@cache
def _people() -> re.Pattern[str]:
    """Whom ``những ai`` may ask for beside agencies."""
    return _PEOPLE.pattern(r"\b<named>\b", re.I)


def answer_who(engine: Engine, ask: Ask) -> Draft | None:
    """Which agency does something: of what names one, what says that it does what is asked. Where
    another passage fits clearly better, that passage."""
    people = bool(_whom().search(fold(ask.text)))
    given = bool(_given_whom().search(fold(ask.text)))
    act = _act(engine, ask)

    def fits(f: Fact) -> bool:
        people_named = people and bool(_people().search(f.text))
        return _names_doer(engine, f) or people_named or bool(does(f, act))

    def bonus(f: Fact) -> float:
        received = RECEIVES * (given and bool(_gives().search(fold(f.text))))
        extra = _who_bonus(ask, f) + DOES * does(f, act) + received
        return extra - TITLE * promulgates(engine, f)

    done = max((len(way.split()) for way in act.ways), default=0)
    most = max(SECTOR, HEAD + IN_ROW) + DOES * done + RECEIVES * given
    found = engine.rank(ask, fits, bonus, most=most)
    if not found:
        return None
    first, other = _rather(engine, found), best_passage(engine, ask)
    settled = _settles(engine, found, act)
    if not settled and other is not None and other.recall > first.recall + BETTER:
        return _by_section(engine, ask, other, tell(engine, ask, other))
    others = _beside(engine, ask, first)
    if others is not None:
        return others
    told = _told(engine, ask, first)
    if engine.facts[first.fact].kind == SENTENCE:
        told = _by_section(engine, ask, first, told)
    return replace(told, probability=SURE) if settled else told


def _beside(engine: Engine, ask: Ask, first: Candidate) -> Draft | None:
    """The coordinating agencies of a row whose lead the question names itself (``Which agencies
    support Home Affairs in …?``); None for any other."""
    fact = engine.facts[first.fact]
    a = fact.assignment
    if fact.kind != ROW or a is None or a.lead is None:
        return None
    leads = agencies_of(engine, a.lead)
    named = frozenset(i for c in ask.concepts for i in _meant(engine, c)) | {
        m.id for m in ask.question.agencies
    }
    if not leads or not leads <= named or leads & agencies_of(engine, a.task):
        return None
    return answer_roles(engine, ask, ("coordinating",)) if a.coordinating else None


def _meant(engine: Engine, concept: Concept) -> list[str]:
    """The agencies that a concept is a name of."""
    return [m.id for m in engine.vocabulary.english_agency_matcher.find(concept.words)]


def _told(engine: Engine, ask: Ask, first: Candidate) -> Draft:
    fact = engine.facts[first.fact]
    a = fact.assignment
    if a is None or a.lead is None or fact.kind not in (ROW, DUTY):
        return tell(engine, ask, first)
    text = lead_sentence(engine, a, ask.language)
    statement = Statement(text, engine.lookup.passages_behind(a, text))
    return Draft("answered", "who", (statement,), confidence=first.recall, subject=(first.fact,))


def _act(engine: Engine, ask: Ask) -> Act:
    """What somebody is asked for, in folded words with abbreviations written out."""
    found = act_asked(ask.text, ask.question.places)
    if found is None:
        return Act(())
    plain = (engine.plain(way) for way in found.ways)
    return Act(tuple(" ".join(way.split()[:ACT]) for way in plain), found.head)


def _settles(engine: Engine, found: list[Candidate], act: Act) -> bool:
    """Does the best fact say in nearly the words of the question who does it, and no other fact
    says so of somebody else?"""
    facts = [engine.facts[c.fact] for c in found]
    most = does(facts[0], act)
    if most < SETTLES or found[0].recall < HELD:
        return False
    near = (f for c, f in zip(found, facts, strict=True) if c.score >= found[0].score - NEAR)
    return all(f.passage == facts[0].passage or does(f, act) < most for f in near)


def _by_section(engine: Engine, ask: Ask, chosen: Candidate, told: Draft) -> Draft:
    """What a passage says of nobody by name (but those the question names itself), of the one
    agency that its section is about: with the name, and the section's title cited beside it."""
    asked = {m.id for m in ask.question.agencies}
    p = engine.passages[engine.facts[chosen.fact].passage]
    known = engine.vocabulary.agencies
    named = [i for i in engine.agencies_in(p.clean) if not known[i].abstract and i not in asked]
    above = list(dict.fromkeys(i for t in p.path[-1:] for i in engine.agencies_in(t)))
    if named or engine.lookup.heading_of(engine.facts[chosen.fact].passage) or len(above) != 1:
        return told
    said = told.statements[0]
    titles = (
        k
        for k, q in engine.lookup.passages_in([p.document])
        if q.kind == "heading" and q.clean == p.path[-1]
    )
    title = next(titles, None)
    if title is None or known[above[0]].abstract:
        return told
    text = f"**{known[above[0]].name}**: {said.text}"
    return replace(told, statements=(Statement(text, (*said.passages, title)),))


def names_agency(engine: Engine, fact: Fact) -> bool:
    if fact.kind == SENTENCE:
        return bool(engine.agencies_in(fact.text))
    gives = fact.assignment is not None and fact.assignment.lead is not None
    return gives and not issues(engine, fact)


def _rather(engine: Engine, found: list[Candidate]) -> Candidate:
    """The best; before a task of whoever it concerns a row that holds as much and names who leads
    it."""
    first = found[0]
    if not _is_collective(engine, engine.facts[first.fact]):
        return first
    rows = (
        c
        for c in found
        if c.recall >= first.recall - SLIGHTLY
        and engine.facts[c.fact].kind == ROW
        and not _is_collective(engine, engine.facts[c.fact])
    )
    return next(rows, first)


def _is_collective(engine: Engine, fact: Fact) -> bool:
    """Does a task name nobody but whoever it concerns (``Các sở, ban, ngành có liên quan``)?"""
    if fact.assignment is None or fact.assignment.lead is None:
        return False
    named = engine.agencies_in(fact.assignment.lead.text)
    return all(engine.vocabulary.agencies[i].abstract for i in named)


def _names_doer(engine: Engine, fact: Fact) -> bool:
    """Does a fact name an agency beside the one to which somebody hands something up (``Tham mưu,
    đề xuất UBND tỉnh …``), or does its heading?"""
    if fact.kind != SENTENCE or engine.lookup.heading_of(fact.passage):
        return names_agency(engine, fact)
    return bool(engine.agencies_in(_hands_up().sub(" ", fact.text)))


def _who_bonus(ask: Ask, fact: Fact) -> float:
    if fact.kind == SENTENCE or fact.assignment is None:
        return SECTOR * bool(_SECTOR_ASKED.search(fold(ask.text)) and _SECTOR.search(fact.text))
    return head_agreement(ask, fact.assignment) + {ROW: IN_ROW, DUTY: 0.04}.get(fact.kind, 0.0)
