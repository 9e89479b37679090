"""Whether a question for facts of a document means one that ours cite."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.pointing import document_meant
from corpus.cues import Cues
from corpus.text import fold

_DESCRIBED = Cues("documents", "described")

_FREELY = {"ke hoach", "plan"}
"""What a programme or a draft is called whatever kind it is of."""


def means_cited_one(engine: Engine, ask: Ask) -> bool:
    """``Nghị quyết đó`` or ``căn cứ nghị định nào, ban hành ngày mấy`` of a decision: a document
    of a kind that none of ours in question has."""
    kind = document_meant(ask.text)
    known = engine.vocabulary.questions.get("document_kinds", {})
    ours = {engine.documents[d].kind for d in ask.documents}
    wanted = kind_cited(engine, ask)
    if wanted is not None and wanted not in ours:
        return True
    rests = _rests_on(engine.kinds.dated(ask.question), fold(ask.text))
    if rests or other_named(engine, ask) is not None:
        return True
    return kind in known and known[kind] not in ours and kind not in _FREELY


def other_named(engine: Engine, ask: Ask) -> str | None:
    """The kind of the first document that a question names where none of ours is of it (``The
    letter of 30 November on Resolution 134: document number?``) and it is no programme."""
    names = rf"\b(?:{_DESCRIBED.any_of('programmes')}|{engine.kinds.any_name})\b"
    first = re.search(names, fold(ask.text))
    kinds = engine.kinds.named(first[0]) if first and first[0] not in _FREELY else []
    ours = {engine.documents[d].kind for d in ask.documents}
    return next((k for k in kinds if k not in ours), None)


def _rests_on(kind: str | None, text: str) -> bool:
    """``… căn cứ Luật … ngày nào``: is the date asked for of what a document rests on?"""
    return kind is not None and bool(re.search(rf"\bcan cu (?:vao |theo )?{fold(kind)}\b", text))


def kind_cited(engine: Engine, ask: Ask) -> str | None:
    """The kind of document that a question for a cited one, or for a number, wants named."""
    if ask.question.has("legal"):
        return engine.kinds.wanted(ask.question)
    return engine.kinds.directly_wanted(ask.question) if ask.question.has("own_number") else None
