"""Who does what a duty names only by its place: ``Sở Công Thương chủ trì lĩnh vực 7``, where the
document says under 7 that it is the market. Told with both places."""

from __future__ import annotations

from answerer.answers.tasks.roles import lead_sentence
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.facts.referred import Referred
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft, Statement

OBJECT_HELD, WHOLE_HELD = 0.5, 0.6
"""What share of what a question asks about (all that the duty does not say itself) one place has to
hold, and what share of the whole question the duty and that place."""
AHEAD, LITTLE = 0.05, 0.5
MOST = 3
"""Documents beyond which a question is about none."""


def answer_by_reference(engine: Engine, ask: Ask) -> Draft | None:
    """The duty one of whose places is about what is asked, and whose agency has to see to it; None
    where none is, or another agency's is as much."""
    if not 0 < len(ask.documents) <= MOST:
        return None
    scored = []
    for k in engine.lookup.facts_in(ask.documents):
        fact = engine.facts[k]
        if fact.referred and fact.assignment is not None and fact.assignment.lead:
            scored += [(_fit(engine, ask, fact, r), -k, r) for r in fact.referred]
    scored.sort(key=lambda s: (s[0], s[1]), reverse=True)
    if not scored or not scored[0][0]:
        return None
    held, k, place = scored[0]
    first = engine.facts[-k]
    rivals = (engine.facts[-n] for fit, n, _ in scored if fit > held - AHEAD)
    if any(_lead(f) != _lead(first) for f in rivals):
        return None
    return _told(engine, ask, -k, place, held)


def says_little(engine: Engine, ask: Ask, told: Draft) -> bool:
    """``Sở A tổ chức thực hiện Điều 2`` tells nothing of a matter that Điều 2 is not about: does an
    answer hold less than half of the question, and no place that its passage names the rest?"""
    said = " ".join(s.text for s in told.statements)
    cited = {k for s in told.statements for k in s.passages}
    near = (engine.facts[n] for k in cited for n in engine.lookup.facts_of_passage(k))
    named = [(f, r) for f in near for r in f.referred]
    if not named or engine.recall_in(ask, engine.expand(said)) >= LITTLE:
        return False
    return not any(_fit(engine, ask, f, r) for f, r in named)


def _lead(fact: Fact) -> str:
    a = fact.assignment
    return a.lead.text if a is not None and a.lead is not None else ""


def _fit(engine: Engine, ask: Ask, fact: Fact, place: Referred) -> float:
    """The share of a question that a duty holds together with one of its places; 0 where the
    place does not hold what the question asks about."""
    whole = engine.expand(f"{place.title} ; {place.whole}")
    about = [c for c in ask.concepts if not _says(engine, fact, c)]
    if not about or engine.share(about, whole) < OBJECT_HELD:
        return 0.0
    held = engine.share(ask.concepts, f"{_lead(fact)} ; {fact.main} ; {whole}")
    return held if held >= WHOLE_HELD else 0.0


def _says(engine: Engine, fact: Fact, concept: Concept) -> bool:
    return engine.share([concept], fact.main) > OBJECT_HELD


def _told(engine: Engine, ask: Ask, k: int, place: Referred, held: float) -> Draft | None:
    a = engine.facts[k].assignment
    if a is None:
        return None
    text = f"{lead_sentence(engine, a, ask.language)} ({place.written}: {place.title})"
    places = dict.fromkeys((*engine.lookup.passages_behind(a, text), place.passage))
    return Draft(
        "answered", "who", (Statement(text, tuple(places)),), confidence=held, subject=(k,)
    )
