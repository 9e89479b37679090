"""What a document means by a term that it defines."""

from __future__ import annotations

import re

from answerer.answers.passages.sections import below, listed
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.term_definitions import Definition, definitions_in, term_key
from answerer.question.terms_asked import asks_meaning_of, terms_asked
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "terms")

ROOM = 640


def answer_term(engine: Engine, ask: Ask) -> Draft | None:
    """The definition of the term whose meaning is asked for; refused where nothing but that is
    asked of a quoted term and no sentence says what it is. None for any other question."""
    asked = terms_asked(ask.text)
    if not asked:
        return None
    known: dict[str, list[Definition]] = {}
    for d in definitions_in(engine, ask.documents):
        known.setdefault(d.term, []).append(d)
    for term in asked:
        found = known.get(term_key(term)) or known.get(engine.plain(term))
        if found:
            return _told(engine, term, _meant(engine, ask, found))
    alone = asks_meaning_of(ask.text)
    if alone and not _is_explained(engine, ask, alone):
        return refused(ask, "not_stated", "not_stated", "definition_abbreviation")
    return None


def _is_explained(engine: Engine, ask: Ask, term: str) -> bool:
    """Does any sentence go on behind a term with what it is?"""
    name = r"\W+".join(map(re.escape, term_key(term).split()))
    says = re.compile(rf"\b{name}\b\W*(?:\([^)]*\)\W*)?{_CUES.any_of('says')}\b")
    inside = engine.lookup.passages_in(ask.documents)
    return any(says.search(fold(p.clean)) for _, p in inside)


def _meant(engine: Engine, ask: Ask, found: list[Definition]) -> Definition:
    """Of several definitions the one whose document the question is about most; the first of
    those alike."""

    def about(d: Definition) -> tuple[bool, float]:
        document = engine.documents[engine.passages[d.place].document]
        title = f"{document.kind} {document.number or ''} {document.title} {document.issuer}"
        return d.whole, engine.share(ask.concepts, title)

    return max(found, key=about)


def _told(engine: Engine, term: str, found: Definition) -> Draft:
    clean = engine.passages[found.place].clean
    if not found.whole:
        text = f"**{term}**: “{shorten(tidy(clean[found.start : found.end]), ROOM)}”"
        return _draft(Statement(text, (found.place,)))
    items = below(engine, found.place) if clean.rstrip().endswith(":") else []
    if len(items) > 1:
        return listed(engine, found.place, items, 1.0)
    return _draft(Statement(shorten(tidy(clean), ROOM), (found.place,)))


def _draft(statement: Statement) -> Draft:
    return Draft("answered", "definition_abbreviation", (statement,), confidence=1.0)
