"""Questions as they stand in a chat: with a greeting, who asks and why, thanks.

The wrappers (wrappers.txt) were written by somebody who had not seen the code and are no part of
what models/htx-courtesy is learnt from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from eval.gold import Gold
from eval.perturb import VARIANTS

FILE = Path(__file__).with_name("wrappers.txt")
WRAPPED = "wrapped"
CHOICES = (*VARIANTS, WRAPPED)


def varied(gold: Iterable[Gold], variant: str) -> tuple[Gold, ...]:
    """The gold questions typed otherwise: a variant of ``eval.perturb``, or ``wrapped``. What
    takes away diacritics or abbreviates leaves English questions out."""
    if variant == WRAPPED:
        return tuple(replace(g, question=wrapped(g.question, g.style == "english")) for g in gold)
    spoil = VARIANTS[variant]
    only = ("unaccented", "abbreviated")
    kept = (g for g in gold if variant not in only or g.style != "english")
    return tuple(replace(g, question=spoil(g.question)) for g in kept)


def wrapped(question: str, english: bool) -> str:
    """The question in one of the wrappers of its language; which one hangs on its text alone."""
    lines = _wrappers()[english]
    chosen = lines[int(hashlib.sha256(question.encode()).hexdigest(), 16) % len(lines)]
    before = chosen.partition("{q}")[0].rstrip()
    small = bool(before) and before[-1] not in ".?!" and not question[:2].isupper()
    return chosen.replace("{q}", question[:1].lower() + question[1:] if small else question)


@cache
def _wrappers() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The Vietnamese and the English ones; ``\\n`` in a line begins a new line of the message."""
    vietnamese, _, english = FILE.read_text("utf-8").partition("# English\n")
    lines = vietnamese.splitlines()[1:], english.splitlines()
    first, second = (tuple(w.replace("\\n", "\n") for w in ws) for ws in lines)
    return first, second
