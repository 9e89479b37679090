"""The stretch of a question that only names the document: ``Kế hoạch phát triển … 2006 - 2010``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from answerer.question.concepts import Concept
from corpus.cues import Cues
from corpus.phrases import Match, Token, tokens, words_of
from corpus.records import Document
from corpus.text import fold

Stretch = tuple[int, int]

ENOUGH = 2
DRAFT = "draft"
FEW = 3
"""Documents of one place up to which a question about them names them by their kind."""
_CUES = Cues("meaning", "naming")


@cache
def _joins() -> frozenset[str]:
    return frozenset(_CUES.words("joins"))


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(rf"\b{_CUES.any_of('titled', 'titled_english')}\b")


@cache
def _says() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?P<kind><speakers>)(?=(?: (?:nay|do|cua tinh|cua (?:\w+ ){1,3}?))? "
        r"(?:<before_says> )?<says>\b)"
    )


@cache
def _others() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<several_english>\b")


@cache
def _made() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<makes>\s+$")


@cache
def _issued() -> re.Pattern[str]:
    issued = _CUES.any_of("titled", "issued")
    return re.compile(rf"\b{issued}(?: so)?(?: \S*\d\S*)?(?: nam \d{{4}})?(?: cua| do|,)? $")


def speakers(text: str, documents: Iterable[Document]) -> tuple[Stretch, ...]:
    """Where a document of ours is only named as what says something (``chương trình hành động của
    tỉnh có giao …``), and is not what is made."""
    folded = fold(text)
    held = " ; ".join(fold(f"{d.kind} {d.title}") for d in documents)
    found = (m for m in _says().finditer(folded) if not _made().search(folded[: m.start()]))
    return tuple(m.span("kind") for m in found if m.group("kind") in held)


def issuers(text: str, agencies: Iterable[Match], issued: frozenset[str]) -> tuple[Stretch, ...]:
    """Where a text names, behind a kind of document and its number, the agency that issued it
    (``Nghị quyết 88 của HĐND tỉnh``); ``issued``: the agencies that issued those it may mean."""
    folded = fold(text)
    behind = (m for m in agencies if m.id in issued and _issued().search(folded[: m.start]))
    return tuple((m.start, m.end) for m in behind)


def months(text: str, d: Document) -> tuple[Stretch, ...]:
    """Where a text names a draft by its month (``công văn hồi tháng 10/2020``)."""
    if d.number or not d.period:
        return ()
    month, year = d.period.split("/")
    said = rf"(?<![\d/.-])\b(?:hoi |vao |ra )?(?:thang )?0?{int(month)}(?: ?[/-] ?| nam ){year}\b"
    return tuple(m.span() for m in re.finditer(said, fold(text)))


def names_of_documents(text: str, documents: Iterable[Document]) -> tuple[Stretch, ...]:
    """Where a text names one of these documents by its kind and the words of its title, in their
    order; empty where it names none, or would say nothing else."""
    found = [s for d in documents for s in _names(text, d)]
    longest = sorted(found, key=lambda s: s[0] - s[1])[:1]
    return tuple(longest)


def _names(text: str, d: Document) -> list[Stretch]:
    title = fold(f"{d.kind} {d.title}")
    words = frozenset(words_of(title)) | frozenset(re.findall(r"\d+", f"{d.number} {d.date}"))
    heads = [m for m in _kinds().finditer(fold(text)) if m.group() in title]
    listed = tokens(text)
    runs = (_run([t for t in listed if t.start >= m.start()], words) for m in heads)
    return [(run[0].start, run[-1].end) for run in runs if _is_name(run)]


def _run(following: list[Token], words: frozenset[str]) -> list[Token]:
    """The tokens from a kind of document on that stand in its title."""
    run: list[Token] = []
    for t in following:
        if t.fold not in words and t.fold not in _joins():
            break
        run.append(t)
    while run and run[-1].fold in _joins():
        run.pop()
    return run


def _is_name(run: list[Token]) -> bool:
    """Is there more than the kind itself (two syllables at most)?"""
    return len([t for t in run if t.fold not in _joins()]) > ENOUGH + 1


def without_kind(
    concepts: tuple[Concept, ...], documents: list[Document], text: str = "", least: float = 0.0
) -> tuple[Concept, ...]:
    """The concepts of an English question without the words for what its documents are (``the
    decree``, ``the draft action programme``), where these are those of one place; all of them
    where it says next to nothing else (less than ``least``, but for one document), or asks for
    others of the kind (``which programmes``)."""
    if not documents or len({d.province for d in documents}) > 1:
        return concepts
    if len(documents) > 1 and _others().search(fold(text)):
        return concepts
    known = {tuple(words_of(d.kind)) for d in documents}
    if any(d.status == DRAFT for d in documents):
        known.add(tuple(words_of(_CUES.words("drafts")[0])))
    titles = " ; ".join(fold(d.title) for d in documents)
    if len(documents) <= FEW:
        known |= {tuple(words_of(s)) for s in _CUES.words("speakers") if s in titles}
    left = tuple(c for c in concepts if _single(c.alternatives[0][1]) not in known)
    enough = left if len(documents) == 1 else sum(c.weight for c in left) >= least
    return left if enough else concepts


def _single(units: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(u for u in units if "_" not in u)
