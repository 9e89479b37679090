"""What was recognised in a document, what was not, and how sure that is.

A report is computed from the records of an index: nothing of it is stored twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.phrases import words_of
from corpus.records import Document, Parsed, Passage, Span, Table
from corpus.text import fold
from corpus.vocabulary import Vocabulary, load_vocabulary

LISTED = 5
"""Of what was not recognised, so many places are named."""
_HEAD = 3000
_CENTRAL = "Trung ương"
_PARTS = ("header", "title", "basis", "body", "recipients", "signature", "programme", "annex")


@dataclass(frozen=True, slots=True)
class Field:
    """What a document says of itself. ``sure`` (0..1): 1 read from where it belongs or given by
    the manifest, between for what was inferred, 0 for what was not found."""

    name: str
    value: str
    sure: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that was not recognised: what, and where (``text[start:end]`` of the file)."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """``recognised`` and ``missed``: counts by name. ``gaps``: up to LISTED places of each name
    in ``missed``. ``notes``: what reading the file left out or repaired. ``confidence`` (0..1):
    the mean of how sure the fields are, the share of the text's letters inside passages, and
    (with task tables) the share of their rows that name who leads."""

    document: str
    file: str
    fields: tuple[Field, ...]
    parts: tuple[str, ...]
    recognised: dict[str, int]
    missed: dict[str, int]
    gaps: tuple[Gap, ...]
    notes: tuple[str, ...]
    flagged: tuple[str, ...]
    confidence: float


def report_of(parsed: Parsed, vocabulary: Vocabulary | None = None) -> Report:
    """The report on one document."""
    document = parsed.document
    fields = _fields(document, vocabulary or load_vocabulary())
    gaps = list(_gaps(parsed))
    missed = Counter(dict.fromkeys(MISSED, 0))
    missed.update(gap.what for gap in gaps)
    flagged = tuple(p.id for p in parsed.passages if p.flags)
    return Report(
        document=document.id,
        file=document.file,
        fields=fields,
        parts=_parts(parsed.passages),
        recognised=_recognised(parsed),
        missed={**missed, "letters outside passages": _letters_outside(parsed)},
        gaps=tuple(_first(gaps)),
        notes=document.notes,
        flagged=flagged,
        confidence=_confidence(parsed, fields),
    )


MISSED = (
    "tables kept as text",
    "columns of unknown meaning",
    "rows of task tables without a lead agency",
    "rows of task tables that give no task",
    "uncertain rows",
    "stretches outside passages",
)
"""What can be missed, by name; each is counted also where there is none of it."""


def _recognised(parsed: Parsed) -> dict[str, int]:
    kinds = Counter(p.kind for p in parsed.passages)
    sources = Counter(a.source for a in parsed.assignments)
    return {
        "sections": len(parsed.sections),
        "passages": len(parsed.passages),
        "legal bases": kinds["basis"],
        "articles": kinds["article"],
        "footnotes": kinds["footnote"],
        "tables": len(parsed.tables),
        "task tables": sum(bool(t.columns) for t in parsed.tables),
        "rows": kinds["row"],
        "group rows": kinds["group"],
        "assignments in tables": sources["table"],
        "assignments in prose": len(parsed.assignments) - sources["table"],
        "assignments with a deadline": sum(a.deadline is not None for a in parsed.assignments),
        "references": len(parsed.references),
        "abbreviations": len(parsed.abbreviations),
    }


def _parts(passages: Iterable[Passage]) -> tuple[str, ...]:
    """The parts that the document has, in the order in which decisions have them."""
    found = {p.zone for p in passages}
    return tuple(part for part in _PARTS if part in found)


def _gaps(parsed: Parsed) -> Iterator[Gap]:
    """Everything that was not recognised, by kind and place."""
    by_id = {p.id: p for p in parsed.passages}
    tasks = {a.passage: a for a in parsed.assignments if a.source == "table"}
    for table in parsed.tables:
        if not table.body:
            yield Gap(MISSED[0], table.start, table.end)
        for _ in (r for r in table.columns if not r):
            yield Gap(MISSED[1], table.start, table.end)
        for row in _task_rows(table, by_id):
            if row.id not in tasks:
                yield Gap(MISSED[3], row.start, row.end)
            elif tasks[row.id].lead is None:
                yield Gap(MISSED[2], row.start, row.end)
    for passage in _unsure(parsed):
        if passage in by_id:
            yield Gap(MISSED[4], by_id[passage].start, by_id[passage].end)
    for start, end in _outside(parsed):
        yield Gap(MISSED[5], start, end)


def _unsure(parsed: Parsed) -> list[str]:
    """The passages of rows whose cells or columns had to be guessed, each once."""
    rows = [r.passage for t in parsed.tables for r in t.body if not r.sure]
    tasks = [a.passage for a in parsed.assignments if a.source == "table" and not a.sure]
    return list(dict.fromkeys([*rows, *tasks]))


def _task_rows(table: Table, by_id: dict[str, Passage]) -> list[Passage]:
    """The rows of a table that should give a task each."""
    if not table.columns:
        return []
    rows = (by_id[i] for i in table.rows if i in by_id)
    return [p for p in rows if p.kind == "row"]


def _outside(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """The stretches of the document that stand in no passage and hold a letter or digit; the
    header rows of tables aside (a table has them as its titles)."""
    text, at = parsed.document.text, parsed.document.start
    titles = set(words_of(" ".join(title for t in parsed.tables for title in t.titles)))
    edges = sorted((p.start, p.end) for p in parsed.passages)
    for start, end in [*edges, (parsed.document.end, parsed.document.end)]:
        if start > at and not titles.issuperset(words_of(text[at:start])):
            yield at, start
        at = max(at, end)


def _letters_outside(parsed: Parsed) -> int:
    text = parsed.document.text
    return sum(c.isalnum() for a, b in _outside(parsed) for c in text[a:b])


def _first(gaps: Iterable[Gap]) -> Iterator[Gap]:
    seen: Counter[str] = Counter()
    for gap in gaps:
        seen[gap.what] += 1
        if seen[gap.what] <= LISTED:
            yield gap


def _confidence(parsed: Parsed, fields: tuple[Field, ...]) -> float:
    document = parsed.document
    letters = sum(c.isalnum() for c in document.text[document.start : document.end])
    shares = [
        sum(f.sure for f in fields) / len(fields),
        1 - _letters_outside(parsed) / letters if letters else 0.0,
    ]
    by_id = {p.id: p for p in parsed.passages}
    rows = [p.id for t in parsed.tables for p in _task_rows(t, by_id)]
    if rows:
        led = {a.passage for a in parsed.assignments if a.lead is not None}
        shares.append(sum(i in led for i in rows) / len(rows))
    return round(sum(shares) / len(shares), 3)


def _fields(document: Document, vocabulary: Vocabulary) -> tuple[Field, ...]:
    d = document
    head = fold(d.text[d.start : d.start + _HEAD])
    period = d.period and 0.9
    return (
        Field("kind", d.kind, _kind_sure(d, head)),
        Field("number", d.number or "", _sure(d.number, d.number_span)),
        Field("date", d.date or d.period, _sure(d.date, d.place_date) or period or 0.0),
        Field("issuer", d.issuer, _issuer_sure(d, vocabulary)),
        Field("province", _province_name(d, vocabulary), _province_sure(d, vocabulary)),
    )


def _kind_sure(document: Document, head: str) -> float:
    """1 where the head of the document names its kind, less where only its number tells it."""
    if not document.kind or document.kind == "Văn bản":
        return 0.0
    return 1.0 if fold(document.kind) in head or document.title_span is not None else 0.7


def _sure(value: str | None, span: Span | None) -> float:
    """A value stands in its line or comes from the manifest; a line without one is blank, and
    that is sure, too."""
    return 1.0 if value or span is not None else 0.0


def _issuer_sure(document: Document, vocabulary: Vocabulary) -> float:
    if not document.issuer:
        return 0.0
    return 1.0 if vocabulary.agency_matcher.find(document.issuer) else 0.6


def _province_name(document: Document, vocabulary: Vocabulary) -> str:
    known = vocabulary.provinces.get(document.province or "")
    return known.name if known else _CENTRAL if document.issuer else ""


def _province_sure(document: Document, vocabulary: Vocabulary) -> float:
    if not document.issuer:
        return 0.0
    named = {m.id for m in vocabulary.province_matcher.find(document.issuer)}
    if document.province is None:
        return 0.6 if named else 0.9
    return 1.0 if document.province in named else 0.6
