"""``Nhóm V trong phụ lục nói về gì?``: the title of a group of rows that is named by its number."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.row_filter import RowFilter, matching
from answerer.facts.row_groups import group_numbered
from answerer.telling.draft import SEVERAL, Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("tasks", "group_titles")

MOST = 3
"""Documents told side by side."""


@cache
def _asks_title() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<titles>\b.*\b<which>\b|\b<english>\b")


def answer_group_title(engine: Engine, ask: Ask) -> Draft | None:
    """The title of the group in each document in question; None where no such group is named, or
    more than its title is asked for."""
    text = fold(ask.text)
    group = group_numbered(text) if ask.question.annex or _CUES.words("group")[0] in text else ""
    if not group or ask.question.agencies or not _asks_title().search(text):
        return None
    known = {group.lower(), *"0123456789"} | engine.units(" ; ".join(_CUES.words("idle")))
    units = {u for c in ask.own for u in c.alternatives[0][1] if "_" not in u}
    if not units <= known:
        return None
    first = {a.document: a for a in reversed(matching(engine, ask, RowFilter(group=group)))}
    lines = []
    for a in list(first.values())[:MOST]:
        title = a.group.text.strip(" .;") if a.group is not None else ""
        where = [k for k in engine.lookup.passages_behind(a, title) if title] if title else []
        if title:
            places = tuple(where[:1]) or (engine.place[a.passage],)
            lines.append(Statement(f"**{group}**. {title}", places))
    return (
        Draft("answered", "content", tuple(lines), confidence=1.0, limit=SEVERAL) if lines else None
    )
