"""Places of a document that a question names: ``Điều 3``, ``mục III.4``, ``dòng 3.2``."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("meaning", "places")
_SECTION = re.compile(r"\b(?:muc|phan)\s+(\d{1,2}(?:\.\d{1,2})+)\b")
_ORDINALS = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10,
}  # fmt: skip
_NOTE = r"\b(?:chu thich|footnotes?)\s+(?:so\s+)?"


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of what names a place, and how the labels of passages write it (``Như Điều 3`` is a
    line of recipients)."""
    items, within, annexes = map(_CUES.any_of, ("annex_items", "within", "annexes"))
    sections, rows, counted_rows = map(_CUES.any_of, ("sections", "rows", "counted_rows"))
    singles = _CUES.any_of("single_rows")
    rules = (
        (
            rf"\b{items}\s+(\d{{1,2}}(?:\.\d{{1,2}})+)"
            rf"(?=\s+(?:{within} )?(?:bang |phan )?{annexes}\b)",
            "STT {}",
        ),
        (rf"{_NOTE}\(?(\d{{1,2}})\b", "chú thích {}"),
        (rf"{_NOTE}\(?\d{{1,2}}\)?\s*(?:,|va|and)\s*\(?(\d{{1,2}})\b", "chú thích {}"),
        (r"(?<!\bnhu )\b(?:dieu|article)\s+(\d{1,3})\b", "Điều {}"),
        (rf"\b{sections}\s+([ivx]+(?:\.\d+)+)\b", "mục {}"),
        (rf"\b{rows}\s+(?:so\s+)?((?:[ivx]+\.\d+|\d+(?:\.\d+)+))\b", "STT {}"),
        (rf"\b{counted_rows}\s+(\d{{1,2}})\b(?!\s*[./-]\s*\d)", "STT {}"),
        (
            rf"(?<!\bcac )(?<!\bnhung )\b{singles}\s+(\d{{1,2}})\b"
            rf"(?!\s*[.,/%-]\s*\d|\s*%|\s+{_CUES.any_of('counted')}\b)",
            "STT {}",
        ),
        (
            rf"^\W*(?:{_CUES.any_of('before_bare')}\s+)*((?:[ivx]+\.\d+|\d{{1,2}}(?:\.\d{{1,2}})+))"
            rf"\s+{_CUES.any_of('behind_bare')}\b",
            "STT {}",
        ),
    )
    coded = (r"\b([a-z]{2,3}\d{1,3})\b", "STT {}")
    return tuple((re.compile(rule), shape) for rule, shape in (*rules, coded))


@cache
def _part_of_part() -> tuple[re.Pattern[str], ...]:
    """``mục 3 của phần III``, ``phần III mục 3``."""
    number, roman = r"(?:so )?(?P<n>\d{1,2})", r"(?P<r>[ivx]+)"
    return (
        _CUES.pattern(rf"\b<parts> {number}\W+(?:<within> )?<part_heads> {roman}\b"),
        _CUES.pattern(rf"\b<part_heads> {roman}\W+(?:<within> )?<parts> {number}\b"),
    )


@cache
def _rows_beside() -> re.Pattern[str]:
    """Rows of one kind of number named side by side: ``nhiệm vụ V.1 và V.2``."""
    number = r"(?:[ivx]+\.\d+|\d+(?:\.\d+)+)"
    return _CUES.pattern(
        rf"\b<rows>\s+(?:so\s+)?{number}(?P<more>(?:\s*(?:,|va|and|&)\s*(?:<rows>\s+)?{number}\b)+)"
    )


@cache
def _nth() -> re.Pattern[str]:
    """``nhóm giải pháp thứ 5``, ``giải pháp số 3``: one of the sections below a part."""
    words = "|".join(_ORDINALS)
    return _CUES.pattern(
        rf"\b(?:<groups> (?P<what><grouped>)(?: (?:thu|so))?|(?P<alone><grouped>) (?:thu|so))"
        rf" (?:0?(?P<n>\d{{1,2}})|(?<=thu )(?P<word>{words}))\b(?!\s*[./%-]\s*\d)"
    )


def _nth_section(folded: str, engine: Engine, documents: frozenset[str]) -> set[str]:
    """The labels of the sections that are counted out below a part which is called so."""
    out = set()
    for m in _nth().finditer(folded):
        what, number = m["what"] or m["alone"], m["n"] or _ORDINALS[m["word"]]
        parts = (s for s in engine.index.sections if s.document in documents and s.level == 0)
        out |= {f"mục {s.number}.{number}" for s in parts if what in fold(s.title)}
    return out


def _beside(folded: str) -> list[str]:
    """The numbers of the rows that stand beside a first one."""
    found = (m["more"] for m in _rows_beside().finditer(folded))
    return [n for more in found for n in re.findall(r"[ivx]+\.\d+|\d+(?:\.\d+)+", more)]


def named_places(text: str, engine: Engine, documents: frozenset[str]) -> frozenset[int]:
    """The positions of the passages that a question names by their place; empty where none."""
    folded = fold(text)
    wanted = {
        shape.format(m.group(1).upper()) for rule, shape in _rules() for m in rule.finditer(folded)
    }
    wanted |= {f"STT {n.upper()}" for n in _beside(folded)} if wanted else set()
    within = (m for rule in _part_of_part() for m in rule.finditer(folded))
    wanted |= {f"mục {m['r'].upper()}.{m['n']}" for m in within}
    wanted |= _nth_section(folded, engine, documents)
    arabic = "|".join(re.escape(m.group(1)) for m in _SECTION.finditer(folded))
    if arabic and not wanted:
        at = re.compile(rf"\bmục (?:[IVXL]+\.)?(?:{arabic})(?=,|\.|$)")
        inside = engine.lookup.passages_in(documents)
        return frozenset(k for k, p in inside if at.search(p.label))
    if not wanted:
        return frozenset()
    ends = tuple(f", {w}" for w in wanted)
    inner = tuple(f", {w}, " for w in wanted)
    return frozenset(
        k
        for k, p in engine.lookup.passages_in(documents)
        if p.label.endswith(ends) or any(w in p.label for w in inner)
    )
