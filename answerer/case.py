"""A question before a list of rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.silence.answer_types import is_of_wanted_type
from answerer.telling.draft import Draft


@dataclass(frozen=True, slots=True)
class Case:
    """A question over the documents of one scope. ``asked`` are the intents to answer, in order;
    ``topic`` is how many telling words of its own the question has."""

    engine: Engine
    finder: ReferenceFinder
    ask: Ask
    asked: tuple[str, ...]
    topic: int

    def asks(self, *intents: str) -> bool:
        """Is any of these intents asked?"""
        return not set(intents).isdisjoint(self.asked)


Rule = Callable[[Case], Draft | None]
"""Answers (or refuses) the questions that it is for; None for any other."""


def first_answer(rules: tuple[Rule, ...], case: Case) -> Draft | None:
    """What the first rule that applies answers, if the question may want that; None where none
    does."""
    found = (rule(case) for rule in rules)
    told = (d for d in found if d is not None and is_of_wanted_type(case.engine, case.ask, d))
    return next(told, None)
