"""What a conversation is about, between its turns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.concepts import Concept
from answerer.question.question import Question
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"\b({Cues('meaning', 'state').any_of('heads')})\s+nao\b")


@dataclass(frozen=True, slots=True)
class State:
    """What a conversation is about: the last question understood, its documents and provinces,
    what it asked, and the facts that answered it. ``named`` are the documents that the questions
    so far named, by number or province (empty: none yet); ``listed`` the facts of the last answer
    with several; ``agencies`` ids of agencies, those of the last turn first; ``cited`` the passages
    of the last answer; ``whole`` tells whether the last question stood on its own; ``numbers`` are
    those of the document named last, in this question or those it leans on; ``told`` are the kinds
    and numbers of the documents that the last answer names."""

    question: Question | None = None
    concepts: tuple[Concept, ...] = ()
    documents: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    provinces: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    subject: tuple[int, ...] = ()
    listed: tuple[int, ...] = ()
    agencies: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    whole: bool = True
    numbers: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()


def state_after(
    engine: Engine, ask: Ask, intents: tuple[str, ...], draft: Draft, before: State, whole: bool
) -> State:
    """The state after a turn (a refusal keeps the facts of the turn before it); ``whole`` tells
    whether its question stood alone."""
    q, answered = ask.question, draft.status == "answered"
    cited = tuple(dict.fromkeys(k for s in draft.statements for k in s.passages))
    subject = draft.subject or (() if answered else before.subject)
    return State(
        question=q,
        concepts=ask.concepts,
        documents=frozenset(engine.passages[k].document for k in cited) or ask.documents,
        named=_named(ask, before),
        provinces=q.provinces or before.provinces,
        intents=intents or before.intents,
        subject=subject,
        listed=subject if len(subject) > 1 else before.listed,
        agencies=agencies_of_turn(engine, ask, draft) or before.agencies,
        cited=cited or before.cited,
        whole=whole,
        numbers=q.numbers or (() if whole else before.numbers),
        told=_told(engine, draft) if answered else before.told,
    )


def _told(engine: Engine, draft: Draft) -> tuple[tuple[str, str], ...]:
    """The kinds and numbers of the cited documents that the words of an answer name; where it
    tells documents, the first of each statement (the others stand in its title)."""
    cited = {engine.passages[k].document for s in draft.statements for k in s.passages}
    known = [r for r in engine.index.references if r.document in cited]
    told: dict[tuple[str, str], None] = {}
    for s in draft.statements:
        named = sorted((s.text.find(r.number), r.kind, r.number) for r in known)
        inside = [(kind, number) for at, kind, number in named if at >= 0 and number]
        told |= dict.fromkeys(inside[:1] if draft.intent == "legal_basis" else inside)
    return tuple(told)


def _named(ask: Ask, before: State) -> frozenset[str]:
    names = ask.question.provinces or ask.question.numbers
    return ask.documents if names else before.named & ask.documents or before.named


def agencies_of_turn(engine: Engine, ask: Ask, draft: Draft) -> tuple[str, ...]:
    """The agencies that a turn speaks of: where it asks for one, first those of its answer, else
    first those that it names."""
    own = [m.id for m in ask.question.agencies]
    told = agencies_told(engine, ask, draft)
    first, then = (told, own) if ask.question.open and not own else (own, told)
    return tuple(dict.fromkeys([*first, *then]))


def agencies_told(engine: Engine, ask: Ask, draft: Draft) -> list[str]:
    """The agencies of an answer: who leads its task, else those that its words name and the
    question does not, of the kind asked for first (``sở nào``)."""
    if draft.status != "answered":
        return []
    a = engine.facts[draft.subject[0]].assignment if draft.subject else None
    texts = [a.lead.text] if a is not None and a.lead else [s.text for s in draft.statements]
    agencies = engine.vocabulary.agencies
    apart = set() if a is not None and a.lead else {m.id for m in ask.question.agencies}
    said = [i for t in texts for i in engine.agencies_in(t) if i not in apart]
    head = _head().search(fold(ask.text))
    begins = f"{head.group(1)} " if head else ""
    singled = (i for i in said if not agencies[i].abstract)
    return sorted(singled, key=lambda i: not fold(agencies[i].name).startswith(begins))
