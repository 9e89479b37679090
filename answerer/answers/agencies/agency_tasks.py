"""What an agency has to do: the tasks that it leads, coordinates, or is simply given."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.tasks_on_topic import singled_out
from answerer.answers.passages.content import tell
from answerer.answers.tasks.tasks_asked import details, details_wanted
from answerer.facts.ask import Ask, Candidate
from answerer.facts.doers import agency_at_head
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE
from answerer.facts.holders import Holder, named_holder, tasks_held
from answerer.facts.narrowing import of_part_named, topic_of, without_left_out
from answerer.facts.row_filter import due_then, read_filter
from answerer.facts.saying import says_nothing
from answerer.facts.tasks import cell
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import task_told
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_NAMED = Cues("tasks", "named")
_SEVERAL = Cues("agencies", "several")

_CARRIES_OUT = re.compile(r"chiu trach nhiem thi hanh|thi hanh quyet dinh nay")
_OTHER = {"lead": "coordinating", "coordinating": "lead"}
ELSEWHERE, OF_IT = 0.35, 0.1
SURE = 0.9
"""How sure all the tasks of an agency are where the question asks for nothing else."""
OWN_TOPIC = 0.3
OTHER_TOPIC = 0.6
WHOLLY = 0.9
"""How much of the little asked beside an agency a task must hold to be the one meant."""
OUTRIGHT, FITTING = 0.6, 3
FEW = 2
TWIN = 85
LIST_CHARS = 1180
NAME_CHARS = 90


@cache
def _jointly() -> re.Pattern[str]:
    task, plural = _NAMED.any_of("tasks", "jobs"), _SEVERAL.any_of("plural")
    return re.compile(rf"\bphoi hop {task} (?:nao|gi)\b|\bphoi hop {plural} (?:nhiem vu|viec)")


@cache
def _plural() -> re.Pattern[str]:
    return _SEVERAL.pattern(r"\b<plural>\b")


@cache
def _task() -> frozenset[str]:
    return frozenset(w for name in ("tasks", "jobs", "contents") for w in _NAMED.words(name))


def answer_tasks(engine: Engine, ask: Ask) -> Draft | None:
    """The tasks of the agency asked about: those that the rest of the question singles out, else
    all of them. None where no agency is named or none of its tasks is found."""
    role = read_filter(engine, ask).role
    holder = named_holder(engine, ask)
    if holder is None:
        return _unknown(engine, ask)
    own = _narrowed(engine, ask, tasks_held(engine, ask, holder, role))
    if not own:
        return _other_role(engine, ask, holder, role)
    if not topic_of(engine, ask, holder):
        return replace(all_tasks(engine, ask, own, role, holder), probability=SURE)
    topic, share = singled_out(engine, ask, own, holder)
    one = not _plural().search(fold(ask.text)) and topic and topic[0].recall >= WHOLLY
    if topic and (share > OWN_TOPIC or one):
        if len(topic) <= FEW:
            return _chosen(engine, ask, topic) if _is_theirs(engine, ask, topic, holder) else None
        return all_tasks(engine, ask, sorted(c.fact for c in topic), role, holder)
    if share > OTHER_TOPIC and len(own) > FEW:
        return None
    if not topic and _said_outright(engine, ask, holder):
        return None
    return all_tasks(engine, ask, own, role, holder)


def _said_outright(engine: Engine, ask: Ask, holder: Holder) -> bool:
    """Does a sentence among those that fit best speak of the agency first, and hold most of what
    is asked beside it, which none of its tasks does?"""
    topic = topic_of(engine, ask, holder)
    best = engine.rank(ask, lambda f: True, k=FITTING) if holder.id else []
    facts = (engine.facts[c.fact] for c in best)
    return any(
        engine.agencies_in(engine.passages[f.passage].clean)[:1] == (holder.id,)
        and engine.share(topic, f.text) > OUTRIGHT
        for f in facts
    )


def _is_theirs(engine: Engine, ask: Ask, topic: list[Candidate], holder: Holder) -> bool:
    """Are the tasks singled out what is meant? Not where another passage holds far more of the
    question, or a sentence about the agency alone holds clearly more."""
    best = engine.rank(ask, lambda f: not says_nothing(engine, f), k=1)
    if not best:
        return True
    fact = engine.facts[best[0].fact]
    alone = (
        fact.kind == SENTENCE and bool(holder.id) and agency_at_head(engine, fact.text) == holder.id
    )
    mine = max(float(ask.scores.recall[c.fact]) for c in topic)
    return best[0].recall <= mine + (OF_IT if alone else ELSEWHERE)


def _other_role(engine: Engine, ask: Ask, holder: Holder, role: str) -> Draft | None:
    """An agency without a task in the role asked: its tasks in the other one, where the question
    does not insist on the role."""
    if role == "coordinating" and _jointly().search(fold(ask.text)):
        return refused(ask, "not_stated", "no_joint_task", "tasks", agency=holder.name)
    insists = _insists(ask)
    other = _narrowed(engine, ask, tasks_held(engine, ask, holder, _OTHER[role]))
    if not insists and other:
        return all_tasks(engine, ask, other, _OTHER[role], holder)
    if role != "lead" or not (other or (insists and ask.question.annex)):
        return None
    near = tuple(engine.facts[k].passage for k in other[:2])
    return refused(ask, "not_stated", "no_lead_task", "tasks", near, agency=holder.name)


def _insists(ask: Ask) -> bool:
    """``chủ trì`` is asked for in so many words: what is merely given to an agency is not meant."""
    return "chu tri" in fold(ask.text) or ask.question.has("lead")


def _unknown(engine: Engine, ask: Ask) -> Draft | None:
    """Where the documents name none of the agencies, these have no task in them."""
    named = [m.id for m in ask.question.agencies]
    if not named or any(engine.mentions(ask.documents, i) for i in named):
        return None
    name = engine.vocabulary.agencies[named[0]].name
    return refused(ask, "not_stated", "no_agency", "tasks", agency=name)


def _of(engine: Engine, fact: int) -> Assignment:
    a = engine.facts[fact].assignment
    assert a is not None
    return a


def _narrowed(engine: Engine, ask: Ask, own: list[int]) -> list[int]:
    """The tasks in the part of the document that the question names, without what it leaves out;
    that somebody carries a decision out is a task only where there is no other."""
    if ask.question.annex:
        own = [k for k in own if _of(engine, k).source == "table"]
    own = _of_rows_called(engine, ask, own)
    own = [k for k in own if _stands_there(engine, ask, k)] or own
    if _insists(ask):
        own = [k for k in own if _of(engine, k).source != "duty"] or own
    own = _due_when_asked(engine, ask, own)
    own = [k for k in own if not _CARRIES_OUT.search(fold(_of(engine, k).task.text))] or own
    return without_left_out(engine, ask, of_part_named(engine, ask, own))


def _due_when_asked(engine: Engine, ask: Ask, own: list[int]) -> list[int]:
    """The tasks due in the year, or the part of it, that the question names; all where it names
    none, or none is due then."""
    f = read_filter(engine, ask)
    if f.within is None and not f.years:
        return own
    return [k for k in own if due_then(_of(engine, k), f)] or own


def _of_rows_called(engine: Engine, ask: Ask, own: list[int]) -> list[int]:
    """The rows of tables whose own word for them the question uses (``chỉ tiêu``); all where it
    uses none that says more than task."""
    said = f" {engine.plain(ask.text)} "
    called = (t for t in engine.index.tables if t.document in ask.documents and t.columns)
    rows = {
        engine.place[r]
        for t in called
        if "task" in t.columns and _is_called(engine, t.titles[t.columns.index("task")], said)
        for r in t.rows
    }
    return [k for k in own if engine.facts[k].passage in rows] or own


def _is_called(engine: Engine, title: str, said: str) -> bool:
    words = engine.plain(title)
    return bool(words) and f" {words} " in said and words not in _task()


def _stands_there(engine: Engine, ask: Ask, fact: int) -> bool:
    """Does a task stand at a place that the question names, or below it?"""
    label = engine.passages[engine.facts[fact].passage].label
    named = (engine.passages[k].label for k in ask.places)
    return any(label == n or label.startswith((f"{n}, ", f"{n}.")) for n in named)


def _chosen(engine: Engine, ask: Ask, chosen: list[Candidate]) -> Draft:
    first = tell(engine, ask, chosen[0])
    if len(chosen) == 1:
        return first
    second = tell(engine, ask, chosen[1])
    same = second.statements[0].passages == first.statements[0].passages
    extra = () if same else second.statements
    return Draft(
        "answered",
        "tasks",
        (*first.statements, *extra),
        confidence=first.confidence,
        limit=SEVERAL,
        subject=first.subject,
    )


def all_tasks(engine: Engine, ask: Ask, own: list[int], role: str, holder: Holder) -> Draft:
    """All tasks of an agency, by province."""
    tasks = _once([_of(engine, k) for k in own])
    provinces = list(dict.fromkeys(a.province for a in tasks))
    room = max(60, min(LIST_CHARS // len(tasks) - 12, 420))
    wanted = details_wanted(ask)
    statements: list[Statement] = []
    for p in provinces:
        mine = [a for a in tasks if a.province == p]
        name = f"{engine.province_name(p)} — " if len(provinces) > 1 else ""
        statements.append(Statement(f"{name}{_heading(engine, mine[0], role, holder)}", ()))
        lines = ((a, _line(ask, a, room, wanted)) for a in mine)
        for text, a in {text: a for a, text in lines}.items():
            behind = engine.lookup.passages_behind(a, text)
            held = engine.lookup.with_above(a, behind, (role,))
            statements.append(Statement(text, held))
    return Draft(
        "answered",
        "tasks",
        tuple(statements),
        confidence=0.9,
        limit=SEVERAL,
        subject=engine.lookup.facts_giving(tasks),
    )


def _line(ask: Ask, a: Assignment, room: int, wanted: tuple[str, ...]) -> str:
    """A task with its number and what is asked of it."""
    number = f"{a.number}. " if a.number else ""
    return f"- {number}{task_told(a, room)}{details(ask, a, wanted)}"


def _heading(engine: Engine, first: Assignment, role: str, holder: Holder) -> str:
    """``**Sở A**:``, as the first task writes it where it is short, else by its known name."""
    held = cell(first, role)
    one = held is not None and len(set(engine.agencies_in(held.text))) < 2
    as_written = role == "lead" and held is not None and one and len(held.text) < NAME_CHARS
    shown = held.text if held is not None and as_written else holder.name
    return f"**{' '.join(shown.split())}**{'' if role == 'lead' else ' (phối hợp)'}:"


def _once(tasks: list[Assignment]) -> list[Assignment]:
    """Each task once: the table row where prose gives the same one."""
    from rapidfuzz.fuzz import token_set_ratio

    out: list[Assignment] = []
    for a in sorted(tasks, key=lambda a: a.source != "table"):
        mine = a.task.text.lower()
        same = (b for b in out if b.document == a.document and b.source != a.source)
        if not any(token_set_ratio(mine, b.task.text.lower()) >= TWIN for b in same):
            out.append(a)
    return out
