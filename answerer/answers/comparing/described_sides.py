"""Facts of two documents that a question describes, one of each province: ``Quyết định 672 của A và
dự thảo quyết định của B ban hành ngày nào``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerer.answers.documents.described import (
    DESCRIBED,
    called,
    description,
    facts_asked,
    is_wanted_under,
)
from answerer.answers.documents.document_facts import DOCUMENT_INTENTS, facts_told
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft
from corpus.records import Document
from corpus.text import fold

HELD = 0.7
"""The share of what is said that the two documents must hold."""
_FACTS = frozenset({"signer", "signed_on", "own_number", "issuer"})


def answer_described_sides(engine: Engine, ask: Ask, provinces: Sequence[str]) -> Draft | None:
    """The facts asked of one document of each province; None where anything else is asked, where a
    document is not one of ours, or more is said than which ones are meant."""
    asked = facts_asked(engine, ask)
    facts = tuple(f for f in asked.facts if f != "issuer" or "signer" not in asked.facts)
    further = any(ask.question.has(i) for i in DOCUMENT_INTENTS if i not in DESCRIBED)
    if not facts or further or not set(facts) <= _FACTS or is_wanted_under(engine, ask):
        return None
    if "own_number" in facts and _is_of_another(engine, ask):
        return None
    places = engine.vocabulary.province_matcher.find(ask.text, lenient=ask.question.query.plain)
    at = {m.id: m.start for m in reversed(places)}
    kinds = _kinds_by_province(engine, ask, {p: at[p] for p in provinces if p in at})
    meant = [d for p in provinces if (d := _document(engine, p, kinds.get(p, ()))) is not None]
    if len(meant) < len(provinces):
        return None
    said = description(engine, ask, asked)
    if engine.share(said, " ; ".join(called(engine, d) for d in meant)) < HELD:
        return None
    return facts_told(engine, ask, meant, facts)


def _is_of_another(engine: Engine, ask: Ask) -> bool:
    """Is the number asked for of what is put before ours, or of a document of a kind named?"""
    wanted = engine.kinds.directly_wanted(ask.question)
    return wanted is not None or "de nghi" in fold(ask.text)


def _kinds_by_province(engine: Engine, ask: Ask, at: dict[str, int]) -> dict[str, list[str]]:
    """The kinds of documents named beside each province: each belongs to the first one behind it,
    in English to the nearest."""
    found: dict[str, list[str]] = {}
    if not at:
        return found
    for m in re.finditer(rf"\b(?:{engine.kinds.any_name})\b", fold(ask.text)):
        if any(a.start <= m.start() < a.end for a in ask.question.agencies):
            continue
        behind = {p: s for p, s in at.items() if s > m.start()} if ask.language == "vi" else {}
        nearest = min(behind or at, key=lambda p: abs(at[p] - m.start()))
        found.setdefault(nearest, []).extend(engine.kinds.named(m.group()))
    return found


def _document(engine: Engine, province: str, kinds: Sequence[str]) -> Document | None:
    """The document of a province that is of the first kind named beside it; of any where none is
    named. None where there is not just one."""
    own = [d for d in engine.index.documents if d.province == province]
    fit = [d for d in own if d.kind == kinds[0]] if kinds else own
    return fit[0] if len(fit) == 1 else None
