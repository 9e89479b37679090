"""What an agency has to do, and who does something."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies import agency_tasks
from answerer.answers.agencies.coordination import (
    answer_partner,
)
from answerer.answers.agencies.handed_in import answer_handed_in
from answerer.answers.agencies.sent import answer_sent
from answerer.answers.agencies.several_agencies import answer_several
from answerer.answers.agencies.tasks_shared_out import answer_shared_out
from answerer.answers.agencies.things_made import answer_things_made
from answerer.answers.agencies.who import answer_who
from answerer.answers.documents.references import asks_whose
from answerer.answers.tasks.listing import (
    answer_all_cells,
    answer_group,
    answer_list,
)
from answerer.answers.tasks.standing import answer_standing, holder_of
from answerer.case import Case
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.holders import named_holder
from answerer.facts.narrowing import concepts_wanted, told_of_tasks, topic_of
from answerer.question.exclusion import not_left_out
from answerer.question.subjects import asks_what_is_done
from answerer.reference_rules import or_by_reference
from answerer.silence.refusal import checked, given, refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import LOWER, UPPER, fold

_CUES = Cues("tasks", "led")

_BODY = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+(?: [{LOWER}]+){{0,2}}(?: [{UPPER}][\w-]*)")
"""A name of several words that begins like that of a body (``Đội Quản lý nước``)."""


@cache
def _things_led() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<things>|<things_english>)\b")


@cache
def _whoever() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<whoever>\b")


def rows(case: Case) -> Draft | None:
    """The rows of task tables that a question wants, a group of them, or a column of all."""
    listed = answer_list(case.engine, case.ask) if case.asks("tasks", "list") else None
    if listed is not None or not case.asked:
        return listed
    return answer_group(case.engine, case.ask) or answer_all_cells(case.engine, case.ask)


def tasks(case: Case) -> Draft | None:
    """The tasks of an agency, judged by what the question does not leave out."""
    asked = case.asks("tasks") or _asks_all(case) or _asks_led(case)
    if not asked or _leaves_out_all(case.ask):
        return None
    several = answer_several(case.engine, case.ask)
    if several is not None:
        return several
    found = agency_tasks.answer_tasks(case.engine, case.ask)
    if found is None:
        return None
    holder = named_holder(case.engine, case.ask)
    of = told_of_tasks(case.engine, case.ask, holder) if holder else ()
    wanted = of or concepts_wanted(case.engine, case.ask)
    if _asks_led(case):
        things = _units_of_things(case.engine)
        wanted = tuple(c for c in wanted if not c.syllables <= things) or wanted
    return checked(case.engine, replace(case.ask, concepts=wanted), found)


def _asks_all(case: Case) -> bool:
    """``Bên Công Thương phải giúp các HTX những gì?``: does a question say nothing but that an
    agency has something to do?"""
    if set(case.asked) - {"list"} or not asks_what_is_done(case.ask.question):
        return False
    holder = named_holder(case.engine, case.ask)
    return holder is not None and not topic_of(case.engine, case.ask, holder)


def _asks_led(case: Case) -> bool:
    """``Danh mục việc do Sở A chủ trì``, ``what the department leads``: is nothing said but that an
    agency leads things?"""
    q = case.ask.question
    if set(case.asked) - {"lead", "list"} or "lead" not in case.asked or q.has("who"):
        return False
    if not _things_led().search(fold(q.text)) or _whoever().search(fold(q.text)):
        return False
    holder = named_holder(case.engine, case.ask)
    if holder is None:
        return False
    things = _units_of_things(case.engine)
    return all(c.syllables <= things for c in topic_of(case.engine, case.ask, holder))


def _units_of_things(engine: Engine) -> frozenset[str]:
    return engine.units(" ; ".join(_CUES.words("things")))


def _leaves_out_all(ask: Ask) -> bool:
    """``Ngoài Sở A và Sở B, các sở khác chịu trách nhiệm gì?``: are all agencies named left out?"""
    named = ask.question.agencies
    return bool(named) and not not_left_out(ask.text, named)


def _cited(draft: Draft | None) -> tuple[int, ...]:
    return tuple(k for s in draft.statements for k in s.passages) if draft is not None else ()


def sent(case: Case) -> Draft | None:
    """``Báo cáo hằng năm nộp về đâu, trước ngày nào?``"""
    if not case.asks("sent_to"):
        return None
    found = answer_sent(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def handed_in(case: Case) -> Draft | None:
    """``Các huyện gửi báo cáo về đâu, trước ngày nào?``, where nothing else is asked."""
    if case.asks("coordinating", "deliverable", "tasks", "list", "count", "legal"):
        return None
    return answer_handed_in(case.engine, case.ask)


def partner(case: Case) -> Draft | None:
    """Who helps the agency that the question names as the one that leads."""
    if not case.asks("who") or case.asks("lead", "tasks", "sent_to"):
        return None
    found = answer_partner(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def standing(case: Case) -> Draft | None:
    """``Cơ quan nào là thường trực của Ban Chỉ đạo?``, of none that the question names itself."""
    if not case.ask.question.open or not set(case.asked) <= {"who", "lead"}:
        return None
    found = answer_standing(case.engine, case.ask)
    named = {m.id for m in case.ask.question.agencies}
    told = holder_of(case.engine, found) if found else frozenset()
    return None if told & named else found


def who(case: Case) -> Draft | None:
    """Who does what a question says."""
    if not case.asks("who") or asks_whose(case.ask):
        return None
    told = checked(case.engine, case.ask, answer_who(case.engine, case.ask))
    if told.status == "answered" and _names_nobody(case, told):
        told = refused(case.ask, "not_stated", "not_stated", nearest=_cited(told)[:2])
    return or_by_reference(case, told)


def _names_nobody(case: Case, told: Draft) -> bool:
    """Is an agency of some kind asked for (``sở nào``), of which nothing that is told, and no
    heading above it, names any?"""
    cues = (c for c in case.ask.question.cues if c.intent == "who")
    kinds = (fold(case.ask.text[c.start : c.end]) for c in cues)
    if not any(k.endswith(" nao") for k in kinds):
        return False
    texts = [case.engine.passages[k].clean for k in _cited(told)]
    named = any(case.engine.agencies_in(t) or _BODY.search(t) for t in texts)
    return not named and not any(case.engine.agencies_above(k) for k in _cited(told))


def shared_out(case: Case) -> Draft | None:
    """What several agencies are each given of one matter."""
    found = answer_shared_out(case.engine, case.ask) if not case.asked else None
    return given(case.engine, case.ask, found)


def things_made(case: Case) -> Draft | None:
    """``Sở A xây dựng những kế hoạch nào?``, where nothing else is asked of them."""
    if case.asks("coordinating", "deadline", "deliverable", "count", "who", "sent_to"):
        return None
    found = answer_things_made(case.engine, case.ask)
    return given(case.engine, case.ask, found)
