"""Who leads, who coordinates, by when, with what result."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.agencies.coordination import (
    answer_coordination,
)
from answerer.answers.agencies.papers_made import answer_paper_made, is_of_others
from answerer.answers.agencies.which_case import answer_in_which_case
from answerer.answers.agencies.who import answer_who
from answerer.answers.documents.references import answer_reference, asks_whose
from answerer.answers.passages import content
from answerer.answers.tasks.results_said import answer_result_said
from answerer.answers.tasks.roles import answer_roles, with_asked_behind
from answerer.case import Case
from answerer.facts.engine import Engine
from answerer.question.partners import asks_leader
from answerer.question.question import ROLES
from answerer.reference_rules import or_by_reference, or_led_by_reference
from answerer.silence.refusal import checked, refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("rules", "tasks")

NEARLY_ALL, SURE = 0.85, 0.6


@cache
def _finish() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<finish>")


@cache
def _result() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<result>")


@cache
def _dossier() -> re.Pattern[str]:
    """Papers that somebody hands in are no result of a task: ``hồ sơ cần những giấy tờ gì``."""
    return _CUES.pattern(r"\b<dossiers>\b")


def roles(case: Case) -> Draft | None:
    """Who leads, who coordinates, by when: of a task; else a date or an agency from elsewhere."""
    engine, ask = case.engine, case.ask
    wanted = tuple(r for r in case.asked if r in ROLES)
    if not wanted or asks_whose(ask):
        return None
    wanted = with_asked_behind(wanted, ask)
    if case.asks("who") and not case.asks("lead") and asks_leader(case.ask.question):
        wanted = ("lead", *wanted)
    found = answer_roles(engine, ask, wanted)
    if found is not None and found.status == "answered":
        return or_led_by_reference(case, found)
    if wanted == ("deadline",) and (found is None or found.status == "refused"):
        stated = answer_in_which_case(case.engine, case.ask)
        if stated is not None:
            return stated
    if found is not None and wanted == ("deliverable",):
        said = checked(engine, ask, answer_result_said(engine, found))
        if said.status == "answered":
            return said
        made = checked(engine, ask, answer_paper_made(engine, ask))
        if made.status == "answered":
            return made
        if _dossier().search(fold(ask.text)) and found.status == "refused":
            return _papers_told(case) or found
        if not _result().search(fold(ask.text)):
            return told_outright(case, found) or _unless_of_others(case, found)
    if found is not None and not ask.question.numbers and wanted[0] != "coordinating":
        return found
    if "deadline" in wanted and ask.question.numbers and not _finish().search(fold(ask.text)):
        found = answer_reference(engine, ask, case.finder) or found
    if wanted[0] == "coordinating" and (found is None or found.status != "answered"):
        found = answer_coordination(engine, ask) or found
    elif found is None and wanted[0] == "lead":
        found = _naming_agency(engine, answer_who(engine, ask))
    told = checked(engine, ask, found)
    return or_by_reference(case, told) if wanted[0] == "lead" else told


def _papers_told(case: Case) -> Draft | None:
    """What fits best where it speaks of papers, too."""
    told = checked(case.engine, case.ask, content.answer_content(case.engine, case.ask))
    says = any(_dossier().search(fold(s.text)) for s in told.statements)
    return told if told.status == "answered" and says else None


def _unless_of_others(case: Case, found: Draft) -> Draft:
    """A refusal that quotes a task, but for one of other agencies than the one asked about."""
    if found.status == "refused" and is_of_others(case.engine, case.ask, found):
        return refused(case.ask, "not_stated", "not_stated", "deliverable")
    return found


def _naming_agency(engine: Engine, draft: Draft | None) -> Draft | None:
    """The draft where it names an agency at all: nothing else leads."""
    said = " ".join(s.text for s in draft.statements) if draft is not None else ""
    return draft if engine.agencies_in(said) else None


def told_outright(case: Case, found: Draft) -> Draft | None:
    """The passage that holds nearly all of a question by what an agency does, where the tasks of
    the agency were none that could be given; or by which papers (``đăng những văn bản gì``)."""
    papers = found.intent == "deliverable"
    if found.status != "refused" or not (papers or found.intent == "not_stated"):
        return None
    told = checked(case.engine, case.ask, content.answer_content(case.engine, case.ask))
    if papers and is_of_others(case.engine, case.ask, told):
        return None
    outright = told.status == "answered" and told.confidence >= NEARLY_ALL
    return told if outright and (papers or (told.probability or 0.0) >= SURE) else None
