"""Ways of saying one thing, written as one line with what may stand in its places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

_PLACES = re.compile(r"[()]")


def spelled_out(way: str) -> tuple[str, ...]:
    """The phrases that a way stands for, in order: ``(ai|người nào) (đã|) ký`` is four. One without
    brackets stands for itself."""
    pieces = _PLACES.split(way)
    choices = [piece.split("|") if k % 2 else [piece] for k, piece in enumerate(pieces)]
    return tuple(" ".join("".join(words).split()) for words in product(*choices))


def phrases_of(ways: Iterable[str]) -> list[str]:
    """The phrases of several ways, each once, in order."""
    return list(dict.fromkeys(phrase for way in ways for phrase in spelled_out(way)))
