"""What a document consists of: its annexes and what they are called, the columns of an annex, its
main parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from answerer.answers.numbers.counting import FORM, counted_parts, many
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.text import fold

_HOW_MANY = r"(?:may|bao nhieu|how many)(?: cai| ban| the)?"
_WHICH = r"(?:may|bao nhieu|nhung|cac|how many|which|what)"
_COLUMNS = re.compile(
    rf"\b{_WHICH} (?:cot|columns?)(?! (?:dien|buu|moc)\b)\b(?:\W*$| nao\b| gi\b| vay\b|,)"
    r"|(?<!\bo )(?<!\btrong )\bcot (?:nao|gi)\b"
    r"|\bcot (?:dau|cuoi)(?: tien| cung)?\b[^,;.]{0,60}\bgi\b|\b(?:first|last) column\b"
)
_ONE_COLUMN = re.compile(r"\bcot (?:dau|cuoi)|\b(?:first|last) column\b")
_LAST = re.compile(r"\bcot cuoi|\blast column")
_ANNEXES = re.compile(
    rf"\b{_HOW_MANY} (?:phu luc|pl|annex(?:es)?|appendi(?:x|ces))\b"
    r"|\bphu luc\b[^,;.]{0,90}\b(?:ten|tieu de|nhan de|goi) (?:la )?gi\b"
    r"|\b(?:ten|tieu de|nhan de) (?:cua )?(?:cac |nhung )?phu luc\b"
    r"|\b(?:title|name) of the (?:annex|appendix)|\b(?:annex|appendix) (?:called|titled|named)\b"
)
_GROUPS = re.compile(
    r"\b(?:nhung|cac|neu|ke|ten|\d+)\b[^,;.?]{0,12}\bnhom (?:nhiem vu|giai phap)\b(?!.*\bso \d)"
)
_PARTS = re.compile(
    r"\b(?:chia|gom|co|bo cuc|ket cau)\b[^,;.?]{0,30}"
    r"\b(?:may|bao nhieu|nhung|cac) (?:phan|chuong)(?! (?:tram|viec|mem|cung|cong|bo)\b)"
    r"|\b(?:may|bao nhieu) (?:phan|chuong) (?:lon|chinh|la ma)\b"
    r"|\bhow many (?:main )?(?:parts|chapters)\b"
)
_OPENS = re.compile(r"\W*phu luc\b")
_NAMED, _TITLE_ROOM = 15, 200
MOST = 3
"""Documents told side by side."""
Part = tuple[int, str]
"""The passage that says it, and how it reads."""


def answer_parts(engine: Engine, ask: Ask) -> Draft | None:
    """The columns, annexes or main parts of each document in question; None where none of them is
    asked for, or a document has none."""
    text = fold(ask.text)
    if _GROUPS.search(text):
        return counted_parts(engine, ask, "group")
    if asks_columns(ask):
        return answer_columns(engine, ask)
    for asks, unit, parts in _KINDS:
        if asks.search(text):
            return _told(engine, ask, unit, parts)
    return None


def asks_columns(ask: Ask) -> bool:
    """``Phụ lục có những cột nào?``, not in which of them somebody stands."""
    text = fold(ask.text)
    named = ask.question.agencies or ask.places
    return not named and bool(_COLUMNS.search(text)) and not FORM.search(text)


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
    (_ANNEXES, "annex", _annexes),
    (_PARTS, "part", _main_parts),
)
