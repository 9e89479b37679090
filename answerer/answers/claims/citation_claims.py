"""Claims about a document that ours cite: when it was issued, and that one rests on it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.claims.claim_reading import read_claim
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.facts.value_comparison import same
from answerer.facts.values import Value
from answerer.meaning.scope import names_own_number
from answerer.question.areas import Area
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_BASED_CUES = Cues("claims", "based")
_DOCUMENT_CUES = Cues("claims", "own_document")

HELD, SHOWN = 0.85, 5
ROOM = 420


@cache
def _based() -> re.Pattern[str]:
    return _BASED_CUES.pattern(
        r"\b<documents>\b[^,;?]*?\b(?:co |co phai )(?:duoc ban hanh )?(?:dua "
        r"(?:vao|tren) |can cu (?:vao |theo |tren )?)(?P<x><cited>\b[^,;?]*?)\s*"
        r"(?:hay )?(?:phai )?(?:khong|ko|chua)\b"
    )


@cache
def _issuing() -> re.Pattern[str]:
    issued = _DOCUMENT_CUES.any_of("issued", "issued_on")
    return re.compile(rf"\b{issued}\b")


def answer_citation_claim(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes or no to a date or year in which a cited document is said to be issued; None for any
    other claim, and where no text gives its date."""
    based = _based_on(engine, ask)
    if based is not None:
        return based
    dates = [v for v in read_claim(engine, ask).values if v.unit == "date"]
    if not dates or not _issuing().search(fold(ask.text)) or names_own_number(engine, ask.question):
        return None
    anywhere = replace(ask, documents=frozenset(engine.documents), places=frozenset())
    found = finder.by_number(ask) or finder.by_number(anywhere)
    cited = (finder.reference(k) for k in found)
    dated = next((r for r in cited if r.date), None)
    if dated is None:
        return None
    holds = all(same(v, _issued(dated)) for v in dates)
    text = f"{say(ask.language, 'yes' if holds else 'no')} {shorten(dated.text, 420)}"
    said = Statement(text, (engine.place[dated.passage],))
    return Draft("answered", "yes_no", (said,), confidence=1.0)


def _based_on(engine: Engine, ask: Ask) -> Draft | None:
    """``Quyết định 672 có căn cứ Luật … không?``: yes with the legal basis that holds all that is
    named, else no with the first ones; None for any other claim."""
    m = _based().search(fold(ask.text))
    if m is None or len(ask.documents) != 1:
        return None
    area = Area(*m.span("x"), 1.0)
    named = engine.concepts.read(ask.text, ask.language, [area], ())
    bases = [(k, p) for k, p in engine.lookup.passages_in(ask.documents) if p.kind == "basis"]
    if not named or not bases:
        return None
    own = [k for k, p in bases if engine.share(named, p.clean) >= HELD]
    verdict = say(ask.language, "yes" if own else "no")
    told = own[:1] or [k for k, _ in bases[:SHOWN]]
    lines = [Statement(f"- {shorten(engine.passages[k].clean, 230)}", (k,)) for k in told]
    return Draft("answered", "yes_no", tuple(lines), head=verdict, confidence=1.0, limit=SEVERAL)


def _issued(r: Reference) -> Value:
    assert r.date is not None
    year, month, day = (int(n) for n in r.date.split("-"))
    return Value("date", 0.0, (day, month, year))
