"""How a stretch of text reads: markup, note callers and line breaks taken out."""

from __future__ import annotations

import re

from corpus.records import Span
from corpus.text import LOWER, UPPER

_TAGS = re.compile(r"</?(?:i|b|u|p|br|em|strong|sup|sub|span|div)\b[^<>]{0,80}>", re.I)
_CALLERS = re.compile(r"\s*[⁽(]?[¹²³⁴⁵⁶⁷⁸⁹⁰]+[⁾)]?")
_STARS = re.compile(r"(?<![(*])\*{1,3}|\*{1,3}(?!\*?\))|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)")
_SEAM = re.compile(rf"(?<=[{LOWER}])\*{{2,3}}(?=[{UPPER}])|(?<=\w)\*{{1,3}}(?=\()")
_BEFORE_STOP = re.compile(r" +([,;.:])")
_MARKED = re.compile(r"[<*_¹²³⁴⁵⁶⁷⁸⁹⁰\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
"""What the patterns below need; most stretches hold none of it and are passed by."""
_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")


def clean(text: str, holes: tuple[tuple[int, int], ...] = (), start: int = 0) -> str:
    """The text as it reads; ``holes`` (offsets of the document, ``start`` being that of
    ``text``) are left out: footnotes that a page break put inside a sentence."""
    for a, b in sorted(holes, reverse=True):
        text = text[: a - start] + " " + text[b - start :]
    if _MARKED.search(text):
        text = _HIDDEN.sub("", _TAGS.sub(" ", text))
        text = _STARS.sub("", _SEAM.sub(" ", _CALLERS.sub("", text)))
    return _BEFORE_STOP.sub(r"\1", " ".join(text.split()))


def span(text: str, start: int, end: int, holes: tuple[tuple[int, int], ...] = ()) -> Span:
    """``text[start:end]`` with how it reads."""
    inside = tuple(h for h in holes if start <= h[0] and h[1] <= end)
    return Span(start, end, clean(text[start:end], inside, start))


def both(a: Span | None, b: Span | None) -> Span | None:
    """Two stretches that belong together, read as one."""
    if a is None or b is None:
        return a or b
    return Span(a.start, b.end, f"{a.text} {b.text}")
