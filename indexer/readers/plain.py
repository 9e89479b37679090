"""Plain text and Markdown: kept to the letter, so that offsets are those of the file."""

from __future__ import annotations

from indexer.readers.encodings import Decoded
from indexer.readers.invisible import INVISIBLE
from indexer.readers.result import ReadText, counted


def read_plain(decoded: Decoded) -> ReadText:
    """The text as it is; invisible characters are counted, and left out where text is matched."""
    hidden = len(INVISIBLE.findall(decoded.text))
    notes = counted(hidden, "invisible character kept", "invisible characters kept")
    if decoded.legacy:
        notes = (f"read as {decoded.legacy}", *notes)
    return ReadText(decoded.text, (), notes)
