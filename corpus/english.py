"""English words of a question: a light stem to meet the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

_DOUBLING = frozenset({"ing", "ings", "ed"})
_DOUBLED = re.compile(r"\w{2}([bdgmnprt])\1$")
_HISSING = re.compile(r"(?:x|sh|ch)es$")
_CENTRE = re.compile(r"(?<=\w{2})tre(s?)$")
_AMERICAN = (
    (re.compile(r"([iy])z(e?)$"), r"\1s\2"),
    (re.compile(r"(?<=\w{3})our$"), "or"),
    (re.compile(r"(?<=\w{3})ll$"), "l"),
)
"""Ends of stems that Britain and America spell otherwise: ``organize``, ``labour``,
``enroll``."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A light English stem: plural, -ing, -ed, -ation endings off, and the consonant doubled
    before them (``planned``: plan); alike of British and American spellings."""
    out = _without_ending(_CENTRE.sub(r"ter\1", word))
    for spelled, alike in _AMERICAN:
        out = spelled.sub(alike, out)
    return out


def _without_ending(word: str) -> str:
    if _HISSING.search(word) and len(word) > 4:
        return word[:-2]
    for ending, least in (
        ("ations", 5),
        ("ation", 5),
        ("ings", 4),
        ("ing", 3),
        ("ies", 3),
        ("ied", 3),
        ("ed", 3),
        ("es", 4),
        ("s", 3),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            rest = word[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            return rest[:-1] if ending in _DOUBLING and _DOUBLED.search(rest) else rest
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
