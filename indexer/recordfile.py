"""Records on disk: one JSON-lines file a kind, each file's text once. Passages, the many, are
decoded when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import msgspec

from corpus.records import (
    Abbreviation,
    Assignment,
    Document,
    Parsed,
    Passage,
    Reference,
    Section,
    Table,
)
from indexer.rows import load_rows, save_rows


@dataclass(frozen=True, slots=True)
class Records:
    """The records of all documents, each kind in the order of the documents and of the text."""

    documents: tuple[Document, ...]
    sections: tuple[Section, ...]
    passages: Sequence[Passage]
    tables: tuple[Table, ...]
    assignments: tuple[Assignment, ...]
    references: tuple[Reference, ...]
    abbreviations: tuple[Abbreviation, ...]


_TYPES = {
    "documents": Document,
    "sections": Section,
    "passages": Passage,
    "tables": Table,
    "assignments": Assignment,
    "references": Reference,
    "abbreviations": Abbreviation,
}
_LAZY = "passages"


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and how many documents, in order, stand in it."""

    documents: int
    text: str


def records_of(parsed: Sequence[Parsed]) -> Records:
    """All records of the documents, concatenated."""
    rest = {
        name: tuple(record for p in parsed for record in getattr(p, name))
        for name in _TYPES
        if name != "documents"
    }
    return Records(documents=tuple(p.document for p in parsed), **rest)


def parsed_of(records: Records) -> tuple[Parsed, ...]:
    """The inverse of ``records_of``: what belongs to each document, by its id."""
    parts: dict[str, dict[str, list]] = {
        d.id: {name: [] for name in _TYPES if name != "documents"} for d in records.documents
    }
    for name in _TYPES:
        for record in getattr(records, name) if name != "documents" else ():
            owner = record.document
            parts[owner][name].append(record)
    return tuple(
        Parsed(document=d, **{name: tuple(found) for name, found in parts[d.id].items()})
        for d in records.documents
    )


def save_records(records: Records, folder: Path) -> None:
    """Writes ``<kind>.jsonl`` for each kind and ``texts.jsonl``."""
    encoder = msgspec.json.Encoder()
    runs: list[_Text] = []
    for document in records.documents:
        if runs and runs[-1].text == document.text:
            runs[-1] = _Text(runs[-1].documents + 1, document.text)
        else:
            runs.append(_Text(1, document.text))
    (folder / "texts.jsonl").write_bytes(encoder.encode_lines(runs))
    for name in _TYPES:
        rows = getattr(records, name)
        if name == _LAZY:
            save_rows(rows, folder / f"{name}.jsonl")
            continue
        if name == "documents":
            rows = [replace(d, text="") for d in rows]
        (folder / f"{name}.jsonl").write_bytes(encoder.encode_lines(rows))


def load_records(folder: Path) -> Records:
    """What ``save_records`` wrote. Raises OSError, ValueError or msgspec.MsgspecError if it
    can't."""
    runs = msgspec.json.Decoder(_Text).decode_lines((folder / "texts.jsonl").read_bytes())
    texts = [run.text for run in runs for _ in range(run.documents)]
    found: dict[str, list] = {
        field.name: msgspec.json.Decoder(_TYPES[field.name]).decode_lines(
            (folder / f"{field.name}.jsonl").read_bytes()
        )
        for field in fields(Records)
        if field.name != _LAZY
    }
    found["documents"] = [
        replace(d, text=text) for d, text in zip(found["documents"], texts, strict=True)
    ]
    passages = load_rows(folder / f"{_LAZY}.jsonl", Passage)
    return Records(**{name: tuple(rows) for name, rows in found.items()}, passages=passages)
