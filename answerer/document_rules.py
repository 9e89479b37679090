"""Questions about a document itself, and about those that it repeals, replaces or lists."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.documents.cited_lists import answer_cited_list, counted
from answerer.answers.documents.described import (
    ALL,
    DESCRIBED,
    NEARLY,
    answer_described,
    facts_asked,
)
from answerer.answers.documents.document_facts import DOCUMENT_INTENTS
from answerer.answers.documents.document_intents import answer_own_document
from answerer.answers.documents.proposals import answer_proposal
from answerer.answers.documents.replacements import answer_replacement
from answerer.answers.documents.signing import signs_something_else
from answerer.answers.numbers.document_parts import answer_parts
from answerer.case import Case, Rule
from answerer.facts.ask import Ask
from answerer.number_rules import only_counts
from answerer.question.question import ROLES
from answerer.silence.refusal import checked
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("rules", "documents")

_SOURCE = re.compile(r"\W*(?:according to|theo)\b[^,]{5,},")
_NOT_DESCRIBED = frozenset(DOCUMENT_INTENTS) - {*DESCRIBED}
_NUMBER = re.compile(r"\bso (?:may|bao nhieu)\b")


@cache
def _places() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:may|bao nhieu) <places>\b")


@cache
def _documents() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:may|bao nhieu) <kinds>\b|\bhow many (?:\w+ )?<kinds_english>\b")


@cache
def _points_back() -> re.Pattern[str]:
    """``quyết định đó``: one of which the turn before spoke."""
    return _CUES.pattern(r"\b<kinds> <pointing>\b|\b<pointing_english> <kinds_english>\b")


def _proposal(case: Case) -> Draft | None:
    """``ban hành theo đề nghị tại công văn số mấy?``"""
    return answer_proposal(case.engine, case.ask)


def _described(case: Case) -> Draft | None:
    """``Dự thảo quyết định của tỉnh do ai ký?``, where nothing is said beside which document. What
    another one rests on is told by the rules for references."""
    if case.asks("legal"):
        return None
    issuer = facts_asked(case.engine, case.ask).facts == ("issuer",)
    return described(case, NEARLY if issuer else ALL)


def described(case: Case, least: float) -> Draft | None:
    """Facts of a document that holds at least this share of what a question says of it."""
    ask, engine = case.ask, case.engine
    other = case.asks("lead", "coordinating", "tasks", "sent_to") or ask.concepts != ask.own
    if other or ask.places or any(ask.question.has(i) for i in _NOT_DESCRIBED):
        return None
    folded = fold(ask.text)
    if _points_back().search(folded) or (ask.question.numbers and _SOURCE.match(folded)):
        return None
    asked, plain = facts_asked(engine, ask), ask.question.query.plain
    places = {m.id for m in engine.vocabulary.province_matcher.find(ask.text, lenient=plain)}
    of_proposal = "proposer" in asked.facts and len(asked.facts) > 1
    if not asked.facts or of_proposal or len(places) > 1:
        return None
    if "signer" in asked.facts and signs_something_else(engine, ask):
        return None
    return answer_described(engine, ask, case.finder, asked, least)


def _own_document(case: Case) -> Draft | None:
    places = _places().search(fold(case.ask.text))
    if case.asked == ("count",) and any(_counted(case)) and not places:
        return None
    found = answer_own_document(case.engine, case.ask, case.asked, case.topic)
    counts = case.asks("count") or places
    return _with_number(case.ask, found) if found is not None and counts else found


def _counted(case: Case) -> list[str]:
    """What a question counts: facts of a document are its places alone."""
    return case.engine.questions.units.counted(case.ask.text)


def _with_number(ask: Ask, draft: Draft) -> Draft:
    """``Có **3 nơi**: Kính gửi: - …; - …; - …``: a list that is asked to be counted."""
    first = draft.statements[0]
    n = len([p for p in first.text.split(";") if p.strip()])
    if len(draft.statements) > 1 or n < 2:
        return draft
    many = say(ask.language, "count", n=n, unit="nơi", unit_en="places")
    return replace(draft, statements=(replace(first, text=f"{many}: {first.text}"),))


def _replacement(case: Case) -> Draft | None:
    text = fold(case.ask.text)
    counts = only_counts(case.ask.question) and not _NUMBER.search(text)
    if counts and not _documents().search(text):
        return None
    return answer_replacement(case.engine, case.ask)


def _cited_list(case: Case) -> Draft | None:
    """``Ba chỉ thị nào …?``, ``dẫn những nghị định nào?``"""
    if case.asks(*ROLES, "sent_to"):
        return None
    found = answer_cited_list(case.engine, case.ask)
    if found is None:
        return None
    if only_counts(case.ask.question):
        return counted(case.engine, case.ask, found)
    return checked(case.engine, case.ask, found)


def _parts(case: Case) -> Draft | None:
    """``Phụ lục gồm những cột nào?``, ``mấy phụ lục?``, ``chia thành mấy phần?``"""
    return None if case.asks(*ROLES) or case.ask.places else answer_parts(case.engine, case.ask)


DOCUMENT_RULES: tuple[Rule, ...] = (
    _described,
    _parts,
    _replacement,
    _proposal,
    _own_document,
    _cited_list,
)
