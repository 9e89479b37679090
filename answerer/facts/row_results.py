"""What a question says that the rows it wants result in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.english import EnglishTerms
from corpus.cues import Cues
from corpus.phrases import tokens

_BECOMES = (" ra ", " la ", " bang ", " thanh ")
"""Before what a task ends in, where it is not called its result."""
_RESULT_IS = re.compile(
    r"\b(?:san pham|ket qua|dau ra)(?: dau ra)? (?:la|dang|ghi la) (?:mot |cac )?"
    r"(?P<what>(?!(?:gi|nhung|cac)\b)[a-z]+(?: [a-z]+){0,4}?)"
    r" (?:$|(?:o|trong|tai|cua|thi|va|do|co|la|duoc|nao)\b)"
)

_CUES = Cues("facts", "row_results")


@cache
def _result_in_english() -> re.Pattern[str]:
    """``Which tasks have a report as their output``, ``whose output is a report``, ``tasks that
    end in a report``."""
    what = r"(?:a |an |the )?(?P<what{n}>[\w’'-]+(?: [\w’'-]+)?)"
    first, second, third, fourth = (what.replace("{n}", str(n)) for n in range(4))
    return _CUES.pattern(
        rf"\b(?:have|has|having|with|get) {first}(?: [\w’']+){{0,6}} as (?:its |their |the |a )?"
        rf"(?:[a-z]+ )?<results>\b"
        rf"|\b<results> (?:is|are|being|must be|should be|will be|is to be) {second}"
        rf"|\b<results> {third}(?= in\b|\W*$)"
        rf"|\btasks? (?:[\w’']+ ){{0,4}}<ends> {fourth}",
        re.I,
    )


def result_in(engine: Engine, ask: Ask, text: str) -> str:
    """The longest value of a deliverable column that stands in the question."""
    named = ask.question.has("deliverable") or "output" in text
    cells = (a.deliverable for a in engine.lookup.assignments_in(ask.documents) if a.deliverable)
    values = dict.fromkeys(engine.plain(cell.text) for cell in cells)
    asked = f" {engine.plain(ask.text)} "
    marks = (" ",) if named else _BECOMES
    whole = (v for v in values if v and any(f"{m}{v} " in asked for m in marks))
    found = max(whole, key=len, default="") or _piece_of_result(asked, values)
    if found or ask.language != "en":
        return found
    return _translated_result(engine, ask.text, values)


def _translated_result(engine: Engine, text: str, values: Iterable[str]) -> str:
    """What an English question says that a result is, in the words of some row: a decision *of*
    somebody with who that is."""
    m = _result_in_english().search(re.sub(r"[\"“”]", "", text))
    what = next((w for w in m.groups() if w), "") if m else ""
    if not what:
        return ""
    terms = EnglishTerms(engine.vocabulary, ()).terms(what, tokens(what))[:1]
    pieces = [engine.plain(v) for t in terms for _, v in t.vietnamese]
    whose = [v for p in pieces for v in values if v.startswith(f"{p} cua ")]
    held = [p for p in pieces if any(f" {p} " in f" {v} " for v in values)]
    return next(iter([*(whose if what.endswith(" of") else ()), *held]), "")


def _piece_of_result(asked: str, values: Iterable[str]) -> str:
    """What a result is said to be (``có sản phẩm là quyết định``), where some row's holds it."""
    m = _RESULT_IS.search(asked)
    piece = m.group("what").strip() if m else ""
    return piece if piece and any(f" {piece} " in f" {v} " for v in values) else ""
