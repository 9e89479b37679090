"""Whether a text speaks of another of the same sort than what is claimed: of cooperatives where
``tổ hợp tác`` is claimed, of the budget of the province where that of the state is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_texts import around
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from corpus.text import fold


def is_of_sort(engine: Engine, ask: Ask, fact: Fact) -> bool | None:
    """None where the text names another of a sort than the one claimed, False where only one of
    the sort can be right, or it speaks of the opposite; else True."""
    asked = engine.plain(without_ending(ask.text))
    text = engine.plain(around(engine, fact))
    words = engine.vocabulary.questions
    if _differs(words.get("instead", {}), asked, text):
        return False
    if _opposed(words.get("opposed", {}), asked, engine.plain(fact.text)):
        return False
    return None if _differs(words.get("apart", {}), asked, text) else True


def _opposed(pairs: Mapping[str, Sequence[Sequence[str]]], asked: str, text: str) -> bool:
    """Is one side of a thing claimed, and does the text speak of the other alone?"""
    for sides in pairs.values():
        claimed = [bool(_named(names, asked)) for names in sides]
        stated = [bool(_named(names, text)) for names in sides]
        if sum(claimed) == sum(stated) == 1 and claimed != stated:
            return True
    return False


def _differs(sorts: Mapping[str, Sequence[str]], asked: str, text: str) -> bool:
    """Is one of a sort claimed that the text has not, and another that it has?"""
    for names in sorts.values():
        claimed = _named(names, asked)
        stated = _named(names, text) if claimed else frozenset()
        if stated and claimed and not claimed & stated:
            return True
    return False


def _named(names: Sequence[str], text: str) -> frozenset[str]:
    """The names that a plain text has outside longer ones."""
    found, rest = set(), text
    for name in names:
        plain = fold(name)
        if plain in rest:
            found.add(name)
            rest = rest.replace(plain, " ")
    return frozenset(found)
