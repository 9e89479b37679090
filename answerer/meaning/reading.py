"""A text as typed -> a question understood -> a question ready to be answered."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.described import with_described
from answerer.meaning.naming import issuers, months, names_of_documents, speakers, without_kind
from answerer.meaning.numbering import NumberReader
from answerer.meaning.places import named_places
from answerer.meaning.scope import documents_for, names_own_number
from answerer.meaning.short_names import with_full_names
from answerer.question.concepts import Concept
from answerer.question.exclusion import denied_behind
from answerer.question.question import Question

_HCM = re.compile(r"\bTP\s*\.?\s*HCM\b", re.I)
_CITY = re.compile(r"\bTP\s*\.\s*(?=[A-ZĐ][a-zà-ỹ])")
"""``TP. Hồ Chí Minh``: a full stop that ends no sentence."""

_I_FOR_Y = re.compile(r"\b(k|l|m|qu)([íìỉĩị])(?!\w)", re.I)
_Y = dict(zip("íìỉĩịÍÌỈĨỊ", "ýỳỷỹỵÝỲỶỸỴ", strict=True))
"""``kí``, ``lí``, ``mĩ``, ``quí``, as schools teach them, for ``ký`` as decisions write it."""

LEAST = 6.0
"""The weight of a topic below which the document's own name is part of it."""


AS_WELL = 0.7
"""A document that a title seems to mean must hold this share of what the best one holds."""


def read_question(engine: Engine, text: str) -> Question:
    """What a text asks, its courtesies apart (but what is unsafe stays so anywhere in it).
    English words are mended, and ways of asking said as the cues say them; initials that nobody
    listed are spelled out, unless all of it is in capitals."""
    text = _I_FOR_Y.sub(lambda m: m[1] + _Y[m[2]], text)
    core = engine.courtesies.core(_CITY.sub("thành phố ", _HCM.sub("thành phố Hồ Chí Minh", text)))
    query = engine.queries.read(core)
    if query.language == "en":
        said = engine.english_ways.said
        text = said(engine.english_speller.mended(query.text))
        query = replace(query, typed=said(query.typed), text=text)
    if not query.text.isupper():
        query = replace(query, text=engine.initials.spell(query.text))
    found = with_described(engine, engine.questions.read(query))
    if core == text or found.unsafe:
        return found
    whole = engine.questions.read(engine.queries.read(text))
    return replace(found, unsafe=whole.unsafe, delicate=whole.delicate)


def _concepts(
    engine: Engine, question: Question, documents: frozenset[str], exact: bool
) -> tuple[Concept, ...]:
    """What the question is about, without what it says is not meant, and without the words (and,
    where ``exact``, the numbers) that only name its document, unless it says nothing else."""
    text, language, areas = question.text, question.query.language, question.areas
    meant = [engine.documents[d] for d in sorted(documents)]
    issued = frozenset(i for d in meant for i in engine.agencies_in(d.issuer))
    names = (
        *names_of_documents(text, meant),
        *speakers(text, meant),
        *issuers(text, question.agencies, issued),
    )
    if exact and names_own_number(engine, question):
        names += NumberReader(engine.kinds).stretches(text, question.numbers)
    if exact and not question.numbers:
        names += tuple(s for d in meant for s in months(text, d))
    denied = denied_behind(text) if question.asked else None
    skip = (*question.skip, denied) if denied else question.skip
    found = engine.concepts.read(text, language, areas, (*skip, *names))
    if language == "en":
        found = without_kind(found, meant, text, LEAST)
    if names and sum(c.weight for c in found) < LEAST:
        return engine.concepts.read(text, language, areas, skip)
    return found


def ask_of(engine: Engine, question: Question, province: str | None = None) -> Ask:
    """The question with its concepts and all that it may be answered from; ``province``
    restricts it to the documents of one."""
    scope = documents_for(engine, question, province)
    narrow = frozenset({scope.titled}) if scope.titled else scope.documents
    ask = _ask(engine, question, narrow, scope.exact)
    if narrow == scope.documents or _fits_there(engine, ask, scope.documents):
        return ask
    return _ask(engine, question, scope.documents, False)


def _ask(engine: Engine, question: Question, documents: frozenset[str], exact: bool) -> Ask:
    question = with_full_names(engine, question, documents)
    found = _concepts(engine, question, documents, exact)
    return Ask(
        question=question,
        concepts=found,
        documents=documents,
        scores=engine.score(question.text, found),
        exact=exact and len(documents) == 1,
        places=named_places(question.text, engine, documents),
        own=found,
    )


def _fits_there(engine: Engine, ask: Ask, wider: frozenset[str]) -> bool:
    """Does the document meant by its title hold the question about as well as any other?"""
    recall = ask.scores.recall
    if not len(recall):
        return True
    there = recall[engine.inside(ask.documents)].max(initial=0)
    return bool(there >= AS_WELL * recall[engine.inside(wider)].max(initial=0))
