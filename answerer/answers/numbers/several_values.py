"""Two values asked at once (``ít nhất mấy tiêu chí, và dưới bao nhiêu phần trăm hộ?``, ``mấy ngày
thì thẩm định, rồi bao lâu ra quyết định?``): both are told, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from answerer.answers.numbers.quantity import answer_quantity, number_in
from answerer.answers.passages.content import nearest_passage
from answerer.answers.tasks.deadlines import answer_dated_sentence
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.measures import Says, figures_in, numbers_what
from answerer.meaning.reading import read_question
from answerer.question.areas import Area
from answerer.question.moments import moment_asked
from answerer.question.temporal import times_in
from answerer.silence.refusal import checked, refused
from answerer.telling.draft import SEVERAL, Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "values")

_WHICH_DAY = re.compile(r"\bngay (?:nao|may)\b")
BESIDE = 0.3
"""What the words of the other clauses count."""


@cache
def _asks() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:bao nhieu|bao lau|(?:truoc|sau|<latest> nhat(?: la)?) (?:ngay"
        r"|thang) (?:nao|may)|(?P<day>ngay (?:nao|may))|may|how <how>)\b"
    )


@cache
def _no_value() -> re.Pattern[str]:
    """``Luật … ngày nào``: the date of a document, or one end of a period, which is no value."""
    return _CUES.pattern(r"\b<documents>\b[^,;:()]*$|(?<!\bdau )\btu $|\bden $|\bhet $")


@cache
def _edge() -> re.Pattern[str]:
    return _CUES.pattern(r"[,;]\s+(?:<links> )?|\s<links>\s")


def answer_several_values(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that gives every value asked, else a sentence for each; refused where what is
    found gives fewer values than are asked, or days of steps that do not follow upon each other.
    None where one value is asked, or none."""
    parts = [_part(engine, ask, c) for c in clauses(ask.text, ask.question.areas)]
    if len(parts) < 2:
        return None
    whole = number_in(engine, ask, _all_of([numbers_what(engine, p) for p in parts]))
    if whole is not None:
        return checked(engine, ask, whole)
    told = [(p, _value(engine, p)) for p in parts]
    found = [d for p, d in told if d is not None and _stands(engine, ask, p, d)]
    statements = tuple(dict.fromkeys(s for d in found for s in d.statements))
    found_at = tuple(k for s in statements for k in s.passages)
    dated = all(map(_asks_when, parts))
    apart = dated and max(found_at, default=0) - min(found_at, default=0) >= len(parts)
    enough = sum(max(_values_in(s.text, dated), 1) for s in statements) >= len(parts)
    if apart or not enough:
        nearest = found_at[:2] or nearest_passage(engine, ask)
        return refused(ask, "not_stated", "not_all_found", "count", nearest)
    least = min(d.confidence for d in found)
    return Draft("answered", "content", statements, confidence=least, limit=SEVERAL)


def _value(engine: Engine, part: Ask) -> Draft | None:
    """The sentence that gives the time or the number that a clause asks for."""
    if moment_asked(part.text) is not None or _asks_when(part):
        return answer_dated_sentence(engine, part, None)
    return answer_quantity(engine, part)


def _asks_when(part: Ask) -> bool:
    return bool(_WHICH_DAY.search(fold(part.text)))


def _values_in(text: str, dated: bool) -> int:
    """How many values a sentence gives: figures, or at least the time that it says."""
    return max(figures_in(text), dated and bool(times_in(text)))


def clauses(text: str, areas: Sequence[Area]) -> list[tuple[int, int]]:
    """The stretches of a question that ask for a value each; none where fewer than two do, or
    where no pause parts them. What leads up to the question (areas that do not count whole) asks
    nothing."""
    folded = fold(text)
    whole = [a for a in areas if a.share == 1]
    begins = (m.start() for m in _asks().finditer(folded) if _is_asked(text, m))
    asks = [k for k in begins if any(a.start <= k < a.end for a in whole)]
    edges = ([m.end() for m in _edge().finditer(folded, a, b)] for a, b in pairwise(asks))
    cuts = [e[0] for e in edges if e]
    return list(pairwise([0, *cuts, len(folded)])) if cuts else []


def _is_asked(text: str, m: re.Match[str]) -> bool:
    """Is this no other word without its diacritics (``máy bơm``), nor the day of a document?"""
    if m["day"]:
        return not _no_value().search(fold(text[: m.start()]))
    return m.group() != "may" or text[m.start() : m.end()].lower() in ("mấy", "may")


def _part(engine: Engine, ask: Ask, clause: tuple[int, int]) -> Ask:
    """The question with the number alone that one clause asks for; what the others say counts
    less."""
    start, end = clause
    beside = [Area(0, start, BESIDE), Area(end, len(ask.text), BESIDE)]
    areas = [Area(start, end, 1.0), *beside]
    known = {c.alternatives for c in ask.concepts}
    read = engine.concepts.read(ask.text, ask.language, areas, ask.question.skip)
    concepts = tuple(c for c in read if c.alternatives in known)
    scores = replace(engine.matcher.score(concepts), search=ask.scores.search)
    own = read_question(engine, ask.text[start:end])
    return replace(ask, question=own, concepts=concepts, scores=scores)


def _stands(engine: Engine, ask: Ask, part: Ask, draft: Draft) -> bool:
    """May the answer to a clause be given, by the whole question with the kinds that it asks?"""
    own = replace(ask, question=replace(ask.question, kinds=part.question.kinds))
    return checked(engine, own, draft).status == "answered"


def _all_of(tests: list[Says]) -> Says:
    """Does a text pass all tests, and hold as many numbers as there are?"""
    return lambda text: all(says(text) for says in tests) and figures_in(text) >= len(tests)
