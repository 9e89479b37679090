"""The figures that a claim names, against those of the text that would confirm it."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine

_FIGURE = re.compile(r"(?<![\w.,/-])\d{1,3}(?:\.\d{3})+(?![\d])|\d+")
_NAMED = re.compile(
    r"\b(?:luật|nghị quyết|nghị định|quyết định|kết luận|chỉ thị|thông tư|kế hoạch|khóa|điều|khoản|"
    r"mục|phần|stt|law|resolution|decree|decision|article|section)\b[^\d,;.?!]{0,40}\d[\w/-]*"
    r"|giai đoạn\s+\d{4}\s*[-–]\s*\d{4}|\b\d+(?:/\d{4})?[/-][A-ZĐ][\w&/-]*",
    re.I,
)


def figures_of(text: str) -> frozenset[str]:
    """Every number of a text, leading zeros and thousands' points taken off."""
    return frozenset(str(int(n.replace(".", ""))) for n in _FIGURE.findall(text))


def claimed_figures(engine: Engine, ask: Ask) -> frozenset[str]:
    """The figures that a question claims: not those that name a law, a document or a part of it,
    nor the period that a document's title has."""
    titles = (f"{d.title} {d.number or ''}" for d in engine.index.documents)
    named = frozenset(ask.question.numbers)
    rest = figures_of(_NAMED.sub(" ", ask.text)) - named
    return rest - frozenset().union(*(figures_of(t) for t in titles))


def lacks_figures(engine: Engine, ask: Ask, text: str) -> bool:
    """Does a text lack a figure that the question claims?"""
    return not claimed_figures(engine, ask) <= figures_of(text)
