"""Which step answers which intent: an ordered list of rules, the first that applies counts."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.agencies.coordination import (
    asks_all_partners,
)
from answerer.answers.passages.opened_below import with_items
from answerer.answers.tasks.tasks_asked import asks_for_object
from answerer.case import Case, Rule, first_answer
from answerer.passage_rules import (
    footnote,
    lead_in,
    listing,
    made_of,
    opened,
    section,
    stage,
    told_as_content,
)
from answerer.question.objects_asked import asks_done_to, asks_for_whom
from answerer.reference_rules import bare_reference, reference
from answerer.role_rules import roles, told_outright
from answerer.silence.refusal import checked
from answerer.task_rules import (
    partner,
    rows,
    sent,
    shared_out,
    standing,
    tasks,
    things_made,
    who,
)
from answerer.telling.draft import Draft


def by_intent(case: Case) -> Draft:
    """The answer by what is asked, one intent after the other."""
    if asks_all_partners(case.engine, case.ask) or asks_for_object(case.ask):
        others = tuple(i for i in case.asked if i in ("deadline", "deliverable"))
        case = replace(case, asked=("tasks", *others))
    case = replace(case, asked=_without_objects(case))
    found = checked(case.engine, case.ask, first_answer(INTENT_RULES, case))
    found = with_items(case.engine, case.ask, found)
    if case.asked and not case.ask.question.asked:
        return found
    return (told_outright(case, found) if case.asks("tasks") else None) or found


def _without_objects(case: Case) -> tuple[str, ...]:
    """The intents without the tasks of an agency to which something is done, and without who does
    what is asked for whom."""
    q, asked = case.ask.question, case.asked
    if "tasks" in asked and asks_done_to(q):
        asked = tuple(i for i in asked if i != "tasks")
    if asked == ("who",) and asks_for_whom(q.text):
        asked = ()
    return asked


INTENT_RULES: tuple[Rule, ...] = (
    footnote,
    opened,
    section,
    stage,
    standing,
    things_made,
    rows,
    bare_reference,
    reference,
    tasks,
    sent,
    partner,
    roles,
    made_of,
    lead_in,
    listing,
    who,
    shared_out,
    told_as_content,
)
