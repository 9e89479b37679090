"""The things of one kind that the tasks of an agency are about: ``Liên minh HTX lập kế hoạch triển
khai những đề án nào?``"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from answerer.answers.agencies.agency_tasks import all_tasks
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.holders import Holder, named_holder, tasks_held
from answerer.facts.narrowing import topic_of
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "made")
_SEVERAL = Cues("agencies", "several")

MIN_SHARE, CLOSE = 0.45, 0.2
"""What share of the rest of the question the best task must hold, and how much less another."""
FEWEST, MOST = 2, 8


@cache
def _which() -> re.Pattern[str]:
    acts, things = _CUES.any_of("acts"), _CUES.any_of("things")
    return re.compile(
        rf"\b{acts}(?: \w+){{0,5}}? {_SEVERAL.any_of('plural')} (?P<noun>{things})"
        rf"(?:, {_CUES.any_of('beside')})? nao\b"
    )


def answer_things_made(engine: Engine, ask: Ask) -> Draft | None:
    """The tasks of the agency named first that speak of the kind of thing asked for in the plural
    and hold about as much of the rest of the question as the best of them; None where they are
    fewer than two."""
    m = _which().search(fold(ask.text))
    if m is None:
        return None
    holder = named_holder(engine, ask)
    if holder is None or holder.start >= m.start():
        return None
    own = _fitting(engine, ask, holder, m["noun"])
    if not FEWEST <= len(own) <= MOST:
        return None
    return all_tasks(engine, ask, own, "lead", holder)


def _fitting(engine: Engine, ask: Ask, holder: Holder, noun: str) -> list[int]:
    """Of the tasks that the agency leads those that speak of such a thing and fit best."""
    held = tasks_held(engine, ask, holder, "lead")
    word = re.compile(rf"\b{noun}\b")
    own = [k for k in held if word.search(fold(engine.facts[k].text))]
    if ask.question.annex:
        own = [k for k in own if _in_table(engine, k)]
    topic = topic_of(engine, ask, holder)
    shares = {k: _share(engine, topic, k) for k in own}
    best = max(shares.values(), default=0.0)
    return [k for k in own if shares[k] >= max(MIN_SHARE, best - CLOSE)]


def _in_table(engine: Engine, fact: int) -> bool:
    a = engine.facts[fact].assignment
    return a is not None and a.source == "table"


def _share(engine: Engine, topic: Sequence[Concept], fact: int) -> float:
    total = sum(c.weight for c in topic)
    held = sum(c.weight * engine.matcher.held_main(c, fact) for c in topic)
    return held / total if total else 0.0
