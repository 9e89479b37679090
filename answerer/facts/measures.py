"""What a question counts or measures, and how to tell whether a text gives a number of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from answerer.facts.amounts import QUANTITY
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import Area
from answerer.question.concepts import Concept
from answerer.question.moments import change_asked
from answerer.telling.wording import tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES, _COUNTS, _BOUNDS = Cues("facts", "numbers"), Cues("facts", "counts"), Cues("facts", "bounds")

REACH = 40
"""Characters behind ``how many`` that may name what is counted."""
Says = Callable[[str], bool]
_FIGURE = re.compile(r"(?<![\w/.-])\d[\d.,]*(?![\w/-])(?!\s*[/-]\s*\d)")
_POINT = re.compile(r"(?:^|(?<=[;:.,] ))(?:\(\d{1,2}\)\s|[(]?\d{1,2}[.)]+\s(?=\D))")
"""The number of a point: ``(1) Thúc đẩy …; (2) Phát huy …``."""
_SAME = re.compile(r"(?<=\w) \(\d+ \w+\)")
"""The same number in another unit: ``05 năm (60 tháng)``."""
_AMOUNT_OF = re.compile(r"\bso luong (?P<noun>\w+(?: \w+)?)\b.*\bbao nhieu\W*$")
_NUMBER = r"(?<![/\d.,])(?<![^\W\d]-)(?!(?:19|20)\d\d\b)\d(?:[\d.,]*\d)?(?![\d.])\)?"


@cache
def _date() -> re.Pattern[str]:
    return _CUES.pattern(r"<dated>\s+\d[\d/. -]*", re.I)


@cache
def _place() -> re.Pattern[str]:
    """A part of a document by its number (``Điều 3 có trách nhiệm``)."""
    return _CUES.pattern(r"\b<parts>\s+(?:số\s+)?\d+(?:\.\d+)*", re.I)


@cache
def _names() -> re.Pattern[str]:
    """A cited document or scheme: a number in its name (``Đề án phát triển 15.000 …``) is no
    count."""
    return _CUES.pattern(r"\b<cited>\b(?:[^.;]|\.(?=\d))*")


@cache
def _number_of() -> re.Pattern[str]:
    asked = rf"(?:{_COUNTS.any_of('asked')}|tong so(?! (?:bao nhieu|luong)\b))"
    return re.compile(rf"{asked}\s+(?:cac\s+|nhung\s+)?(?P<noun>\w)")


def numbers_what(engine: Engine, ask: Ask) -> Says:
    """A test whether a text gives a number of what the question counts (a percentage or an
    amount where it asks for one)."""
    change = change_asked(ask.text)
    if change is not None:
        return change
    for kind in ("percent", "money"):
        if kind in ask.question.kinds:
            return lambda text: bool(QUANTITY[kind].search(text))
    patterns = [re.compile(p) for n in counted(engine, ask) for p in _written(n)]
    m = _AMOUNT_OF.search(fold(ask.text))
    if m:
        patterns.append(re.compile(rf"\bso luong {m.group('noun')}\b[^.;]{{0,40}}?\d"))
    named = _names().search(ask.text)

    def said(text: str) -> str:
        return tidy(_POINT.sub(" ", _place().sub(" ", text if named else _names().sub(" ", text))))

    if not patterns:
        return lambda text: bool(_FIGURE.search(_date().sub(" ", said(text))))

    @cache
    def gives(text: str) -> bool:
        written = fold(said(text))
        return any(p.search(written) for p in patterns)

    return gives


def figures_in(text: str) -> int:
    """How many different numbers a text gives, dates, the names of cited documents and the numbers
    of points left out."""
    own = _SAME.sub(" ", _POINT.sub(" ", _names().sub(" ", text)))
    return len(set(_FIGURE.findall(_date().sub(" ", tidy(own)))))


def _written(noun: str) -> tuple[str, ...]:
    """How a number of something is written: before it, or behind it in a row of a table."""
    n = re.escape(noun)
    link, small = _COUNTS.any_of("links"), _COUNTS.any_of("small")
    before = rf"{_NUMBER}\s*(?:\([^)]*\)\s*)?(?:(?!{link}\b)\w+\s+){{0,2}}{n}\b"
    few = rf"\b(?:{_COUNTS.any_of('few')}|moi \w+) {small} {n}\b"
    share = rf"\b\d/\d (?:tong so |so )?{n}\b"
    return before, few, share, rf"\b{n}\s*[;|]\s*{_NUMBER}(?!.*[;|]\s*\d)"


def noun_counted(engine: Engine, text: str) -> str:
    """The folded noun that a question counts, with all it says of it up to a pause; empty where
    it counts nothing."""
    m = _number_of().search(fold(text))
    return " ".join(engine.questions.units.noun_at(text, m.start("noun"))) if m else ""


@cache
def _verb() -> re.Pattern[str]:
    """The English verb behind what is counted: ``how many staff does the Alliance have``."""
    return _COUNTS.pattern(r"\b<verbs_english>\b")


@cache
def _noun_end() -> re.Pattern[str]:
    return _COUNTS.pattern(r"\b(?:<verbs_english>|<ends_english>)\b|[,;?(]")


def counted(engine: Engine, ask: Ask) -> list[str]:
    """What a question counts, folded: the one or two syllables behind ``bao nhiêu``, or the
    Vietnamese of the English words behind ``how many``, with other words for the same unit."""
    folded = fold(ask.text)
    m = _number_of().search(folded)
    if not m:
        return []
    units = engine.questions.units
    unit = units.at(folded[m.start("noun") :])
    if unit:
        return units.words(unit)
    words = units.noun_at(ask.text, m.start("noun"))[:2]
    if ask.language != "en":
        return [" ".join(words[:n]) for n in (2, 1) if len(words) >= n and len(words[0]) > 1]
    end = m.start("noun") + len(" ".join(words))
    verb = _verb().search(folded, m.start("noun"))
    reach = min(m.start("noun") + REACH, verb.start() if verb else len(folded))
    spans = ((m.start("noun"), min(end, reach)), (m.start("noun"), reach))
    places = ask.question.places
    inside = [engine.concepts.read(ask.text, "en", [Area(*s, 1.0)], places)[:2] for s in spans]
    inside.append(tuple(_head(engine, ask, m.start("noun"))))
    spelled = (units for found in inside for c in found for _, units in c.alternatives)
    return [fold(" ".join(u for u in units if "_" not in u)) for units in spelled]


def _head(engine: Engine, ask: Ask, start: int) -> Sequence[Concept]:
    """The last thing that English words say up to a verb or a preposition: ``how many new
    commune-level administrative procedures on …`` counts procedures."""
    end = _noun_end().search(fold(ask.text), start)
    area = Area(start, end.start() if end else len(ask.text), 1.0)
    return engine.concepts.read(ask.text, "en", [area], ask.question.places)[-1:]


_SIDES = (
    ("least_asked", "least_given", r"tro len|tren \(?\d"),
    ("most_asked", "most_given", r"tro xuong|duoi \(?\d"),
)
"""How a bound is asked for, how a text gives it, and how it gives one in other words."""


@cache
def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            re.compile(rf"\b{_BOUNDS.any_of(asks)}\b"),
            re.compile(rf"\b{_BOUNDS.any_of(gives)}"),
            re.compile(rf"\b(?:{nearly})"),
        )
        for asks, gives, nearly in _SIDES
    )


def bound_asked(question: str) -> Callable[[str], float]:
    """How far a folded text gives a bound of the side that a question asks for (``ít nhất``,
    ``tối đa``): 1, or 0.5 in other words; 0 where it gives or the question asks for none."""
    folded = fold(question)
    for asks, plain, other in _sides():
        if asks.search(folded):
            return lambda text: 1.0 if plain.search(text) else 0.5 * bool(other.search(text))
    return lambda text: 0.0


def without_unit(engine: Engine, ask: Ask) -> Ask:
    """The question without the words for the unit and the bound that it asks for: those the
    number itself must bear."""
    words = {s for n in counted(engine, ask) for s in n.split()}
    words.update(_BOUNDS.words("spare"))
    ask = without_measure(engine, ask)
    left = tuple(c for c in ask.concepts if not _only(c, words))
    scores = replace(engine.matcher.score(left), search=ask.scores.search)
    return replace(ask, concepts=left, scores=scores)


def without_measure(engine: Engine, ask: Ask) -> Ask:
    """The question without the nouns for the measure that it asks for (``tỷ lệ … là bao nhiêu``):
    ``70%`` is one. (Its scores are left as they are.)"""
    nouns = engine.vocabulary.questions.get("measure_nouns", {})
    words = {s for k in ask.question.kinds for w in nouns.get(k, ()) for s in fold(w).split()}
    left = tuple(c for c in ask.concepts if not set(_syllables(c)) <= words)
    own = tuple(c for c in ask.own if c in left)
    return replace(ask, concepts=left, own=own) if left else ask


def _syllables(c: Concept) -> list[str]:
    return "_".join(c.alternatives[0][1]).split("_")


def _only(c: Concept, words: set[str]) -> bool:
    """Is a concept one of some words, or where one of them meets its neighbour?"""
    units = c.alternatives[0][1]
    return len(units) == 1 and bool(set(units[0].split("_")) & words)
