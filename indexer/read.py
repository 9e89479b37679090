"""Files to text: bytes in, NFC text out, once."""

from __future__ import annotations

from pathlib import Path

from corpus.text import nfc

SUFFIXES = (".txt", ".md")
MAX_BYTES = 64 * 1024 * 1024


class ReadError(Exception):
    """A file that cannot be read as a document. The message names the file, says what was
    found and what to do."""


def read_file(path: Path) -> str:
    """The NFC text of a file; line ends as they are, a byte order mark dropped.

    Raises ReadError for a file that is missing, empty, too large, binary or in no encoding
    that is understood (UTF-8, UTF-16 with its mark)."""
    name = "".join(c if c.isprintable() else "?" for c in path.name)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(f"{name}: {size:,} bytes, more than {MAX_BYTES:,}: part the file")
        data = path.read_bytes()
    except OSError as e:
        raise ReadError(f"{name}: cannot be opened ({e.strerror or e})") from e
    text = nfc(_decode(data, name))
    if not any(c.isalpha() for c in text):
        raise ReadError(f"{name}: holds no text; nothing to index")
    return text


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data[:4096]:
        raise ReadError(f"{name}: binary, not text: convert it to UTF-8 text first")
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as e:
        raise ReadError(
            f"{name}: not {encoding} at byte {e.start:,}: save it as UTF-8 and add it again"
        ) from e
