"""What a question counts: rows, tasks, groups, articles, agencies, …"""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "units")

TITLE_WORDS = 4


@cache
def _unit() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?:bao nhie?u|\bso(?= <counted>\b)|<asking>)\s+(?:<between>\s+)?"
        r"(?P<rest>.{0,60})|(?:bao nhieu|may)\W*$"
    )


@cache
def _empty_words() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<empty>\b")


def unit_of(engine: Engine, ask: Ask) -> str | None:
    """What is counted: a name of the table ``units`` in questions.toml, or None."""
    text = without_places(ask)
    m = _unit().search(text)
    if not m:
        return None
    if not re.search(r"\w{2,}", _empty_words().sub("", m.group("rest") or "")):
        return _unit_before(engine, ask, text[: m.start()])
    return _unit_behind(engine, ask, m.group("rest"))


def without_places(ask: Ask) -> str:
    """The question folded, its provinces blanked out: ``Đồng Tháp`` has no ``dòng``."""
    text = fold(ask.text)
    for start, end in ask.question.places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _units(engine: Engine, ask: Ask) -> list[tuple[str, str]]:
    """(unit, folded word) of every word for a unit; a task is also what the tables asked about
    call it in the title of its column (``chỉ tiêu``)."""
    units = engine.vocabulary.questions.get("units", {})
    tables = (t for t in engine.index.tables if t.document in ask.documents and t.columns)
    named = (
        ("task", fold(t.titles[t.columns.index("task")])) for t in tables if "task" in t.columns
    )
    own = [(unit, word) for unit, word in named if 0 < len(word.split()) <= TITLE_WORDS]
    return [*own, *((unit, fold(word)) for unit, words in units.items() for word in words)]


def _unit_behind(engine: Engine, ask: Ask, rest: str) -> str | None:
    """The unit named first, or after two words at most; the longest name where several fit."""
    spots = []
    for unit, word in ((u, w) for u, w in _units(engine, ask) if w in rest):
        at = re.match(rf"(?:\w+\s+){{0,2}}?{re.escape(word)}\b", rest)
        if at:
            spots.append((at.end() - len(word), -len(word), unit))
    return min(spots)[2] if spots else None


def _unit_before(engine: Engine, ask: Ask, text: str) -> str | None:
    """``những nhiệm vụ … thì có tất cả bao nhiêu?``: the last unit named before."""
    spots = [
        (m.end(), unit)
        for unit, word in _units(engine, ask)
        if word in text
        for m in re.finditer(rf"\b(?:nhung|cac|so)\s+{re.escape(word)}\b", text)
    ]
    return max(spots)[1] if spots else None
