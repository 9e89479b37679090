"""``Phụ lục có giao Sở A việc nào không?``: no where an agency has no task, else which."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.agency_tasks import answer_tasks
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.holders import Holder
from answerer.facts.narrowing import topic_of
from answerer.facts.tasks import cell
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, task_told
from corpus.cues import Cues
from corpus.phrases import Match
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("agencies", "any_task")
_NAMED = Cues("tasks", "named")

_PARTS = ("lead", "coordinating")
SHOWN, TASK_CHARS = 3, 200


@cache
def _any() -> re.Pattern[str]:
    task, given = _NAMED.any_of("tasks", "jobs", "shares"), _CUES.any_of("rows", "given")
    asking, addressed = _CUES.any_of("asking"), _CUES.any_of("addressed")
    parts = _CUES.any_of("parts")
    return re.compile(
        rf"\b(?:co|duoc)\b[^,;?]*?\b(?:{task}|{given})\s+(?:gi|nao)\b"
        rf"[^,;?]*?\b{asking}\b(?:\s+{addressed})?\W*$"
        rf"|\bco\b[^,;?]*?\bgiao\b[^,;?]*?\b{parts}\s+{asking}\b(?:\s+{addressed})?\W*$"
    )


@cache
def _takes_part() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<parts>\b")


def answer_any_task(engine: Engine, ask: Ask) -> Draft | None:
    """Whether one agency has any task, in the part that is asked about; None for a question that
    asks anything else, or about more than one province."""
    agency = _agency(engine, ask)
    if agency is None or not _any().search(fold(ask.text)):
        return None
    name = engine.vocabulary.agencies[agency.id].name
    holder = Holder(agency.id, name, "", agency.start, agency.end)
    if _asks_more(engine, ask, holder):
        return None
    role = _role(ask)
    rows = _rows(engine, ask)
    if any(holder.stands_in(engine, cell(a, r)) for a in rows for r in role):
        return _yes(engine, ask)
    named = engine.mentions(ask.documents, agency.id) and not ask.question.annex
    if not rows or (named and role == _PARTS):
        return None
    return _no(engine, ask, holder, role, rows)


def _agency(engine: Engine, ask: Ask) -> Match | None:
    """The one agency that a question about one province names, beside who issued the document."""
    issuers = {i for d in ask.documents for i in engine.agencies_in(engine.documents[d].issuer)}
    named = [m for m in ask.question.agencies if m.id not in issuers]
    provinces = {engine.documents[d].province for d in ask.documents}
    return named[0] if len({m.id for m in named}) == 1 and len(provinces) == 1 else None


def _asks_more(engine: Engine, ask: Ask, holder: Holder) -> bool:
    """Does the question speak of a matter of its own (``việc gì về đất đai``)?"""
    topic = (c for c in topic_of(engine, ask, holder) if not _takes_part().search(fold(c.words)))
    return any(c.weight > 1.0 for c in topic)


def _role(ask: Ask) -> tuple[str, ...]:
    folded = fold(ask.text)
    asked = tuple(r for r, words in zip(_PARTS, ("chu tri", "phoi hop"), strict=True)
                  if words in folded or ask.question.has(r))  # fmt: skip
    return asked or _PARTS


def _rows(engine: Engine, ask: Ask) -> list[Assignment]:
    """The tasks of the documents; those of tables alone where the annex is meant."""
    own = engine.lookup.assignments_in(ask.documents)
    return [a for a in own if a.source == "table"] if ask.question.annex else own


def _yes(engine: Engine, ask: Ask) -> Draft | None:
    found = answer_tasks(engine, ask)
    if found is None or found.status != "answered":
        return None
    return replace(found, intent="yes_no", head=say(ask.language, "yes"))


def _beginning(rows: list[Assignment]) -> Assignment:
    """The first row of a table, else the first task, of the document that gives most tasks."""
    often = Counter(a.document for a in rows)
    main = [a for a in rows if often[a.document] == max(often.values())]
    return next((a for a in main if a.source == "table"), main[0])


def _no(
    engine: Engine, ask: Ask, holder: Holder, role: tuple[str, ...], rows: list[Assignment]
) -> Draft:
    """No; with the tasks in which the agency has the other part, else where most tasks begin."""
    key = "no_task" if role == _PARTS else f"no_task_{role[0]}"
    first = engine.place[_beginning(rows).passage]
    others = [a for a in rows if any(holder.stands_in(engine, cell(a, r)) for r in _PARTS)][:SHOWN]
    cited = () if others else (first,)
    statements = [Statement(say(ask.language, key, agency=holder.name), cited)]
    for a in others:
        part = next(r for r in _PARTS if holder.stands_in(engine, cell(a, r)))
        task = task_told(a, TASK_CHARS)
        said = f"- {say(ask.language, f'part_{part}')}: {task}"
        statements.append(Statement(said, engine.lookup.passages_behind(a, said)))
    return Draft(
        "answered", "yes_no", tuple(statements), confidence=1.0, limit=SEVERAL,
        subject=engine.lookup.facts_giving(others),
    )  # fmt: skip
