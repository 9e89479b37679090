"""What a follow-up says beside what it takes over: nothing, or a question of its own."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.leaning import Leaning
from answerer.meaning.pointing import opens_other
from answerer.question.areas import Area
from answerer.question.concepts import units_of
from corpus.cues import Cues
from corpus.text import fold

OWN = 2
"""How many telling words make a question with an asking word one of its own."""
_WHAT_OF = re.compile(r"\bthi (?:sao|the nao|ra sao)\W*(?:\.|$)")
_SENTENCE_END = re.compile(r"[.?!](?:\s|$)")


def asks_otherwise(leaning: Leaning, ask: Ask) -> bool:
    """Has a question an asking word and a topic of its own, so that it does not ask what the
    turn before did (``các phòng đó bố trí cán bộ ra sao?``)?"""
    own = leaning.own_topic(ask.question, ask.own)
    same = opens_other(ask.text) or _WHAT_OF.search(fold(ask.text))
    return ask.question.open and own >= OWN and not same


def says_no_more(engine: Engine, leaning: Leaning, ask: Ask) -> bool:
    """Does a question say nothing beside the agency that it names and what it asks of it?"""
    named = ask.question.agencies[0] if ask.question.agencies else None
    if named is None:
        return False
    ends = [m.start() for m in _SENTENCE_END.finditer(ask.text, named.end)]
    behind = Area(named.end, min([*ends, len(ask.text)]), 1.0)
    said = engine.concepts.read(ask.text, ask.language, [behind], ask.question.skip)
    words = engine.vocabulary.questions.get("task_words", {}).get("words", ())
    numerals = frozenset(Cues("meaning", "own_words").words("numerals"))
    idle = numerals.union(*(units_of(fold(w)) for w in words))
    more = tuple(c for c in said if not set(c.alternatives[0][1]) <= idle)
    return leaning.own_topic(ask.question, more) == 0
