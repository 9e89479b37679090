"""What the documents say about something: the fewest sentences that answer, in their words."""

from __future__ import annotations

from answerer.ask import Ask, Candidate
from answerer.draft import Draft, Statement
from answerer.engine import Engine
from answerer.facts import DUTY, ROW, SENTENCE, Fact, sentences
from answerer.roles import lead_sentence
from answerer.tasks import head_agreement
from answerer.temporal import times_in
from answerer.wording import shorten, tidy

WHOLE = 420
MORE = 0.10
TITLE = 0.3
UNDER = 0.08
BETTER = 0.12
DATED = 0.5


def answer_who(engine: Engine, ask: Ask) -> Draft | None:
    """Which agency does something: a row, a duty, or a sentence that names one."""

    def keep(fact: Fact) -> bool:
        if fact.kind == SENTENCE:
            return bool(engine.agencies_in(fact.text))
        return fact.assignment is not None and fact.assignment.lead is not None

    def bonus(fact: Fact) -> float:
        fits = (
            head_agreement(ask, fact.assignment)
            if fact.assignment is not None and fact.kind != SENTENCE
            else 0.0
        )
        return fits + (0.05 if fact.kind == ROW else 0.04 if fact.kind == DUTY else 0.0)

    found = engine.rank(ask, keep, bonus)
    if not found:
        return None
    best = engine.facts[found[0].fact]
    other = best_passage(engine, ask)
    if other is not None and other.recall > found[0].recall + BETTER:
        return answer_content(engine, ask, other)
    a = best.assignment
    if a is not None and best.kind in (ROW, DUTY) and a.lead is not None:
        return Draft(
            "answered",
            "who",
            (Statement(lead_sentence(engine, a, ask.language), (best.passage,)),),
            confidence=found[0].recall,
            subject=(found[0].fact,),
        )
    return answer_content(engine, ask, found[0])


def answer_content(engine: Engine, ask: Ask, chosen: Candidate | None = None) -> Draft | None:
    """The passage that fits best: whole where it is short, else its sentences that fit."""
    best = chosen or best_passage(engine, ask)
    if best is None:
        return None
    fact = engine.facts[best.fact]
    text = _told(engine, ask, fact)
    return Draft(
        "answered",
        "content",
        (Statement(text, (fact.passage,)),),
        confidence=best.recall,
        subject=(best.fact,),
    )


def best_passage(engine: Engine, ask: Ask) -> Candidate | None:
    """The best fact of any kind; a sentence of the running text before a row that says the same."""
    named = {m.id for m in ask.question.agencies}

    def bonus(fact: Fact) -> float:
        extra = 0.0 if fact.kind == SENTENCE else -0.01
        return (
            extra
            - TITLE * is_title(engine, fact)
            + UNDER * (bool(named) and bool(named & engine.agencies_above(fact.passage)))
        )

    found = engine.rank(ask, lambda f: True, bonus)
    return found[0] if found else None


def answer_dated(engine: Engine, ask: Ask) -> Draft | None:
    """The passage that fits best, if it fits well and names a time at all."""
    best = best_passage(engine, ask)
    if best is None or best.recall < DATED or not times_in(engine.facts[best.fact].text):
        return None
    return answer_content(engine, ask, best)


def is_title(engine: Engine, fact: Fact) -> bool:
    """Headings and the lines that open an annexed text name things; they say nothing of them."""
    passage = engine.passages[fact.passage]
    opens = (
        passage.kind == "paragraph" and not passage.path and passage.zone in ("programme", "annex")
    )
    return fact.kind != ROW and (
        (passage.kind == "heading" and len(passage.clean) < 240)
        or (opens and len(passage.clean) < 700)
    )


def _told(engine: Engine, ask: Ask, fact: Fact) -> str:
    passage = engine.passages[fact.passage]
    if fact.kind == ROW or (fact.assignment is not None and fact.cell):
        return _row_told(engine, ask, fact)
    whole = tidy(passage.clean)
    lead = agency_above(engine, fact)
    room = 640 - len(lead)
    text = whole if len(whole) <= WHOLE else _fitting(engine, ask, fact, passage.clean, room)
    return f"{lead}{shorten(text, room)}"


def _row_told(engine: Engine, ask: Ask, fact: Fact) -> str:
    a = fact.assignment
    assert a is not None
    if fact.cell:
        return f"{shorten(fact.text, 480)} (nhiệm vụ “{shorten(tidy(a.task.text), 150)}”)"
    parts = [lead_sentence(engine, a, ask.language)] if a.lead else [tidy(a.task.text)]
    for role in ("deadline", "deliverable"):
        value = getattr(a, role)
        if value is not None:
            parts.append(shorten(value.text, 160))
    return "; ".join(parts)


def agency_above(engine: Engine, fact: Fact) -> str:
    """The agency of the section that a bullet stands under, put before the bullet's words."""
    passage = engine.passages[fact.passage]
    for k in engine.assignments_of(fact.passage):
        a = engine.assignments[k]
        if a.lead and not (passage.start <= a.lead.start < passage.end):
            return f"**{' '.join(a.lead.text.split())}**: "
    return ""


def _fitting(engine: Engine, ask: Ask, fact: Fact, text: str, room: int) -> str:
    """The sentence that holds the fact, and others of the passage that hold concepts which it
    does not; parted at semicolons only where a sentence alone is too long."""
    pieces = sentences(text, fine=False)
    if max(map(len, pieces)) > room:
        pieces = sentences(text)
    own = max(
        range(len(pieces)),
        key=lambda n: (
            engine.recall_in(ask, pieces[n])
            + (0.2 if fact.text in pieces[n] or pieces[n] in fact.text else 0),
            -n,
        ),
    )
    held = [engine.held_in(c, pieces[own]) for c in ask.concepts]
    total = sum(c.weight for c in ask.concepts) or 1.0
    take = {own}
    for n, piece in enumerate(pieces):
        gain = sum(
            c.weight * max(0.0, engine.held_in(c, piece) - h)
            for c, h in zip(ask.concepts, held, strict=True)
        )
        if gain / total > MORE:
            take.add(n)
    if pieces[own].rstrip().endswith(";") or ":" in pieces[own]:
        take |= set(range(own + 1, len(pieces)))
    while len(" ".join(pieces[n] for n in sorted(take))) > room and len(take) > 1:
        take.discard(max(take - {own}, key=lambda n: abs(n - own)))
    return tidy(" ".join(pieces[n] for n in sorted(take)))
