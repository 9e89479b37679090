"""Claims about a task, in the order in which they are tried: its state, its deliverable, who
has it, and by when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from answerer.answers.claims.claimed_task import target_of, verdict_on, verdict_told
from answerer.answers.claims.document_claims import is_denial
from answerer.answers.claims.party_claims import answer_party_claim
from answerer.answers.claims.role_claims import role_claim, states_role
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.row_filter import is_said_undone
from answerer.facts.tasks import assignment_of, holder_of
from answerer.facts.values import values_of
from answerer.question.temporal import years_of
from answerer.telling.draft import Draft
from answerer.telling.wording import say, shorten, task_told
from corpus.cues import Cues
from corpus.deadlines import Interval, interval
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("claims", "done")

MONEY = "dong"
_PERIOD = re.compile(r"giai đoạn\s+\d{4}\s*[-–]\s*\d{4}")
_DATE = re.compile(r"\d{1,2}\s*(?:/|-|\s+tháng\s+)\s*\d{1,2}\s*(?:/|-|\s+năm\s+)\s*\d{4}")
_NUMBER = re.compile(r"\b\d+/(?:19|20)\d\d(?!\d)[\w/-]*")
Claim = Callable[[Engine, Ask, Candidate | None], Draft | None]
"""Yes or no to one kind of claim; None for a claim of another kind. Its last argument is the
task that the whole question fits best."""


def _status(engine: Engine, ask: Ask, target: Candidate | None) -> Draft | None:
    """``… đã hoàn thành chưa?`` of a task whose deliverable cell says that it is done."""
    if target is None or not _done().search(fold(ask.text)):
        return None
    a = assignment_of(engine, target)
    if a.deliverable is None or "hoan thanh" not in fold(a.deliverable.text):
        return None
    fact = f"{a.deliverable.text} — {task_told(a, 240)}"
    denies = is_denial(ask) or is_said_undone(fold(ask.text))
    draft = verdict_on(engine, a, target, verdict_told(ask, not denies, fact))
    return replace(draft, subject=())


def _deliverable(engine: Engine, ask: Ask, target: Candidate | None) -> Draft | None:
    """Is the deliverable named the one of the task?"""
    if target is None or not ask.question.has("deliverable"):
        return None
    a = holder_of(engine, assignment_of(engine, target), "deliverable")
    if a.deliverable is None:
        return None
    holds = engine.plain(a.deliverable.text) in engine.plain(ask.text)
    stated = shorten(a.deliverable.text, 300)
    fact = say(ask.language, "deliverable", deliverable=stated, task=task_told(a, 220))
    return verdict_on(engine, a, target, verdict_told(ask, holds, fact))


def _stated_role(engine: Engine, ask: Ask, _: Candidate | None) -> Draft | None:
    return role_claim(engine, ask) if states_role(ask) else None


def _deadline(engine: Engine, ask: Ask, _: Candidate | None) -> Draft | None:
    """Is the last year that the question claims the one of the task's deadline? (A whole date is
    no year: beside the number of a cited document it is that document's.)"""
    text = _DATE.sub(" ", _NUMBER.sub(" ", ask.text)) if ask.question.numbers else ask.text
    claimed = years_of(_PERIOD.sub(" ", text))
    target = target_of(engine, ask, "deadline") if claimed else None
    if target is None:
        return None
    a = holder_of(engine, assignment_of(engine, target), "deadline")
    if a.deadline is None or not set(claimed) - set(years_of(a.task.text)):
        return None
    stated = years_of(a.deadline.text)
    if not stated or _claims_sum(ask.text, a):
        return None
    fields = {"deadline": a.deadline.text, "task": task_told(a, 240)}
    if claimed[-len(stated) :] == stated and _same_time(text, a.deadline.text):
        said = verdict_told(ask, True, say(ask.language, "deadline", **fields))
    else:
        said = say(ask.language, "no_deadline", **fields)
    return verdict_on(engine, a, target, said)


def _claims_sum(text: str, a: Assignment) -> bool:
    """Does a question claim a sum that the task does not speak of (``đến 2030 nâng vốn lên 50
    tỷ``)? Then its year is not the time of this task, but of what reaches that sum."""
    own = " ; ".join(s.text for s in (a.task, a.deliverable, a.note, a.budget) if s is not None)
    given = {v.number for v in values_of(own)}
    return any(v.number not in given for v in values_of(text) if v.unit == MONEY)


def _same_time(claimed: str, stated: str) -> bool:
    """Does a deadline end in the month, quarter or on the day that is claimed, where one is?"""
    mine, own = interval(claimed), interval(stated)
    if mine is None or own is None or mine.end is None or own.end is None or _whole_years(mine):
        return True
    return (mine.start or mine.end) <= own.end <= mine.end


def _whole_years(time: Interval) -> bool:
    starts = time.start is None or time.start.endswith("01-01")
    return starts and (time.end or "").endswith("12-31")


CLAIMS: tuple[Claim, ...] = (
    _status,
    _deliverable,
    _stated_role,
    answer_party_claim,
    _deadline,
)
"""In the order in which they are tried."""


@cache
def _done() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<words>\b")
