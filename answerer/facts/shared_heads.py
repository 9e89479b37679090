"""Names that share their first word: ``Giám đốc các Sở: Tài chính, Công Thương`` names two
departments."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues

_CUES = Cues("facts", "shared_heads")

LONGEST = 8
"""Words of one name."""


@cache
def _list() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?<!\w)<every>\s+(?P<head><heads>)\s*:?\s+(?P<items>[A-ZĐÂÊÔƠƯ][^;.:()]*)"
    )


def names_spelled_out(text: str) -> tuple[str, ...]:
    """The names of such lists, each with the word they share, in their order: ``Sở Tài chính``,
    ``Sở Công Thương``; empty where a text has none."""
    return tuple(
        f"{m['head'][:1].upper()}{m['head'][1:]} {name}"
        for m in _list().finditer(text)
        for name in _names(m["items"])
    )


def _names(items: str) -> list[str]:
    """The items between commas that may be names: short, and with a capital letter first."""
    parts = [" ".join(p.split()) for p in items.split(",")]
    named = [p for p in parts if p[:1].isupper() and len(p.split()) <= LONGEST]
    return named if len(parts) > 1 else []
