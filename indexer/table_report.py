"""What was recognised of a table: its columns, its rows, what stayed text, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records import Table


@dataclass(frozen=True, slots=True)
class TableReport:
    """``columns``: title and role of each ("" where unknown; roles only of tables that say who
    does what). Counts of ``rows``, rows that name ``groups``, cells given from a row above
    (``merged``), rows with a guessed column or edge (``unsure``), and stretches that could not
    be parted into cells and were kept as text (``unparsed``). ``confidence`` in 0..1."""

    start: int
    end: int
    style: str
    columns: tuple[tuple[str, str], ...]
    rows: int
    groups: int
    merged: int
    unsure: int
    unparsed: int
    confidence: float

    def __str__(self) -> str:
        known = sum(bool(role) for _, role in self.columns)
        return (
            f"{self.rows} rows in {len(self.columns)} columns ({known} of known meaning), "
            f"{self.groups} group rows, {self.merged} merged cells, {self.unsure} rows unsure, "
            f"{self.unparsed} kept as text, confidence {self.confidence:.2f}"
        )


def table_report(table: Table) -> TableReport:
    """The report on one table."""
    roles = table.columns or ("",) * len(table.titles)
    parted = {row.passage for row in table.body}
    return TableReport(
        table.start,
        table.end,
        table.style,
        tuple(zip(table.titles, roles, strict=True)),
        rows=sum(not row.group for row in table.body),
        groups=sum(row.group for row in table.body),
        merged=sum(len(row.merged) for row in table.body),
        unsure=sum(not row.sure for row in table.body),
        unparsed=sum(passage not in parted for passage in table.rows),
        confidence=table.confidence,
    )
