"""Which documents a question may be answered from."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.question import Question
from corpus.records import Document
from corpus.text import fold

_MONTH = re.compile(r"\b(?:thang\s+)?(\d{1,2})\s*(?:/|-|\s+nam\s+)\s*(\d{4})\b")
_BARE_MONTH = re.compile(r"\b(?:thang|month of)\s+(\d{1,2})\b(?!\s*(?:/|-|cuoi|dau))")
_LAW_YEAR = re.compile(
    r"\bluat\s+(?:hop tac xa|htx|[\w]+(?:\s\w+){0,5})\s+(?:nam\s+|so\s+\d+/)?(?P<y>(?:19|20)\d\d)\b"
)


def documents_for(
    engine: Engine, question: Question, chosen: str | None
) -> tuple[frozenset[str], bool]:
    """The documents meant, and whether the question names them itself, by number or by kind and
    month; else the one that it means by its title, else those of the provinces named (or ``chosen``
    on the page), else all."""
    inside = [
        d
        for d in engine.index.documents
        if chosen is None or d.province == chosen or not d.province
    ]
    provinces = [p for p in question.provinces if p in engine.provinces]
    if provinces:
        named = [d for d in inside if d.province in provinces]
        inside = named or [d for d in engine.index.documents if d.province in provinces]
    exact = [d for d in inside if _named_by_number(d, question)]
    letters = [d for d in inside if _named_by_month(engine, d, question)]
    if exact or letters:
        return frozenset(d.id for d in exact or letters), True
    ids = frozenset(d.id for d in inside)
    titled = engine.titles.named(question.text, ids)
    return (frozenset({titled}), False) if titled else (ids, False)


def unknown_provinces(engine: Engine, question: Question) -> tuple[str, ...]:
    """Provinces named of which there is no document."""
    return tuple(p for p in question.provinces if p not in engine.provinces)


def speaks_of(engine: Engine, question: Question, province: str) -> bool:
    """Does the question name one of our documents that itself speaks of a province (a central
    decision for several)?"""
    name = engine.vocabulary.provinces[province].name
    named = (d for d in engine.index.documents if _named_by_number(d, question))
    return any(name in d.text[d.start : d.end] for d in named)


def unknown_documents(engine: Engine, ask: Ask) -> str:
    """The name of a document that the question is about and that no text here has or cites: a
    number, or a law with its year; empty where all are known."""
    numbers = ask.question.numbers
    if numbers and not any(_is_known(engine, n) for n in numbers):
        return numbers[0].upper()
    for m in _LAW_YEAR.finditer(fold(ask.question.text)):
        if not any(
            m.group("y") in r.number
            for r in engine.index.references
            if r.kind in ("Luật", "Bộ luật")
        ):
            own = any(
                d.kind == "Luật" and d.date and d.date[:4] == m.group("y")
                for d in engine.index.documents
            )
            if not own and m.group("y") not in engine.law_years:
                return ask.question.text[m.start() : m.end()]
    return ""


def _is_known(engine: Engine, number: str) -> bool:
    digits = re.search(r"\d+", number)
    return digits is None or digits.group().lstrip("0") in engine.number_heads


def about_other_document(engine: Engine, ask: Ask) -> bool:
    """``Luật Hợp tác xã có hiệu lực khi nào?`` is not about a decision of ours."""
    m = re.search(
        r"\b(luat|bo luat|nghi dinh|thong tu|phap lenh|decree|circular|law)\b",
        fold(ask.question.text),
    )
    if not m or names_own_number(engine, ask.question):
        return False
    kind = {"decree": "nghi dinh", "circular": "thong tu", "law": "luat"}.get(
        m.group(1), m.group(1)
    )
    inside = [d for d in engine.index.documents if d.id in ask.documents]
    return not any(fold(d.kind) == kind for d in inside) and m.start() < 60


def names_own_number(engine: Engine, question: Question) -> bool:
    """Does the question name one of our documents by its number?"""
    return any(_named_by_number(d, question) for d in engine.index.documents)


def _named_by_number(d: Document, question: Question) -> bool:
    if not d.number:
        return False
    full = fold(d.number)
    digits = re.match(r"\d+", full)
    own = {full, digits.group() if digits else full}
    return any(
        n in own
        or re.sub(r"^[a-z]+\s?-?", "", n) in own
        or (n.split("/")[0] in own and full.startswith(n))
        for n in question.numbers
    )


def _named_by_month(engine: Engine, d: Document, question: Question) -> bool:
    """A draft has no number: its kind and its month name it (``công văn tháng 10/2020``)."""
    if d.number or not d.period:
        return False
    text, words = fold(question.text), engine.vocabulary.questions
    names = words.get("draft_names", {}).get(fold(d.kind), [fold(d.kind)])
    if not any(name in text for name in names):
        return False
    month, year = (int(x) for x in d.period.split("/"))
    if any((int(m), int(y)) == (month, year) for m, y in _MONTH.findall(text)):
        return True
    spoken = [n for name, n in words.get("months", {}).items() if name in text]
    return month in spoken or any(int(m) == month for m in _BARE_MONTH.findall(text))
