"""Put the parts together: one file in, one Parsed for each document in it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from corpus.instructions import INSTRUCTION, instruction_like
from corpus.records import Assignment, Document, Parsed, Passage
from corpus.vocabulary import Vocabulary, load_vocabulary
from indexer.manifest import Entry
from indexer.parse.assignments import row_assignment
from indexer.parse.duties import prose_assignments
from indexer.parse.glossaries import listed_abbreviations
from indexer.parse.grids import DraftRow, row_drafts, table_record, tables_in
from indexer.parse.items import items_of
from indexer.parse.labels import document_label
from indexer.parse.letters import with_letters
from indexer.parse.metadata import Metadata, document_id, metadata
from indexer.parse.references import abbreviations, references
from indexer.parse.sheets import Sheet
from indexer.parse.structure import Draft, structure
from indexer.parse.zones import Zoned, zoned
from indexer.readers import Limits, ReadText, read_file
from indexer.readers.errors import shown_name

PARSER_VERSION = "10"


@dataclass(frozen=True, slots=True)
class _Part:
    """One document of a file: ``text[start:end]``, the ``index``-th from 0, with its items, its
    tables and what the manifest says of it."""

    text: str
    file: str
    index: int
    start: int
    end: int
    items: tuple[Zoned, ...]
    sheets: tuple[Sheet, ...]
    entry: Entry | None
    read: ReadText


def parse_file(
    path: Path,
    manifest: Iterable[Entry] = (),
    vocabulary: Vocabulary | None = None,
    limits: Limits | None = None,
) -> tuple[Parsed, ...]:
    """Every document of a file. Raises indexer.readers.ReadError for a file that cannot be
    read."""
    return parse_read(read_file(path, limits), path.name, manifest, vocabulary)


def parse_text(
    text: str, file: str, manifest: Iterable[Entry] = (), vocabulary: Vocabulary | None = None
) -> tuple[Parsed, ...]:
    """Every document in a text (NFC); ``file`` is its name, as the manifest gives it."""
    return parse_read(ReadText(text), file, manifest, vocabulary)


def parse_read(
    read: ReadText, file: str, manifest: Iterable[Entry] = (), vocabulary: Vocabulary | None = None
) -> tuple[Parsed, ...]:
    """As ``parse_text``, with the pages that reading found."""
    vocabulary = vocabulary or load_vocabulary()
    return tuple(_parse(part, vocabulary) for part in _parts(read, file, manifest, vocabulary))


def _parts(
    read: ReadText, file: str, manifest: Iterable[Entry], vocabulary: Vocabulary
) -> list[_Part]:
    text = read.text
    sheets = tables_in(text, vocabulary)
    items = items_of(text, tuple((s.start, s.end) for s in sheets))
    marked = zoned(text, with_letters(text, items))
    entries = {e.part: e for e in manifest if e.file == file}
    numbers = sorted({z.part for z in marked}) or [0]
    firsts = [next((z.item.start for z in marked if z.part == n), 0) for n in numbers]
    edges = [0, *firsts[1:], len(text)]
    parts = []
    for n, (a, b) in zip(numbers, pairwise(edges), strict=True):
        own = tuple(z for z in marked if z.part == n)
        inside = tuple(s for s in sheets if a <= s.start < b)
        parts.append(_Part(text, file, n, a, b, own, inside, entries.get(n + 1), read))
    return parts


def _parse(part: _Part, vocabulary: Vocabulary) -> Parsed:
    text = part.text
    document = _document(part, metadata(text, part.items, vocabulary))
    sections, drafts = structure(text, document.id, part.items)
    ordered = _in_order(part, drafts)
    province = vocabulary.provinces.get(document.province or "")
    label = document_label(document, province.name if province else "")
    passages = [_passage(document, label, r.draft, k) for k, r in enumerate(ordered)]
    tables = [table_record(s, passages, document.id) for s in part.sheets]
    short = [*abbreviations(text, passages), *listed_abbreviations(text, passages, tables)]
    assignments = [
        *_row_assignments(document, passages, ordered),
        *prose_assignments(text, document, passages, vocabulary, short),
    ]
    return Parsed(
        document, tuple(sections), tuple(passages), tuple(tables), tuple(_unique(assignments)),
        tuple(references(text, passages)), tuple(short),
    )  # fmt: skip


def _in_order(part: _Part, drafts: list[Draft]) -> list[DraftRow]:
    """Prose and table rows in the order of the text."""
    rows = [r for s in part.sheets for r in row_drafts(part.text, s, drafts)]
    both = [*map(DraftRow, drafts), *rows]
    return sorted(both, key=lambda r: (r.draft.start, r.draft.end))


def _row_assignments(
    document: Document, passages: list[Passage], ordered: list[DraftRow]
) -> list[Assignment]:
    found = (
        row_assignment(r.row, r.roles, p.id, document.id, document.province)
        for p, r in zip(passages, ordered, strict=True)
        if r.row
    )
    return [a for a in found if a]


def _document(part: _Part, meta: Metadata) -> Document:
    e = part.entry or Entry("", part.file)
    own_id = document_id(Path(part.file).stem) + (f"-{part.index + 1}" if part.index else "")
    number = e.number or meta.number
    return Document(
        id=e.id or own_id, file=shown_name(Path(part.file)), text=part.text,
        kind=e.kind or meta.kind, number=number, date=e.date or meta.date,
        issuer=e.issuer or meta.issuer, province=e.province or meta.province,
        status=e.status or ("issued" if number else "draft"), title=e.title or meta.title,
        place_date=meta.place_date, number_span=meta.number_span, title_span=meta.title_span,
        signer=meta.signer, signer_title=meta.signer_title, effect=meta.effect,
        start=part.start, end=part.end, period=meta.period,
        page_starts=part.read.page_starts, notes=part.read.notes,
    )  # fmt: skip


def _passage(document: Document, label: str, d: Draft, k: int) -> Passage:
    short = [" ".join(p.split()[:40]) for p in d.path]
    return Passage(
        id=f"{document.id}#{k:05d}", document=document.id, province=document.province,
        kind=d.kind, zone=d.zone, start=d.start, end=d.end, text=document.text[d.start : d.end],
        label=f"{label}, {d.place}".rstrip(", "),
        path=d.path, context=" ; ".join(short), section=d.section,
        page=document.page_at(d.start), clean=d.clean,
        flags=(INSTRUCTION,) if instruction_like(d.clean) else (),
    )  # fmt: skip


def _unique(assignments: list[Assignment]) -> list[Assignment]:
    """Ids that occur twice get a number: ``a``, ``a2``, ``a3``."""
    seen: dict[str, int] = {}
    out = []
    for a in assignments:
        n = seen[a.id] = seen.get(a.id, 0) + 1
        out.append(a if n == 1 else replace(a, id=f"{a.id}{n}"))
    return out
