"""Whether it is the issuer of our document that is asked for, or who issues something in it."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "issuing")

_ISSUING = re.compile(r"\bban hanh\b|\bissue")
_NO_ISSUER = re.compile(
    r"\bco quan ban hanh\b(?!\s*(?:(?:van ban|quyet dinh)\s+)?(?:la|nao|:|\W*$))"
)
"""``chữ ký của cơ quan ban hành đặt ở đâu``: the words name it and ask for something else."""


@cache
def _issues() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:ban hanh|issue[sd]?)\s+(?:ra\s+)?(?:<articles> )?"
        r"(?P<kind><kinds>)\b"
    )


@cache
def _issued_by() -> re.Pattern[str]:
    """``Chính sách … do ai ban hành``."""
    return _CUES.pattern(
        r"\b(?P<kind><kinds>|<other_kinds>)\b[^,.;?!]*?\b(?:do |duoc )?<who> "
        r"(?:ky |phe duyet |se )?ban hanh\b"
    )


def without_issuer(engine: Engine, ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The intents of a question; who issues a thing that is not our document (``ai ban hành kế
    hoạch`` of a decision that approves none) is asked like any other doer."""
    if "issuer" not in asked or not asks_of_other(engine, ask):
        return asked
    return tuple(dict.fromkeys("who" if i == "issuer" else i for i in asked))


def says_who_issues(ask: Ask, other: bool, draft: Draft) -> Draft:
    """The draft; where somebody is asked who issues an ``other`` thing, only if it tells of
    issuing: who leads a task about it need not be the one."""
    told = fold(" ; ".join(s.text for s in draft.statements))
    document = draft.intent in ("document_fact", "legal_basis")
    if not other or document or draft.status != "answered" or _ISSUING.search(told):
        return draft
    cited = draft.statements[0].passages if draft.statements else ()
    return refused(ask, "not_stated", "not_stated", "who", cited)


@cache
def _proposed() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<proposes>\b[^,.;?!]{0,40}?\b(?P<kind><kinds>)\b")


def proposes_other(engine: Engine, ask: Ask) -> bool:
    """``ai trình HĐND nghị quyết chuyên đề``: is something else put forward than our document?"""
    m = _proposed().search(fold(ask.text))
    if m is None or ask.exact or ask.question.numbers:
        return False
    return not any(_is_called(m["kind"], engine, d) for d in ask.documents)


def asks_of_other(engine: Engine, ask: Ask) -> bool:
    """Do the words that seem to ask who issued our document speak of something else?"""
    text = fold(ask.text)
    if _NO_ISSUER.search(text):
        return True
    by = _issued_by().search(text)
    if by and not ask.exact and not ask.question.numbers:
        return not any(_is_called(by["kind"], engine, d) for d in ask.documents)
    m = _issues().search(text)
    return m is not None and not any(_is(m["kind"], engine, d) for d in ask.documents)


def _is_called(kind: str, engine: Engine, document: str) -> bool:
    """Is a document of this kind, or does its title open with it?"""
    d = engine.documents[document]
    return kind == fold(d.kind) or fold(d.title).startswith(kind)


def _is(kind: str, engine: Engine, document: str) -> bool:
    """Is a document of this kind, or does it by its title put one into force?"""
    d = engine.documents[document]
    return kind == fold(d.kind) or re.search(rf"\b{kind}\b", fold(d.title)) is not None
