"""``Quyết định công bố những thủ tục nào?``: the rows of the table that lists them, by their
names."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.rows_by_words import picks_out, rows_with_words, states_number
from answerer.facts.rows_called import RowsCalled, rows_called
from answerer.question.areas import Area
from answerer.question.nouns_wanted import nouns_before_which, nouns_wanted
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "rows_listed")

HELD, SURE, ROOM, MOST = 0.6, 0.8, 1000, 30
"""The share of the question that the rows must stand under, how sure they are then, the characters
for all of them, and the most rows that are told."""


@cache
def _which_english() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<asked>(?: <numbers>)? (?P<noun>[a-z][a-z -]+?)(?= <ends>\b|[,?.]|$)")


def answer_rows_listed(engine: Engine, ask: Ask) -> Draft | None:
    """All rows of what a question wants a list of; None where it says more of them than stands
    above them, or some rows alone hold it."""
    if states_number(engine, ask) or rows_with_words(engine, ask) is not None:
        return None
    found = rows_called(engine, ask, _nouns(engine, ask))
    if found is None or found.held < HELD or not 1 < len(found.rows) <= MOST:
        return None
    if picks_out(engine, ask, found.column, found.rows):
        return None
    return _told(engine, ask, found)


def _nouns(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """What a question wants a list of, folded, the longest first."""
    if ask.language != "en":
        found = (*nouns_before_which(ask.text), *nouns_wanted(ask.text))
        plain = dict.fromkeys(engine.plain(n) for n in found)
        return tuple(n for n in plain if n not in _CUES.words("vague"))
    m = _which_english().search(fold(ask.text))
    if m is None:
        return ()
    area = [Area(m.start("noun"), m.end("noun"), 1.0)]
    read = engine.concepts.read(ask.text, "en", area, ask.question.places)
    spelled = (units for c in read for _, units in c.alternatives)
    names = (fold(" ".join(u for u in units if "_" not in u)) for units in spelled)
    return tuple(n for n in names if " " in n)


def _told(engine: Engine, ask: Ask, found: RowsCalled) -> Draft:
    cells = found.named()
    unit = engine.expand(found.name).lower().removeprefix("tên ")
    head = say(ask.language, "count", n=len(cells), unit=unit, unit_en="row(s)")
    room = max(50, ROOM // len(cells))
    lines = tuple(
        Statement(f"- {shorten(text, room)}", (engine.place[r.passage],)) for r, text in cells
    )
    return Draft(
        "answered", "list", lines, f"{head}:", confidence=found.held, limit=SEVERAL,
        probability=SURE,
    )  # fmt: skip
