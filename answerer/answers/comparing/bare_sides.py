"""Two provinces compared by nothing in particular: what an agency has to do there, how many tasks
there are, or whether their annexes have a column."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.agency_tasks import answer_tasks
from answerer.answers.comparing.compared import Part, over_province
from answerer.answers.numbers.counting import many
from answerer.answers.tasks.columns import said_of_column
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import agency_units
from answerer.facts.row_filter import RowFilter, matching, read_filter
from answerer.question.areas import asking_words
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "bare")

_COLUMNS = ("deadline", "deliverable", "note")
_TASKS = frozenset({"tasks", "lead", "coordinating"})


@cache
def _counted() -> re.Pattern[str]:
    """Of which side there is more, or how many there are."""
    return _CUES.pattern(
        r"\b<number> (?:cac )?<tasks>\b|\b<more>(?: \w+){0,4} <tasks>\b"
        r"|\b<tasks> (?:\w+ ){0,3}?<more>\b"
    )


def bare_drafts(
    engine: Engine, ask: Ask, asked: tuple[str, ...], parts: list[Part]
) -> list[Draft] | None:
    """A draft for each province; None where the question has a matter of its own, or asks for
    anything else."""
    asking = {t.fold for t in asking_words(ask.text, ask.question.areas)}
    if ask.question.open and asking != {"how"} and not _counted().search(fold(ask.text)):
        return None
    if ask.places or not all(p.shared for p in parts) or not _is_bare(engine, ask):
        return None
    if _counted().search(fold(ask.text)):
        return [_counted_in(engine, ask, part) for part in parts]
    if ask.question.agencies:
        given = set(asked) <= _TASKS and (asked or _speaks_of_tasks(ask))
        return [_given(engine, ask, part) for part in parts] if given else None
    column = next((r for r in _COLUMNS if ask.question.has(r)), None)
    if column is None or set(asked) - {column}:
        return None
    return [said_of_column(engine, part.ask, column) or _none(ask) for part in parts]


def _is_bare(engine: Engine, ask: Ask) -> bool:
    """Does the question say nothing but who, that they are compared, and by what of the tables?"""
    documents = " ; ".join(engine.documents[d].kind for d in ask.documents)
    known = engine.units(" ; ".join((documents, *_CUES.words("idle"))))
    known |= agency_units(engine, ask)
    return {u for c in ask.own for u in c.syllables} <= known


@cache
def _gives() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<given>\b")


def _speaks_of_tasks(ask: Ask) -> bool:
    return bool(_gives().search(fold(ask.text)))


def _given(engine: Engine, ask: Ask, part: Part) -> Draft:
    """All that a province gives the agency to do in the part asked."""
    own = replace(over_province(engine, ask, part.province), concepts=())
    return answer_tasks(engine, own) or _none(ask)


def _counted_in(engine: Engine, ask: Ask, part: Part) -> Draft:
    """How many rows the tables of a province have, of the agency where one is named."""
    own = over_province(engine, ask, part.province)
    f = read_filter(engine, own)
    rows = matching(engine, own, RowFilter(agencies=f.agencies, role=f.role))
    if not rows:
        return _none(ask)
    numbers = ", ".join(a.number for a in rows if a.number)
    said = f"{many(ask.language, len(rows), 'task')}: {numbers}."
    cited = tuple(dict.fromkeys(engine.place[a.passage] for a in (rows[0], rows[-1])))
    return Draft("answered", "count", (Statement(said, cited),), confidence=1.0, limit=SEVERAL)


def _none(ask: Ask) -> Draft:
    return refused(ask, "not_stated", "not_stated", "compare")
