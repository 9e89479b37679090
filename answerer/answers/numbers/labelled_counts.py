"""A number that a line states of what it is labelled with: ``Số điểm quan trắc: 08 điểm``."""

from __future__ import annotations

import re

from answerer.answers.numbers.counted_items import nouns_counted
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.marks import unmarked
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.text import fold

MOST_DOCUMENTS, ENOUGH, CLEAR, ROOM = 3, 0.5, 0.1, 420
"""The share of the question that such a line must hold with the headings above it, and by how
much more than any other."""


def answer_labelled_count(engine: Engine, ask: Ask) -> Draft | None:
    """The one line so labelled that stands under what the question names; None for none, or where
    several fit alike."""
    nouns = nouns_counted(engine, ask)
    if not nouns or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    label = re.compile(
        rf"(?:tong )?so (?:luong )?(?:{'|'.join(map(re.escape, nouns))})\b[^:;.]*:\s*\d"
    )
    found = sorted(
        (-engine.share(ask.concepts, " ; ".join((p.clean, *p.path))), k)
        for k, p in engine.lookup.passages_in(ask.documents)
        if len(p.clean) <= ROOM and ":" in p.clean and label.match(unmarked(fold(p.clean)))
    )
    if not found or -found[0][0] < ENOUGH:
        return None
    if len(found) > 1 and found[1][0] - found[0][0] < CLEAR:
        return None
    place = found[0][1]
    told = Statement(shorten(tidy(engine.passages[place].clean), ROOM), (place,))
    return Draft("answered", "count", (told,), confidence=-found[0][0])
