"""How many there are of a thing in all, as programmes state it: ``Toàn tỉnh có 290 HTX, trong đó
…``, ``Có 320 HTX, 04 liên hiệp HTX``, each for a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE
from answerer.facts.measures import counted, noun_counted
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("facts", "totals")

_YEAR = re.compile(r"(?<![\d/.-])20\d\d(?!\d)|(?<=\d/)20\d\d(?![\d/-])")
_NUMBER = r"(?<![\d.,])\d[\d.]*\d|(?<![\d.,])\d"
_OTHER = rf"(?:(?:{_NUMBER})(?: [^\W\d]+){{1,6}},? (?:va )?)*"


@cache
def _has() -> str:
    return rf"\b{_CUES.any_of('has')}(?: {_CUES.any_of('about')})? "


@cache
def _stated() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<stated>\b")


@dataclass(frozen=True, slots=True)
class Total:
    """A sentence (the position of its fact) that says how many there are in all, the year that
    it or the nearest heading names (0 for none), and whether that is the state of things when
    the document was made, not an aim."""

    fact: int
    year: int
    past: bool


def totals_of(engine: Engine, ask: Ask) -> Iterator[Total]:
    """The sentences of the documents asked about that give the whole number of what a question
    counts, in order; none where it says more of the thing than its name."""
    noun = thing_counted(engine, ask)
    if " " not in noun:
        return
    whole = re.compile(rf"{_has()}{_OTHER}(?:{_NUMBER}) {noun}(?= ?[,;.(]| ?$| va \d)")
    for k in engine.lookup.facts_in(ask.documents):
        f = engine.facts[k]
        text = " ".join(fold(engine.expand(f.text)).split()) if f.kind == SENTENCE else ""
        m = whole.search(text)
        if m is not None:
            yield _dated(engine, k, text[: m.end()])


def thing_counted(engine: Engine, ask: Ask) -> str:
    """The folded name of what a question counts, in Vietnamese, without the words around it
    (``HTX | năm 2025``); empty where it counts nothing."""
    if ask.language == "en":
        return next((n for n in counted(engine, ask) if " " in n), "")
    said = engine.vocabulary.questions.get("totals", {}).values()
    ends = [fold(w).split() for words in said for w in words]
    noun = noun_counted(engine, ask.text).split()
    cut = (n for n in range(len(noun)) if any(noun[n : n + len(w)] == w for w in ends))
    return " ".join(noun[: next(cut, len(noun))])


def _dated(engine: Engine, fact: int, said: str) -> Total:
    passage = engine.passages[engine.facts[fact].passage]
    own = _YEAR.findall(said)
    above = (_YEAR.findall(h) for h in reversed(passage.path))
    nearest = next((ys for ys in (own, *above) if ys), ["0"])
    year = int(nearest[-1])
    made = engine.documents[passage.document].date or ""
    told = bool(own) and year <= int(made[:4] or 0)
    return Total(fact, year, told or bool(_stated().search(fold(f"{said} ; {passage.path}"))))


def years_asked(text: str) -> frozenset[int]:
    """The years that a question names, but for those in numbers of documents."""
    return frozenset(int(y) for y in re.findall(r"(?<![\d/-])20\d\d(?![\d/-])", text))
