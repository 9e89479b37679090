"""Which documents a question may be answered from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.local_places import province_of_place
from answerer.meaning.numbering import NumberReader, told_of
from answerer.question.question import Question
from corpus.cues import Cues, cues_of
from corpus.records import Document
from corpus.text import fold

_MONTH = re.compile(r"(?<!\d[/-])\b(?:thang\s+)?(\d{1,2})\s*(?:/|-|\s+nam\s+)\s*(\d{4})\b")
_BARE_MONTH = re.compile(r"\b(?:thang|month of)\s+(\d{1,2})\b(?!\s*(?:/|-|cuoi|dau))")
_LAW_YEAR = re.compile(
    r"\bluat\s+(?:hop tac xa|htx|[\w]+(?:\s(?!(?:la|vao|trong|den|xong|dung|by|in)\b)\w+){0,5})"
    r"\s+(?<!la )(?<!vao )(?<!trong )(?<!den )(?:nam\s+|so\s+\d+/)?(?P<y>(?:19|20)\d\d)\b"
)


_LAWS = ("Luật", "Bộ luật")
SPELLINGS = 2
"""How many of the Vietnamese words for an English term may name a title."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents meant; ``exact``: the question names them itself, by number or by kind and
    month; ``titled``: the one of them whose title it seems to mean, empty where there is none."""

    documents: frozenset[str]
    exact: bool = False
    titled: str = ""


def documents_for(engine: Engine, question: Question, chosen: str | None) -> Scope:
    """The documents that a question names; else those of the provinces named (or ``chosen`` on the
    page) and the central ones about these, else all."""
    inside = [
        d
        for d in engine.index.documents
        if (chosen is None or d.province == chosen or not d.province)
        and not _is_law_of_another_year(d, question.text)
    ]
    provinces = _provinces_meant(engine, question)
    near = [d for d in inside if _is_about(engine, d, provinces)] if provinces else inside
    near = near or [d for d in engine.index.documents if d.province in provinces] or inside
    exact = _numbered(engine, question, inside, near)
    letters = [d for d in near if _named_by_month(engine, d, question)]
    letters = letters or [d for d in near if _named_by_issuer(engine, d, question)]
    named = exact or letters or [d for d in near if _is_law_named(d, question)]
    if named:
        return Scope(frozenset(d.id for d in named), exact=True)
    ids = frozenset(d.id for d in near)
    return Scope(ids, titled=_titled(engine, question, ids) or "")


def _titled(engine: Engine, question: Question, ids: frozenset[str]) -> str | None:
    """The document whose title a question means; one in English by the Vietnamese of its terms."""
    if question.query.language != "en":
        return engine.titles.named(question.text, ids)
    skip = (*question.skip, *question.places)
    found = engine.concepts.read(question.text, "en", question.areas, skip)
    pairs = (u for c in found for _, units in c.alternatives[:SPELLINGS] for u in units)
    return engine.titles.holding((u for u in pairs if "_" in u), ids)


def _is_law_of_another_year(d: Document, text: str) -> bool:
    """``Luật Hợp tác xã 2023`` is not the law of 2012."""
    if d.kind not in _LAWS or not d.date:
        return False
    years = {m.group("y") for m in _LAW_YEAR.finditer(fold(text))}
    return bool(years) and d.date[:4] not in years


def _provinces_meant(engine: Engine, question: Question) -> frozenset[str]:
    """The provinces named that have documents here; for one that has none, the one that it is
    part of today."""
    known = engine.vocabulary.provinces
    own = frozenset(p for p in question.provinces if p in engine.provinces)
    placed = province_of_place(engine, question)
    own = own or (frozenset({placed}) if placed else own)
    today = (known[p].merged_into for p in question.provinces)
    return own or frozenset(p for p in today if p in engine.provinces)


def _is_about(engine: Engine, d: Document, provinces: frozenset[str]) -> bool:
    """Is this a document of one of these provinces, or a central one whose title names one?"""
    if d.province:
        return d.province in provinces
    title = fold(d.title)
    return any(fold(engine.vocabulary.provinces[p].name) in title for p in provinces)


def _numbered(
    engine: Engine, question: Question, inside: list[Document], near: list[Document]
) -> list[Document]:
    """The documents named by number: of those ``near`` (of the provinces named), else any that
    bears all of the number or speaks of a province named."""
    numbers = NumberReader(engine.kinds)
    found = numbers.named(question.text, question.numbers, inside)
    found = found or told_of(question.numbers, inside)
    own = [d for d in near if d.id in found]
    if own or near == inside:
        return own
    full = numbers.named(question.text, [n for n in question.numbers if "/" in n], inside)
    names = [engine.vocabulary.provinces[p].name for p in question.provinces]
    far = (d for d in inside if d.id in found and not d.province)
    return [d for d in far if d.id in full or any(n in d.text[d.start : d.end] for n in names)]


def unknown_provinces(engine: Engine, question: Question) -> tuple[str, ...]:
    """Provinces named of which there is no document."""
    return tuple(p for p in question.provinces if p not in engine.provinces)


def speaks_of(engine: Engine, question: Question, province: str) -> bool:
    """May the question be answered although there is no document of this province: one that it
    names, or one of the province that it is part of today, speaks of it?"""
    scope = documents_for(engine, question, None)
    if not scope.exact and not _provinces_meant(engine, question):
        return False
    return named_in(engine, scope.documents, province)


def named_in(engine: Engine, documents: Iterable[str], province: str) -> bool:
    """Does any of these documents name a province?"""
    name = engine.vocabulary.provinces[province].name
    found = (engine.documents[d] for d in sorted(documents))
    return any(name in d.text[d.start : d.end] for d in found)


def said_in(engine: Engine, documents: Iterable[str], phrase: str) -> bool:
    """Does any of these documents hold a phrase, in any case?"""
    found = (engine.documents[d] for d in sorted(documents))
    return any(phrase in d.text[d.start : d.end].lower() for d in found)


def unknown_documents(engine: Engine, ask: Ask) -> str:
    """The name of a document that the question is about and that no text here has or cites: a
    number, or a law with its year; empty where all are known."""
    numbers = ask.question.numbers
    if numbers and not any(_is_known(engine, n) for n in numbers):
        return numbers[0].upper()
    for m in _LAW_YEAR.finditer(fold(ask.question.text)):
        if not any(m.group("y") in r.number for r in engine.index.references if r.kind in _LAWS):
            own = any(
                d.kind == "Luật" and d.date and d.date[:4] == m.group("y")
                for d in engine.index.documents
            )
            if not own and m.group("y") not in engine.law_years:
                return ask.question.text[m.start() : m.end()]
    return ""


def unknown_letter(engine: Engine, ask: Ask) -> str:
    """What a question names by a letter (``mẫu B``) that stands nowhere in the document that it
    names; empty where all stand there, or it names no document."""
    words = "|".join(engine.vocabulary.questions.get("lettered", {}).get("words", ()))
    if not ask.exact or not words:
        return ""
    named = re.compile(rf"\b(?:{words})\s+(?P<x>[A-ZĐ]{{1,2}})\b(?![\w/.-]|\s+[A-ZĐ])")
    texts = [_text(engine, d) for d in sorted(ask.documents)]
    for m in named.finditer(ask.text):
        there = re.compile(rf"\b{re.escape(m['x'])}\b")
        if not re.fullmatch(r"[IVX]+", m["x"]) and not any(there.search(t) for t in texts):
            return m.group()
    return ""


def _text(engine: Engine, document: str) -> str:
    d = engine.documents[document]
    return d.text[d.start : d.end]


def _is_known(engine: Engine, number: str) -> bool:
    digits = re.search(r"\d+", number)
    return digits is None or digits.group().lstrip("0") in engine.number_heads


def about_other_document(engine: Engine, ask: Ask) -> bool:
    """``Luật Hợp tác xã có hiệu lực khi nào?`` is not about a decision of ours."""
    kinds = cues_of("meaning")["other_kinds"]
    named = Cues("meaning", "other_kinds").any_of(*kinds)
    m = re.search(rf"\b({named})\b", fold(ask.question.text))
    if not m or names_own_number(engine, ask.question):
        return False
    kind = next(kind for kind, names in kinds.items() if m.group(1) in names)
    inside = [d for d in engine.index.documents if d.id in ask.documents]
    return not any(fold(d.kind) == kind for d in inside) and m.start() < 60


def names_own_number(engine: Engine, question: Question) -> bool:
    """Does the question name one of our documents by its number?"""
    documents = engine.index.documents
    return bool(NumberReader(engine.kinds).named(question.text, question.numbers, documents))


def _is_law_named(d: Document, question: Question) -> bool:
    """A law is named by its title and its year (``Luật Hợp tác xã năm 2012``)."""
    if d.kind != "Luật" or not d.title or not d.date:
        return False
    title, year = re.escape(fold(d.title).strip()), d.date[:4]
    return bool(re.search(rf"\bluat {title}\s+(?:nam\s+)?{year}\b", fold(question.text)))


def _named_by_issuer(engine: Engine, d: Document, question: Question) -> bool:
    """A draft has no number: its kind and who issued it name it (``công văn của Sở Tư pháp``,
    ``the justice department's letter``)."""
    if d.number or question.has("compare") or question.has("proposer"):
        return False
    issued = engine.agencies_in(d.issuer)
    folded, kind = fold(question.text), fold(d.kind)
    by = [m for m in question.agencies if m.id in issued]
    english = engine.kinds.english(d.kind)
    spoken = rf"\b{kind}(?: cua| do)? $|\b{english} (?:of|from|by) [\w' ]{{0,24}}$"
    own = rf"['’]s (?:\w+ ){{0,3}}?{english}\b"
    return any(re.search(spoken, folded[: m.start]) or re.match(own, folded[m.end :]) for m in by)


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
