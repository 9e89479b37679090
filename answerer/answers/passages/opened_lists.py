"""The items below a line that says of what they are: ``2. Tài sản không chia của hợp tác xã, liên
hiệp hợp tác xã bao gồm:``, ``Chi cục trưởng có trách nhiệm:``. Nearly all that such a line says
before the word that opens its list stands in a question that asks by a word of the same sort."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from answerer.answers.passages.sections import FEWEST, below, listed, of_agency
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.marks import unmarked
from answerer.facts.narrowing import concepts_wanted, untitled
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "joins")
_LISTS = Cues("passages", "lists")

DOCUMENTS, SHORTEST, SAYING = 3, 3, 5
SAID, HELD, CLEAR = 0.7, 0.35, 0.1
"""The share of a line's own words that must stand in the question, the share of the question that
the line must hold with the headings above it, and by how much more than any other."""
MOST = 3
"""How many lines may fit alike of which only one has items below it."""
SURE = 0.7
_BRACKET = re.compile(r"\([^()]*\)")


@cache
def _joins() -> frozenset[str]:
    """Words that only join others."""
    return frozenset(_CUES.words("words"))


@dataclass(frozen=True, slots=True)
class _Opener:
    """A line that opens a list, and how well it fits the question."""

    place: int
    fit: float


def answer_opened_list(engine: Engine, ask: Ask) -> Draft | None:
    """The items below the one line that fits; None where the question asks by none of the words
    that open lists, where no line fits, or where several do."""
    found = opened_list(engine, ask)
    if found is None:
        return None
    place, items = found
    return replace(
        listed(engine, place, of_agency(engine, ask, list(items)), 1.0), probability=SURE
    )


def opened_list(engine: Engine, ask: Ask) -> tuple[int, tuple[int, ...]] | None:
    """The position of the line that fits and those of its items; None for none, or several."""
    says = _words_that_open(engine, ask)
    if not says or not 0 < len(ask.documents) <= DOCUMENTS:
        return None
    fits = sorted(_openers(engine, ask, says), key=lambda f: (-f.fit, f.place))
    near = [f for f in fits if fits[0].fit - f.fit < CLEAR]
    if len(near) > MOST:
        return None
    lists = ((f, _items(engine, f.place)) for f in fits)
    first, second, *_ = (*islice(((f, items) for f, items in lists if items), 2), None, None)
    if first is None or (second is not None and first[0].fit - second[0].fit < CLEAR):
        return None
    return first[0].place, tuple(first[1])


def _words_that_open(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The folded words by which a line opens the sort of list that a question asks for."""
    asked = f" {engine.plain(ask.text)} "
    sorts = engine.vocabulary.questions.get("opened_lists", {}).values()
    fitting = (sort for sort in sorts if any(f" {fold(w)} " in asked for w in sort["asked"]))
    return tuple(dict.fromkeys(fold(w) for sort in fitting for w in sort["written"]))


def _openers(engine: Engine, ask: Ask, says: tuple[str, ...]) -> Iterator[_Opener]:
    """The lines of which nearly all stands in the question, and that hold enough of it."""
    opens = re.compile(
        rf"^(?P<name>.+?)[\s,]+(?:{'|'.join(says)})\b(?: {_LISTS.any_of('below')})*\W*:$"
    )
    asked = frozenset(engine.plain(ask.text).split())
    topic = untitled(engine, ask, concepts_wanted(engine, ask))
    for k, line in engine.lookup.opening_in(ask.documents):
        p, m = engine.passages[k], opens.match(" ".join(unmarked(_BRACKET.sub(" ", line)).split()))
        name = set(engine.plain(m["name"]).split()) - _joins() if m else set()
        if len(name) < SHORTEST or len(name & asked) < SAID * len(name):
            continue
        held = engine.share(topic, " ; ".join((p.clean, *p.path)))
        if held >= HELD:
            yield _Opener(k, held * len(name & asked) / len(name))


def _items(engine: Engine, place: int) -> list[int]:
    """What stands below a line; where nothing is marked as such, the lines that follow it, as far
    as each but the last ends with a semicolon."""
    items = below(engine, place)
    if items:
        return items if len(items) >= FEWEST else []
    head = engine.passages[place]
    for k in range(place + 1, len(engine.passages)):
        p = engine.passages[k]
        if (p.document, p.label, p.path) != (head.document, head.label, head.path):
            break
        if p.kind != head.kind or p.clean.rstrip().endswith(":"):
            break
        if len(p.clean.split()) < SAYING:
            return []
        items.append(k)
        if not p.clean.rstrip().endswith(";"):
            break
    return items
