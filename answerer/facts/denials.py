"""What a sentence denies or forbids: the words behind ``không``, ``chưa``, ``cấm``."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.phrases import Token, tokens
from corpus.text import fold

_CUES = Cues("facts", "denials")

REACH = 9
ITEM = 2
"""Syllables of an item of a list behind a denial (``không phải là vợ, chồng, con của …``)."""


@cache
def _idle() -> re.Pattern[str]:
    return _CUES.pattern(r"^<idle>\b")


@cache
def _idle_plain() -> re.Pattern[str]:
    return re.compile(f"^{fold(_CUES.any_of('idle'))}\\b")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_CUES.words(name))


def denied(text: str, plain: bool = False) -> list[tuple[str, ...]]:
    """For each word of denial the up to nine folded syllables behind it, to the next pause;
    ``không quá``, ``không chỉ`` and the like deny nothing. ``plain``: the text has no
    diacritics."""
    found = tokens(text)
    places = (k for k, t in enumerate(found) if _denies(t, plain))
    behind = (_behind(found, k) for k in places)
    return [tuple(t.fold for t in b) for b in behind if b and not _is_idle(b, plain)]


def _is_idle(behind: list[Token], plain: bool) -> bool:
    """``không chỉ`` denies nothing, ``không chi`` does."""
    idle, said = (_idle_plain(), "fold") if plain else (_idle(), "tone")
    return idle.match(" ".join(getattr(t, said) for t in behind)) is not None


def _denies(t: Token, plain: bool) -> bool:
    return t.tone in _words("denying") or (plain and t.fold in _words("plain"))


def _behind(found: list[Token], k: int) -> list[Token]:
    """Up to the next pause that parts no short items of a list, or to a word behind which it goes
    on about what is so: ``không hoạt động nhưng vướng mắc về công nợ``."""
    ahead = found[k + 1 : k + 1 + REACH]
    but = _words("but")
    stops = [n for n, a in enumerate(ahead) if a.pause or a.tone in but]
    stop = next(iter(stops), len(ahead))
    if len(stops) > 1 and stop and stops[1] - stop <= ITEM and ahead[stops[1]].tone not in but:
        stop = next((n for n in stops if n > stops[1]), len(ahead))
    return ahead[:stop]
