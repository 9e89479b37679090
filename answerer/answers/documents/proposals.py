"""The document at whose proposal one of ours is issued: ``ban hành theo đề nghị tại công văn số
mấy``, ``sở trình dự thảo quyết định bằng tờ trình nào``."""

from __future__ import annotations

import re

from answerer.answers.documents.document_facts import answer_document, names_kind
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft
from corpus.text import fold

SAID = 0.4
"""The share of a question that the proposal must hold, with the titles of the documents."""
_PROPOSED = re.compile(
    r"\bde nghi\b|\bpropos(?:al|ed?|es|ing)\b"
    r"|(?<!\bchuong )(?<!\bto )(?<!\bquy )(?<!\bqua )(?<!\bcong )(?<!\blo )(?<!\bgiao )\btrinh\b"
)
"""That somebody proposes or submits; ``chương trình``, ``tờ trình`` name things."""


def answer_proposal(engine: Engine, ask: Ask) -> Draft | None:
    """The legal basis that cites the proposal, with its number and date; None where the question
    asks for no document of that kind, names none of ours beside it, names an agency that neither
    proposes nor issues it, or is about something else."""
    folded = fold(ask.text)
    if not _PROPOSED.search(folded) or not _is_of_ours(engine, ask):
        return None
    kind = _proposing(engine, engine.plain(ask.text)) or engine.kinds.numbered(folded)
    kind = kind or engine.kinds.directly_wanted(ask.question)
    found = answer_document(engine, ask, ("proposer",)) if kind is not None else None
    if kind is None or found is None:
        return None
    told = " ; ".join(s.text for s in found.statements)
    issuing = (engine.documents[d].issuer for d in ask.documents)
    parties = {i for text in (told, *issuing) for i in engine.agencies_in(text)}
    if fold(kind) not in fold(told) or {m.id for m in ask.question.agencies} - parties:
        return None
    own = (engine.documents[d] for d in sorted(ask.documents))
    titles = " ; ".join(f"{d.kind} {d.title}" for d in own)
    return found if engine.share(ask.concepts, f"{told} ; {titles}") >= SAID else None


def _proposing(engine: Engine, text: str) -> str | None:
    """``công văn đề nghị … số mấy``: the kind of the proposal whose number or date is asked."""
    which = r"(?:so|ngay) (?:may|nao|bao nhieu|hieu)"
    named = rf"\b({engine.kinds.any_name}) (?:de nghi|trinh)\b.*\b{which}\b"
    m = re.search(named, text)
    return engine.kinds.named(m.group(1))[0] if m else None


def _is_of_ours(engine: Engine, ask: Ask) -> bool:
    """Does the question name one of our documents that others propose: by its kind, and by no
    number but its own?"""
    kinds = {engine.documents[d].kind for d in ask.documents} - {"Công văn"}
    foreign = ask.question.numbers and not names_own_number(engine, ask.question)
    return any(names_kind(engine, ask, k) for k in kinds) and not foreign
