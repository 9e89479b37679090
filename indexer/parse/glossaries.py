"""Abbreviations that a document lists: a table with a column of short forms beside their meaning,
lines ``HTX: Hợp tác xã`` below a heading that says so, or a note at a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.records import Abbreviation, Passage, Table
from corpus.text import UPPER, fold
from indexer.parse.clean import clean

_TITLE = re.compile(r"\bviet tat\b")
_SHORT = re.compile(r"\W*(?P<short>[A-ZĐ][A-ZĐ0-9&.-]{1,11})\W*$")
_ENTRY = re.compile(
    r"^[-+*•\s]*(?P<short>[A-ZĐ][A-ZĐ0-9&.-]{1,11}(?:\s*/\s*[A-ZĐ][A-ZĐ0-9&.-]{1,11})?)[ \t]*"
    r"(?::|=|[ \t][–-](?=[ \t]))[ \t]*(?P<long>\S[^\n]*(?:\n[ \t]{2,}(?![^\n]*:)[^\n]+)*)", re.M
)  # fmt: skip
"""A line of a list of several in one passage: ``STC : Sở Tài chính``, with what goes on below it
behind an indent; ``HTX / THT : Hợp tác xã / Tổ hợp tác`` are two."""
LEAST_ENTRIES = 2
_LINE = re.compile(r"^[-+*•\s]*(?P<short>[A-ZĐ][A-ZĐ0-9&-]{1,11})\s*[:=–-]\s*(?P<long>\S.{3,120})$")

_NOTE = re.compile(r"[\s*_(]*(?:Ghi chú|Chú thích|Ký hiệu|Chú giải|Viết tắt|Quy ước)\b", re.I)
_PAIR = re.compile(
    rf"(?<=[;:,(]\s)(?P<short>[A-ZĐ][A-ZĐ&-]{{1,11}})\s?[:=]\s(?P<long>[{UPPER}][^;:.()*\n]{{3,80}})"
)


def listed_abbreviations(
    text: str, passages: Sequence[Passage], tables: Sequence[Table]
) -> list[Abbreviation]:
    """What the tables and lists of abbreviations of one document say, in its order."""
    found = [a for t in tables for a in _of_table(t)]
    found += _of_notes(passages)
    return sorted([*found, *_of_lines(text, passages)], key=lambda a: a.start)


def _of_table(table: Table) -> Iterator[Abbreviation]:
    """A row of a table gives the short form below the title that says so, and the cell behind."""
    column = next((k for k, t in enumerate(table.titles) if _TITLE.search(fold(t))), None)
    if column is None:
        return
    for row in table.body:
        behind = [c for c in row.cells[column + 1 :] if c is not None and c.text.strip()]
        cell = row.cells[column]
        short = _SHORT.match(cell.text) if cell is not None else None
        if cell is not None and short and behind:
            long = clean(behind[0].text)
            yield Abbreviation(
                table.document, row.passage, short["short"], long, cell.start, behind[0].end
            )


def _of_notes(passages: Sequence[Passage]) -> Iterator[Abbreviation]:
    """``Ghi chú: SA: Sở A; HND: Hội Nông dân tỉnh``: the short forms of the titles of a table."""
    for p in passages:
        if p.kind == "row" or not _NOTE.match(p.text):
            continue
        for m in _PAIR.finditer(p.text):
            if fold(m["long"])[0] == fold(m["short"])[0]:
                a, b = p.start + m.start("short"), p.start + m.end("long")
                yield Abbreviation(p.document, p.id, m["short"], clean(m["long"]), a, b)


def _of_lines(text: str, passages: Sequence[Passage]) -> Iterator[Abbreviation]:
    """Lines below a heading that names abbreviations."""
    for p in passages:
        below = any(_TITLE.search(fold(h)) for h in p.path)
        entries = list(_ENTRY.finditer(text[p.start : p.end])) if below and p.kind != "row" else []
        if len(entries) >= LEAST_ENTRIES:
            yield from (a for m in entries for a in _of_entry(p, m))
            continue
        m = _LINE.match(text[p.start : p.end].strip()) if below and p.kind != "row" else None
        if m:
            yield Abbreviation(p.document, p.id, m["short"], clean(m["long"]), p.start, p.end)


def _of_entry(p: Passage, m: re.Match[str]) -> Iterator[Abbreviation]:
    """The abbreviations of one line: two where a slash parts both the short and the long."""
    shorts = re.split(r"\s*/\s*", m["short"])
    longs = re.split(r"\s+/\s+", clean(m["long"]).rstrip(" .;,"))
    pairs = zip(shorts, longs, strict=True) if len(shorts) == len(longs) else ()
    for short, long in pairs:
        yield Abbreviation(p.document, p.id, short, long, p.start + m.start(), p.start + m.end())
