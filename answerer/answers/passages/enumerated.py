"""How many of something, and which: counted in the passage that lists them."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.content import TITLE, agency_above
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.enumerations import items_of
from answerer.facts.facts import SENTENCE, Fact
from answerer.facts.measures import counted
from answerer.facts.saying import is_title
from answerer.facts.tasks import misses_core
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "counting")

MIN_RECALL = 0.36
ROOM = 1250
NAMED = 0.2


@cache
def _bound() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<bounds>\b")


def answer_enumerated(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **3**: …``, out of the passage that fits best among those that list what is counted;
    None where none lists it, or where a bound is asked for (``tối thiểu bao nhiêu``)."""
    if _bound().search(fold(ask.text)):
        return None
    plain = _CUES.words("too_plain")
    nouns = (n for n in counted(engine, ask) if " " in n and n.split()[0] not in plain)
    for noun in nouns:
        found = _best(engine, ask, noun)
        if found is not None:
            return _told(engine, ask, found, noun)
    return None


def _best(engine: Engine, ask: Ask, noun: str) -> tuple[Fact, str, float] | None:
    """The fact, the text of its passage and the recall of the passage that lists a noun."""
    named = {m.id for m in ask.question.agencies}

    def lists(f: Fact) -> bool:
        return f.kind == SENTENCE and bool(_items(engine, f, noun))

    def bonus(f: Fact) -> float:
        return NAMED * bool(named & engine.agencies_above(f.passage)) - TITLE * is_title(engine, f)

    found = engine.rank(ask, lists, bonus, k=2)
    if not found or misses_core(engine, ask, found[0]):
        return None
    fact = engine.facts[found[0].fact]
    text = engine.passages[fact.passage].clean
    recall = max(found[0].recall, engine.recall_in(ask, text))
    return (fact, text, recall) if recall >= MIN_RECALL else None


def _items(engine: Engine, f: Fact, noun: str) -> tuple[str, ...]:
    """What the passage of a fact lists of a noun; nothing where it lists what that does
    (``Chi nhánh: Phối hợp …; Thực hiện …``)."""
    items = items_of(engine.passages[f.passage].clean, noun)
    verbs = tuple(fold(v) for v in engine.vocabulary.cues.get("verbs", {}).get("task", ()))
    does = bool(items) and fold(tidy(items[0])).startswith(verbs)
    return () if does and not noun.startswith(_CUES.words("doings")) else items


def _told(engine: Engine, ask: Ask, found: tuple[Fact, str, float], noun: str) -> Draft:
    """The items of the passage found, behind their number."""
    fact, text, recall = found
    items = items_of(text, noun)
    above = agency_above(engine, fact)
    lines = "; ".join(shorten(tidy(i), ROOM // len(items)) for i in items)
    at = fold(text).find(noun)
    unit = {"unit": text[at : at + len(noun)].lower(), "unit_en": noun}
    head = say(ask.language, "count", n=len(items), **unit)
    statement = Statement(f"{head}: {above}{lines}", (fact.passage,))
    return Draft("answered", "count", (statement,), confidence=recall, limit=SEVERAL)
