"""Each side of a comparison answered as the same question is that asks of its province alone."""

from __future__ import annotations

from collections.abc import Callable

from answerer.answers.comparing.by_itself import by_clause, by_itself
from answerer.answers.comparing.counterparts import is_of_division
from answerer.answers.comparing.judged import falls_behind, strength
from answerer.answers.comparing.silences import asks_whether
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.reading import ask_of, read_question
from answerer.question.question import ROLES
from answerer.telling.draft import Draft

SPECIFIC = 0.6
"""How sure what no role is told of must be, where one is asked for (``giao sở nào chủ trì``)."""

Answer = Callable[[Ask, tuple[str, ...]], Draft]


def each_alone(
    engine: Engine, ask: Ask, provinces: list[str], answer: Answer
) -> list[Draft] | None:
    """The answers to the question put to each province by itself; None where it cannot be put so,
    where one side has no answer, or one of another kind or about another thing, and where it is
    asked whether a side says anything (what is found there, may be of something else)."""
    if asks_whether(engine, ask):
        return None
    asks = [asked_alone(engine, _put(engine, ask, p)) for p in provinces]
    told = [(own, told_of(own, answer)) for own in asks if own]
    found = [(own, d) for own, d in told if own and d and is_of_division(engine, own, d)]
    if not found or len(found) < len(provinces):
        return None
    leader = max((d for _, d in found), key=strength)
    alike = (_is_beside(engine, own, d, leader) for own, d in found)
    return [d for _, d in found] if all(alike) else None


def _is_beside(engine: Engine, own: Ask, d: Draft, leader: Draft) -> bool:
    if d is leader:
        return True
    return d.intent == leader.intent and not falls_behind(engine, own, d, leader)


def _put(engine: Engine, ask: Ask, province: str) -> str:
    return by_itself(engine, ask, province) or by_clause(engine, ask, province)


def asked_alone(engine: Engine, text: str) -> Ask | None:
    """A question about one side, read; None for an empty one."""
    return ask_of(engine, read_question(engine, text)) if text else None


def told_of(own: Ask | None, answer: Answer) -> Draft | None:
    """The answer to a question about one side; None where there is none, or none of a role where
    one is asked for."""
    found = answer(own, own.question.asked) if own else None
    if own is None or found is None or found.status != "answered":
        return None
    vague = found.intent == "content" and {*ROLES, "who"} & set(own.question.asked)
    return None if vague and strength(found) < SPECIFIC else found
