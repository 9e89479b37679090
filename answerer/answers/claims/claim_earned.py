"""What a text must hold to confirm a claim: enough of what is said, the act, its letters, who
leads; a text that speaks of something near confirms nothing."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from answerer.answers.claims.claim_acts import holds_act, leading, led
from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_only import is_restricted, restricted
from answerer.answers.claims.claim_texts import around
from answerer.answers.claims.claim_values import holds_months
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW, Fact
from answerer.question.concepts import Concept
from corpus.text import fold

UNNAMED = 0.2
"""Of all that is asked, the share that a word may have which the text of a yes lacks."""
EARNED = 0.75
"""Of what is said, the share that the text of a yes holds; a text with less may say another thing
of the same."""
MISSED = 0.15
_LETTERS = re.compile(r"(?<![\w/.-])[A-ZĐ]{3,}(?![\w/-])")


def is_earned(
    engine: Engine, ask: Ask, said: tuple[Concept, ...], c: Candidate, least: float = EARNED
) -> bool:
    """Does a text hold enough of what is said for a yes, all that is named by its letters, the
    months, and that things are done together, or are so of one alone, where that is claimed?"""
    fact = engine.facts[c.fact]
    text = around(engine, fact)
    joins = not _joins(ask) or "phoi hop" in fold(text) or fact.kind == ROW
    held = engine.share(said, text) >= least and holds_months(ask, text)
    named = holds_letters(engine, ask, fact) and _names_subject(engine, ask, fact)
    alone = not restricted(ask) or is_restricted(text)
    told = holds_act(engine, ask, text) and _leads(ask, fact)
    return joins and held and named and alone and told


def _joins(ask: Ask) -> bool:
    """Do the sentences that ask claim that one takes part beside others?"""
    asking = [a for a in ask.question.areas if a.share == 1]
    cues = [c for c in ask.question.cues if c.intent == "coordinating"]
    return any(a.start <= c.start < a.end for c in cues for a in asking)


def _leads(ask: Ask, fact: Fact) -> bool:
    """Does a text say who leads where that is claimed?"""
    claimed = leading().search(fold(without_ending(ask.text)))
    return not claimed or fact.kind == ROW or bool(led().search(fold(fact.text)))


def holds_letters(engine: Engine, ask: Ask, fact: Fact) -> bool:
    """Does a text hold all that the question names by its letters alone (``cột BTS``)?"""
    d = engine.documents[engine.passages[fact.passage].document]
    held = engine.units(f"{around(engine, fact)} ; {d.title} ; {d.number or ''} ; {d.issuer}")
    return all(engine.units(m.group()) <= held for m in _LETTERS.finditer(ask.text))


def is_whole(engine: Engine, said: tuple[Concept, ...], c: Candidate) -> bool:
    """Does a text lack no weighty word of what is said? (A pair of words may stand apart.)"""
    units = engine.units(around(engine, engine.facts[c.fact]))
    return _most_missed(engine, said, units) <= MISSED * sum(k.weight for k in said)


def _names_subject(engine: Engine, ask: Ask, fact: Fact) -> bool:
    """Does a text, or the title of its document, lack no weighty word of all that is asked?"""
    if ask.language != "vi":
        return True
    title = engine.documents[engine.passages[fact.passage].document].title
    units = engine.units(f"{around(engine, fact)} ; {title}")
    total = sum(k.weight for k in ask.concepts)
    return _most_missed(engine, ask.concepts, units) <= UNNAMED * total


def _most_missed(engine: Engine, said: tuple[Concept, ...], units: AbstractSet[str]) -> float:
    words = (k for k in said if _is_word(k) or not _syllables(k) & units)
    return max((k.weight for k in words if not engine.matcher.held_by(k, units)), default=0.0)


def _is_word(k: Concept) -> bool:
    return len(k.alternatives) > 1 or "_" not in k.alternatives[0][1][0]


def _syllables(k: Concept) -> frozenset[str]:
    return frozenset(s for unit in k.alternatives[0][1] for s in unit.split("_"))
