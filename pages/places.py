"""Look-ups over the index that the page needs: a document, the passage and the row at a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from corpus.records import Assignment, Citation, Document, Passage, Section, Table
from pages.blocks import cells_of, plain


class IndexLike(Protocol):
    """The part of indexer.store.Index that is shown."""

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    assignments: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row that is shown: its column's title and what stands in it."""

    title: str
    text: str


class Places:
    """Built once for an index; every answer of it is a record of that index or None."""

    def __init__(self, index: IndexLike) -> None:
        self.documents = {d.id: d for d in index.documents}
        self.sections = index.sections
        self._passages = {d.id: _sorted(index.passages, d.id) for d in index.documents}
        self._starts = {k: [p.start for p in v] for k, v in self._passages.items()}
        self._rows = {a.passage: a for a in index.assignments if a.source == "table"}
        self._tables = {row: table for table in index.tables for row in table.rows}
        self.counts = {
            d.id: (_count(index.passages, d.id), _count(index.assignments, d.id))
            for d in index.documents
        }

    def provinces(self) -> tuple[str, ...]:
        """The provinces of the documents, in order of slug."""
        return tuple(sorted({d.province for d in self.documents.values() if d.province}))

    def passage(self, citation: Citation) -> Passage | None:
        """The passage that holds the start of a citation."""
        at = bisect_right(self._starts.get(citation.document, []), citation.start) - 1
        if at < 0:
            return None
        passage = self._passages[citation.document][at]
        return passage if citation.start < passage.end else None

    def cells(self, citation: Citation) -> tuple[Cell, ...]:
        """The filled cells of the table row that a citation is, with their columns' titles; ()
        for a citation that is no row of a task table."""
        passage = self.passage(citation)
        table = self._tables.get(passage.id) if passage else None
        if passage is None or table is None:
            return ()
        row = self._rows.get(passage.id)
        if row is None:
            spans = zip(table.titles, cells_of(passage.text), strict=False)
            cells = [Cell(title, plain(passage.text[a:b])) for title, (a, b) in spans]
        else:
            pairs = zip(table.titles, table.columns, strict=False)
            cells = [Cell(title, _field(row, role)) for title, role in pairs]
        return tuple(c for c in cells if c.text)


def _field(row: Assignment, role: str) -> str:
    value = getattr(row, role, None)
    return value if isinstance(value, str) else value.text if value else ""


def _sorted(passages: Iterable[Passage], document: str) -> list[Passage]:
    return sorted((p for p in passages if p.document == document), key=lambda p: (p.start, p.id))


def _count(records: Iterable[Passage] | Iterable[Assignment], document: str) -> int:
    return sum(r.document == document for r in records)
