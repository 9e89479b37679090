"""A stretch of text as a cell: where it begins and ends."""

from __future__ import annotations

Cell = tuple[int, int]
"""Half-open code-point positions in the text of the document."""


def trimmed(text: str, a: int, b: int) -> Cell:
    """The stretch without the white space at its ends; an empty one stays where its text ends."""
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b
