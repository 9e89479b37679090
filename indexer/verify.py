"""Compares an index with the documents it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from corpus.records import Document, Span
from indexer.errors import VerificationError
from indexer.generations import checksum
from indexer.read import ReadError, read_file
from indexer.store import Index

_QUOTED = ("passages", "references")
_BOUNDED = ("sections", "passages", "tables", "assignments", "references", "abbreviations")
_TAG = re.compile(r"<[^<>]*>")


def verify_index(index: Index, folder: Path, corpus: Path | None = None) -> int:
    """Reads every source again and asserts that its checksum is the stored one, that it reads as
    the stored text, that each passage's and reference's ``text`` is ``document.text[start:end]``,
    and that each Span reads as its stretch but for markup and white space. Returns how many
    offsets were checked. ``corpus``: the folder of the sources, if they were moved.

    Raises VerificationError on the first that fails."""
    texts = _source_texts(index, folder, corpus)
    documents = {d.id: d for d in index.documents}
    for document in index.documents:
        if document.id in texts and texts[document.id] != document.text:
            raise VerificationError(f"{document.id}: the source {document.file} reads otherwise")
    checked = 0
    for kind in _BOUNDED:
        for record in getattr(index, kind):
            name = f"{kind} {getattr(record, 'id', '')}".strip()
            checked += _check_record(record, documents[record.document], name, kind in _QUOTED)
    return checked + sum(_check_spans(d, d, f"document {d.id}") for d in index.documents)


def _source_texts(index: Index, folder: Path, corpus: Path | None) -> dict[str, str]:
    """Document id -> the text of its file as it reads now."""
    out: dict[str, str] = {}
    for source in index.sources:
        path = folder / source.path if corpus is None else corpus / Path(source.path).name
        if not path.is_file():
            raise VerificationError(f"{path} is missing; say where it is with --corpus DIR")
        if checksum(path) != source.sha256:
            raise VerificationError(f"{path} has changed since; run: python -m indexer build")
        try:
            out.update(dict.fromkeys(source.documents, read_file(path)))
        except ReadError as error:
            raise VerificationError(str(error)) from error
    return out


def _check_record(record: object, document: Document, name: str, quoted: bool) -> int:
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start is None or end is None:
        return _check_spans(record, document, name)
    written = _stretch(document, start, end, name)
    if quoted and written != record.text:  # type: ignore[attr-defined]
        raise VerificationError(
            f"{document.id}, {name}: text[{start}:{end}] is {written[:60]!r}, "
            f"stored is {record.text[:60]!r}"  # type: ignore[attr-defined]
        )
    return 1 + _check_spans(record, document, name)


def _check_spans(record: object, document: Document, name: str) -> int:
    checked = 0
    for where, span in _spans(record):
        written = _stretch(document, span.start, span.end, f"{name}.{where}")
        if _letters(written) != _letters(span.text):
            raise VerificationError(
                f"{document.id}, {name}.{where}: text[{span.start}:{span.end}] is "
                f"{written[:60]!r}, stored is {span.text[:60]!r}"
            )
        checked += 1
    return checked


def _spans(record: object) -> Iterator[tuple[str, Span]]:
    assert is_dataclass(record)
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Span):
            yield field.name, value


def _stretch(document: Document, start: int, end: int, name: str) -> str:
    if not 0 <= start <= end <= len(document.text):
        size = len(document.text)
        raise VerificationError(f"{document.id}, {name}: [{start}:{end}] is outside 0..{size}")
    return document.text[start:end]


def _letters(text: str) -> str:
    """The letters and digits of a text without tags: what must be the same in a Span."""
    return "".join(c for c in _TAG.sub("", text) if c.isalnum())
