"""Several cited documents of one kind: those of the passage a question is about, or all of them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE
from answerer.facts.issuers import bears, issuer_named
from answerer.facts.narrowing import is_numeral
from answerer.facts.reference_words import spelled
from answerer.meaning.scope import names_own_number
from answerer.question.concepts import Concept
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_CUES = Cues("documents", "cited")

LEAST = 0.4
MOST = 10
BARE = 4.0
"""The weight of a topic below which every document of the kind is meant."""
_LAWS = ("Luật", "Bộ luật")


@cache
def _side_by_side() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<kinds>(?: \w+)? nao(?:,| va| hay| hoac| cung)+ (?:nhung "
        r"|cac )?<kinds>\b[^,;?]{0,12}\bnao\b"
    )


@cache
def _cites() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<cites>\b")


def answer_cited_list(engine: Engine, ask: Ask) -> Draft | None:
    """The documents of the kinds that a question asks for several of, those cited at the place it
    names (``chú thích 4``) alone; None where it asks for no kind, names a cited one by its number,
    or none is cited so."""
    kinds = _kinds(engine, ask)
    foreign = ask.question.numbers and not names_own_number(engine, ask.question)
    if not kinds or foreign or not ask.question.open:
        return None
    issuer = issuer_named(ask.text, kinds[0]) if len(kinds) == 1 else None
    letters = issuer[1] if issuer else None
    mine = [r for r in engine.index.references if any(_fits(ask, r, k, letters) for k in kinds)]
    there = [r for r in mine if engine.place[r.passage] in ask.places]
    if there:
        return _told(engine, there, 1.0)
    own = replace(ask, concepts=_topic(engine, ask, kinds, issuer[0] if issuer else None))
    if sum(c.weight for c in own.concepts) < BARE:
        cites = _cites().search(fold(ask.text))
        return _told(engine, mine, 1.0) if cites and len(_once(mine)) > 1 else None
    own = replace(own, scores=engine.score(ask.text, own.concepts))
    return _of_passage(engine, own, mine)


def _kinds(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The kind that is asked for in the plural (``ba chỉ thị nào``, ``những nghị định nào``), or
    several kinds side by side (``luật nào, nghị định nào``); empty for none."""
    folded = fold(ask.text)
    asked = tuple(engine.kinds.asked(folded))
    if len(asked) > 1:
        return asked if _side_by_side().search(folded) else ()
    return engine.kinds.several(folded)


def _fits(ask: Ask, r: Reference, kind: str, letters: str | None) -> bool:
    plain = bool(r.date or "/" in r.number or "-" in r.number or r.kind in _LAWS)
    inside = r.document in ask.documents and r.kind == kind and plain
    return inside and (letters is None or bears(r.number, letters))


def _topic(
    engine: Engine, ask: Ask, kinds: tuple[str, ...], issuer: tuple[int, int] | None
) -> tuple[Concept, ...]:
    """What the question says beyond the kind, its issuer, numerals, and that it is cited."""
    aside = [m.span() for m in _cites().finditer(fold(ask.text))] + ([issuer] if issuer else [])
    skip = (*ask.question.skip, *aside)
    rest = engine.concepts.read(ask.text, ask.language, ask.question.areas, skip)
    kept = {c.alternatives for c in rest}
    known = engine.generic_units.union(*(engine.units(k) for k in kinds))
    for d in ask.documents:
        known |= engine.units(engine.documents[d].kind)
    return tuple(
        c
        for c in ask.concepts
        if c.alternatives in kept
        and not set(c.alternatives[0][1]) <= known
        and not is_numeral(c.words)
    )


def counted(engine: Engine, ask: Ask, found: Draft) -> Draft:
    """``Có **3 chỉ thị**``: the documents told, behind their number."""
    kinds, n = _kinds(engine, ask), len(found.statements)
    unit = kinds[0].lower() if len(kinds) == 1 else "văn bản"
    head = Statement(say(ask.language, "count", n=n, unit=unit, unit_en="documents"), ())
    return replace(found, intent="count", statements=(head, *found.statements))


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
