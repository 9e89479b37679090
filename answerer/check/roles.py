"""Which agency leads and which coordinates, as a text says it.

A role word (``chủ trì``, ``phối hợp với``) takes the agencies behind it where a colon or a
preposition points to them, else those before it up to the role word before; where there are none,
those behind it. An agency behind ``của``, ``theo`` and the like is the subject of nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from answerer.check.names import agencies_in
from corpus.phrases import PhraseMatcher
from corpus.text import fold
from corpus.vocabulary import Vocabulary, load_vocabulary

_STOP = re.compile(r"[;\n]|\.\s")


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    role: str
    forward: bool


def roles_in(vocabulary: Vocabulary, text: str) -> frozenset[tuple[str, str]]:
    """The pairs (agency id, ``lead`` or ``coordinating``) that a text states."""
    out: set[tuple[str, str]] = set()
    start = 0
    for end in [*(m.end() for m in _STOP.finditer(text)), len(text)]:
        out |= _in_clause(vocabulary, text[start:end])
        start = end
    return frozenset(out)


def _in_clause(vocabulary: Vocabulary, text: str) -> set[tuple[str, str]]:
    cues = _cues(text)
    if not cues:
        return set()
    agencies = [a for a in agencies_in(vocabulary, text) if not _aside(text, a[0], cues)]
    out = set()
    for k, cue in enumerate(cues):
        floor = cues[k - 1].end if k else 0
        ceiling = cues[k + 1].start if k + 1 < len(cues) else len(text)
        before = [i for s, e, i in agencies if floor <= s and e <= cue.start]
        if k and cues[k - 1].forward:
            before = [i for s, e, i in agencies if floor <= s and _touches(text, e, cue.start)]
        behind = [i for s, e, i in agencies if cue.end <= s and e <= ceiling]
        taken = behind if cue.forward else before or behind
        out |= {(i, cue.role) for i in taken}
    return out


def _cues(text: str) -> list[_Cue]:
    folded = fold(text)
    found = _matcher().find(folded, lenient=True)
    return [_Cue(m.start, m.end, m.id, _points_forward(folded[m.end :])) for m in found]


def _points_forward(rest: str) -> bool:
    words = load_vocabulary().checks["roles"]["forward"]
    rest = rest.lstrip(" *_)(")
    if rest.startswith(":"):
        return True
    return any(re.match(rf"{re.escape(w)}\b", rest) for w in words if w != ":")


def _aside(text: str, start: int, cues: list[_Cue]) -> bool:
    """Does ``của``, ``theo`` … stand directly before an agency (and no role word in between)?"""
    words = load_vocabulary().checks["roles"]["aside"]
    before = fold(text[max(0, start - 20) : start]).rstrip(" *_")
    return any(re.search(rf"\b{w}$", before) for w in words)


def _touches(text: str, end: int, start: int) -> bool:
    """Does nothing but blanks and marks stand between?"""
    return end <= start and not re.search(r"\w", text[end:start])


@lru_cache(maxsize=1)
def _matcher() -> PhraseMatcher:
    table = load_vocabulary().checks["roles"]
    return PhraseMatcher((p, role) for role in ("lead", "coordinating") for p in table[role])
