"""What holds of every parse, whatever the text."""

from itertools import pairwise

from corpus.records import Parsed, Passage, Span, Table

CELLS = ("group", "task", "lead", "coordinating", "deadline", "deliverable", "note")


def check(parsed: Parsed) -> None:
    """Asserts that every offset names what it says, inside what it belongs to."""
    document = parsed.document
    assert 0 <= document.start <= document.end <= len(document.text)
    _passages(parsed)
    _assignments(parsed)
    for section in parsed.sections:
        assert document.start <= section.start <= section.end <= section.body_end <= document.end
    places = {p.id: p for p in parsed.passages}
    for table in parsed.tables:
        assert document.start <= table.start < table.end <= document.end
        _cells(table, places)
    for r in (*parsed.references, *parsed.abbreviations):
        assert document.start <= r.start < r.end <= document.end


def _cells(table: Table, places: dict[str, Passage]) -> None:
    assert len(table.columns) in (0, len(table.titles))
    assert 0 <= table.confidence <= 1
    for row in table.body:
        passage = places[row.passage]
        assert len(row.cells) == len(table.titles)
        for column, cell in enumerate(row.cells):
            if cell and column in row.merged:
                assert cell.end <= passage.start
            elif cell:
                _inside(cell, passage.start, passage.end)


def _passages(parsed: Parsed) -> None:
    text, ids = parsed.document.text, set()
    for p in parsed.passages:
        assert parsed.document.start <= p.start < p.end <= parsed.document.end
        assert text[p.start : p.end] == p.text
        assert p.clean
        assert p.section is None or 0 <= p.section < len(parsed.sections)
        ids.add(p.id)
    assert len(ids) == len(parsed.passages)
    assert all(a.start <= b.start for a, b in pairwise(parsed.passages))


def _assignments(parsed: Parsed) -> None:
    places = {p.id: p for p in parsed.passages}
    for a in parsed.assignments:
        row = places[a.passage]
        spans = {name: getattr(a, name) for name in CELLS if getattr(a, name)}
        for name, cell in spans.items():
            _inside(cell, parsed.document.start, parsed.document.end)
            if name in a.merged:
                assert cell.end <= row.start
            elif a.source == "table" and name != "group":
                _inside(cell, row.start, row.end)
    assert len({a.id for a in parsed.assignments}) == len(parsed.assignments)


def _inside(cell: Span, start: int, end: int) -> None:
    assert start <= cell.start < cell.end <= end
    assert cell.text
