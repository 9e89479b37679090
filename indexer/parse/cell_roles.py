"""Who leads and who takes part, where one cell holds both: ``CT: Sở A`` / ``PH: Sở B``, ``Chủ
trì: Sở A; phối hợp: Sở B``, ``Sở A (chủ trì), Sở B (phối hợp)``, ``Sở A chủ trì, Sở B phối
hợp``. The short forms are in corpus/vocabulary/cues.toml, ``cell_roles``; a note at the table
may give others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from corpus.records import Span

_WHO = r"(?:(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Nn]gành)(?:,? đơn vị)? )?"
_BRACKETED = re.compile(r"^(?P<l>[^()]{3,}?)\s*\((?P<c>[^()]{3,})\)\W*$")
_EDGE = " ;,.-–"
Shorts = tuple[frozenset[str], frozenset[str]]
"""What stands for *chủ trì*, and what for *phối hợp* (lower case)."""
PLAIN: Shorts = (frozenset({"chủ trì"}), frozenset({"phối hợp"}))


def parts_in(cell: Span, shorts: Shorts = PLAIN) -> tuple[Span | None, Span | None] | None:
    """(who leads, who takes part) as a cell tells them, with the offsets of the cell; None for a
    cell that only names agencies."""
    for pattern in _patterns(shorts):
        m = pattern.match(cell.text)
        if m is None:
            continue
        told = m.groupdict()
        lead, others = (_part(cell, told.get(k)) for k in ("l", "c"))
        if lead or others:
            return lead, others
    return None


def bracketed(cell: Span) -> tuple[Span | None, Span | None] | None:
    """``Sở A (Sở B, Sở C)`` where a note says that those in brackets take part."""
    m = _BRACKETED.match(cell.text)
    return (_part(cell, m["l"]), _part(cell, m["c"])) if m else None


def _part(cell: Span, words: str | None) -> Span | None:
    plain = (words or "").strip(_EDGE)
    at = cell.text.find(plain) if plain and len(cell.text) == cell.end - cell.start else -1
    if at >= 0:
        return Span(cell.start + at, cell.start + at + len(plain), plain)
    return Span(cell.start, cell.end, plain) if plain else None


@lru_cache(maxsize=64)
def _patterns(shorts: Shorts) -> tuple[re.Pattern[str], ...]:
    lead, others = (_any(s) for s in shorts)
    leads = rf"{_WHO}(?:[Tt]hực hiện )?{lead}(?: thực hiện)?"
    takes = rf"{_WHO}{others}(?: thực hiện| với)?"
    return tuple(
        re.compile(p)
        for p in (
            rf"^\W*{leads}\s*:\s*(?P<l>.+?)[\s;,.\-–+*]*(?<!\w){takes}\s*:\s*(?P<c>.+)$",
            rf"^\W*{takes}\s*:\s*(?P<c>.+?)[\s;,.\-–+*]*(?<!\w){leads}\s*:\s*(?P<l>.+)$",
            rf"^\W*{leads}\s*:\s*(?P<l>[^:]+)$",
            rf"^(?P<l>[^()]+?)\s*\({leads}\)[\s;,.\-–+*]*(?:và )?(?P<c>[^()]+?)\s*\({takes}\)\W*$",
            r"^(?P<l>[^();:]+?)\s+chủ trì\s*[,;]?\s*(?:và )?phối hợp (?:với|cùng)\s+(?P<c>[^:]+)$",
            r"^(?P<l>[^();:]+?)\s+chủ trì\s*[,;.]\s*phối hợp\s*:\s*(?P<c>[^:]+)$",
            r"^(?P<l>[^();:]+?)\s+chủ trì\s*[,;.]\s*(?P<c>[^();:]+?)\s+phối hợp\W*$",
        )
    )


def _any(words: Iterable[str]) -> str:
    """Each word as written in small letters, with a capital, or in capitals."""
    spelled = {v for w in words for v in (w, w[:1].upper() + w[1:], w.upper())}
    ordered = sorted(spelled, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"
