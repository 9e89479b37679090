"""Put the parts together: one file in, one Parsed for each document in it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from corpus.records import Assignment, Document, Parsed, Passage, Section, Span, Table
from corpus.vocabulary import Vocabulary, load_vocabulary
from indexer.manifest import Entry
from indexer.parse import tables as tb
from indexer.parse.assignments import TableRow, header_of, row_assignment, table_rows
from indexer.parse.clean import clean, span
from indexer.parse.duties import prose_assignments
from indexer.parse.items import items_of
from indexer.parse.metadata import Metadata, document_id, metadata
from indexer.parse.references import abbreviations, references
from indexer.parse.structure import Draft, structure
from indexer.parse.zones import ANNEX, Zoned, zoned
from indexer.read import read_file

PARSER_VERSION = "1"


def parse_file(path: Path, manifest: Iterable[Entry] = (), vocabulary: Vocabulary | None = None) -> tuple[Parsed, ...]:
    """Every document of a file. Raises indexer.read.ReadError for a file that cannot be read."""
    return parse_text(read_file(path), path.name, manifest, vocabulary)


def parse_text(text: str, file: str, manifest: Iterable[Entry] = (), vocabulary: Vocabulary | None = None) -> tuple[Parsed, ...]:
    """Every document in a text (NFC); ``file`` is its name, as the manifest gives it."""
    vocabulary = vocabulary or load_vocabulary()
    grids = [g for g in tb.grids_of(text) if g.style != "bare" or header_of(text, g, vocabulary)]
    marked = zoned(text, items_of(text, tuple((g.start, g.end) for g in grids)))
    entries = {e.part: e for e in manifest if e.file == file}
    parts = sorted({z.part for z in marked}) or [0]
    starts = [next((z.item.start for z in marked if z.part == p), 0) for p in parts]
    ends = [*starts[1:], len(text)]
    out = []
    for p, a, b in zip(parts, [0, *starts[1:]], ends, strict=True):
        own = tuple(z for z in marked if z.part == p)
        inside = [g for g in grids if a <= g.start < b]
        out.append(_parse_part(text, file, own, inside, (a, b), entries.get(p + 1), len(parts), p, vocabulary))
    return tuple(out)


def _parse_part(
    text: str, file: str, own: tuple[Zoned, ...], grids: list[tb.Grid], extent: tuple[int, int],
    entry: Entry | None, parts: int, part: int, vocabulary: Vocabulary,
) -> Parsed:  # fmt: skip
    meta = metadata(text, own, vocabulary)
    document = _document(text, file, meta, entry, extent, parts, part)
    sections, drafts = structure(text, document.id, own)
    tables, table_assignments = [], []
    rows: list[tuple[Draft, TableRow | None, tuple[str, ...]]] = []
    for grid in grids:
        rows += _grid_drafts(text, grid, drafts, vocabulary)
    ordered = sorted([*((d, None, ()) for d in drafts), *rows], key=lambda r: (r[0].start, r[0].end))
    passages = [_passage(document, d, k) for k, (d, _, _) in enumerate(ordered)]
    for p, (_, row, roles) in zip(passages, ordered, strict=True):
        found = row_assignment(row, roles, p.id, document.id, document.province) if row else None
        if found:
            table_assignments.append(found)
    for grid in grids:
        tables.append(_table(text, grid, passages, document.id, vocabulary))
    assignments = [*table_assignments, *prose_assignments(text, document, passages, vocabulary)]
    return Parsed(
        document, tuple(sections), tuple(passages), tuple(tables), tuple(_unique(assignments)),
        tuple(references(text, passages)), tuple(abbreviations(text, passages)),
    )  # fmt: skip


def _document(text: str, file: str, meta: Metadata, entry: Entry | None, extent: tuple[int, int], parts: int, part: int) -> Document:
    e = entry or Entry("", file)
    own_id = document_id(Path(file).stem) + (f"-{part + 1}" if part else "")
    number = e.number or meta.number
    return Document(
        id=e.id or own_id, file=file, text=text, kind=e.kind or meta.kind, number=number, date=e.date or meta.date,
        issuer=e.issuer or meta.issuer, province=e.province or meta.province,
        status=e.status or ("issued" if number else "draft"), title=e.title or meta.title,
        place_date=meta.place_date, number_span=meta.number_span, title_span=meta.title_span, signer=meta.signer,
        signer_title=meta.signer_title, effect=meta.effect, start=extent[0], end=extent[1], period=meta.period,
    )  # fmt: skip


def _grid_drafts(text: str, grid: tb.Grid, drafts: list[Draft], vocabulary: Vocabulary) -> list[tuple[Draft, TableRow | None, tuple[str, ...]]]:
    """The rows of a table as passages. A table without task columns gives its rows as text."""
    before = [d for d in drafts if d.end <= grid.start]
    zone = before[-1].zone if before else ANNEX
    title = _annex_title(before)
    roles, rows = table_rows(text, grid, vocabulary)
    if not rows:
        return [
            (Draft(r.start, r.end, "row", zone, _place(zone, title, str(k)), (title,), None, clean(text[r.start : r.end].replace("|", " "))), None, ())
            for k, r in enumerate(grid.rows)
            if r.end > r.start
        ]  # fmt: skip
    out: list[tuple[Draft, TableRow | None, tuple[str, ...]]] = []
    for row in rows:
        words = " ; ".join(c.text for r, c in row.cells.items() if r != "number") or clean(text[row.row.start : row.row.end])
        path = (title, *([row.under.text] if row.under else []))
        kind = "group" if row.group else "row"
        draft = Draft(row.row.start, row.row.end, kind, zone, _place(zone, title, row.number), path, None, words)
        out.append((draft, row, roles))
    return out


def _annex_title(before: list[Draft]) -> str:
    tail = [d for d in before[-4:] if d.zone == ANNEX and not d.clean.startswith("(")]
    return re.split(r"\((?:[Kk]èm|[Bb]an hành)", " ".join(d.clean for d in tail))[0].strip()[:200]


def _place(zone: str, title: str, number: str) -> str:
    name = re.match(r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:[IVX]+|\d+)\b)?", title)
    head = name.group().capitalize().replace("ục i", "ục I") if name else ("Phụ lục" if zone == ANNEX else "Bảng")
    return f"{head}, STT {number}" if number else head


def _passage(document: Document, d: Draft, k: int) -> Passage:
    short = [" ".join(p.split()[:40]) for p in d.path]
    return Passage(
        id=f"{document.id}#{k:05d}", document=document.id, province=document.province, kind=d.kind, zone=d.zone,
        start=d.start, end=d.end, text=document.text[d.start : d.end], label=f"{document_label(document)}, {d.place}".rstrip(", "),
        path=d.path, context=" ; ".join(short), section=d.section, clean=d.clean,
    )  # fmt: skip


def document_label(document: Document) -> str:
    """As an official cites it: ``Quyết định 672/QĐ-UBND-HC ngày 01/6/2021 (Đồng Tháp)``."""
    place = re.sub(r"^.*?(?:tỉnh|thành phố|Thành phố|Tỉnh)\s+", "", document.issuer) if document.province else ""
    if document.number:
        day = f" ngày {_day(document.date)}" if document.date else ""
        return f"{document.kind} {document.number}{day}" + (f" ({place})" if place else "")
    head = document.kind if document.kind == "Công văn" else f"Dự thảo {document.kind}"
    when = document.period or (document.date or "")
    inner = ", ".join(x for x in (place, when) if x)
    return head + (f" ({inner})" if inner else "")


def _day(iso: str) -> str:
    y, m, d = iso.split("-")
    return f"{d}/{int(m)}/{y}" if int(m) > 2 else f"{d}/{m}/{y}"


def _table(text: str, grid: tb.Grid, passages: list[Passage], document: str, vocabulary: Vocabulary) -> Table:
    found = header_of(text, grid, vocabulary)
    at, roles = found if found else (0, ())
    titles = tuple(clean(text[a:b]) for a, b in grid.rows[at].cells)
    inside = tuple(p.id for p in passages if grid.start <= p.start and p.end <= grid.end)
    return Table(document, grid.start, grid.end, tuple(roles), titles, inside)


def _unique(assignments: list[Assignment]) -> list[Assignment]:
    seen: dict[str, int] = {}
    out = []
    for a in assignments:
        n = seen[a.id] = seen.get(a.id, 0) + 1
        out.append(a if n == 1 else Assignment(**{**_fields(a), "id": f"{a.id}{n}"}))
    return out


def _fields(a: Assignment) -> dict:
    return {f: getattr(a, f) for f in Assignment.__dataclass_fields__}


__all__ = ["Section", "Span", "parse_file", "parse_text", "span"]
