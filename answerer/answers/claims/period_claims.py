"""Claims about the years that a document is made for: compared with the period in its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import untitled
from answerer.facts.reference_finder import ReferenceFinder
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.text import fold

ROOM = 420
SLIGHT = 0.35
"""What a question about a document's period may say beyond its title."""
_PERIOD = re.compile(
    r"((?:19|20)\d\d)\s*(?:[-–]|den(?: het)?(?: nam)?|to|through)\s*((?:19|20)\d\d)"
)
_ONE_YEAR = re.compile(r"\b(?:chi|rieng|only)\b[^,.;?]{0,40}?\b((?:19|20)\d\d)\b")


def answer_period_claim(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """``Kế hoạch 128 chỉ làm trong năm 2021 phải không?``: yes or no with the title that gives the
    period; None for any other claim, and where no title gives one."""
    text = fold(ask.text)
    several, one = _PERIOD.search(text), _ONE_YEAR.search(text)
    claimed = several.groups() if several else one.groups() * 2 if one else None
    if claimed is None:
        return None
    for title, k in _titles(engine, ask, finder):
        stated = _PERIOD.search(fold(title))
        if stated is not None:
            holds = say(ask.language, "yes" if stated.groups() == claimed else "no")
            said = Statement(f"{holds} {shorten(title, ROOM)}", (k,))
            return Draft("answered", "yes_no", (said,), confidence=1.0)
    return None


def _titles(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Iterator[tuple[str, int]]:
    """How the document that is asked about is called, where it is cited or by its own title."""
    own = names_own_number(engine, ask.question)
    if ask.question.numbers and not own:
        for r in map(finder.reference, finder.by_number(ask)):
            yield r.text, engine.place[r.passage]
        return
    if len(ask.documents) != 1 or _share_beyond(engine, ask) > SLIGHT:
        return
    d = engine.documents[next(iter(ask.documents))]
    for k, p in engine.lookup.passages_in([d.id]):
        if d.title_span is not None and p.start <= d.title_span.start < p.end:
            yield d.title, k


def _share_beyond(engine: Engine, ask: Ask) -> float:
    total = sum(c.weight for c in ask.concepts)
    left = (c for c in untitled(engine, ask, ask.concepts) if not re.search(r"\d", c.words))
    return sum(c.weight for c in left) / total if total else 0.0
