"""Several cited documents of one kind: those of the passage a question is about, or all of them."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE
from answerer.facts.issuers import bears, issuer_named
from answerer.facts.narrowing import is_numeral
from answerer.facts.reference_words import spelled
from answerer.meaning.scope import names_own_number
from answerer.question.concepts import Concept
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten
from corpus.records import Reference
from corpus.text import fold

LEAST = 0.4
MOST = 10
BARE = 4.0
"""The weight of a topic below which every document of the kind is meant."""
_CITES = re.compile(r"\b(?:vien dan|dan chieu|trich dan|dan|nhac|can cu|so hieu|neu)\b")


def answer_cited_list(engine: Engine, ask: Ask) -> Draft | None:
    """The documents of the kind that a question asks for several of; None where it asks for no
    kind, names a cited one by its number, or none is cited so."""
    kind = _kind(engine, ask)
    foreign = ask.question.numbers and not names_own_number(engine, ask.question)
    if kind is None or foreign or not ask.question.open:
        return None
    issuer = issuer_named(ask.text, kind)
    mine = [
        r for r in engine.index.references if _fits(ask, r, kind, issuer[1] if issuer else None)
    ]
    own = replace(ask, concepts=_topic(engine, ask, kind, issuer[0] if issuer else None))
    if sum(c.weight for c in own.concepts) < BARE:
        cites = _CITES.search(fold(ask.text))
        return _told(engine, mine, 1.0) if cites and len(_once(mine)) > 1 else None
    own = replace(own, scores=engine.score(ask.text, own.concepts))
    return _of_passage(engine, own, mine)


def _kind(engine: Engine, ask: Ask) -> str | None:
    """The kind that is asked for in the plural: ``ba chỉ thị nào``, ``những nghị định nào``; None
    where another is asked for beside it."""
    folded = fold(ask.text)
    return engine.kinds.several(folded) if len(engine.kinds.asked(folded)) < 2 else None


def _fits(ask: Ask, r: Reference, kind: str, letters: str | None) -> bool:
    plain = bool(r.date or "/" in r.number or "-" in r.number)
    inside = r.document in ask.documents and r.kind == kind and plain
    return inside and (letters is None or bears(r.number, letters))


def _topic(
    engine: Engine, ask: Ask, kind: str, issuer: tuple[int, int] | None
) -> tuple[Concept, ...]:
    """What the question says beyond the kind, its issuer, numerals, and that it is cited."""
    aside = [m.span() for m in _CITES.finditer(fold(ask.text))] + ([issuer] if issuer else [])
    skip = (*ask.question.skip, *aside)
    rest = engine.concepts.read(ask.text, ask.language, ask.question.areas, skip)
    kept = {c.alternatives for c in rest}
    known = engine.units(kind) | engine.generic_units
    for d in ask.documents:
        known |= engine.units(engine.documents[d].kind)
    return tuple(
        c
        for c in ask.concepts
        if c.alternatives in kept
        and not set(c.alternatives[0][1]) <= known
        and not is_numeral(c.words)
    )


def _of_passage(engine: Engine, ask: Ask, mine: list[Reference]) -> Draft | None:
    """Those of the passage that fits best among the ones that cite several."""
    cited: dict[int, list[Reference]] = {}
    for r in mine:
        cited.setdefault(engine.place[r.passage], []).append(r)
    several = {k for k, rs in cited.items() if len(_once(rs)) > 1}
    found = engine.rank(ask, lambda f: f.kind == SENTENCE and f.passage in several, k=1)
    if not found or found[0].recall < LEAST:
        return None
    return _told(engine, cited[engine.facts[found[0].fact].passage], found[0].recall)


def _once(references: list[Reference]) -> list[Reference]:
    """Each document once, as it is cited with its date."""
    out: dict[str, Reference] = {}
    for r in sorted(references, key=lambda r: r.date is None):
        out.setdefault(fold(r.number), r)
    return list(out.values())


def _told(engine: Engine, references: list[Reference], confidence: float) -> Draft:
    chosen = _once(references)[:MOST]
    room = max(60, 1200 // len(chosen))
    statements = tuple(
        Statement(f"- {shorten(spelled(engine, r), room)}", (engine.place[r.passage],))
        for r in chosen
    )
    return Draft("answered", "legal_basis", statements, confidence=confidence, limit=SEVERAL)
