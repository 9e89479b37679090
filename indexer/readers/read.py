"""One door for every kind of file: bytes in, NFC text out, once."""

from __future__ import annotations

from pathlib import Path

from indexer.readers.encodings import decode
from indexer.readers.errors import ReadError, shown_name
from indexer.readers.plain import read_plain
from indexer.readers.result import NOTHING_READ, Limits, ReadText
from indexer.readers.sniff import Kind, is_html, kind_of

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".doc", ".rtf", ".pdf",
    ".png", ".jpg", ".jpeg", ".tif", ".tiff")  # fmt: skip
"""The kinds of files that are looked for in a folder; what is in them is told by content."""


def read_file(path: Path, limits: Limits | None = None) -> ReadText:
    """The text of a file, with the beginnings of its pages where it has pages.

    Raises ReadError for a file that is missing, empty, too large, damaged, encrypted or of a
    kind that is not read; MissingPartError where a system part is missing that it needs."""
    limits = limits or Limits()
    name = shown_name(path)
    found = _read(path, _bytes_of(path, name, limits), name, limits)
    if not any(c.isalpha() for c in found.text):
        raise ReadError(f"{name}: {NOTHING_READ}")
    return found


def _bytes_of(path: Path, name: str, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.bytes:
            raise ReadError(f"{name}: {size:,} bytes, more than {limits.bytes:,}: part the file")
        return path.read_bytes()
    except OSError as e:
        raise ReadError(f"{name}: cannot be opened ({e.strerror or e})") from e


def _read(path: Path, data: bytes, name: str, limits: Limits) -> ReadText:
    """By what the file holds, whatever its name says."""
    from indexer.readers import docx, html, ocr, office, pdf

    kind = kind_of(data)
    if kind is Kind.ZIP:
        return docx.read_docx(data, name, limits)
    if kind is Kind.OLE:
        return office.read_doc(data, name, limits)
    if kind is Kind.RTF:
        return office.read_rtf(data, name, limits)
    if kind is Kind.PDF:
        return pdf.read_pdf(data, name, limits)
    if kind is Kind.IMAGE:
        return ocr.read_image(data, name, limits)
    decoded = decode(data, name)
    return html.read_html(decoded.text, name) if is_html(decoded.text) else read_plain(decoded)
