"""What a document consists of: its annexes and what they are called, the columns of an annex, its
main parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from answerer.answers.numbers.counting import counted_parts, form, many
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "parts")
_OF_COLUMNS = Cues("numbers", "columns")
_OF_ANNEXES = Cues("numbers", "annexes")
_DIVIDED = Cues("numbers", "divided")

_ONE_COLUMN = re.compile(r"\bcot (?:dau|cuoi)|\b(?:first|last) column\b")
_LAST = re.compile(r"\bcot cuoi|\blast column")
_OPENS = re.compile(r"\W*phu luc\b")
_NAMED, _TITLE_ROOM = 15, 200
MOST = 3
"""Documents told side by side."""
Part = tuple[int, str]
"""The passage that says it, and how it reads."""


@cache
def _asks_columns() -> re.Pattern[str]:
    which = _CUES.any_of("how_many", "which", "how_many_english", "which_english")
    posts, asking = _OF_COLUMNS.any_of("posts"), _OF_COLUMNS.any_of("asking")
    return re.compile(
        rf"\b{which} (?:cot|columns?)(?! {posts}\b)\b(?:\W*$| {asking}\b|,)"
        r"|(?<!\bo )(?<!\btrong )\bcot (?:nao|gi)\b"
        r"|\bcot (?:dau|cuoi)(?: tien| cung)?\b[^,;.]{0,60}\bgi\b|\b(?:first|last) column\b"
    )


@cache
def _asks_annexes() -> re.Pattern[str]:
    how_many = _CUES.any_of("how_many", "how_many_english")
    annex, called = _OF_ANNEXES.any_of("names"), _OF_ANNEXES.any_of("titles", "called")
    english = _OF_ANNEXES.any_of("called_english")
    return re.compile(
        rf"\b{how_many}(?: {_CUES.any_of('counters')})? {annex}\b"
        rf"|\bphu luc\b[^,;.]{{0,90}}\b{called} (?:la )?gi\b"
        rf"|\b{_OF_ANNEXES.any_of('titles')} (?:cua )?(?:cac |nhung )?phu luc\b"
        r"|\b(?:title|name) of the (?:annex|appendix)"
        rf"|\b(?:annex|appendix) {english}\b"
    )


@cache
def _asks_groups() -> re.Pattern[str]:
    return _DIVIDED.pattern(
        r"\b(?:<groups>|\d+)\b[^,;.?]{0,12}\bnhom (?:nhiem vu|giai phap)\b"
        r"(?!.*\bso \d)"
    )


@cache
def _asks_parts() -> re.Pattern[str]:
    divides, main = _DIVIDED.any_of("divides"), _DIVIDED.any_of("main")
    which, how_many = _CUES.any_of("how_many", "which"), _CUES.any_of("how_many")
    return re.compile(
        rf"\b{divides}\b[^,;.?]{{0,30}}"
        rf"\b{which} (?:phan|chuong)(?! {_DIVIDED.any_of('not_parts')}\b)"
        rf"|\b{how_many} (?:phan|chuong) {main}\b"
        r"|\bhow many (?:main )?(?:parts|chapters)\b"
    )


def answer_parts(engine: Engine, ask: Ask) -> Draft | None:
    """The columns, annexes or main parts of each document in question; None where none of them is
    asked for, or a document has none."""
    text = fold(ask.text)
    if _asks_groups().search(text):
        return counted_parts(engine, ask, "group")
    if asks_columns(ask):
        return answer_columns(engine, ask)
    for asks, unit, parts in _KINDS:
        if unit == "part" and ask.question.annex and asks().search(text):
            return counted_parts(engine, ask, "group") or _told(engine, ask, unit, parts)
        if asks().search(text):
            return _told(engine, ask, unit, parts)
    return None


def asks_columns(ask: Ask) -> bool:
    """``Phụ lục có những cột nào?``, not in which of them somebody stands."""
    text = fold(ask.text)
    named = ask.question.agencies or ask.places
    return not named and bool(_asks_columns().search(text)) and not form().search(text)


def answer_columns(engine: Engine, ask: Ask) -> Draft | None:
    """The titles of the columns of each annex; None where there is none."""
    return _told(engine, ask, "column", _columns)


def _told(
    engine: Engine, ask: Ask, unit: str, parts: Callable[[Engine, str], list[Part]]
) -> Draft | None:
    """A line for each document that has them."""
    own = [d for d in engine.index.documents if d.id in ask.documents and d.kind != "Công văn"]
    found = {d.province: parts(engine, d.id) for d in own}
    found = {province: listed for province, listed in found.items() if listed}
    if not found or len(own) > MOST:
        return None
    statements = tuple(
        Statement(
            f"{engine.province_name(province)}: " * (len(found) > 1) + _said(ask, unit, listed),
            tuple(dict.fromkeys(k for k, _ in listed)),
        )
        for province, listed in found.items()
    )
    limit = SINGLE if unit == "column" and len(found) == 1 else SEVERAL
    return Draft("answered", "parts", statements, confidence=1.0, limit=limit)


def _said(ask: Ask, unit: str, listed: list[Part]) -> str:
    """Their number and their names in order; the first or the last column by itself."""
    text = fold(ask.text)
    if unit == "column" and _ONE_COLUMN.search(text):
        return f"**{listed[-1 if _LAST.search(text) else 0][1]}**"
    return f"{many(ask.language, len(listed), unit)}: {'; '.join(name for _, name in listed)}"


def _columns(engine: Engine, document: str) -> list[Part]:
    """The titles of the columns of the first table that says who does what."""
    tables = (t for t in engine.index.tables if t.document == document and t.columns and t.rows)
    table = next(tables, None)
    if table is None:
        return []
    return [(engine.place[table.rows[0]], tidy(title)) for title in table.titles if title]


def _annexes(engine: Engine, document: str) -> list[Part]:
    """The lines that open an annex, with the name that stands in the next line where they have
    none."""
    inside = engine.lookup.passages_in([document])
    found: list[Part] = []
    for (k, p), (_, behind) in pairwise([*inside, inside[-1]]):
        if p.kind not in ("paragraph", "heading") or not _OPENS.match(fold(p.clean)):
            continue
        if "Phụ lục" not in p.label:
            continue
        own = tidy(p.clean)
        name = own if len(own) > _NAMED else f"{own}: {tidy(behind.clean)}"
        found.append((k, shorten(name.split("(Kèm")[0].strip(), _TITLE_ROOM)))
    return found


def _main_parts(engine: Engine, document: str) -> list[Part]:
    """The outermost parts with a Roman number, before the annexes."""
    heads = {p.start: k for k, p in reversed(engine.lookup.passages_in([document]))}
    own = (s for s in engine.index.sections if s.document == document and s.level == 0)
    roman = (s for s in own if re.fullmatch(r"[IVX]+", s.number) and s.start in heads)
    return [(heads[s.start], shorten(tidy(s.title), _TITLE_ROOM)) for s in roman]


_KINDS = (
    (_asks_annexes, "annex", _annexes),
    (_asks_parts, "part", _main_parts),
)
