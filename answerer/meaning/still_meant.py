"""Which facts of the turn before a question still means."""

from __future__ import annotations

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.leaning import Leaning
from answerer.meaning.pointing import counted_out, means_all, picked_by, points_at_list
from answerer.meaning.state import State
from answerer.meaning.turns import asking_text
from answerer.question.areas import Area
from answerer.question.concepts import Concept

HELD = 0.4
"""How much of a telling word a fact must hold to be meant still."""
OF_LIST, BETTER = 0.25, 0.1
"""What share of a question's weight an item of a list must hold, and by how much more than any
other, to be the one that is meant."""
SINGLED = 0.8
"""By what weight it must do so where the question speaks of the list itself."""


def still_meant(engine: Engine, leaning: Leaning, ask: Ask, before: State) -> tuple[int, ...]:
    """The facts of the turn before that this question means: the one of its list that it
    counts out (``việc thứ hai``), else those that hold whatever telling words it adds."""
    asking = asking_text(ask.question)
    counted, listed = counted_out(asking), before.listed
    if len(listed) > 1 and means_all(asking):
        return listed
    if counted is not None and len(listed) > 1:
        return listed[counted : counted + 1] if counted >= 0 else listed[-1:]
    chosen = item_meant(engine, leaning, ask, before)
    if chosen:
        return chosen
    telling, held = leaning.telling(ask), engine.matcher.held
    return tuple(k for k in before.subject if all(held(c, k) > HELD for c in telling))


def item_meant(engine: Engine, leaning: Leaning, ask: Ask, before: State) -> tuple[int, ...]:
    """The one item of the list before that a question points at by its words (``kế hoạch về
    … trong ba kế hoạch đó``); empty where none holds them clearly better than the others."""
    q = ask.question
    if len(before.listed) < 2 or q.provinces or not leaning.points_back(q):
        return ()
    known, held = leaning.pointing_words(q), engine.matcher.held
    own = [c for c in _picking(engine, ask) if not set(c.alternatives[0][1]) <= known]
    fit = {k: sum(c.weight * held(c, k) for c in own) for k in before.listed}
    first, second, *_ = sorted(fit.values(), reverse=True)
    total = sum(c.weight for c in own)
    holds = first >= OF_LIST * total and first > second + BETTER * total
    clear = holds or (points_at_list(q.text) and first > second + SINGLED)
    return (max(fit, key=lambda k: (fit[k], -k)),) if clear else ()


def _picking(engine: Engine, ask: Ask) -> tuple[Concept, ...]:
    """The concepts by which a question picks an item: those of ``cái về …`` if it says so."""
    stretch = picked_by(ask.text)
    if stretch is None:
        return ask.own
    return engine.concepts.read(ask.text, ask.language, [Area(*stretch, 1.0)], ask.question.skip)
