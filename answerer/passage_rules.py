"""Questions for what a text says: its parts, steps, lists, notes, and what it says at all."""

from __future__ import annotations

from answerer.answers.passages import content
from answerer.answers.passages.footnotes import answer_footnote
from answerer.answers.passages.lead_ins import answer_lead_in
from answerer.answers.passages.made_of import answer_made_of
from answerer.answers.passages.nouns_listed import answer_listing
from answerer.answers.passages.opened_lists import answer_opened_list
from answerer.answers.passages.sections import answer_named_section
from answerer.answers.passages.stages import answer_stage
from answerer.answers.passages.steps_told import answer_steps
from answerer.case import Case
from answerer.facts.engine import Engine
from answerer.question.question import ROLES
from answerer.reference_rules import reference
from answerer.silence.refusal import checked, given
from answerer.telling.draft import Draft


def opened(case: Case) -> Draft | None:
    """``Tài sản không chia gồm những khoản nào?``: what stands below the line that opens them."""
    if case.asks("lead", "coordinating", "deadline", "sent_to", "legal", "count", "who"):
        return None
    found = answer_opened_list(case.engine, case.ask)
    return given(case.engine, case.ask, found)


def section(case: Case) -> Draft | None:
    """What stands below the place that a question names (``mục II.4 nói gì``), but where it asks
    for the tasks of an agency that it names, too."""
    if case.asks("tasks") and case.ask.question.agencies:
        return None
    return answer_named_section(case.engine, case.ask)


def stage(case: Case) -> Draft | None:
    """``Giai đoạn 3 phải làm gì?``"""
    dated = case.asks("deadline", "deliverable")
    if case.asks("lead", "coordinating", "count", "legal"):
        return None
    found = answer_steps(case.engine, case.ask) or answer_stage(case.engine, case.ask)
    if case.asks("who") and not dated and not _names_doer(case.engine, found):
        return None
    return given(case.engine, case.ask, found)


def _names_doer(engine: Engine, draft: Draft | None) -> bool:
    said = " ".join(s.text for s in draft.statements) if draft is not None else ""
    return bool(engine.agencies_in(said)) or "cơ quan" in said.lower()


def lead_in(case: Case) -> Draft | None:
    """``… phải tuân theo những nguyên tắc nào?``: what stands below the line that names them."""
    if case.asks(*ROLES, "tasks", "sent_to", "legal", "count", "who"):
        return None
    found = answer_lead_in(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def made_of(case: Case) -> Draft | None:
    """``… gồm những loại nào?``: the sentence that says what a thing is made of."""
    if case.asks(*ROLES, "tasks", "sent_to", "legal", "count"):
        return None
    found = answer_made_of(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def listing(case: Case) -> Draft | None:
    """``Các đơn vị sự nghiệp của Sở Nội vụ là những đơn vị nào?``: the passage that lists them."""
    if case.asks(*ROLES, "tasks", "sent_to", "legal", "count", "deadline"):
        return None
    found = answer_listing(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def footnote(case: Case) -> Draft | None:
    """``Chú thích nói hiện ban chỉ đạo nào …?``, where no cited document answers."""
    if not case.ask.question.has("footnote"):
        return None
    cited = reference(case) if case.asks("legal") else None
    if cited is not None and cited.status == "answered":
        return None
    found = answer_footnote(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def told_as_content(case: Case) -> Draft | None:
    """The passage that fits best, where no other rule applies."""
    return content.answer_content(case.engine, case.ask)
