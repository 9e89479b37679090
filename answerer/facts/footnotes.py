"""Which sentence calls a footnote: ``… kiện toàn cơ quan thường trực⁽¹⁾.`` says what note 1 is
about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from answerer.facts.facts import sentences
from corpus.records import Passage
from indexer.parse.clean import clean

_NUMBER = re.compile(r"chú thích (\d{1,2})$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STOP = re.compile(r"[.;!?]\s+")
BEFORE = 160
"""How many characters before its mark tell the sentence that calls a footnote."""


def calls_of(passages: Iterable[Passage]) -> Mapping[int, tuple[int, str]]:
    """For the position of each footnote that is called: the position of the passage that calls
    it and the sentence there (the last one before the note, else the first behind it)."""
    texts: dict[str, list[tuple[int, Passage]]] = {}
    notes: list[tuple[int, Passage, str]] = []
    for k, p in enumerate(passages):
        number = _NUMBER.search(p.label) if p.kind == "footnote" else None
        if number is not None:
            notes.append((k, p, number.group(1)))
        elif p.kind != "footnote":
            texts.setdefault(p.document, []).append((k, p))
    return {k: call for k, p, n in notes if (call := _call(texts.get(p.document, []), k, n))}


def _call(texts: list[tuple[int, Passage]], note: int, number: str) -> tuple[int, str] | None:
    raised = number.translate(_RAISED)
    mark = re.compile(rf"(?<![⁰¹²³⁴⁵⁶⁷⁸⁹]){raised}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|(?<=\S)\s*\[{number}\]")
    found = [(k, p, m.start()) for k, p in texts if (m := mark.search(p.text))]
    if not found:
        return None
    before = [call for call in found if call[0] < note]
    k, p, at = before[-1] if before else found[0]
    return k, _sentence_at(p, at)


def _sentence_at(p: Passage, at: int) -> str:
    """The sentence of a passage that ends or goes on at an offset of its text."""
    tail = clean(p.text[max(0, at - BEFORE) : at]).rstrip(" ⁽([.")
    end = _STOP.split(tail)[-1][-40:]
    return next((s for s in sentences(p.clean, fine=False) if end in s), p.clean)
