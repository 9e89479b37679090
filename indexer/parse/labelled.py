"""Lists of labels that give a task: ``- Cơ quan chủ trì: …  - Thời gian thực hiện: …``.

A label without a value takes the lines below it. Each task of a block is an assignment: what
follows *Nhiệm vụ:*, or the heading itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.records import Assignment, Document, Passage, Span
from indexer.parse.blocks import Block, Label, trimmed
from indexer.parse.clean import span
from indexer.parse.duty import Duty
from indexer.parse.markers import marker_of
from indexer.parse.outline import Outline
from indexer.parse.prose import ProseReader

_TELLS = re.compile(r"\s+là\s+(?:cơ\s+quan|đơn\s+vị)\b")
ROLES = ("coordinating", "deadline", "deliverable", "lead", "note", "task")


@dataclass(frozen=True, slots=True)
class _Task:
    """What a block tells to do: the passage that says it, and its words."""

    at: int
    words: Span


def _tells(lead: Span | None) -> bool:
    """``Tổ chức thực hiện: Sở A là cơ quan đầu mối, hướng dẫn …`` is a sentence, no label."""
    return lead is not None and _TELLS.search(lead.text) is not None


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
            if not tasks or not {"lead", "deadline"} & set(cells) or _tells(cells.get("lead")):
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
        return span(self._text, *trimmed(self._text, start, end))

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
        acts = all(self._prose.roles.acts(t.words.text) for t in told)
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
            line = self._text.rfind("\n", words.start, who)
            own = line > cut and self._text[line + 1 : who].lstrip(" \t-*")[:1].isupper()
            cut = line if own else cut if cut >= 0 else who
            end = trimmed(self._text, words.start, max(words.start, cut))[1]
            return _Task(first, span(self._text, words.start, end))
        if several and block.before is not None and block.before != block.host:
            return self._line(block.before)
        return self._line(block.host) if block.host is not None else None

    def _line(self, at: int) -> _Task:
        """A passage without its number or bullet."""
        p = self._passage(at)
        body = marker_of(self._text[p.start : p.end].split("\n\n", 1)[0])[2]
        return _Task(at, span(self._text, *trimmed(self._text, p.start + body, p.end)))

    def _cells(self, block: Block) -> dict[str, Span]:
        """What the labels say, by role. ``Cơ quan thực hiện: Sở A chủ trì, phối hợp với Sở B``
        says who leads and who coordinates."""
        cells = {role: self._value(label) for role, label in block.labels.items()}
        roles = self._block_roles(block)
        if roles is not None:
            cells["lead"], coordinating = roles
            cells["coordinating"] = cells.get("coordinating") or coordinating
        elif block.who is not None:
            cells["lead"] = self._value(block.who)
        return {role: value for role, value in cells.items() if value is not None}

    def _block_roles(self, block: Block) -> tuple[Span, Span | None] | None:
        """Who leads and with whom, where the first clause of a value says that and no more."""
        if block.who is None:
            return None
        pieces = self._pieces(block.who)
        return self._prose.roles.only_roles(self._text, *pieces[0]) if pieces else None

    def _assignment(
        self, block: Block, task: _Task, cells: dict[str, Span], note: Span | None
    ) -> Assignment:
        p = self._passage(task.at)
        leads = "lead" in block.labels or self._block_roles(block) is not None
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
        if who is None:
            return []
        duties: list[Duty] = []
        for p, start, end in self._pieces(who):
            if self._prose.roles.only_roles(self._text, p, start, end) is not None:
                continue
            duty = self._prose.clause(self._text, p, start, end)
            if duty is None or not self._prose.roles.acts(duty.task.text):
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
