"""Which agency leads and which coordinates, as a text says it.

A role word (``chủ trì``, ``phối hợp với``) takes the agencies behind it where a colon or a
preposition points to them, else those before it up to the role word before; where there are none,
those behind it. An agency behind ``của``, ``theo`` and the like is the subject of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from answerer.check.names import agencies_in
from corpus.phrases import PhraseMatcher, tokens, words_of
from corpus.text import fold
from corpus.vocabulary import Vocabulary, load_vocabulary

_STOP = re.compile(r"[;\n]|\.\s")
_GIVEN = re.compile(r"\b(?:do|giao|by)\b")
_RUN = 5
"""Syllables in a row that make a stretch of a statement the task's own words."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    role: str
    forward: bool


def roles_in(
    vocabulary: Vocabulary, text: str, tasks: Iterable[str] = ()
) -> frozenset[tuple[str, str]]:
    """The pairs (agency id, ``lead`` or ``coordinating``) that a text states, collective phrases
    (``các sở, ngành``) among them; what it takes from ``tasks`` states none."""
    left = without_tasks(text, tasks)
    named = [a for a in agencies_in(vocabulary, text, True) if re.search(r"\w", left[a[0] : a[1]])]
    own = [a for a in named if not _aside(text, a[0])]
    return frozenset(
        pair for start, end in _clauses(left) for pair in _within(left, start, end, own)
    )


def role_words(text: str) -> frozenset[str]:
    """The roles that a text speaks of at all."""
    return frozenset(c.role for c in _cues(text))


def without_tasks(text: str, tasks: Iterable[str]) -> str:
    """A text with the stretches that it takes from these tasks (five syllables and more in a
    row) put out: what a task says of working together is no role in it."""
    words = tokens(text)
    folded = [t.fold for t in words]
    gone = [False] * len(words)
    for task in tasks:
        runs = _runs(words_of(task))
        for k in range(len(words) - _RUN + 1):
            if tuple(folded[k : k + _RUN]) in runs:
                gone[k : k + _RUN] = [True] * _RUN
    out = list(text)
    for t, off in zip(words, gone, strict=True):
        if off:
            out[t.start : t.end] = " " * (t.end - t.start)
    return "".join(out)


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[k : k + _RUN]) for k in range(len(words) - _RUN + 1)}


def _clauses(text: str) -> list[tuple[int, int]]:
    """The text cut at semicolons and stops, where the next part has a role word of its own: a
    list of agencies may run over several."""
    out: list[tuple[int, int]] = []
    start = 0
    for end in [*(m.end() for m in _STOP.finditer(text)), len(text)]:
        if out and not _cues(text[start:end]):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
        start = end
    return out


def _within(
    text: str, start: int, end: int, agencies: list[tuple[int, int, str]]
) -> set[tuple[str, str]]:
    """The pairs of one clause, ``text[start:end]``."""
    cues = [_Cue(c.start + start, c.end + start, c.role, c.forward) for c in _cues(text[start:end])]
    out = set()
    for k, cue in enumerate(cues):
        last, following = (cues[k - 1] if k else None), (cues[k + 1] if k + 1 < len(cues) else None)
        before = [
            a for a in agencies if (last.end if last else start) <= a[0] and a[1] <= cue.start
        ]
        if last and last.forward:
            before = [a for a in before if a[0] >= _own_start(text, last, cue, before)]
        behind = [
            a
            for a in agencies
            if cue.end <= a[0] and a[1] <= (following.start if following else end)
        ]
        if following and not following.forward:
            behind = [a for a in behind if a[0] < _own_start(text, cue, following, behind)]
        out |= {(a[2], cue.role) for a in (behind if cue.forward else before or behind)}
    return out


def _own_start(text: str, cue: _Cue, following: _Cue, between: list[tuple[int, int, str]]) -> int:
    """Where, between a role word that points forward and one that does not, the agencies of the
    second begin: behind ``do`` or ``giao``, else with the one that touches it."""
    given = [m.end() for m in _GIVEN.finditer(fold(text), cue.end, following.start)]
    if given:
        return given[-1]
    touching = [a[0] for a in between if not re.search(r"\w", text[a[1] : following.start])]
    return touching[-1] if touching else following.start


@lru_cache(maxsize=4096)
def _cues(text: str) -> tuple[_Cue, ...]:
    folded = fold(text)
    found = _matcher().find(folded, lenient=True)
    return tuple(_Cue(m.start, m.end, m.id, _points_forward(folded[m.end :], m.id)) for m in found)


def _points_forward(rest: str, role: str) -> bool:
    """Does what stands behind a role word say that its agencies follow?"""
    table = load_vocabulary().checks["roles"]
    words = table["forward"] + (table["together"] if role == "coordinating" else [])
    rest = rest.lstrip(" *_)(")
    return rest.startswith(":") or any(re.match(rf"{re.escape(w)}\b", rest) for w in words)


def _aside(text: str, start: int) -> bool:
    """Does ``của``, ``theo`` … stand directly before an agency (``phối hợp của`` apart)?"""
    table = load_vocabulary().checks["roles"]
    before = fold(text[max(0, start - 40) : start]).rstrip(" *_")
    word = next((w for w in table["aside"] if re.search(rf"\b{w}$", before)), "")
    left = before[: len(before) - len(word)].rstrip()
    return bool(word) and not (
        word in table["together"] and left.endswith(tuple(table["coordinating"]))
    )


@lru_cache(maxsize=1)
def _matcher() -> PhraseMatcher:
    table = load_vocabulary().checks["roles"]
    return PhraseMatcher((p, role) for role in ("lead", "coordinating") for p in table[role])
