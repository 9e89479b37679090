"""One duty of a running text: its agency, its partners, its words, and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Passage, Span
from indexer.parse.clean import span
from indexer.parse.due import due_in, is_spell
from indexer.parse.roles import TRIM

_DATED = re.compile(r"(?:Định\s+kỳ,?\s+)?(?:[Tt]rước|[Cc]hậm\s+nhất)\b")
_OF_NOBODY = re.compile(
    r"(?<=\.)\s+(?:(?:Kế\s+hoạch|Quyết\s+định|Chương\s+trình|Nghị\s+quyết|Chỉ\s+thị)\s+này\s|"
    r"(?:Trong\s+)?[Qq]uá\s+trình\s+(?:(?:tổ\s+chức|triển\s+khai)\s+)*thực\s+hiện\b|"
    r"Kết\s+quả\s+thực\s+hiện\s)"
)
"""A sentence behind a duty that tells what becomes of the document or of all: no part of it."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One task given in prose. ``leads`` is True where the text says *chủ trì*; otherwise the
    agency is simply the one that has to do it."""

    passage: Passage
    lead: Span
    coordinating: Span | None
    task: Span
    leads: bool
    deadline: Span | None = None


def duty_told(
    text: str, passage: Passage, words: str, notes: tuple[tuple[int, int], ...], lead: Span,
    coordinating: Span | None, task: tuple[int, int], leads: bool, front: int | None = None,
) -> Duty:  # fmt: skip
    """The duty of ``words[slice(*task)]``, ``words`` being the beginning of a passage. ``front`` is
    where the words before the agency begin, which may say by when; ``notes`` are left out. A
    spell inside one of several clauses is the time of that clause alone."""
    base = passage.start
    told = (front, max(front, lead.start - base)) if front is not None else None
    first = due_in(words, *told) if told and _DATED.match(words, told[0]) else None
    inside = due_in(words, *task)
    if inside and ";" in words[slice(*task)] and is_spell(words[slice(*inside)]):
        inside = None
    due = first or inside or (due_in(words, *told) if told else None)
    deadline = span(text, base + due[0], base + due[1], notes) if due else None
    what = span(text, base + task[0], base + task[1], notes)
    return Duty(passage, lead, coordinating, what, leads, deadline)


def stretch(words: str, at: int) -> tuple[int, int] | None:
    """From ``at`` to the end of the paragraph, or to a sentence that is nobody's, trimmed; None if
    hardly a word is left."""
    past = _OF_NOBODY.search(words, at)
    a, b = at, past.start() if past else len(words)
    while a < b and words[a] in TRIM:
        a += 1
    while b > a and words[b - 1] in " \t\n*_":
        b -= 1
    return (a, b) if b - a > 8 else None
