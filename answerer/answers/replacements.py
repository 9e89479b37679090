"""What a document of ours replaces, repeals, puts out of force or amends."""

from __future__ import annotations

import re

from answerer.answers.document_facts import answer_document
from answerer.answers.document_intents import names_own_kind
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.records import Passage
from corpus.text import fold

_ENDS = r"(?:thay the|bai bo|het hieu luc|cham dut hieu luc)"
_ASKS = re.compile(
    rf"\b{_ENDS}\b.{{0,60}}\b(?:nao|may|bao nhieu|gi|so nao)\b"
    rf"|\b(?:nao|gi|so may)\b.{{0,40}}\b{_ENDS}\b"
    r"|\b(?:which|what)\b.{0,80}\b(?:replaces?d?|repeals?|repealed|supersedes?)\b"
)
_WHEN = re.compile(r"\b(?:khi nao|bao gio|ngay nao|luc nao)\b.{0,50}\bhet hieu luc\b")
_SAYS = re.compile(rf"\b{_ENDS}\b")
_AMENDS = re.compile(
    r"\bsua doi\b.{0,30}\b(?:nhung|cac|may|bao nhieu)?\s*(?:quyet dinh|nghi quyet|quy dinh|ke hoach"
    r"|van ban|thong tu|nghi dinh|luat|chi thi)\s+(?:nao|gi|so may)\b"
    r"|\b(?:which|what) (?:decision|resolution|plan|law|decree|circular|document)s?\b.{0,60}"
    r"\bamend(?:s|ed)?\b"
)
MOST = 8
ROOM, SHARED = 640, 1000


def answer_replacement(engine: Engine, ask: Ask) -> Draft | None:
    """The passages of the one document meant that end others, with the items below them and,
    where they are asked, its own signer and effect before; refused where it ends none. None for
    any other question."""
    text = fold(ask.text)
    if len(ask.documents) != 1 or not _ASKS.search(text) or _WHEN.search(text):
        return None
    if not (names_own_number(engine, ask.question) or names_own_kind(engine, ask)):
        return None
    ending = _ending(engine, ask)[:MOST]
    room = ROOM if len(ending) == 1 else SHARED // max(len(ending), 1)
    found = [Statement(shorten(tidy(p.clean), room), (k,)) for k, p in ending]
    if not found:
        return refused(ask, "not_stated", "not_stated", "document_fact")
    beside = tuple(i for i in ("signer", "effect") if ask.question.has(i))
    own = answer_document(engine, ask, beside) if beside else None
    told = {k for s in found for k in s.passages}
    first = [s for s in (own.statements if own else ()) if not told & set(s.passages)]
    return Draft("answered", "document_fact", (*first, *found), confidence=1.0, limit=SEVERAL)


def answer_amendment(engine: Engine, ask: Ask) -> Draft | None:
    """The title of the one document meant, where it says what it amends; None where it does
    not, or for any other question."""
    if len(ask.documents) != 1 or not _AMENDS.search(fold(ask.text)):
        return None
    if not names_own_number(engine, ask.question):
        return None
    titles = [(k, p) for k, p in engine.lookup.passages_in(ask.documents) if p.zone == "title"]
    said = [(k, p) for k, p in titles if "sua doi" in fold(p.clean)]
    if not said:
        return None
    k, p = said[0]
    told = Statement(shorten(tidy(p.clean), ROOM), (k,))
    return Draft("answered", "document_fact", (told,), confidence=1.0)


def _ending(engine: Engine, ask: Ask) -> list[tuple[int, Passage]]:
    """The passages that end the document cited in them, and the items of a list that does so; of
    these the ones that name what the question names beside the document, where any do."""
    inside = engine.lookup.passages_in(ask.documents)
    cites = {engine.place[r.passage] for r in engine.index.references}
    out: list[tuple[int, Passage]] = []
    opened = False
    for k, p in inside:
        ends = p.kind not in ("basis", "header", "title") and bool(_SAYS.search(fold(p.clean)))
        if (ends or opened) and k in cites and not _is_condition(p):
            out.append((k, p))
        opened = p.clean.rstrip().endswith(":") if ends else opened and k in cites
    return _named(engine, ask, out)


def _is_condition(p: Passage) -> bool:
    """``Trường hợp văn bản dẫn chiếu được thay thế thì …`` ends nothing."""
    text = fold(p.clean)
    return ("truong hop" in text and "duoc" in text) or "theo van ban moi" in text


def _named(engine: Engine, ask: Ask, found: list[tuple[int, Passage]]) -> list[tuple[int, Passage]]:
    own = {engine.documents[d].province for d in ask.documents}
    said = engine.vocabulary.province_matcher.find(ask.text)
    others = {*ask.question.provinces, *(m.id for m in said)} - own
    names = [fold(engine.vocabulary.provinces[p].name) for p in others]
    return [(k, p) for k, p in found if any(n in fold(p.clean) for n in names)] or found
