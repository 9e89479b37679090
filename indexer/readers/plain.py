"""Plain text and Markdown: kept to the letter, so that offsets are those of the file, but for
references such as ``&amp;`` that are read as their characters."""

from __future__ import annotations

from indexer.readers.encodings import Decoded
from indexer.readers.entities import without_entities
from indexer.readers.invisible import INVISIBLE
from indexer.readers.result import ReadText, counted


def read_plain(decoded: Decoded) -> ReadText:
    """The text as it is; invisible characters are counted, and left out where text is matched."""
    text, entities = without_entities(decoded.text)
    hidden = len(INVISIBLE.findall(text))
    notes = (
        *counted(entities, "character reference read", "character references read"),
        *counted(hidden, "invisible character kept", "invisible characters kept"),
    )
    if decoded.legacy:
        notes = (f"read as {decoded.legacy}", *notes)
    return ReadText(text, (), notes)
