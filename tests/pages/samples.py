"""A document of nothing but its text, for tests of what the page makes of a text."""

from __future__ import annotations

from corpus.records import Document


def document(text: str) -> Document:
    return Document(
        "d",
        "d.txt",
        text,
        "Quyết định",
        None,
        None,
        "UBND",
        None,
        "issued",
        "",
        start=0,
        end=len(text),
    )
