"""Questions that say nothing but which document of ours they are about: by its kind, its number,
who issued it, when, and what it is called (``công văn tháng 10/2020 của Sở Tư pháp``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.documents.document_facts import answer_document, names_kind
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from corpus.cues import Cues
from corpus.records import Document
from corpus.text import fold

_CUES = Cues("documents", "bare")
_DATED = Cues("documents", "facts")
_ABOUT = re.compile(r"^\W*what (?:is|was) .{4,120} about\W*$")
_DAY = re.compile(r"\b(?:ngay|thang) (?:nao|may|bao nhieu)\b|\b(?:what|which) (?:date|day|month)\b")


@cache
def _written() -> re.Pattern[str]:
    dated = _DATED.any_of("dated")
    return _CUES.pattern(rf"\b<written>\b(?: \w+){{0,3}} {dated}\b|\bwhen .*\b<written>\b")


@cache
def _issued_with() -> re.Pattern[str]:
    """``Chương trình … ban hành theo quyết định số mấy?``"""
    return _CUES.pattern(
        r"^.*\b<programmes>\b.*\b<issued_with> (?P<kind>qd|quyet dinh|nq|nghi quyet) <number>\W*$"
    )


@cache
def _issues_what() -> re.Pattern[str]:
    """``Quyết định 12 ban hành cái gì?``"""
    return _CUES.pattern(r"\bban hanh (?:kem theo )?<things>(?: vay| the| a| ha)?\W*$")


def asks_date(engine: Engine, ask: Ask) -> bool:
    """``Công văn của Sở Tư pháp ra tháng mấy?``"""
    text = fold(ask.text)
    said = _DAY.search(text) or _written().search(text)
    return bool(said) and names_document_alone(engine, ask)


def asks_decision(engine: Engine, ask: Ask) -> bool:
    """Is the number of the decision asked for that our own programme comes with, and not of one
    that it cites?"""
    return bool(_issued_with().search(fold(ask.text))) and names_document_alone(engine, ask)


def asks_subject(engine: Engine, ask: Ask) -> bool:
    """Is what a document is about asked for, and is the document all that is named?"""
    text = fold(ask.text)
    said = ask.question.has("subject") or _issues_what().search(text) or _ABOUT.search(text)
    return bool(said) and names_document_alone(engine, ask)


def names_document_alone(engine: Engine, ask: Ask) -> bool:
    """Are all telling words of a question those of one of our documents, that it names by its
    number or its kind? Words for having one written or asking for views (``công văn lấy ý kiến``)
    say no more."""
    if ask.question.numbers and not names_own_number(engine, ask.question):
        return False
    named = _named(engine, ask)
    places = " ; ".join(engine.vocabulary.provinces[d.province].name for d in named if d.province)
    kinds = " ; ".join(d.kind for d in named)
    about = answer_document(engine, ask, ("subject",))
    titles = " ; ".join(f"{d.title} ; {d.issuer} ; tháng {d.period or ''}" for d in named)
    titles += " ; ".join(s.text for s in about.statements) if about is not None else ""
    numbers = {u for n in ask.question.numbers for u in re.findall(r"\w+", n)}
    idle = " ; ".join(_CUES.words("idle"))
    known = engine.units(engine.expand(f"{kinds} ; {titles} ; {places} ; {idle}"))
    plain = {part for u in known for part in u.split("_")} | numbers
    units = {u for c in ask.own for u in c.syllables}
    return bool(named) and units <= plain


def _named(engine: Engine, ask: Ask) -> list[Document]:
    """Our documents that a question names by their number or kind, or by the programme that comes
    with them."""
    inside = [engine.documents[d] for d in ask.documents]
    if names_own_number(engine, ask.question) or _issued_with().search(fold(ask.text)):
        return inside
    return [d for d in inside if names_kind(engine, ask, d.kind)]
