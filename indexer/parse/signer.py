"""Who signed a document, and in which posts: the name that ends its first signature, and the lines
above it."""

from __future__ import annotations

import re

from corpus.records import Span
from indexer.parse import zones as zn
from indexer.parse.clean import clean, span
from indexer.parse.zones import Zoned

LINES = re.compile(
    r"(?<!<)(?<!<b)(?<!<br)(?<!<br/)(?<!<br )(?<!<br /)(?:(?!<br\s?/?>)[^\n|])+", re.I
)
"""A line, or a cell of a row, or what line breaks part in one."""


def signer_of(text: str, items: tuple[Zoned, ...]) -> tuple[Span | None, Span | None]:
    """The name that ends the first signature, and the titles above it."""
    signed = [z for z in items if z.zone == zn.SIGNATURE]
    run = [z for z in signed if z.item.beside] or signed
    if not run:
        return None, None
    stop = next(
        (k for k in range(1, len(run)) if run[k].item.start - run[k - 1].item.end > 400), len(run)
    )
    run = run[: 1 if run[0].item.beside and run[0].item.holes else stop]
    text = _one_column(text, run[:1])
    lines = [
        m
        for z in run
        for m in LINES.finditer(text, z.item.start, z.item.end)
        if clean(m.group()).strip("*_ -")
    ]
    names = [m for m in lines if _may_be_name(m.group())]
    if not names:
        return None, None
    name = names[0]
    end = next((m.end() for m in names if _whole_name(text[name.start() : m.end()])), name.end())
    titles = [m for m in lines if m.start() < name.start()]
    if not all(z.item.beside for z in run):
        titles = _together(text, titles)
    who = trimmed_span(text, name.start(), end)
    return who, _titles_of_signer(titles)


def _one_column(text: str, run: list[Zoned]) -> str:
    """The text with blanks for what stands beside the first signature."""
    for z in run:
        for a, b in z.item.holes if z.item.beside else ():
            text = text[:a] + " " * (b - a) + text[b:]
    return text


def _titles_of_signer(titles: list[re.Match[str]]) -> Span | None:
    """The lines above a signer's name, read as one."""
    said = clean(" ".join(m.group() for m in titles))
    return Span(titles[0].start(), titles[-1].end(), said) if titles else None


def _together(text: str, titles: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last titles between which nothing else stands: columns read line by line bring the
    recipients between those of one signature."""
    for k in range(len(titles) - 1, 0, -1):
        if re.search(r"\w", text[titles[k - 1].end() : titles[k].start()]):
            return titles[k:]
    return titles


def _may_be_name(line: str) -> bool:
    words = line.strip("*_ ")
    return not words.isupper() and not words.startswith(("(", "["))


def _whole_name(words: str) -> bool:
    """A name has two words at least and closes the mark-up that it opens."""
    return len(words.split()) > 1 and words.count("**") % 2 == 0


def trimmed_span(text: str, a: int, b: int) -> Span:
    """``text[a:b]`` without blanks and stars at its ends."""
    while a < b and text[a] in " *_\t":
        a += 1
    while b > a and text[b - 1] in " *_\t":
        b -= 1
    return span(text, a, b)
