"""Assignments from prose: ``Giao A chủ trì phối hợp với B …``, the bullets below ``3. Sở …:``,
and lists of labels (``- Cơ quan chủ trì: …  - Thời gian thực hiện: …``)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Passage, Span
from corpus.vocabulary import Vocabulary
from indexer.parse.agencies import AgencyList, AgencyReader
from indexer.parse.clean import clean, span

_OPEN = re.compile(
    r"^[\s*_]*(?:[-–+•]\s*|\d{1,2}(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*|[IVX]+[./]\s*|Điều \d+\.\s*)?"
    r"[\s*_]*(?:[Gg]iao(?:\s+cho)?\s+|Đề nghị\s+)?[\s*_]*"
)
_LEADS = re.compile(r"\s*[*_]*:?\s*[*_]*\s*(?:là (?:cơ quan|đơn vị)\s+)?[Cc]hủ trì\b")
_WITH = re.compile(r"[\s,]*(?:và\s+)?[Pp]hối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s*")
_GIVES = re.compile(r"(?<![\wÀ-ỹ])[Gg]iao\s+")
_TRIM = " \t\n,;:.*_"


@dataclass(frozen=True, slots=True)
class Duty:
    """One task given in prose. ``leads`` is True where the text says *chủ trì*; otherwise the
    agency is simply the one that has to do it."""

    passage: Passage
    lead: Span
    coordinating: Span | None
    task: Span
    leads: bool


class ProseReader:
    """Finds the duties of a passage, given the passages above it. ``notes`` are the footnotes
    (start, end) of the document: one that a page break put inside a task is left out."""

    def __init__(self, vocabulary: Vocabulary, notes: tuple[tuple[int, int], ...] = ()) -> None:
        verbs = tuple(vocabulary.cues.get("verbs", {}).get("task", ()))
        self.agencies = AgencyReader(vocabulary, verbs)
        self._notes = notes

    def heading_agency(self, text: str, passage: Passage) -> Span | None:
        """The agency (or agencies) of a heading that is nothing else: ``3. Sở Tài chính:``."""
        words = text[passage.start : passage.end]
        start = _OPEN.match(words).end()  # type: ignore[union-attr]
        found = self.agencies.at(words, start)
        if found is None or found.start != start + len(words[start:]) - len(
            words[start:].lstrip(" *")
        ):
            return None
        rest = " ".join(words[found.end :].replace("*", "").split()).strip(" _")
        if rest not in ("", ":", ".", "có trách nhiệm:", "có trách nhiệm"):
            return None
        return span(text, passage.start + found.start, passage.start + found.end)

    def duties(
        self, text: str, passage: Passage, above: Span | None, intro: Span | None, leads: bool
    ) -> list[Duty]:
        """The duties of one passage. ``above``: the agency of the heading it stands under;
        ``intro``: the coordinating agencies, and ``leads`` whether the line that introduces the
        bullets says that the agency leads."""
        words = text[passage.start : passage.end]
        start = _OPEN.match(words).end()  # type: ignore[union-attr]
        out = self._subject(text, passage, words, start)
        if not out and above is not None:
            out = self._under(text, passage, words, start, above, intro, leads)
        return out + self._given_inside(text, passage, words, start)

    def _subject(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        found = self.agencies.at(words, start)
        if found is None or words[found.end : found.end + 3].strip(" *_\n")[:1] in (",", ";", "."):
            return []
        duty = self._after(text, passage, words, found)
        return [duty] if duty else []

    def _after(self, text: str, passage: Passage, words: str, found: AgencyList) -> Duty | None:
        """Read on from the agencies: do they lead, with whom, and what."""
        at, leads = found.end, False
        m = _LEADS.match(words, at)
        if m:
            at, leads = m.end(), True
        coordinating, at = self._with(text, passage, words, at)
        task = _sentence(words, at)
        if task is None:
            return None
        base = passage.start
        return Duty(
            passage, span(text, base + found.start, base + found.end), coordinating,
            span(text, base + task[0], base + task[1], self._notes), leads,
        )  # fmt: skip

    def _with(self, text: str, passage: Passage, words: str, at: int) -> tuple[Span | None, int]:
        m = _WITH.match(words, at)
        if not m:
            return None, at
        others = self.agencies.at(words, m.end())
        if others is None:
            return None, at
        return span(text, passage.start + others.start, passage.start + others.end), others.end

    def _with_later(self, text: str, passage: Passage, words: str, at: int) -> Span | None:
        """``Hàng năm, …, Sở A phối hợp với Sở B …``: with whom, as the first clause says."""
        m = re.search(r"[Pp]hối hợp\s+(?:chặt chẽ\s+)?với\s+", words[at : at + 220])
        return self._with(text, passage, words, at + m.start())[0] if m else None

    def _under(
        self,
        text: str,
        passage: Passage,
        words: str,
        start: int,
        above: Span,
        intro: Span | None,
        leads: bool,
    ) -> list[Duty]:
        """The duty of a bullet below its agency; none where hardly a word is left."""
        at, own = start, False
        m = re.match(r"[Cc]hủ trì\b", words[start:])
        if m:
            at, own = start + m.end(), True
        coordinating, at = self._with(text, passage, words, at)
        stretch = _sentence(words, at) or _sentence(words, start)
        if stretch is None:
            return []
        a, b = stretch
        coordinating = coordinating or intro or self._with_later(text, passage, words, a)
        task = span(text, passage.start + a, passage.start + b, self._notes)
        return [Duty(passage, above, coordinating, task, leads or own)]

    def _given_inside(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        """``… Giao Sở A tổng hợp …`` in the middle of a paragraph."""
        out = []
        for m in _GIVES.finditer(words, start + 20):
            found = self.agencies.at(words, m.end())
            if found is not None:
                duty = self._after(text, passage, words, found)
                if duty:
                    out.append(duty)
        return out


def _sentence(words: str, at: int) -> tuple[int, int] | None:
    """The stretch from ``at`` to the end of the paragraph, trimmed; None if nothing is left."""
    a, b = at, len(words)
    while a < b and words[a] in _TRIM:
        a += 1
    while b > a and words[b - 1] in " \t\n*_":
        b -= 1
    return (a, b) if b - a > 8 else None


def label_of(words: str, labels: dict[str, list[str]]) -> tuple[str, int] | None:
    """(role, where the value begins) of a line such as ``- Cơ quan chủ trì: Sở A``."""
    m = re.match(
        r"^[\s*_]*(?:[-–+•]\s*|[a-zđ]\)\s*|\d+[.)]\s*)?[\s*_]*(?P<l>[^:\n]{4,60}?)[\s*_]*:[\s*_]*",
        words,
    )
    if not m:
        return None
    key = clean(m["l"]).lower()
    for role, titles in labels.items():
        if key in titles:
            return role, m.end()
    return None
