"""Claims that an agency stands in a document: among those it goes to, or who carry it out."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_reading import read_claim
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.shared_heads import names_spelled_out
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "recipients")
_EXECUTION = Cues("claims", "execution")

ROOM = 600
_LISTS = {"kính gửi": "addressed", "nơi nhận": "copies"}
"""The lists of recipients, and the cues that name them."""


@cache
def _sent() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<sent>|duoc [\w ]{2,40} gui)\b")


@cache
def _listed(cue: str) -> re.Pattern[str]:
    """A list of recipients (``nơi nhận báo cáo`` is where reports go)."""
    return _CUES.pattern(rf"\b<{cue}>\b(?! (?:cua |of )?<handed_in>\b)")


@cache
def _elsewhere() -> re.Pattern[str]:
    """``Như Điều 3``: who gets it stands elsewhere, too."""
    return _CUES.pattern(r"\b<elsewhere>\b")


@cache
def _carries_out() -> re.Pattern[str]:
    return _EXECUTION.pattern(r"\b<carries>\b|\bresponsible for (?:implement|carry|execut)\w*")


@cache
def _is_named() -> re.Pattern[str]:
    return _EXECUTION.pattern(r"\b<named>\b")


@cache
def _others() -> re.Pattern[str]:
    return _EXECUTION.pattern(r"(?<!\w)<others>", re.I)


def answer_recipient_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes where the agency named stands among those to whom a document goes. Of the one list of
    them that the question names (``kính gửi``): no where it stands not there, and the list without
    either where this speaks of others without their names. None for any other claim."""
    if not _sent().search(fold(ask.text)):
        return None
    claim, listed = read_claim(engine, ask), _lists_named(engine, ask)
    for k, p in engine.lookup.passages_in(ask.documents):
        if p.kind != "recipient":
            continue
        issuer = frozenset(engine.agencies_in(engine.documents[p.document].issuer))
        wanted, there = (claim.actors | claim.others) - issuer, engine.agencies_in(p.clean)
        holds = bool(wanted) and wanted <= frozenset(there)
        if holds or (wanted and there and listed == [k]):
            verdict = "yes" if holds else "no" if _is_by_name(engine, there, p.clean) else "states"
            said = f"{say(ask.language, verdict)} {shorten(p.clean, ROOM)}"
            return Draft("answered", "yes_no", (Statement(said, (k,)),), confidence=1.0)
    return None


def _is_by_name(engine: Engine, there: tuple[str, ...], text: str) -> bool:
    """Does a list name all to whom a document goes?"""
    abstract = any(engine.vocabulary.agencies[i].abstract for i in there)
    return not abstract and not _elsewhere().search(fold(text))


def _lists_named(engine: Engine, ask: Ask) -> list[int]:
    """Where the lists of recipients stand that a question names."""
    folded = fold(ask.text)
    named = tuple(label for label, cue in _LISTS.items() if _listed(cue).search(folded))
    inside = engine.lookup.passages_in(ask.documents)
    return [k for k, p in inside if p.kind == "recipient" and named and p.label.endswith(named)]


def answer_execution_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes where the agency named stands in the article that says who carries a document out, no
    where the article names others and not it; None for any other claim, and where the article
    speaks of others without their names."""
    folded = fold(ask.text)
    carries, named = bool(_carries_out().search(folded)), bool(_is_named().search(folded))
    claim = read_claim(engine, ask)
    wanted = claim.actors | claim.others
    if not wanted or not (carries or (named and ask.places)):
        return None
    for k, p in engine.lookup.passages_in(ask.documents):
        if "trach nhiem thi hanh" not in fold(p.clean) or p.kind == "heading":
            continue
        if not carries and k not in ask.places:
            continue
        spelled = names_spelled_out(p.clean)
        there = frozenset(engine.agencies_in(" ; ".join((p.clean, *spelled))))
        holds = wanted <= there
        whole = bool(named and spelled) or not _others().search(p.clean)
        if holds or (not wanted & there and whole):
            verdict = say(ask.language, "yes" if holds else "no")
            said = f"{verdict} {_naming(engine, p.clean, wanted if holds else there)}"
            return Draft("answered", "yes_no", (Statement(said, (k,)),), confidence=1.0)
    return None


def _naming(engine: Engine, text: str, wanted: frozenset[str]) -> str:
    """An article, cut to the parts that name some agencies and its end where it is long."""
    parts = text.split(";")
    if len(text) <= ROOM or len(parts) < 2:
        return shorten(text, ROOM)
    named = [p.strip() for p in parts[:-1] if wanted & frozenset(engine.agencies_in(p))]
    return shorten("; ".join(["…", *named, parts[-1].strip()]), ROOM)
