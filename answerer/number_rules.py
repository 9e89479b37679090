"""Questions that ask for a number: how many, how much, which share."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.numbers import quantity
from answerer.answers.numbers.counted_items import answer_counted_items
from answerer.answers.numbers.counted_names import answer_counted_names
from answerer.answers.numbers.counted_rows import answer_counted_rows
from answerer.answers.numbers.counted_steps import answer_counted_steps
from answerer.answers.numbers.counted_tasks import answer_counted_tasks
from answerer.answers.numbers.counting import answer_count
from answerer.answers.numbers.several_values import answer_several_values, clauses
from answerer.answers.numbers.totals import answer_total
from answerer.answers.passages.enumerated import answer_enumerated
from answerer.answers.passages.titled_lists import answer_titled_list
from answerer.answers.tasks.most import answer_most
from answerer.case import Case, Rule
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.intents import by_intent
from answerer.meaning.counts import has_parts
from answerer.question.areas import asking_words
from answerer.question.parts_asked import part_asked
from answerer.question.question import ROLES, Question
from answerer.silence.refusal import checked
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("rules", "counts")
_NAMED = Cues("tasks", "named")


@cache
def _in_all() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<in_all>\b")


@cache
def _how_many() -> re.Pattern[str]:
    return _NAMED.pattern(r"bao nhi|\bmay <tasks>\b(?! gi| nao)|how many")


@cache
def _many() -> re.Pattern[str]:
    return _CUES.pattern(
        r"bao nhi|\b(?:co |gom |tat ca )?may (?!noi|quy dinh|\W*$)|<in_all>|how many"
    )


def _counts(q: Question) -> bool:
    """``bao nhiêu`` counts; ``mấy`` may only mean some (``mấy hợp tác xã đã ngưng chạy``)."""
    words = {fold(t.fold) for t in asking_words(q.text, q.areas)}
    if _in_all().search(fold(q.text)) or words == {"may"}:
        return True
    spelled = " ".join(fold(q.text[c.start : c.end]) for c in q.cues if c.intent == "count")
    return spelled.replace("co may", "").replace("may", "").strip() != ""


def _asks_otherwise(q: Question) -> bool:
    """Do other words ask than the one that counts?"""
    words = {fold(t.fold) for t in asking_words(q.text, q.areas)}
    return bool(words) and not words & {"may", "nhieu", "how"}


def without_idle_count(ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The intents without the count of a ``mấy`` that only means some, if others are left."""
    others = tuple(i for i in asked if i != "count")
    if part_asked(ask.text) and not _many().search(fold(ask.text)):
        return others
    idle = not _counts(ask.question) and (others or _asks_otherwise(ask.question))
    return others if idle else asked


def _most(case: Case) -> Draft | None:
    return answer_most(case.engine, case.ask)


def _total(case: Case) -> Draft | None:
    """``Đến năm 2025 tỉnh có bao nhiêu HTX?``, where nothing else is asked."""
    if not case.asks("count") or case.asks("legal", "list", "tasks", *ROLES):
        return None
    return answer_total(case.engine, case.ask)


def _number_of_document(case: Case) -> Draft | None:
    """``nghị định số bao nhiêu``: a number is asked, but not how many there are."""
    if has_parts(case.ask.text):
        return None
    if not case.asks("count") or not case.engine.kinds.wanted(case.ask.question):
        return None
    return by_intent(replace(case, asked=(*case.asked, "legal")))


def _several_values(case: Case) -> Draft | None:
    """``mấy tiêu chí, và dưới bao nhiêu phần trăm?``, but for what is counted in a table."""
    others = tuple(r for r in ROLES if r != "deadline")
    if case.asks("legal", *others) or not clauses(case.ask.text, case.ask.question.areas):
        return None
    if case.asks("count") and answer_count(case.engine, case.ask) is not None:
        return None
    return answer_several_values(case.engine, case.ask)


def _count(case: Case) -> Draft | None:
    """How many: rows or parts, else stages, else a number out of a sentence."""
    engine, ask, q = case.engine, case.ask, case.ask.question
    if q.kinds & {"percent", "money"} and not case.asks("legal", *ROLES):
        return None
    if not case.asks("count") or (case.asks("tasks") and not _how_many().search(fold(q.text))):
        return None
    plain = answer_counted_names(engine, ask)
    if plain is not None and only_counts(q):
        return plain
    found = answer_count(engine, ask) or answer_counted_tasks(engine, ask)
    if found is None and only_counts(q):
        found = _counted_in_lists(engine, ask)
    if found is None and case.asks("legal", *ROLES):
        return by_intent(case)
    found = found or answer_counted_steps(engine, ask)
    if found is not None:
        return found
    titled = answer_titled_list(engine, ask)
    if titled is not None:
        return checked(engine, ask, titled)
    listed = answer_enumerated(engine, ask)
    if listed is not None and (case.asks("list") or quantity.answer_quantity(engine, ask) is None):
        return checked(engine, ask, listed)
    if _counts(q) or not q.open:
        return quantity.quantity_or_refusal(engine, ask)
    told = quantity.answer_quantity(engine, ask)
    rest = replace(case, asked=tuple(i for i in case.asked if i != "count"))
    return checked(engine, ask, told) if told is not None else by_intent(rest)


def only_counts(q: Question) -> bool:
    """Do all words that ask want a number (``phối hợp với ai khi làm mấy thủ tục`` wants two)?"""
    words = {fold(t.fold) for t in asking_words(q.text, q.areas)}
    return words <= {"may", "nhieu", "how", "gio"} and _counts(q)


def _counted_in_lists(engine: Engine, ask: Ask) -> Draft | None:
    """What is counted in steps, in the rows of a table, or in the items of a list; but a number
    that a sentence states where it fits as well as the list."""
    found = answer_counted_steps(engine, ask) or answer_counted_rows(engine, ask)
    found = found or answer_counted_items(engine, ask)
    stated = quantity.answer_quantity(engine, ask) if found is not None else None
    if found is None or stated is None or stated.confidence < found.confidence:
        return found
    told = checked(engine, ask, stated)
    return told if told.status == "answered" else found


def _amount(case: Case) -> Draft | None:
    """A percentage or a sum."""
    if not case.ask.question.kinds & {"percent", "money"} or case.asks("legal", *ROLES):
        return None
    return quantity.quantity_or_refusal(case.engine, case.ask)


NUMBER_RULES: tuple[Rule, ...] = (
    _most,
    _total,
    _number_of_document,
    _several_values,
    _count,
    _amount,
)
