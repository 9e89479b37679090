"""What the documents say about something: the fewest sentences that answer, in their words."""

from __future__ import annotations

from answerer.answers.passages.bullets_alike import answer_alike
from answerer.answers.passages.sections import (
    answer_section,
    asks_one_part,
    below,
    listed,
    of_agency,
    opens_list,
    tells_itself,
    wants_several,
)
from answerer.answers.passages.titled_lists import answer_titled_section
from answerer.answers.tasks.row_telling import row_told, telling
from answerer.facts.aims import aim_told
from answerer.facts.ask import Ask, Candidate
from answerer.facts.doers import agency_at_head
from answerer.facts.engine import Engine
from answerer.facts.enumerations import items_of, nouns_asked
from answerer.facts.facts import ROW, SENTENCE, Fact, sentences
from answerer.facts.narrowing import untitled
from answerer.facts.saying import (
    asks_scope,
    is_attached,
    is_title,
    names_only,
    promulgates,
    says_nothing,
    tells_scope,
    under_title,
)
from answerer.facts.siblings import asked_beside
from answerer.silence.confidence import judged
from answerer.silence.refusal import checked
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.text import fold

WHOLE = 420
ROOM, ROOM_OF_LIST = 640, 1300
"""The characters of what is told, and of a list behind a colon where several are asked for."""
TITLE = 0.3
SCOPE = 0.5
BEYOND = 0.25
"""What a fact says itself beyond the title."""
UNDER, LISTS = 0.08, 0.15
DATED = 0.5
LIKELIER = 0.3
"""By how much a sentence below a line must be likelier the one asked about than that line."""
OPENS = 0.06
"""What speaks for a sentence that speaks of the agency asked about first."""
HOLDS_FACT = 0.2
SECTION = 0.05
EXECUTES = 0.2
AIMS = 0.3
"""What speaks for a fact that says what for where that is asked, of just that."""


def answer_content(engine: Engine, ask: Ask) -> Draft | None:
    """The passage that fits best; None where nothing fits at all."""
    best = best_passage(engine, ask, openers=wants_several(ask))
    titled = answer_titled_section(engine, ask)
    if titled is not None:
        return titled
    section = answer_section(engine, ask)
    if best is None:
        return section
    fits = section is not None and section.confidence >= best.recall - SECTION
    if section is not None and fits and not _says_it_below(engine, ask, best, section):
        return section
    best = asked_beside(engine, ask, best) or best
    place = engine.facts[best.fact].passage
    several = wants_several(ask) and opens_list(engine, place)
    several = several and not tells_itself(engine, ask, place)
    opens = several or (not asks_one_part(ask) and _is_told_below(engine, ask, best))
    items = below(engine, place) if opens else []
    if items:
        return listed(engine, place, of_agency(engine, ask, items), best.recall)
    together = answer_alike(engine, ask, best)
    if together is not None:
        return together
    empty = says_nothing(engine, engine.facts[best.fact])
    told = best_passage(engine, ask) if empty else best
    if told is not None and names_only(engine, engine.facts[told.fact]):
        told = under_title(engine, ask, told)
        if wants_several(ask) and names_only(engine, engine.facts[told.fact]):
            return None
    return tell(engine, ask, told) if told else None


def _says_it_below(engine: Engine, ask: Ask, best: Candidate, section: Draft) -> bool:
    """Does one sentence below the line that opens a section fit best, and is clearly likelier the
    one asked about than that line?"""
    opener, *items = (s.passages[0] for s in section.statements if s.passages)
    if engine.facts[best.fact].passage not in items:
        return False
    own = judged(engine, ask, tell(engine, ask, best)).probability or 0.0
    first = min(engine.lookup.facts_of_passage(opener), default=None)
    if first is None:
        return False
    line = Candidate(first, section.confidence, section.confidence)
    return own > LIKELIER + (judged(engine, ask, tell(engine, ask, line)).probability or 0.0)


def _is_told_below(engine: Engine, ask: Ask, best: Candidate) -> bool:
    """Is this a sentence that ends with a colon, and might be given as it stands? What it says
    stands below it. (What it opens must not be the reason to give it.)"""
    if not engine.facts[best.fact].text.rstrip().endswith(":"):
        return False
    return checked(engine, ask, tell(engine, ask, best)).status == "answered"


def _may_tell(engine: Engine, fact: Fact, openers: bool) -> bool:
    """Who signed and who gets a copy are facts of the document; a line that only opens others, or
    says to what a text is attached, tells nothing itself."""
    if engine.passages[fact.passage].kind in ("signature", "recipient") or is_attached(fact):
        return False
    return openers or not says_nothing(engine, fact)


def best_passage(engine: Engine, ask: Ask, openers: bool = False) -> Candidate | None:
    """The best fact of any kind; a sentence of the running text before a row that says the same.
    A line that only opens what stands below it (``Ngân hàng Nhà nước:``) says nothing by itself:
    left out but for ``openers``."""
    named = {m.id for m in ask.question.agencies}

    nouns, executes = nouns_asked(fold(ask.text)), "trách nhiệm thi hành"
    carried_out = "thi hanh" in fold(ask.text) or ask.question.has("execution")
    scope, aims = not asks_scope(ask), ask.question.has("purpose")

    def bonus(fact: Fact) -> float:
        extra = (0.0 if fact.kind == SENTENCE else -0.01) - TITLE * is_title(engine, fact)
        extra -= SCOPE * (scope and tells_scope(engine, fact)) + TITLE * promulgates(engine, fact)
        extra -= EXECUTES * (executes in fact.text and not carried_out)
        extra += LISTS * any(items_of(fact.text, noun) for noun in nouns)
        return extra + UNDER * (bool(named) and bool(named & engine.agencies_above(fact.passage)))

    most = LISTS * bool(nouns) + UNDER * bool(named)
    found = engine.rank(ask, lambda f: _may_tell(engine, f, openers), bonus, most=most)
    untold = untitled(engine, ask, ask.concepts) if len(ask.documents) == 1 else ()

    def fit(c: Candidate) -> tuple[float, int]:
        fact = engine.facts[c.fact]
        names = is_title(engine, fact) or (scope and tells_scope(engine, fact))
        opens = OPENS * bool(named and agency_at_head(engine, fact.text) in named)
        opens += AIMS * aim_told(engine, ask, fact.text) if aims else 0.0
        return c.score + opens + BEYOND * (not names) * engine.share(untold, fact.main), -c.fact

    return max(found, key=fit, default=None)


def nearest_passage(engine: Engine, ask: Ask) -> tuple[int, ...]:
    """The position of the passage that fits best, to be shown with a refusal; () for none."""
    best = best_passage(engine, ask)
    return (engine.facts[best.fact].passage,) if best else ()


def tell(engine: Engine, ask: Ask, chosen: Candidate) -> Draft:
    """The passage of a fact: whole where it is short, else its sentences that fit."""
    fact = engine.facts[chosen.fact]
    text = _told(engine, ask, fact)
    row = fact.assignment if fact.kind == ROW or fact.cell else None
    places = engine.lookup.passages_behind(row, text) if row else (fact.passage,)
    statement = Statement(text, places)
    return Draft(
        "answered", "content", (statement,), confidence=chosen.recall, subject=(chosen.fact,)
    )


def _told(engine: Engine, ask: Ask, fact: Fact) -> str:
    if fact.assignment is not None and (fact.kind == ROW or fact.cell):
        return row_told(engine, ask, fact, fact.assignment)
    clean = engine.passages[fact.passage].clean
    whole, lead = tidy(clean), agency_above(engine, fact)
    listed = wants_several(ask) and ":" in fact.text
    room = (ROOM_OF_LIST if listed else ROOM) - len(lead)
    text = whole if len(whole) <= WHOLE else _fitting(engine, ask, fact, clean, room)
    return f"{lead}{shorten(text, room)}"


def agency_above(engine: Engine, fact: Fact) -> str:
    """The agency of the section that a bullet stands under, put before the bullet's words."""
    above = engine.lookup.heading_of(fact.passage)
    return f"**{above}**: " if above else ""


def _fitting(engine: Engine, ask: Ask, fact: Fact, text: str, room: int) -> str:
    """The sentence that holds the fact, and others of the passage that hold concepts which it
    does not; parted at semicolons only where a sentence alone is too long."""
    pieces = sentences(text, fine=False)
    if max(map(len, pieces)) > room:
        pieces = sentences(text)
    own = _own_piece(engine, ask, fact, pieces)
    take = {own} | telling(engine, ask, pieces, own)
    if pieces[own].rstrip().endswith(";") or ":" in pieces[own]:
        take |= set(range(own + 1, len(pieces)))
    while len(" ".join(pieces[n] for n in sorted(take))) > room and len(take) > 1:
        take.discard(max(take - {own}, key=lambda n: abs(n - own)))
    return tidy(" ".join(pieces[n] for n in sorted(take)))


def _own_piece(engine: Engine, ask: Ask, fact: Fact, pieces: list[str]) -> int:
    """The position of the sentence that holds the fact and most of the question."""

    def fit(n: int) -> tuple[float, int]:
        holds = fact.text in pieces[n] or pieces[n] in fact.text
        return engine.recall_in(ask, pieces[n]) + (HOLDS_FACT if holds else 0), -n

    return max(range(len(pieces)), key=fit)
