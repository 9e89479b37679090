"""Questions that ask for a document which is cited: alone, as a basis, or by its date."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.by_reference import answer_by_reference, says_little
from answerer.answers.documents.cited_issuers import with_issuer
from answerer.answers.documents.references import answer_reference, wants_all_bases, with_agency
from answerer.case import Case
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.silence.refusal import checked, refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.records import Document
from corpus.text import fold

_CUES = Cues("rules", "references")

_OTHER_INTENTS = {"lead", "coordinating", "deliverable", "note", "count"}


@cache
def _date_cue() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<dates>\b")


@cache
def _when_issued() -> re.Pattern[str]:
    """``according to the letter, when was Resolution 134/NQ-CP issued?``"""
    return _CUES.pattern(
        r"\b(?:when (?:was|is)|what (?:is the )?date (?:was|of|is)) (?:the )?(?:government )?\w+ "
        r"(?:no\.? ?)?\d[\w/-]*(?: \(?of [\w' ]{3,30}\)?)?(?: <issued_english>)?\W*$"
    )


@cache
def _gives() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<gives>\b")


def bare_reference(case: Case) -> Draft | None:
    """``Kết luận 70-KL/TW của ai, ngày nào?``: a cited document and next to nothing else."""
    by_agency = case.asks("tasks") and case.ask.question.agencies
    if by_agency:
        return None
    if _only_names_a_document(case.engine, case.ask):
        return answer_reference(case.engine, case.ask, case.finder)
    alone = replace(case.ask, concepts=case.ask.own)
    further = bool(case.finder.by_number(alone)) and len(alone.own) < len(case.ask.concepts)
    if not further or not _only_names_a_document(case.engine, alone):
        return None
    return answer_reference(case.engine, alone, case.finder)


def _only_names_a_document(engine: Engine, ask: Ask) -> bool:
    q = ask.question
    if not _one_number(q.numbers) or not q.open or names_own_number(engine, q):
        return False
    if "who" in q.asked and _gives().search(fold(q.text)):
        return False
    dates = [fold(q.text[c.start : c.end]) for c in q.cues if c.intent == "deadline"]
    if _when_issued().search(fold(q.text)):
        return True
    if set(q.asked) & _OTHER_INTENTS or not all(_date_cue().search(d) for d in dates):
        return False
    issuers = (engine.units(q.text[m.start : m.end]) for m in q.agencies)
    sources = (engine.units(f"{d.kind} {d.issuer}") for d in _sources(engine, ask))
    numbers = (re.findall(r"\w+", n) for n in q.numbers)
    known = engine.kinds.units.union(*sources, *numbers, *issuers)
    own = {u for c in ask.concepts for u in c.syllables}
    return len(own - known) <= 1


def _sources(engine: Engine, ask: Ask) -> list[Document]:
    """The document that a question is read from where it names it (``theo công văn của sở``)."""
    return [engine.documents[d] for d in ask.documents] if ask.exact else []


def _one_number(numbers: tuple[str, ...]) -> bool:
    """One document's number, alone or with its head beside it (``09-ct/tu`` and ``09``)."""
    longest = max(numbers, key=len, default="")
    return bool(longest) and all(re.match(rf"{re.escape(n)}(?!\d)", longest) for n in numbers)


def reference(case: Case) -> Draft | None:
    engine, ask = case.engine, case.ask
    cited = case.asks("legal", "signed_on", "own_number", "issuer") or wants_all_bases(ask)
    if not cited and not (case.asks("deadline") and ask.question.has("legal")):
        return None
    found = answer_reference(engine, ask, case.finder)
    if found is not None and case.asked == ("issuer",):
        found = with_issuer(engine, found)
    if found is None and not case.asks("legal", "deadline") and not ask.places:
        return checked(engine, ask, None)
    return with_agency(engine, found) if found and case.asks("who", "lead") else found


def or_by_reference(case: Case, told: Draft) -> Draft:
    """Where nobody is found who does what is asked, or nobody named: whose duty names it by its
    place."""
    said = " ".join(s.text for s in told.statements)
    if told.status == "answered" and says_little(case.engine, case.ask, told):
        told = refused(case.ask, "not_stated", "not_stated", told.intent)
    if told.status == "answered" and case.engine.agencies_in(said):
        return told
    found = answer_by_reference(case.engine, case.ask)
    named = checked(case.engine, case.ask, found) if found is not None else told
    return named if named.status == "answered" else told


def or_led_by_reference(case: Case, told: Draft) -> Draft:
    """Who leads by a duty that names the matter by its place, where what is told is a duty of
    somebody who is not said to lead."""
    if not case.asks("lead") or not _only_duties(case.engine, told):
        return told
    found = answer_by_reference(case.engine, case.ask)
    if found is None or _only_duties(case.engine, found):
        return told
    named = checked(case.engine, case.ask, found)
    return named if named.status == "answered" else told


def _only_duties(engine: Engine, told: Draft) -> bool:
    given = [engine.facts[k].assignment for k in told.subject]
    return bool(given) and all(a is not None and a.source == "duty" for a in given)
