"""What a document of ours replaces, repeals or puts out of force."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.documents.document_facts import answer_document
from answerer.answers.documents.document_intents import names_own_kind
from answerer.answers.documents.ended_documents import told_apart
from answerer.answers.passages.sections import below, wants_several
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("documents", "replacing")

_ENDED_BY = re.compile(r"\b(?:thay the|bai bo)\b")
_QUIET = ("basis", "header", "title")
MOST, FEWEST = 8, 2
HELD, AHEAD = 0.5, 0.2
ROOM, SHARED = 640, 1000


@cache
def _asks() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<ends>\b.{0,60}\b<which>\b|\b<which_one>\b.{0,40}\b<ends>\b|\b(?:which"
        r"|what|how many)\b.{0,80}\b(?:replaces?d?|repeals?|repealed"
        r"|supersedes?)\b"
    )


@cache
def _when() -> re.Pattern[str]:
    """``có hiệu lực từ ngày nào, nghị quyết nào hết hiệu lực`` asks not when that one ends."""
    return _CUES.pattern(
        r"\b<when>\b(?:(?!\b<which_one>\b).){0,50}\bhet hieu luc\b"
        r"(?![^,;.?]{0,30}\b<which_one>\b)"
    )


@cache
def _says() -> re.Pattern[str]:
    """What is ended is a document or a part of one: ``mua sắm, thay thế trang thiết bị`` ends
    none."""
    return _CUES.pattern(
        r"\b(?:thay the|bai bo)\b(?:(?!\btheo\b).){0,60}?(?:\b<ended>\b|:)|\b"
        r"(?:het|cham dut) hieu luc\b|\b(?:duoc|bi) (?:thay the|bai bo)\b"
    )


@cache
def _many() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<many> <counted>\b(?! nao)|\bhow many (?:\w+ )?<counted_english>\b")


def answer_replacement(engine: Engine, ask: Ask) -> Draft | None:
    """The passages of the one document meant that end others, with the items below them and,
    where they are asked, its own signer and effect before; None where it ends none, or for
    any other question."""
    text = fold(ask.text)
    if len(ask.documents) != 1 or not _asks().search(text) or _when().search(text):
        return None
    if not (names_own_number(engine, ask.question) or names_own_kind(engine, ask)):
        return None
    counts = bool(_many().search(text))
    counted = _counted(engine, ask) if counts else None
    if counted is not None:
        return counted
    whole = _ending(engine, ask)
    ending = (_about(engine, ask, whole) or whole)[:MOST]
    apart = _apart(engine, ask, ending, counts)
    if apart is not None:
        return apart
    room = ROOM if len(ending) == 1 else SHARED // max(len(ending), 1)
    found = [Statement(shorten(tidy(p.clean), room), (k,)) for k, p in ending]
    if not found:
        return None
    beside = tuple(i for i in ("signer", "effect") if ask.question.has(i))
    own = answer_document(engine, ask, beside) if beside else None
    told = {k for s in found for k in s.passages}
    first = [s for s in (own.statements if own else ()) if not told & set(s.passages)]
    return Draft("answered", "document_fact", (*first, *found), confidence=1.0, limit=SEVERAL)


def _ending(engine: Engine, ask: Ask) -> list[tuple[int, Passage]]:
    """The passages that end the document cited in them, and the items of a list that does so; of
    these the ones that name what the question names beside the document, where any do."""
    inside = engine.lookup.passages_in(ask.documents)
    cites = {engine.place[r.passage] for r in engine.index.references}
    out: list[tuple[int, Passage]] = []
    opened = False
    for k, p in inside:
        ends = p.kind not in _QUIET and bool(_says().search(fold(p.clean)))
        if (ends or opened) and k in cites and not _is_condition(p):
            out.append((k, p))
        opened = p.clean.rstrip().endswith(":") if ends else opened and k in cites
    return _named(engine, ask, out)


def _counted(engine: Engine, ask: Ask) -> Draft | None:
    """How many documents the one list that ends others has, with the first of them; None where
    there is not one such list."""
    inside = engine.lookup.passages_in(ask.documents)
    ends = ((k, p) for k, p in inside if p.kind not in _QUIET and _says().search(fold(p.clean)))
    opens = [k for k, p in ends if p.clean.rstrip().endswith(":")]
    items = [below(engine, k) for k in opens]
    if len(items) != 1 or len(items[0]) < FEWEST:
        return None
    head = shorten(tidy(engine.passages[opens[0]].clean), SHARED // MOST)
    first = [Statement(f"Có **{len(items[0])} văn bản**: {head}", (opens[0], items[0][-1]))]
    told = (
        Statement(f"- {shorten(tidy(engine.passages[k].clean), 110)}", (k,)) for k in items[0][:3]
    )
    return Draft("answered", "count", (*first, *told), confidence=1.0, limit=SEVERAL)


def _apart(
    engine: Engine, ask: Ask, ending: list[tuple[int, Passage]], counts: bool
) -> Draft | None:
    """The documents that the one passage found (of several, the one with the word asked by) ends,
    one by one: where they are to be counted, or where it is too long to be told whole; None where
    it ends none, or need not be told apart."""
    asked_by = {w for w in ("thay the", "bai bo") if w in fold(ask.text)}
    if len(ending) > 1 and len(asked_by) == 1:
        ending = [e for e in ending if asked_by <= {*_ENDED_BY.findall(fold(e[1].clean))}]
    if len(ending) != 1 or not (counts or len(ending[0][1].clean) > ROOM):
        return None
    one = any(n in fold(ending[0][1].clean) for n in ask.question.numbers)
    if not counts and (one or not wants_several(ask)):
        return None
    told = told_apart(engine, ending[0][0], ask.language, 1 if counts else FEWEST)
    if not told or ask.question.has("signer") or ask.question.has("effect"):
        return None
    intent = "count" if counts else "document_fact"
    return Draft("answered", intent, told, confidence=1.0, limit=SEVERAL)


def _about(engine: Engine, ask: Ask, found: list[tuple[int, Passage]]) -> list[tuple[int, Passage]]:
    """The one of several ended documents whose subject the question names (``quy định mức quà mừng
    thọ vừa bị bãi bỏ là quyết định số mấy``); none where it names no subject, or several fit."""
    own = [engine.documents[d] for d in ask.documents]
    known = engine.units(" ; ".join(f"{d.kind} {d.number or ''} {d.title} {d.issuer}" for d in own))
    known |= engine.units(" ".join(_CUES.words("known")))
    topic = [c for c in ask.concepts if not set(c.alternatives[0][1]) <= known]
    shares = sorted(((engine.share(topic, p.clean), k) for k, p in found), reverse=True)
    clear = len(shares) > 1 and shares[0][0] >= HELD and shares[0][0] - shares[1][0] >= AHEAD
    return [(k, p) for k, p in found if k == shares[0][1]] if clear and len(topic) > 1 else []


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
