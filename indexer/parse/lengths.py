"""Prose too long for one passage, parted at its sentences."""

from __future__ import annotations

MAX_PASSAGE = 1600
"""Characters of the longest passage."""


def parted_by_length(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch of prose longer than MAX_PASSAGE characters, parted at sentences; the offsets
    are located in the original, in order."""
    if end - start <= MAX_PASSAGE:
        return [(start, end)]
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=MAX_PASSAGE,
        chunk_overlap=0,
        separators=["\n\n", ". ", "; ", ", ", " ", ""],
        keep_separator="end",
    )
    out, at = [], start
    for chunk in splitter.split_text(text[start:end]):
        a = text.index(chunk, at, end)
        at = a + len(chunk)
        out.append((a, at))
    return out
