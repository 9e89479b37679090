"""Claims about a document that ours cite: when it was issued, and that one rests on it."""

from __future__ import annotations

import re

from answerer.answers.claim_reading import read_claim
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.facts.values import Value, same
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.records import Reference
from corpus.text import fold

_ISSUED = re.compile(r"\b(?:ban hanh|ky|ra doi|ra ngay|de ngay|thong qua|issued|signed|dated)\b")


def answer_citation_claim(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes or no to a date or year in which a cited document is said to be issued; None for any
    other claim, and where no text gives its date."""
    dates = [v for v in read_claim(engine, ask).values if v.unit == "date"]
    if not dates or not _ISSUED.search(fold(ask.text)) or names_own_number(engine, ask.question):
        return None
    cited = (finder.reference(k) for k in finder.by_number(ask))
    dated = next((r for r in cited if r.date), None)
    if dated is None:
        return None
    holds = all(same(v, _issued(dated)) for v in dates)
    text = f"{say(ask.language, 'yes' if holds else 'no')} {shorten(dated.text, 420)}"
    said = Statement(text, (engine.place[dated.passage],))
    return Draft("answered", "yes_no", (said,), confidence=1.0)


def _issued(r: Reference) -> Value:
    assert r.date is not None
    year, month, day = (int(n) for n in r.date.split("-"))
    return Value("date", 0.0, (day, month, year))
