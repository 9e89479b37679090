"""The records that every layer speaks of. Frozen, slotted, tuples only.

Offsets are half-open code-point positions in ``Document.text``, the NFC text made once when
the file is read: ``document.text[r.start:r.end] == r.text`` for every record that has a text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document: ``text[start:end]`` is what was written, ``text`` how it reads
    (markup and line breaks of a cell removed, nothing else)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One legal document, ``text[start:end]`` of the file's NFC text (a file may hold several;
    ``text`` is always the whole file's, so that offsets are those of the file). ``date`` is ISO
    (``2021-06-01``) or None where the day is blank; ``province`` is a slug of
    corpus/vocabulary/provinces.toml or None for a central document; ``period`` is what is left
    of a date without a day (``12/2020``). ``page_starts`` are the offsets at which the file's pages
    begin, page 1 first; empty where they are not known. ``notes`` say what reading the file left
    out or read otherwise than as plain text."""

    id: str
    file: str
    text: str
    kind: str
    number: str | None
    date: str | None
    issuer: str
    province: str | None
    status: str
    title: str
    place_date: Span | None = None
    number_span: Span | None = None
    title_span: Span | None = None
    signer: Span | None = None
    signer_title: Span | None = None
    effect: Span | None = None
    start: int = 0
    end: int = 0
    period: str = ""
    page_starts: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    generation: Generation | None = None

    def page_at(self, offset: int) -> int | None:
        """The page, from 1, that an offset stands on; None where pages are not known."""
        return max(bisect_right(self.page_starts, offset), 1) if self.page_starts else None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it. ``level`` 0 is the outermost part; ``body_end`` is
    where the section's last line ends; ``parent`` is a position in the document's sections."""

    document: str
    number: str
    title: str
    level: int
    start: int
    end: int
    body_end: int
    parent: int | None
    zone: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of retrieval and of citation: a paragraph, a bullet, an article, a table row.

    ``text`` is quoted, never changed. ``path`` holds the headings above it, outermost first.
    ``context`` is what an embedding or a lexical index may add (path, province, agency the
    passage speaks of) and is never shown as a quote. ``clean`` is how ``text`` reads: markup,
    line breaks, note callers and footnotes torn into it taken out (index and match on this).
    ``kind`` is one of KINDS. ``page`` is where it begins, None where pages are not known.
    ``flags`` warns of what stands in it: ``instruction`` for words that speak to a machine
    (corpus/instructions.py), which no prompt may hold."""

    id: str
    document: str
    province: str | None
    kind: str
    zone: str
    start: int
    end: int
    text: str
    label: str
    path: tuple[str, ...]
    context: str
    section: int | None = None
    page: int | None = None
    clean: str = ""
    flags: tuple[str, ...] = ()


KINDS = (
    "paragraph",
    "bullet",
    "heading",
    "article",
    "basis",
    "recipient",
    "signature",
    "header",
    "footnote",
    "row",
    "group",
)


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who does what by when: one row of a task table or one sentence that gives a task.

    A field that the row leaves empty is None; a field for which the table has no column at all
    is None and its name is absent from ``columns``. ``passage`` is the id of the passage cited.
    Fields named in ``merged`` stand in a row above: their cell was merged over several rows, and
    their offsets are that cell's. ``sure`` is False where a cell's column had to be guessed."""

    id: str
    document: str
    province: str | None
    source: str
    passage: str
    number: str
    group: Span | None
    task: Span
    lead: Span | None
    coordinating: Span | None
    deadline: Span | None
    deliverable: Span | None
    note: Span | None
    columns: tuple[str, ...]
    budget: Span | None = None
    merged: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table and its passage: for each column the cell, None where it is blank; a
    ``group`` row names those below it. ``merged`` are the columns (from 0) whose cell stands in
    a row above; ``sure`` is False where a column or the row's edges had to be guessed."""

    passage: str
    cells: tuple[Span | None, ...]
    group: bool = False
    merged: tuple[int, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """An annex table. ``titles``: of each column, in order; ``columns``: the role of each where
    the table says who does what, else (); ``rows``: the passages inside it. ``body``: its rows
    in cells, () where it could not be parted into columns. ``style`` is how it was written,
    ``confidence`` (0..1) how sure the reading is."""

    document: str
    start: int
    end: int
    columns: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[str, ...]
    body: tuple[TableRow, ...] = ()
    style: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that another one cites: ``Nghị quyết số 134/NQ-CP ngày 25/9/2020 ...``."""

    document: str
    passage: str
    kind: str
    number: str
    date: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation that a document defines itself: ``Ủy ban nhân dân (UBND)``."""

    document: str
    passage: str
    short: str
    long: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """All that was read out of one document, in the order of the text."""

    document: Document
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    assignments: tuple[Assignment, ...]
    references: tuple[Reference, ...]
    abbreviations: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. ``score``: higher is better; ``rank`` starts at 1; ties break on the
    smaller passage id."""

    passage: str
    score: float
    rank: int


@dataclass(frozen=True, slots=True)
class Citation:
    """What an answer rests on: ``quote == document.text[start:end]``."""

    n: int
    document: str
    label: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of the same conversation, oldest first in a history."""

    question: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader should know beside an answer, and who says so; never a part of the answer."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Generation:
    """What a language model had to do with an answer. ``used``: its statements are the answer;
    else the answer by rules stands, and ``problem`` says why in one line. ``kept`` and
    ``dropped`` count its statements, ``reasons`` names what the dropped ones lacked. Tokens are
    the server's count, or (``estimated``) a guess by length; ``cost`` is None where no price is
    configured; ``latency_ms`` is the model's share of the wall time, ``first_ms`` the time until
    its first statement was checked (0: none was)."""

    model: str
    used: bool
    kept: int = 0
    dropped: int = 0
    reasons: tuple[str, ...] = ()
    tokens_in: int = 0
    tokens_out: int = 0
    estimated: bool = False
    cost: float | None = None
    latency_ms: float = 0.0
    first_ms: float = 0.0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of one question. ``status``: answered, refused (with ``reason`` off_topic,
    not_stated or unsafe) or clarify. ``text`` is light Markdown. ``nearest`` are passages
    offered beside a refusal: they do not answer. ``language`` is ``vi`` or ``en``;
    ``confidence`` lies in 0..1. ``notes`` say what of it has changed since the documents.
    ``generation`` is None where no language model was asked."""

    status: str
    reason: str | None
    text: str
    citations: tuple[Citation, ...]
    intent: str
    language: str = "vi"
    confidence: float = 0.0
    nearest: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = ()
    generation: Generation | None = None
