"""English words of a question: a light stem to meet the lexicon."""

from __future__ import annotations

import re

_DOUBLING = frozenset({"ing", "ings", "ed"})
_DOUBLED = re.compile(r"\w{2}([bdgmnprt])\1$")


def stem(word: str) -> str:
    """A light English stem: plural, -ing, -ed, -ation endings off, and the consonant doubled
    before them (``planned``: plan)."""
    for ending, least in (
        ("ations", 5),
        ("ation", 5),
        ("ings", 4),
        ("ing", 3),
        ("ies", 3),
        ("ed", 3),
        ("es", 4),
        ("s", 3),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            rest = word[: -len(ending)] + ("y" if ending == "ies" else "")
            return rest[:-1] if ending in _DOUBLING and _DOUBLED.search(rest) else rest
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
