"""How many there are of something that the texts put a number to, and percentages and sums."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from answerer.answers.passages.content import (
    TITLE,
    agency_above,
    answer_content,
    best_passage,
    nearest_passage,
    tell,
)
from answerer.facts.actors import agreement
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact, sentences
from answerer.facts.instances import instances_of, is_another
from answerer.facts.measures import (
    Says,
    bound_asked,
    counted,
    numbers_what,
    without_measure,
    without_unit,
)
from answerer.facts.narrowing import beyond_title
from answerer.facts.saying import is_title
from answerer.question.temporal import without_references, years_of
from answerer.silence.refusal import checked, is_off_topic, refused
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import name_of, shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "quantities")

ENOUGH = 0.7
MIN_RECALL = 0.45
MIN_FORM = 0.3
HALF = 0.5
ONLY_ONE = 0.6
"""How sure the only number of its kind is."""
AGREED = 0.45
"""How sure a passage must be that two readings agree on."""
BOUND = 0.1
MOST_DOCUMENTS = 3
OPENS = 0.12
WHOLE = 420
_PERIOD = re.compile(r"\b(20\d\d)\s*[-–]\s*(20\d\d)\b")
_OPENS_WITH_YEAR = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)]\s*|[a-zđ][.)]\s*)?(?:[Đđ]ến|[Tt]rong|[Vv]ào)?\s*(?:hết|cuối)?\s*"
    r"[Nn]ăm\s+(20\d\d)\b(?!\s*[-–])"
)
_MARK = re.compile(r"^\W*(?:(?:\d+(?:\.\d+)*|[a-z]{1,2})[.)]\s+|[-+*•]\s*)?")


@cache
def _number() -> re.Pattern[str]:
    return _CUES.pattern(r"\d|\b<numbers>\b", re.I)


def answer_quantity(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that gives the kind of number asked for; see ``number_in``."""
    return number_in(engine, ask, numbers_what(engine, ask))


def number_in(engine: Engine, ask: Ask, says: Says) -> Draft | None:
    """The sentence that fits best among those whose number ``says`` accepts, by what the
    question says beyond the title of its document, else by all it says; None where it fits much
    worse than the best sentence of all."""
    asked = without_unit(engine, ask)
    tries = (beyond_title(engine, asked), asked)
    found = ((a, _best_number(engine, a, ask, says)) for a in tries if a.concepts)
    told = next((told_number(engine, a, c) for a, c in found if c is not None), None)
    if told is None:
        return None
    rivals = _rivals(engine, ask, says)
    if _is_alone(engine, ask, rivals) or _is_another_case(engine, ask, told):
        return replace(told, confidence=max(told.confidence, ONLY_ONE), probability=ONLY_ONE)
    return replace(told, rivals=rivals)


def _is_alone(engine: Engine, ask: Ask, rivals: frozenset[int] | None) -> bool:
    """Does one passage alone of the document asked about give a number of what is counted by a
    name of its own (``06 phòng chuyên môn``)?"""
    places = {engine.facts[k].passage for k in rivals or ()}
    named = [noun for noun in counted(engine, ask)[:1] if " " in noun]
    if len(ask.documents) != 1 or len(places) != 1 or not named:
        return False
    return any(named[0] in engine.plain(engine.facts[k].text) for k in rivals or ())


def _is_another_case(engine: Engine, ask: Ask, told: Draft) -> bool:
    """Is this again the passage just told, which gives the case that the question names by its
    number (``Còn 5 sao thì được bao nhiêu?``), too?"""
    cited = {k for s in told.statements for k in s.passages}
    named = re.findall(r"\d+", ask.text)
    given = {n for k in cited for n in re.findall(r"\d+", engine.passages[k].clean)}
    return bool(named) and cited <= set(ask.before) and set(named) <= given


def _rivals(engine: Engine, ask: Ask, says: Says) -> frozenset[int] | None:
    """The facts that hold the kind of number asked for; None where too many documents are asked
    about to read them all."""
    if len(ask.documents) > MOST_DOCUMENTS:
        return None
    inside = engine.lookup.facts_in(ask.documents)
    return frozenset(k for k in inside if _gives(engine, engine.facts[k], says))


def _gives(engine: Engine, f: Fact, says: Says) -> bool:
    """Does a fact give the number asked for? (One without any number gives none: looked at first,
    as writing abbreviations out takes longer.)"""
    return _has_number(f.text) and says(engine.expand(f.text))


@lru_cache(maxsize=8192)
def _has_number(text: str) -> bool:
    return _number().search(text) is not None


def _best_number(engine: Engine, asked: Ask, ask: Ask, says: Says) -> Candidate | None:
    bound, which = bound_asked(ask.text), instances_of(ask.text)
    years = frozenset(years_of(without_references(ask.text)))
    asked_words = f" {engine.plain(ask.text)} "
    money = "money" in ask.question.kinds

    def keep(f: Fact) -> bool:
        gives = _gives(engine, f, says) and not is_another(which, f.text)
        return gives and not _of_another_year(years, f) and not _of_whole_period(years, money, f)

    def bonus(f: Fact) -> float:
        opens = OPENS * _opens_as(asked_words, f.text)
        opens += agreement(ask.text, f.text)
        return BOUND * bound(fold(f.text)) + opens - TITLE * is_title(engine, f)

    found = engine.rank(asked, keep, bonus)
    best = best_passage(engine, asked)
    formed = bool(counted(engine, ask))
    least, enough = (MIN_FORM, HALF) if formed else (MIN_RECALL, ENOUGH)
    if not found or best is None or found[0].recall < least:
        return None
    beside = _stands_at(engine, found[0].fact, best.fact)
    return found[0] if beside or found[0].recall >= enough * best.recall else None


def _of_another_year(asked: frozenset[int], f: Fact) -> bool:
    """Does a sentence begin with another year than the one that the question names (``Đến năm 2027
    có …`` of 2025)?"""
    opened = _OPENS_WITH_YEAR.match(f.text)
    if len(asked) != 1 or opened is None or int(opened[1]) in asked:
        return False
    return not asked & set(years_of(without_references(f.text)))


def _of_whole_period(asked: frozenset[int], money: bool, f: Fact) -> bool:
    """Does a sentence give what a whole period has (``Tổng kinh phí giai đoạn 2022 - 2025``), where
    one year of it is asked about? (The last one may be an aim, but for money.)"""
    text = without_references(f.text)
    period = _PERIOD.search(text)
    if len(asked) != 1 or period is None:
        return False
    year, first, last = next(iter(asked)), int(period[1]), int(period[2])
    inside = first <= year <= last if money else first <= year < last
    return inside and year not in years_of(_PERIOD.sub(" ", text))


def _stands_at(engine: Engine, fact: int, best: int) -> bool:
    """Does a fact stand in the passage of another, or under it where that is a heading?"""
    place, above = engine.facts[fact].passage, engine.facts[best].passage
    return place == above or engine.passages[above].clean in engine.passages[place].path


def _opens_as(asked: str, text: str) -> bool:
    """Does a sentence open with three words that the question says (``Khu vực lõi là …``)?"""
    opening = _MARK.sub("", fold(text))
    first = re.findall(r"\w+", opening[:80])[:3]
    return len(first) == 3 and f" {' '.join(first)} " in asked


def told_number(engine: Engine, ask: Ask, chosen: Candidate) -> Draft:
    """The fact that gives a number, a sentence whole."""
    fact = engine.facts[chosen.fact]
    if fact.kind != SENTENCE:
        return tell(engine, ask, chosen)
    opened = _opened_before(engine, fact.passage)
    lead = " ".join(tidy(engine.passages[k].clean) for k in opened)
    own = f"{agency_above(engine, fact)}{_whole_sentence(engine, fact)}"
    statement = Statement(shorten(f"{lead} {own}".strip(), 640), (*opened, fact.passage))
    return Draft(
        "answered", "content", (statement,), confidence=chosen.recall, subject=(chosen.fact,)
    )


def _opened_before(engine: Engine, place: int) -> tuple[int, ...]:
    """The passage before one that closes a bracket which it does not open: the sentence begins
    there (``50 thủ tục (trong đó:`` / ``48 … và 02 …)``)."""
    own = engine.passages[place]
    before = engine.passages[place - 1] if place else own
    closes = own.clean.count(")") > own.clean.count("(")
    opens = before.clean.count("(") > before.clean.count(")")
    return (place - 1,) if closes and opens and before.document == own.document else ()


def _whole_sentence(engine: Engine, fact: Fact) -> str:
    """The whole sentence that a fact (which may end at a semicolon) stands in."""
    pieces = sentences(engine.passages[fact.passage].clean, fine=False)
    whole = next((p for p in pieces if fact.text in p), fact.text)
    return tidy(whole if len(whole) <= WHOLE else fact.text)


def _agreed(engine: Engine, ask: Ask, told: Draft) -> Draft | None:
    """The passage that fits the whole question best, where it is the very one whose number is too
    unsure by itself, and sure enough as a whole; else None."""
    whole = checked(engine, ask, answer_content(engine, ask))
    places = {k for s in whole.statements for k in s.passages}
    same = whole.status == "answered" and {k for s in told.statements for k in s.passages} <= places
    return whole if same and (whole.probability or 0.0) >= AGREED else None


def quantity_or_refusal(engine: Engine, ask: Ask) -> Draft:
    """A number of something, from a sentence that gives one; else it is not stated."""
    told = answer_quantity(engine, ask)
    if told is not None:
        given = checked(engine, without_measure(engine, ask), told)
        return given if given.status == "answered" else _agreed(engine, ask, told) or given
    if is_off_topic(engine, ask):
        return refused(ask, "off_topic", "off_topic")
    asked = next((k for k in ("percent", "money") if k in ask.question.kinds), "quantity")
    near = nearest_passage(engine, ask)
    kind = name_of(ask.language, "kinds", asked)
    return refused(ask, "not_stated", "not_stated_kind", "count", near, kind=kind)
