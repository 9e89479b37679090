"""Which step answers which intent: an ordered list of rules, the first that applies counts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies import agency_tasks
from answerer.answers.agencies.coordination import (
    answer_coordination,
    answer_partner,
    asks_all_partners,
)
from answerer.answers.agencies.done_to import answer_done_to
from answerer.answers.agencies.papers_made import answer_paper_made, is_of_others
from answerer.answers.agencies.part_played import answer_part_played
from answerer.answers.agencies.sent import answer_dated, answer_sent
from answerer.answers.agencies.several_agencies import answer_several
from answerer.answers.agencies.tasks_shared_out import answer_shared_out
from answerer.answers.agencies.things_made import answer_things_made
from answerer.answers.agencies.which_case import answer_in_which_case
from answerer.answers.agencies.who import answer_who
from answerer.answers.documents.references import answer_reference, asks_whose
from answerer.answers.passages import content
from answerer.answers.passages.footnotes import answer_footnote
from answerer.answers.passages.lead_ins import answer_lead_in
from answerer.answers.passages.made_of import answer_made_of
from answerer.answers.passages.nouns_listed import answer_listing
from answerer.answers.passages.opened_below import with_items
from answerer.answers.passages.opened_lists import answer_opened_list
from answerer.answers.passages.parts_named import answer_part_named
from answerer.answers.passages.sections import answer_named_section
from answerer.answers.passages.stages import answer_stage
from answerer.answers.passages.steps_told import answer_steps
from answerer.answers.tasks.listing import (
    answer_all_cells,
    answer_given,
    answer_group,
    answer_list,
)
from answerer.answers.tasks.roles import answer_roles, with_asked_behind
from answerer.answers.tasks.standing import answer_standing
from answerer.answers.tasks.tasks_asked import asks_for_object
from answerer.case import Case, Rule, first_answer
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import concepts_wanted
from answerer.question.areas import asking_words
from answerer.question.objects_asked import asks_done_to, asks_for_whom
from answerer.question.partners import asks_leader
from answerer.question.question import ROLES
from answerer.reference_rules import all_bases, bare_reference, reference
from answerer.silence.refusal import checked, refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("rules", "tasks")

NEARLY_ALL, MOST, SURE = 0.85, 0.75, 0.6
_NUMBERED = re.compile(r"\d(?:/\d{4})?[/-][A-ZĐ]")


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


def by_intent(case: Case) -> Draft:
    """The answer by what is asked, one intent after the other."""
    if asks_all_partners(case.engine, case.ask) or asks_for_object(case.ask):
        others = tuple(i for i in case.asked if i in ("deadline", "deliverable"))
        case = replace(case, asked=("tasks", *others))
    case = replace(case, asked=_without_objects(case))
    found = checked(case.engine, case.ask, first_answer(INTENT_RULES, case))
    found = with_items(case.engine, case.ask, found)
    if case.asked and not case.ask.question.asked:
        return _told_as_content(case, found) or found
    return (_told_outright(case, found) if case.asks("tasks") else None) or found


def _without_objects(case: Case) -> tuple[str, ...]:
    """The intents without the tasks of an agency to which something is done, and without who does
    what is asked for whom."""
    q, asked = case.ask.question, case.asked
    if "tasks" in asked and asks_done_to(q):
        asked = tuple(i for i in asked if i != "tasks")
    if asked == ("who",) and asks_for_whom(q.text):
        asked = ()
    return asked


def _told_as_content(case: Case, found: Draft) -> Draft | None:
    """What fits most of a follow-up that only took over what is asked (``Thế còn rượu bia thì
    sao?``), where that is not stated of its matter."""
    if found.status != "refused" or found.intent != "not_stated":
        return None
    told = checked(case.engine, case.ask, content.answer_content(case.engine, case.ask))
    fits = told.status == "answered" and told.confidence >= MOST
    return told if fits and (told.probability or 0.0) >= SURE else None


def _opened(case: Case) -> Draft | None:
    """``Tài sản không chia gồm những khoản nào?``: what stands below the line that opens them."""
    if case.asks("lead", "coordinating", "deadline", "sent_to", "legal", "count", "who"):
        return None
    found = answer_opened_list(case.engine, case.ask)
    sure = checked(case.engine, case.ask, found) if found is not None else None
    return sure if sure is not None and sure.status == "answered" else None


def _told_outright(case: Case, found: Draft) -> Draft | None:
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


def _list(case: Case) -> Draft | None:
    listed = answer_list(case.engine, case.ask) if case.asks("tasks", "list") else None
    if listed is not None or not case.asked:
        return listed
    return answer_group(case.engine, case.ask) or answer_all_cells(case.engine, case.ask)


def _given(case: Case) -> Draft | None:
    return answer_given(case.engine, case.ask) if case.asks("who") else None


def _tasks(case: Case) -> Draft | None:
    """The tasks of an agency, judged by what the question does not leave out."""
    if not case.asks("tasks"):
        return None
    several = answer_several(case.engine, case.ask)
    if several is not None:
        return several
    found = agency_tasks.answer_tasks(case.engine, case.ask)
    wanted = replace(case.ask, concepts=concepts_wanted(case.engine, case.ask))
    return checked(case.engine, wanted, found) if found is not None else None


def _roles(case: Case) -> Draft | None:
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
        return found
    if wanted == ("deadline",) and (found is None or found.status == "refused"):
        stated = answer_in_which_case(case.engine, case.ask)
        if stated is not None:
            return stated
    if found is not None and wanted == ("deliverable",):
        made = checked(engine, ask, answer_paper_made(engine, ask))
        if made.status == "answered":
            return made
        if _dossier().search(fold(ask.text)) and found.status == "refused":
            return _papers_told(case) or found
        if not _result().search(fold(ask.text)):
            return _told_outright(case, found) or _unless_of_others(case, found)
    if found is not None and not ask.question.numbers and wanted[0] != "coordinating":
        return found
    if "deadline" in wanted and ask.question.numbers and not _finish().search(fold(ask.text)):
        found = answer_reference(engine, ask, case.finder) or found
    if wanted[0] == "coordinating" and (found is None or found.status != "answered"):
        found = answer_coordination(engine, ask) or found
    elif found is None and wanted[0] == "lead":
        found = _naming_agency(engine, answer_who(engine, ask))
    elif found is None and "deadline" in wanted:
        found = answer_dated(engine, ask)
    return checked(engine, ask, found)


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


def _stage(case: Case) -> Draft | None:
    """``Giai đoạn 3 phải làm gì?``"""
    dated = case.asks("deadline", "deliverable")
    if case.asks("lead", "coordinating", "count", "legal"):
        return None
    found = answer_steps(case.engine, case.ask) or answer_stage(case.engine, case.ask)
    if case.asks("who") and not dated and not _names_doer(case.engine, found):
        return None
    sure = checked(case.engine, case.ask, found) if found is not None else None
    return sure if sure is not None and sure.status == "answered" else None


def _names_doer(engine: Engine, draft: Draft | None) -> bool:
    said = " ".join(s.text for s in draft.statements) if draft is not None else ""
    return bool(engine.agencies_in(said)) or "cơ quan" in said.lower()


def _tasks_before_law(case: Case) -> Draft | None:
    """The tasks of an agency where its legal bases are asked about, too: ``làm gì, theo nghị
    định nào``, or ``hướng dẫn thủ tục gì, theo nghị định nào`` where one duty says both."""
    if not case.asks("legal"):
        return None
    if case.asks("tasks"):
        return _tasks(case)
    both = bool(case.ask.question.agencies) and _asks_beside_law(case.ask)
    found = _tasks(replace(case, asked=("tasks",))) if both else None
    cited = " ".join(case.engine.passages[k].clean for k in _cited(found))
    fits = found is not None and found.status == "answered" and len(set(_cited(found))) == 1
    return found if fits and _NUMBERED.search(cited) else None


def _asks_beside_law(ask: Ask) -> bool:
    """Does an asking word stand outside the words that ask for a document?"""
    law = [c for c in ask.question.cues if c.intent == "legal"]
    words = asking_words(ask.text, ask.question.areas)
    return any(not any(c.start <= t.start < c.end for c in law) for t in words)


def _cited(draft: Draft | None) -> tuple[int, ...]:
    return tuple(k for s in draft.statements for k in s.passages) if draft is not None else ()


def _sent(case: Case) -> Draft | None:
    """``Báo cáo hằng năm nộp về đâu, trước ngày nào?``"""
    if not case.asks("sent_to"):
        return None
    found = answer_sent(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _partner(case: Case) -> Draft | None:
    """Who helps the agency that the question names as the one that leads."""
    if not case.asks("who") or case.asks("lead", "tasks", "sent_to"):
        return None
    found = answer_partner(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _standing(case: Case) -> Draft | None:
    """``Cơ quan nào là thường trực của Ban Chỉ đạo?``"""
    return answer_standing(case.engine, case.ask) if case.ask.question.open else None


def _lead_in(case: Case) -> Draft | None:
    """``… phải tuân theo những nguyên tắc nào?``: what stands below the line that names them."""
    if case.asks(*ROLES, "tasks", "sent_to", "legal", "count", "who"):
        return None
    found = answer_lead_in(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _made_of(case: Case) -> Draft | None:
    """``… gồm những loại nào?``: the sentence that says what a thing is made of."""
    if case.asks(*ROLES, "tasks", "sent_to", "legal", "count"):
        return None
    found = answer_made_of(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _listing(case: Case) -> Draft | None:
    """``Các đơn vị sự nghiệp của Sở Nội vụ là những đơn vị nào?``: the passage that lists them."""
    if case.asks(*ROLES, "tasks", "sent_to", "legal", "count", "deadline"):
        return None
    found = answer_listing(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _who(case: Case) -> Draft | None:
    if not case.asks("who") or asks_whose(case.ask):
        return None
    return checked(case.engine, case.ask, answer_who(case.engine, case.ask))


def _shared_out(case: Case) -> Draft | None:
    found = answer_shared_out(case.engine, case.ask) if not case.asked else None
    sure = checked(case.engine, case.ask, found) if found is not None else None
    return sure if sure is not None and sure.status == "answered" else None


def _content(case: Case) -> Draft | None:
    return content.answer_content(case.engine, case.ask)


def _footnote(case: Case) -> Draft | None:
    """``Chú thích nói hiện ban chỉ đạo nào …?``, where no cited document answers."""
    if not case.ask.question.has("footnote"):
        return None
    cited = reference(case) if case.asks("legal") else None
    if cited is not None and cited.status == "answered":
        return None
    found = answer_footnote(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _things_made(case: Case) -> Draft | None:
    """``Sở A xây dựng những kế hoạch nào?``, where nothing else is asked of them."""
    if case.asks("coordinating", "deadline", "deliverable", "count", "who", "sent_to"):
        return None
    found = answer_things_made(case.engine, case.ask)
    sure = checked(case.engine, case.ask, found) if found is not None else None
    return sure if sure is not None and sure.status == "answered" else None


def _part_named(case: Case) -> Draft | None:
    asks_more = bool(set(case.asked) - {"list", "purpose"})
    return None if asks_more else answer_part_named(case.engine, case.ask)


def _done_to(case: Case) -> Draft | None:
    """``Tỉnh phải làm gì với Liên minh?``"""
    if case.asks(*ROLES, "who", "count", "legal", "sent_to"):
        return None
    found = answer_done_to(case.engine, case.ask)
    sure = checked(case.engine, case.ask, found) if found is not None else None
    return sure if sure is not None and sure.status == "answered" else None


def _part_played(case: Case) -> Draft | None:
    """``Liên minh có vai trò gì trong …?``"""
    found = answer_part_played(case.engine, case.ask) if case.asks("tasks") else None
    sure = checked(case.engine, case.ask, found) if found is not None else None
    return sure if sure is not None and sure.status == "answered" else None


def _section(case: Case) -> Draft | None:
    return answer_named_section(case.engine, case.ask)


INTENT_RULES: tuple[Rule, ...] = (
    _footnote,
    _opened,
    _section,
    _part_named,
    _stage,
    _standing,
    _part_played,
    _done_to,
    _given,
    all_bases,
    _things_made,
    _list,
    bare_reference,
    _tasks_before_law,
    reference,
    _tasks,
    _sent,
    _partner,
    _roles,
    _made_of,
    _lead_in,
    _listing,
    _who,
    _shared_out,
    _content,
)
