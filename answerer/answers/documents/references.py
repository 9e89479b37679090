"""Documents that the documents cite: which one, its number, its date, what it is about."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.documents.cited_meant import other_named
from answerer.answers.documents.task_bases import is_of_task
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.issuers import bears, issuer_named
from answerer.facts.reference_finder import ReferenceFinder, asks_basis
from answerer.facts.reference_words import head_of, may_be_amending, spelled
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_CUES = Cues("documents", "references")

MIN_RECALL = 0.42
MIN_OF_KIND = 0.32
ALIKE = 4
"""Legal bases of one kind told where the question says no more than the kind."""
_LAWS = re.compile(r"\b(?:nhung|cac) luat\b")
"""Where several laws are asked for and only one is cited by its year, the sentence names others."""
_PROPOSALS = frozenset(["Tờ trình"])
"""What a document is issued upon: where it cites one alone, that one is meant."""


@cache
def _several() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<several>\b", re.I)


@cache
def _which() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<things>\s+<which>")


@cache
def _of_bases() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<bases>|\b<rests> (?:nhung |cac )?<rests_on>\b|\b<rests_english>\W*$")


@cache
def _whatever() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<rests> van ban (?:nao|gi)\b|\bdocuments?\b.*<rests_english>\W*$")


@cache
def _all_bases() -> re.Pattern[str]:
    return _CUES.pattern(
        r"<all_bases>|can cu\b[^,.?]*\b(?:gom|la)\b[^,.?]*\b(?:gi|nao)\b|(?:can cu"
        r"|co so) phap ly (?:cua|ban hanh) <based>"
    )


@cache
def _whose() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<number>\b.{0,40}\b(?:cua|do) (?:ai|co quan nao)(?: ban hanh)?\W*$")


def answer_reference(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """The cited document that is asked for; all legal bases where the question wants them all.
    None where no citation fits."""
    of_task = is_of_task(engine, ask)
    if not of_task and (wants_all_bases(ask) or _bare_bases(engine, ask)):
        return _bases(engine, ask)
    kind = engine.kinds.wanted(ask.question)
    if kind is None and ask.question.has("own_number"):
        kind = other_named(engine, ask)
    numbered = finder.by_number(ask)
    if kind is None:
        issued = _issued_by(ask, finder)
        if numbered or (issued and not _several().search(ask.text)):
            return _dated(ask, references_told(engine, finder, (issued or numbered)[:1], 1.0))
    kind = kind or (None if of_task else _basis_kind(engine, finder, ask))
    kind = kind or engine.kinds.dated(ask.question)
    found = [k for k, _ in finder.by_topic(ask, kind)]
    found = [k for k in found if not (of_task and finder.in_basis(k))]
    if kind is not None and not ask.question.numbers:
        amending = (k for k in found if may_be_amending(ask.text, finder.reference(k)))
        found = list(amending) or found
    if not found:
        return None
    if ask.places:
        return references_told(engine, finder, sorted(found)[:6], 1.0)
    if kind in _PROPOSALS and len({finder.reference(k).number for k in found}) == 1:
        return references_told(engine, finder, found[:1], 1.0)
    bases = [k for k in found if finder.in_basis(k)]
    if asks_basis(ask) and kind and bases and not of_task:
        return references_told(
            engine, finder, _each_once(finder, bases)[: _how_many(engine, ask, kind)], 1.0
        )
    return _best(engine, ask, finder, found[0], kind)


def _dated(ask: Ask, told: Draft) -> Draft:
    """The answer to ``Công văn 2756 là ngày nào``: the document without the dates in its title."""
    if set(ask.question.asked) != {"deadline"}:
        return told
    said = told.statements[0]
    head = head_of(said.text.strip("*")).strip(" ,;")
    return replace(told, statements=(replace(said, text=f"**{head}**"),))


def _issued_by(ask: Ask, finder: ReferenceFinder) -> list[int]:
    """``văn bản nào của Tỉnh ủy``: the references whose numbers bear the letters of that issuer,
    best first; none where they fit too little, or no issuer is named."""
    issuer = issuer_named(ask.text, "văn bản")
    if issuer is None:
        return []
    found = (k for k, _ in finder.by_topic(ask, None))
    own = [k for k in found if bears(finder.reference(k).number, issuer[1])]
    return [k for k in own[:1] if finder.recall(ask, k) >= MIN_OF_KIND]


def _best(
    engine: Engine, ask: Ask, finder: ReferenceFinder, best: int, kind: str | None
) -> Draft | None:
    """The reference that fits best, if it fits well, with its neighbours where several are
    asked for."""
    recall = finder.recall(ask, best)
    if recall < (MIN_OF_KIND if kind else MIN_RECALL) or finder.misses_core(ask, best):
        return None
    several = _wants_several(engine, ask)
    if several and kind is None and not ask.question.numbers:
        return None
    chosen = finder.beside(best, kind) if several and kind is not None else [best]
    if len(chosen) < 2 and kind == "Luật" and _LAWS.search(fold(ask.text)):
        return None
    own = len(chosen) == 1 and _is_of_agency(engine, ask, finder, best)
    alone = set(ask.question.asked) <= {"legal"}
    return references_told(engine, finder, chosen, recall, where_found=own, alone=alone)


def _is_of_agency(engine: Engine, ask: Ask, finder: ReferenceFinder, k: int) -> bool:
    """Does a reference stand under the name of an agency that the question names (which no other
    place that cites the same document need do)?"""
    above = engine.agencies_above(engine.place[finder.reference(k).passage])
    return bool(above & {m.id for m in ask.question.agencies})


def _wants_several(engine: Engine, ask: Ask) -> bool:
    """``những chỉ thị nào``, ``3 chỉ thị nào``."""
    every = ask.language == "en" and re.search(r"\b(?:all|list)\b", ask.text, re.I)
    return bool(_several().search(ask.text) or engine.kinds.several(fold(ask.text)) or every)


def _how_many(engine: Engine, ask: Ask, kind: str) -> int:
    """All of a kind where nothing tells them apart (``căn cứ luật nào``); two laws where the
    question asks twice (``Luật … ngày nào và Luật … ngày nào``)."""
    if "legal" in ask.question.asked and _has_no_topic(engine, ask):
        return ALIKE
    return 2 if kind == "Luật" and len(_which().findall(fold(ask.text))) > 1 else 1


def _each_once(finder: ReferenceFinder, found: list[int]) -> list[int]:
    """References without those of a document that is named before."""
    first: dict[str, int] = {}
    for k in found:
        r = finder.reference(k)
        first.setdefault(r.number or r.text, k)
    return list(first.values())


def _has_no_topic(engine: Engine, ask: Ask) -> bool:
    """Does a question say nothing but that it is about bases, of which kind and of which
    document?"""
    named = [engine.documents[d] for d in ask.documents]
    own = (f"{d.kind} {d.number or ''} {d.title}" for d in named)
    basis = engine.units(" ; ".join(_CUES.words("basis")))
    known = engine.kinds.units | basis | engine.units(" ; ".join(own))
    units = {u for c in ask.concepts for u in c.syllables}
    return not ask.question.agencies and units <= known


def _basis_kind(engine: Engine, finder: ReferenceFinder, ask: Ask) -> str | None:
    """Where the legal bases are asked about: the first kind named that stands among them."""
    if not asks_basis(ask):
        return None
    named = engine.kinds.named(fold(ask.text))
    stands = (k for k in named if any(finder.in_basis(n) for n, _ in finder.by_topic(ask, k)))
    return next(stands, None)


def references_told(
    engine: Engine,
    finder: ReferenceFinder,
    chosen: list[int],
    confidence: float,
    where_found: bool = False,
    alone: bool = False,
) -> Draft:
    """References as an answer: each as it is cited most plainly, or where it was found."""
    cited = [finder.reference(k if where_found else finder.best_mention(k)) for k in chosen]
    statements = tuple(
        Statement(f"**{shorten(spelled(engine, r), 420)}**", _places(engine, r, alone))
        for r in cited
    )
    subject = _row_of(engine, cited[0].passage) if len(cited) == 1 else ()
    return Draft("answered", "legal_basis", statements, confidence=confidence, subject=subject)


def _places(engine: Engine, r: Reference, alone: bool) -> tuple[int, ...]:
    """Where a reference stands; of one in a footnote that is asked for alone also what calls it."""
    place = engine.place[r.passage]
    called = engine.calls.get(place) if alone else None
    return (place, called[0]) if called else (place,)


def _row_of(engine: Engine, passage: str) -> tuple[int, ...]:
    """The fact of the one task whose row cites a document: what is asked next is about it."""
    rows = (engine.assignments[n] for n in engine.lookup.assignments_of(engine.place[passage]))
    tasks = [a for a in rows if a.source == "table"]
    return engine.lookup.facts_giving(tasks) if len(tasks) == 1 else ()


def wants_all_bases(ask: Ask) -> bool:
    """Does the question want every legal basis of a document?"""
    folded = fold(ask.text)
    return bool(_of_bases().search(folded) and _all_bases().search(folded))


def _bare_bases(engine: Engine, ask: Ask) -> bool:
    """``căn cứ của quyết định đồng tháp``: nothing is asked for in so many words; ``dựa trên văn
    bản nào``: nothing of one kind."""
    whatever = not ask.question.open or bool(_whatever().search(fold(ask.text)))
    only = set(ask.question.asked) == {"legal"} and whatever
    return only and bool(_of_bases().search(fold(ask.text))) and _has_no_topic(engine, ask)


def _bases(engine: Engine, ask: Ask) -> Draft | None:
    """The first twelve legal bases."""
    bases = [(k, p) for k, p in engine.lookup.passages_in(ask.documents) if p.kind == "basis"]
    if re.search(r"\b(?:nhung|cac) luat nao\b|\bwhich laws\b", fold(ask.text)):
        laws = {engine.place[x.passage] for x in engine.index.references if x.kind == "Luật"}
        bases = [(k, p) for k, p in bases if k in laws] or bases
    statements = tuple(Statement(f"- {shorten(p.clean, 230)}", (k,)) for k, p in bases[:12])
    if not statements:
        return None
    return Draft("answered", "legal_basis", statements, confidence=1.0, limit=SEVERAL)


def with_agency(engine: Engine, found: Draft) -> Draft:
    """A cited document with the agency under whose heading it stands (``ai hướng dẫn, theo nghị
    định nào``)."""
    said = found.statements[0]
    above = engine.lookup.heading_of(said.passages[0]) if len(said.passages) == 1 else ""
    if not above or len(found.statements) > 1:
        return found
    return replace(found, statements=(replace(said, text=f"**{above}**: {said.text}"),))


def asks_whose(ask: Ask) -> bool:
    """``triển khai chỉ thị số mấy, ngày nào, của ai?``: whose document it is, no task."""
    return "legal" in ask.question.asked and bool(_whose().search(fold(ask.text)))
