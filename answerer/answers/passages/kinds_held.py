"""Whether an answer holds the kind of thing that a question wants a list of; the list that does
is told instead, and a sentence that does not even speak of such things is not told."""

from __future__ import annotations

import re

from answerer.answers.passages.lists_of_kind import (
    Kinds,
    answer_of_kind,
    any_of,
    kinds_wanted,
    says_kind,
)
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.silence.refusal import checked, refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_WRITTEN = Cues("passages", "kinds_written")

CERTAIN = 0.85
"""How sure a sentence must be that does not speak of the kind."""
NEAR = 80
"""Characters behind a word for a kind in which a sentence goes on to a list."""
_LISTS = re.compile(r":|;.*;|\bgom\b|\(\D[^()]*,|\bsau\b|, \w+(?: \w+){0,5},")
_PARTED, _PARTS = re.compile(r"\b(?:chia|phan) (?:lam|thanh|ra)\b|\bgom\b"), ("levels", "sorts")
_AGENCY = re.compile(r"^\*\*[^*]*\*\*:")


def with_list_of_kind(engine: Engine, ask: Ask, found: Draft) -> Draft:
    """The list of the kind of thing asked for, where what was found is refused, or is no list of
    such things; what was found where there is none, unless it does not even speak of them."""
    kinds = kinds_wanted(ask)
    if kinds is None:
        return found
    sought = found.intent == "content" or (found.intent == "who" and "subjects" in kinds.names)
    refuses = found.status == "refused" and found.reason == "not_stated"
    if not refuses and not (sought and not _lists_kind(kinds, found)):
        return found
    told = answer_of_kind(engine, ask, kinds)
    sure = checked(engine, ask, told) if told is not None else None
    if sure is not None and sure.status == "answered":
        return sure
    return refused(ask, "not_stated", "not_stated") if _silent_of(kinds, found) else found


def _lists_kind(kinds: Kinds, draft: Draft) -> bool:
    """Is an answer a list of things of any of these kinds: by the line that opens it, or a sentence
    that goes on from such a word to a list?"""
    head = " ".join(fold(_AGENCY.sub("", draft.statements[0].text)).split())
    if len(draft.statements) > 1:
        return head.endswith(":") or not (head.startswith("-") or not says_kind(kinds, head))
    if draft.intent == "who" or _is_one(kinds).match(head):
        return False
    if _PARTED.search(head) and not set(_PARTS).isdisjoint(kinds.names):
        return True
    said = any_of(kinds.written).finditer(head)
    return any(_LISTS.search(head[m.end() : m.end() + NEAR]) for m in said)


def _silent_of(kinds: Kinds, draft: Draft) -> bool:
    """Does a sentence found by likeness not even speak of what is asked for, things that texts call
    by a word for their kind?"""
    if draft.intent != "content" or len(draft.statements) != 1 or not kinds.names:
        return False
    named = set(_WRITTEN.words("always")).issuperset(kinds.names)
    doubtful = draft.probability is not None and draft.probability < CERTAIN
    return named and doubtful and not says_kind(kinds, draft.statements[0].text)


def _is_one(kinds: Kinds) -> re.Pattern[str]:
    """One thing of several, by its number: ``Chỉ tiêu 4: …``."""
    return re.compile(rf"{any_of(kinds.written).pattern} \d")
