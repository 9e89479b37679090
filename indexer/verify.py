"""Compares an index with the documents it was made from."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from corpus.records import Document, Passage, Reference, Span
from indexer.errors import VerificationError
from indexer.generations import checksum
from indexer.readers import Limits, ReadError, read_file
from indexer.store import Index

_BOUNDED = ("sections", "passages", "tables", "assignments", "references", "abbreviations")
_NO_END = Limits(pages=sys.maxsize)
_TAG = re.compile(r"<[^<>]*>")


def verify_index(index: Index, folder: Path, corpus: Path | None = None) -> int:
    """Reads every source again and asserts that its checksum is the stored one, that it reads as
    the stored text, that each passage's ``text`` is ``document.text[start:end]``, and that each
    Span and reference adds no letter to its stretch (markup, line breaks, footnotes torn into it
    may be left out). Returns how many offsets were checked. ``corpus``: the folder of the
    sources, if they were moved.

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
            checked += _check_record(record, documents[record.document], name)
    return checked + sum(_check_spans(d, d, f"document {d.id}") for d in index.documents)


def _source_texts(index: Index, folder: Path, corpus: Path | None) -> dict[str, str]:
    """Document id -> the text of its file as it reads now."""
    out: dict[str, str] = {}
    for source in (s for s in index.sources if s.documents):
        path = folder / source.path if corpus is None else corpus / Path(source.path).name
        if not path.is_file():
            raise VerificationError(f"{path} is missing; say where it is with --corpus DIR")
        if checksum(path) != source.sha256:
            raise VerificationError(f"{path} has changed since; run: python -m indexer build")
        try:
            out.update(dict.fromkeys(source.documents, read_file(path, _NO_END).text))
        except ReadError as error:
            raise VerificationError(str(error)) from error
    return out


def _check_record(record: object, document: Document, name: str) -> int:
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start is None or end is None:
        return _check_spans(record, document, name)
    written = _stretch(document, start, end, name)
    if isinstance(record, Passage) and written != record.text:
        raise _differing(document, name, start, end, record.text)
    if isinstance(record, Reference) and not _adds_nothing(record.text, written):
        raise _differing(document, name, start, end, record.text)
    return 1 + _check_spans(record, document, name)


def _check_spans(record: object, document: Document, name: str) -> int:
    checked = 0
    for where, span in _spans(record):
        written = _stretch(document, span.start, span.end, f"{name}.{where}")
        if not _adds_nothing(span.text, written):
            raise _differing(document, f"{name}.{where}", span.start, span.end, span.text)
        checked += 1
    return checked


def _differing(
    document: Document, name: str, start: int, end: int, stored: str
) -> VerificationError:
    found = document.text[start:end][:60]
    return VerificationError(
        f"{document.id}, {name}: text[{start}:{end}] is {found!r}, stored is {stored[:60]!r}"
    )


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


def _adds_nothing(reads: str, written: str) -> bool:
    """Whether the letters and digits of ``reads`` stand in ``written`` in this order, the first
    of them at its beginning (tags aside)."""
    ours, theirs = _letters(reads), _letters(written)
    if ours[:1] != theirs[:1] or not ours:
        return not ours
    rest = iter(theirs)
    return all(letter in rest for letter in ours)


def _letters(text: str) -> str:
    """The letters and digits of a text without its tags."""
    return "".join(c for c in _TAG.sub("", text) if c.isalnum())
