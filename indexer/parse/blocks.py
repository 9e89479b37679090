"""Labels (``- Cơ quan chủ trì: …``) and the blocks that they make: runs of labelled lines under
one heading or one bullet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.parse.clean import clean
from indexer.parse.outline import Outline

_AT_START = re.compile(
    r"^[\s*_]*(?:[-–+•]\s*|\(?[a-zđ]\)\s*|\(\d+\)\s*|\d+(?:\.\d+)*[.)]\s*)?[\s*_]*"
    r"(?P<l>[^:\n]{4,60}?(?:\n[^:\n]{1,30}?)?)[\s*_]*:[\s*_]*"
)
_APART = re.compile(
    r"[;.,]\s+(?=[^;:.]{4,45}:)|\s*\((?=[^;:.()]{4,45}:)|[ \t]*\n[ \t]*(?=[^;:.()\n]{4,45}:)"
)
_NUMBERED = re.compile(r"\s+(?:số\s+)?\d{1,2}(?:\.\d{1,2})*$")
_TASK = "task"
_EDGE = " \t\n.,;:/*_"
MAX_GAP = 3


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled stretch: passage ``at``, its role, and the value ``text[start:end]``."""

    at: int
    role: str
    start: int
    end: int


@dataclass(slots=True)
class Block:
    """Labels that belong together. ``host`` is the passage they stand under, ``before`` the
    passage right before the first of them."""

    host: int | None
    before: int | None
    labels: dict[str, Label] = field(default_factory=dict)

    @property
    def who(self) -> Label | None:
        return self.labels.get("lead") or self.labels.get("responsible")


class LabelReader:
    """Knows the labels of corpus/vocabulary/cues.toml."""

    def __init__(self, labels: dict[str, list[str]]) -> None:
        self._role = {title: role for role, titles in labels.items() for title in titles}

    def at_start(self, words: str) -> tuple[str, int] | None:
        """(role, where the value begins) of a line such as ``- Cơ quan chủ trì: Sở A``."""
        m = _AT_START.match(words)
        label = clean(m["l"]).lower() if m else ""
        role = self._role.get(label) or (_TASK if self._numbers_a_task(label) else None)
        return (role, m.end()) if m and role else None

    def _numbers_a_task(self, label: str) -> bool:
        """``Nhiệm vụ 1: …``, ``Công việc số 02: …``: the task of a card that has a number."""
        named = _NUMBERED.sub("", label)
        return named != label and self._role.get(named) == _TASK

    def all_in(self, words: str) -> tuple[int, list[tuple[str, int, int]]]:
        """Where the first label begins, and (role, start, end) of every value of a line: also
        of ``Chủ trì: A; phối hợp: B``, of labels on lines of their own and of ``Làm việc gì (Chủ
        trì: A; thời gian: 2025)``."""
        starts = [0, *(m.end() for m in _APART.finditer(words))] if ":" in words else []
        found = [(at, *said) for at in starts if (said := self._at(words, at))]
        if not found:
            return len(words), []
        edges = [at for at, _, _ in found[1:]] + [len(words)]
        values = [
            (role, *trimmed(words, value, edge))
            for (_, role, value), edge in zip(found, edges, strict=True)
        ]
        return found[0][0], values

    def _at(self, words: str, at: int) -> tuple[str, int] | None:
        said = self.at_start(words[at:])
        return (said[0], at + said[1]) if said else None


def blocks_of(text: str, outline: Outline, reader: LabelReader) -> list[Block]:
    """The blocks of labels of a document in order."""
    out: list[Block] = []
    last = -1
    labelled: set[int] = set()
    for k, p in enumerate(outline.passages):
        first, values = reader.all_in(text[p.start : p.end])
        if not values or (first and not _names_who(values)):
            continue
        labelled.add(k)
        host = next((n for n in reversed(outline.above[k]) if n not in labelled), None)
        here = Block(host, k if first else (k - 1 if k else None))
        apart = first or not out or out[-1].host != host
        if apart or _gap(outline, last, k, labelled) > MAX_GAP:
            out.append(here)
        for role, start, end in values:
            label = Label(k, role, p.start + start, max(p.start + start, p.start + end))
            if role in out[-1].labels:
                out.append(Block(host, k - 1 if k else None))
            out[-1].labels[role] = label
        last = k
    return out


def _names_who(values: list[tuple[str, int, int]]) -> bool:
    return any(role in ("lead", "responsible") for role, _, _ in values)


def _gap(outline: Outline, last: int, k: int, labelled: set[int]) -> int:
    """How many passages between two labels stand under neither."""
    return sum(not labelled & set(outline.above[n]) for n in range(last + 1, k))


def trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    """Without blanks, stars and the points that end it; nor a bracket that does not open in it."""
    while a < b and text[a] in " \t\n*_":
        a += 1
    while b > a and (text[b - 1] in _EDGE or _dangles(text, a, b)):
        b -= 1
    return a, b


def _dangles(text: str, a: int, b: int) -> bool:
    last = text[b - 1]
    return last == "(" or (last == ")" and text.count("(", a, b) < text.count(")", a, b))
