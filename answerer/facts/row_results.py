"""What a question says that the rows it wants result in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine

_BECOMES = (" ra ", " la ", " bang ", " thanh ")
"""Before what a task ends in, where it is not called its result."""
_RESULT_IS = re.compile(
    r"\b(?:san pham|ket qua|dau ra)(?: dau ra)? (?:la|dang|ghi la) (?:mot |cac )?"
    r"(?P<what>(?!(?:gi|nhung|cac)\b)[a-z]+(?: [a-z]+){0,4}?)"
    r" (?:$|(?:o|trong|tai|cua|thi|va|do|co|la|duoc|nao)\b)"
)


def result_in(engine: Engine, ask: Ask, text: str) -> str:
    """The longest value of a deliverable column that stands in the question."""
    named = ask.question.has("deliverable") or "output" in text
    cells = (a.deliverable for a in engine.lookup.assignments_in(ask.documents) if a.deliverable)
    values = dict.fromkeys(engine.plain(cell.text) for cell in cells)
    asked = f" {engine.plain(ask.text)} "
    marks = (" ",) if named else _BECOMES
    whole = (v for v in values if v and any(f"{m}{v} " in asked for m in marks))
    return max(whole, key=len, default="") or _piece_of_result(asked, values)


def _piece_of_result(asked: str, values: Iterable[str]) -> str:
    """What a result is said to be (``có sản phẩm là quyết định``), where some row's holds it."""
    m = _RESULT_IS.search(asked)
    piece = m.group("what").strip() if m else ""
    return piece if piece and any(f" {piece} " in f" {v} " for v in values) else ""
