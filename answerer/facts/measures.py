"""What a question counts or measures, and how to tell whether a text gives a number of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from answerer.facts.amounts import QUANTITY
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import Area
from answerer.question.concepts import Concept
from answerer.question.moments import change_asked
from answerer.telling.wording import tidy
from corpus.text import fold

Says = Callable[[str], bool]
_FIGURE = re.compile(r"(?<![\w/.-])\d[\d.,]*(?![\w/-])(?!\s*[/-]\s*\d)")
_DATE = re.compile(r"(?:ngày|tháng|năm|giai đoạn|khoản|điều|mục)\s+\d[\d/. -]*", re.I)
_POINT = re.compile(r"(?:^|(?<=[;:.,] ))(?:\(\d{1,2}\)\s|[(]?\d{1,2}[.)]+\s(?=\D))")
"""The number of a point: ``(1) Thúc đẩy …; (2) Phát huy …``."""
_SAME = re.compile(r"(?<=\w) \(\d+ \w+\)")
"""The same number in another unit: ``05 năm (60 tháng)``."""
_PLACE = re.compile(
    r"\b(?:khoản|điều|mục|điểm|chương|phụ lục|mẫu số|mẫu|phần|bước)\s+(?:số\s+)?\d+(?:\.\d+)*", re.I
)
"""A part of a document by its number (``Điều 3 có trách nhiệm``)."""
_NAMES = re.compile(
    r"\b(?:[ĐđD]ề án|Quyết định số|Nghị quyết số|Nghị định số)\b(?:[^.;]|\.(?=\d))*"
)
"""A cited document or scheme: a number in its name (``Đề án phát triển 15.000 …``) is no count."""
_NUMBER_OF = re.compile(
    r"(?:bao nhieu|may|how many|so luong|so sanh so|tong so(?! (?:bao nhieu|luong)\b))\s+"
    r"(?:cac\s+|nhung\s+)?(?P<noun>\w)"
)
_AMOUNT_OF = re.compile(r"\bso luong (?P<noun>\w+(?: \w+)?)\b.*\bbao nhieu\W*$")
_NUMBER = r"(?<![/\d.,])(?<![^\W\d]-)(?!(?:19|20)\d\d\b)\d(?:[\d.,]*\d)?(?![\d.])\)?"
_NO_LINK = r"(?!(?:thuoc|cua|tai|va|cho|theo|tu|trong|hoac|voi|den|toi|tren|o)\b)"
"""A number is not that of a noun behind one of these (``Đường 16 thuộc Hạt …``)."""


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
    named = _NAMES.search(ask.text)

    def said(text: str) -> str:
        return tidy(_POINT.sub(" ", _PLACE.sub(" ", text if named else _NAMES.sub(" ", text))))

    if not patterns:
        return lambda text: bool(_FIGURE.search(_DATE.sub(" ", said(text))))

    @cache
    def gives(text: str) -> bool:
        written = fold(said(text))
        return any(p.search(written) for p in patterns)

    return gives


def figures_in(text: str) -> int:
    """How many different numbers a text gives, dates, the names of cited documents and the numbers
    of points left out."""
    own = _SAME.sub(" ", _POINT.sub(" ", _NAMES.sub(" ", text)))
    return len(set(_FIGURE.findall(_DATE.sub(" ", tidy(own)))))


def _written(noun: str) -> tuple[str, ...]:
    """How a number of something is written: before it, or behind it in a row of a table."""
    n = re.escape(noun)
    before = rf"{_NUMBER}\s*(?:\([^)]*\)\s*)?(?:{_NO_LINK}\w+\s+){{0,2}}{n}\b"
    few = rf"\b(?:khong qua|toi da|it nhat|toi thieu|moi \w+) (?:mot|hai|ba|bon|nam|sau) {n}\b"
    share = rf"\b\d/\d (?:tong so |so )?{n}\b"
    return before, few, share, rf"\b{n}\s*[;|]\s*{_NUMBER}(?!.*[;|]\s*\d)"


def noun_counted(engine: Engine, text: str) -> str:
    """The folded noun that a question counts, with all it says of it up to a pause; empty where
    it counts nothing."""
    m = _NUMBER_OF.search(fold(text))
    return " ".join(engine.questions.units.noun_at(text, m.start("noun"))) if m else ""


def counted(engine: Engine, ask: Ask) -> list[str]:
    """What a question counts, folded: the one or two syllables behind ``bao nhiêu``, or the
    Vietnamese of the English words behind ``how many``, with other words for the same unit."""
    folded = fold(ask.text)
    m = _NUMBER_OF.search(folded)
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
    spans = ((m.start("noun"), end), (m.start("noun"), m.start("noun") + 40))
    places = ask.question.places
    inside = [engine.concepts.read(ask.text, "en", [Area(*s, 1.0)], places)[:2] for s in spans]
    spelled = (units for found in inside for c in found for _, units in c.alternatives)
    return [fold(" ".join(u for u in units if "_" not in u)) for units in spelled]


_BOUNDS = (
    (
        "it nhat|toi thieu|at least|minimum|khong duoi|khong thap hon",
        r"it nhat|toi thieu|khong duoi|khong thap hon|khong it hon",
        r"tro len|tren \(?\d",
    ),
    (
        "toi da|nhieu nhat|cao nhat|khong qua|khong vuot|at most|maximum|up to",
        r"toi da|khong qua|khong vuot|nhieu nhat|cao nhat|khong hon",
        r"tro xuong|duoi \(?\d",
    ),
)
"""How a bound is asked for, how a text gives it, and how it gives one in other words."""
_SPARE = frozenset(["it", "nhat", "toi", "thieu", "da", "nhieu", "cao", "khong", "qua", "khoang"])


def bound_asked(question: str) -> Callable[[str], float]:
    """How far a folded text gives a bound of the side that a question asks for (``ít nhất``,
    ``tối đa``): 1, or 0.5 in other words; 0 where it gives or the question asks for none."""
    for asks, gives, nearly in _BOUNDS:
        if re.search(rf"\b(?:{asks})\b", fold(question)):
            plain, other = re.compile(rf"\b(?:{gives})"), re.compile(rf"\b(?:{nearly})")
            return lambda text: 1.0 if plain.search(text) else 0.5 * bool(other.search(text))
    return lambda text: 0.0


def without_unit(engine: Engine, ask: Ask) -> Ask:
    """The question without the words for the unit and the bound that it asks for: those the
    number itself must bear."""
    words = {s for n in counted(engine, ask) for s in n.split()} | _SPARE
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
