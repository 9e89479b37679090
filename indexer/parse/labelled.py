"""Lists of labels that give a task: ``- Cơ quan chủ trì: …  - Thời gian thực hiện: …``.

A block is a run of labelled lines under one heading (or one bullet); a label without a value
takes the lines below it. Each task of the block is an assignment: what follows *Nhiệm vụ:*, or
the heading itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.records import Assignment, Document, Passage, Span
from indexer.parse.clean import clean, span
from indexer.parse.items import marker_of
from indexer.parse.outline import Outline
from indexer.parse.prose import Duty, ProseReader

_AT_START = re.compile(
    r"^[\s*_]*(?:[-–+•]\s*|\(?[a-zđ]\)\s*|\(\d+\)\s*|\d+(?:\.\d+)*[.)]\s*)?[\s*_]*"
    r"(?P<l>[^:\n]{4,60}?(?:\n[^:\n]{1,30}?)?)[\s*_]*:[\s*_]*"
)
_APART = re.compile(r"[;.,]\s+(?=[^;:.]{4,45}:)|\s*\((?=[^;:.()]{4,45}:)")
_EDGE = " \t\n.,;:/*_"
ROLES = ("coordinating", "deadline", "deliverable", "lead", "note", "task")
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
        role = self._role.get(clean(m["l"]).lower()) if m else None
        return (role, m.end()) if m and role else None

    def all_in(self, words: str) -> tuple[int, list[tuple[str, int, int]]]:
        """Where the first label begins, and (role, start, end) of every value of a line: also
        of ``Chủ trì: A; phối hợp: B`` and of ``Làm việc gì (Chủ trì: A; thời gian: 2025)``."""
        starts = [0, *(m.end() for m in _APART.finditer(words))] if ":" in words else []
        found = [(at, *said) for at in starts if (said := self._at(words, at))]
        if not found:
            return len(words), []
        edges = [at for at, _, _ in found[1:]] + [len(words)]
        values = [
            (role, *_trimmed(words, value, edge))
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


@dataclass(frozen=True, slots=True)
class _Task:
    """What a block tells to do: the passage that says it, and its words."""

    at: int
    words: Span


class BlockReader:
    """Turns blocks into assignments."""

    def __init__(self, text: str, document: Document, outline: Outline, prose: ProseReader) -> None:
        self._text = text
        self._document = document
        self._outline = outline
        self._prose = prose

    def assignments(self, blocks: Iterable[Block]) -> tuple[list[Assignment], set[str]]:
        """The assignments of the blocks, and the passages whose words are used up by them. A
        block that names no agency gives none."""
        out: list[Assignment] = []
        used: set[str] = set()
        several = _hosts_of_several(blocks)
        for block in blocks:
            tasks, note = self._tasks(block, block.host in several)
            cells = self._cells(block)
            if not tasks or not {"lead", "deadline"} & set(cells):
                continue
            out += [self._assignment(block, t, cells, note) for t in tasks]
            out += self._clauses(block)
            used |= {self._passage(x.at).id for x in block.labels.values()}
            used |= {self._passage(t.at).id for t in tasks if t.at != block.host}
        return out, used

    def _passage(self, at: int) -> Passage:
        return self._outline.passages[at]

    def _value(self, label: Label | None) -> Span | None:
        """What a label says; where that is nothing, the lines below it."""
        if label is None:
            return None
        if label.end > label.start:
            return span(self._text, label.start, label.end)
        below = self._outline.children(label.at)
        if not below:
            return None
        start, end = self._line(below[0]).words.start, self._passage(below[-1]).end
        return span(self._text, *_trimmed(self._text, start, end))

    def _tasks(self, block: Block, several: bool) -> tuple[list[_Task], Span | None]:
        """The tasks of a block, and what is said more about them. What follows *Nội dung:* is
        the task where it begins with a verb of doing (or nothing else names one)."""
        title = self._title(block, several)
        label = block.labels.get("task") or block.labels.get("content")
        if label is None:
            return ([title] if title else []), None
        if label.end > label.start:
            told = [_Task(label.at, span(self._text, label.start, label.end))]
        else:
            told = [self._line(n) for n in self._outline.children(label.at)]
        acts = all(self._prose.acts(t.words.text) for t in told)
        if label.role == "task" or title is None or (told and acts):
            return told or ([title] if title else []), None
        return [title], self._value(label)

    def _title(self, block: Block, several: bool) -> _Task | None:
        """The heading of a block; where several blocks share one, the line before each."""
        first = min(x.at for x in block.labels.values())
        if block.before == first:
            p, words = self._passage(first), self._line(first).words
            who = min(x.start for x in block.labels.values())
            cut = self._text.rfind("(", p.start, who)
            cut = cut if cut >= 0 else who
            end = _trimmed(self._text, words.start, max(words.start, cut))[1]
            return _Task(first, span(self._text, words.start, end))
        if several and block.before is not None and block.before != block.host:
            return self._line(block.before)
        return self._line(block.host) if block.host is not None else None

    def _line(self, at: int) -> _Task:
        """A passage without its number or bullet."""
        p = self._passage(at)
        body = marker_of(self._text[p.start : p.end].split("\n\n", 1)[0])[2]
        return _Task(at, span(self._text, *_trimmed(self._text, p.start + body, p.end)))

    def _cells(self, block: Block) -> dict[str, Span]:
        """What the labels say, by role. ``Cơ quan thực hiện: Sở A chủ trì, phối hợp với Sở B``
        says who leads and who coordinates."""
        cells = {role: self._value(label) for role, label in block.labels.items()}
        who = block.who
        roles = self._roles(who) if who and who.end > who.start else None
        if roles is not None:
            cells["lead"], coordinating, _ = roles
            cells["coordinating"] = cells.get("coordinating") or coordinating
        elif who is not None:
            cells["lead"] = self._value(who)
        return {role: value for role, value in cells.items() if value is not None}

    def _roles(self, who: Label) -> tuple[Span, Span | None, bool] | None:
        return self._prose.only_roles(self._text, self._passage(who.at), who.start, who.end)

    def _assignment(
        self, block: Block, task: _Task, cells: dict[str, Span], note: Span | None
    ) -> Assignment:
        p = self._passage(task.at)
        who = block.labels.get("responsible")
        leads = "lead" in block.labels or (who is not None and self._roles(who) is not None)
        return Assignment(
            id=f"{p.id}/l", document=self._document.id, province=self._document.province,
            source="prose" if leads else "duty", passage=p.id, number="",
            group=self._group(block), task=task.words, lead=cells.get("lead"),
            coordinating=cells.get("coordinating"), deadline=cells.get("deadline"),
            deliverable=cells.get("deliverable"), note=note,
            columns=tuple(r for r in ROLES if r in {"task", "lead", *cells}),
        )  # fmt: skip

    def _group(self, block: Block) -> Span | None:
        heading = self._passage(block.host) if block.host is not None else None
        return span(self._text, heading.start, heading.end) if heading else None

    def _clauses(self, block: Block) -> list[Assignment]:
        """``Cơ quan thực hiện: Sở A chủ trì …; Sở B và Sở C tổ chức …``, also on lines of their
        own: each clause that tells an agency what to do is an assignment of its own."""
        who = block.who
        if who is None or self._roles(who) is not None:
            return []
        duties: list[Duty] = []
        for p, start, end in self._pieces(who):
            duty = self._prose.clause(self._text, p, start, end)
            if duty is None or not self._prose.acts(duty.task.text):
                return []
            duties.append(duty)
        deadline = self._value(block.labels.get("deadline"))
        group = self._group(block)
        return [
            duty_assignment(self._document, d, n, group, deadline) for n, d in enumerate(duties)
        ]

    def _pieces(self, who: Label) -> list[tuple[Passage, int, int]]:
        """The clauses of a value: parted at semicolons, or the lines below the label."""
        if who.end == who.start:
            below = self._outline.children(who.at)
            lines = [(self._passage(n), self._line(n).words) for n in below]
            return [(p, words.start, words.end) for p, words in lines]
        p, at, out = self._passage(who.at), who.start, []
        for piece in re.split(r"(?<=;)", self._text[who.start : who.end]):
            out.append((p, at, at + len(piece.rstrip("; \n"))))
            at += len(piece)
        return out


def duty_assignment(
    document: Document, duty: Duty, n: int, group: Span | None = None, deadline: Span | None = None
) -> Assignment:
    """The assignment of the n-th duty of a passage; ``deadline`` where the duty itself has none."""
    p = duty.passage
    due = duty.deadline or deadline
    columns = ("task", "lead", "coordinating") + (("deadline",) if due else ())
    return Assignment(
        id=f"{p.id}/p{n}", document=document.id, province=document.province,
        source="prose" if duty.leads else "duty", passage=p.id, number="", group=group,
        task=duty.task, lead=duty.lead, coordinating=duty.coordinating,
        deadline=due, deliverable=None, note=None, columns=columns,
    )  # fmt: skip


def _hosts_of_several(blocks: Iterable[Block]) -> set[int | None]:
    hosts = [b.host for b in blocks if b.who is not None]
    return {h for h in hosts if hosts.count(h) > 1}


def _trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    """Without blanks, stars and the points that end it; nor a bracket that does not open in it."""
    while a < b and text[a] in " \t\n*_":
        a += 1
    while b > a and (text[b - 1] in _EDGE or _dangles(text, a, b)):
        b -= 1
    return a, b


def _dangles(text: str, a: int, b: int) -> bool:
    last = text[b - 1]
    return last == "(" or (last == ")" and text.count("(", a, b) < text.count(")", a, b))
