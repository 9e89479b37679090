"""The documents that one sentence ends (``thay thế Quyết định số 12/QĐ-UBND …; Quyết định số
34/QĐ-UBND …``), told one by one."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.engine import Engine
from answerer.question.kinds import KindReader
from answerer.telling.draft import Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "parts")

ROOM, LEAD = 1000, 160
_ENDS = re.compile(r"\b(?:thay the|bai bo)\b")
_SENTENCE_END = re.compile(r"\.\s+[A-ZĐ]")


@cache
def _part() -> str:
    """A part of a document that may stand before it."""
    return rf"(?:{_CUES.any_of('names')}\s[\w, ]{{1,60}}?\s(?:cua )?)?"


def documents_ended(kinds: KindReader, text: str) -> list[str]:
    """Each document that a sentence says is replaced or repealed, as it is cited there, in order;
    empty where it ends none. One that is only named in the title of another does not count."""
    folded = fold(text)
    verb = _ENDS.search(folded)
    if verb is None:
        return []
    stop = _SENTENCE_END.search(text, verb.end())
    end = stop.start() if stop else len(text)
    before = r"(?:\b(?:thay the|bai bo|cac|va)\s|[;:,]\s+)(?:va\s)?"
    cited = re.compile(rf"{before}(?P<x>{_part()}(?:{kinds.any_name})\s+(?:so\s+)?\d)")
    starts = [m.start("x") for m in cited.finditer(folded, verb.start(), end)]
    return [text[a:b].strip(" ;,:.") for a, b in zip(starts, [*starts[1:], end], strict=True)]


def told_apart(engine: Engine, place: int, language: str, fewest: int) -> tuple[Statement, ...]:
    """``Có **2 quyết định**: …`` and each document that a passage ends; empty for fewer than
    ``fewest``."""
    text = " ".join(engine.passages[place].clean.split())
    ended = documents_ended(engine.kinds, text)
    if len(ended) < max(fewest, 1):
        return ()
    named = {next(iter(engine.kinds.named(fold(x))), "") for x in ended}
    unit = named.pop().lower() if len(named) == 1 else "văn bản"
    lead = shorten(text[: text.find(ended[0])].rstrip(" :"), LEAD)
    head = say(language, "count", n=len(ended), unit=unit, unit_en="document(s)")
    room = ROOM // len(ended)
    lines = (Statement(f"- {shorten(_without_join(x), room)}", (place,)) for x in ended)
    return (Statement(f"{head}: {lead}:", (place,)), *lines)


def _without_join(cited: str) -> str:
    """A citation without the ``và`` that stands before the next one."""
    return re.sub(r"[,;]?\s+và$", "", cited)
