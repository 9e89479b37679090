"""Facts of a document that a question describes and says nothing beside: one of ours (``dự thảo
quyết định của Gia Lai do ai ký``) or one that ours cite (``kế hoạch hỗ trợ Hội quán ra ngày nào``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerer.answers.documents.cited_issuers import with_issuer
from answerer.answers.documents.document_facts import facts_told
from answerer.answers.documents.references import references_told
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.issuers import issuer_of
from answerer.facts.reference_finder import ReferenceFinder
from answerer.facts.reference_words import may_be_amending, spelled
from answerer.meaning.scope import names_own_number
from answerer.question.concepts import Concept
from answerer.question.facts_of_documents import FactsAsked
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.records import Document, Reference
from corpus.text import fold

_CUES, _INTENTS = Cues("documents", "described"), Cues("documents", "intents")
_ASKING = Cues("question", "asking")

ALL, NEARLY, MOST = 0.97, 0.9, 0.8
"""The share of a description that the document holds where nothing else is asked about, where it is
asked who issued it, and where no other rule has an answer."""
HELD = 0.5
"""The share that a citation must hold itself where its number is not given."""
CITING = 0.75
"""What counts of a description that only the document that cites another holds."""
BEFORE = 90
"""Characters before a citation that still say what it is (``Theo đề nghị của Sở A tại``)."""
APART = 0.03
"""By how much the document meant fits better than any other."""
DESCRIBED = ("signer", "signed_on", "own_number", "issuer", "recipients", "addressees", "proposer")
"""The facts that are told so."""
_CITED_TOO = frozenset({"signed_on", "own_number", "issuer"})
"""The facts that a citation gives."""
_DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")


@dataclass(frozen=True, slots=True)
class _Described:
    """A document that may be meant: one of ours, or the position of a citation; how well it fits
    (0..1), and the share of the description that it holds with the document citing it."""

    fits: float
    holds: float
    own: Document | None = None
    cited: int | None = None


def answer_described(
    engine: Engine, ask: Ask, finder: ReferenceFinder, asked: FactsAsked, least: float
) -> Draft | None:
    """The facts asked of the document described; None where none is, or none holds the share
    ``least`` of what the question says. Who signed one that is only cited is not stated."""
    said = description(engine, ask, asked)
    if not said and not ask.question.numbers:
        return None
    head = _head(engine, ask)
    found = [*_own(engine, ask, said, head), *_cited(engine, ask, finder, said, head)]
    found = [d for d in found if d.holds >= least]
    best = _meant(finder, found)
    if best is None:
        return None
    if best.own is not None:
        return facts_told(engine, ask, [best.own], _facts(best.own, ask, asked))
    if best.cited is None or not set(asked.facts) <= _CITED_TOO:
        unknown = best.holds >= ALL and ask.question.has("signer")
        return refused(ask, "not_stated", "not_stated", "document_fact") if unknown else None
    told = references_told(engine, finder, [best.cited], best.fits)
    return told if "issuer" not in asked.facts else with_issuer(engine, told)


def _meant(finder: ReferenceFinder, found: Sequence[_Described]) -> _Described | None:
    """The document that holds most of a description, ours before one that it cites; None where
    another holds as much."""
    best = max(found, key=lambda d: (d.holds >= ALL, d.fits, d.own is not None), default=None)
    if best is None:
        return None

    def name(d: _Described) -> str:
        if d.own is not None:
            return d.own.id
        return fold(finder.reference(d.cited).number) if d.cited is not None else ""

    rivals = (d for d in found if (d.own is None) == (best.own is None) and name(d) != name(best))
    return None if any(best.fits - d.fits < APART for d in rivals) else best


def _facts(own: Document, ask: Ask, asked: FactsAsked) -> tuple[str, ...]:
    """The facts asked for; a letter goes to those whom it addresses, a copy to others."""
    copies = "noi nhan" in fold(ask.text)
    letter = own.kind == "Công văn" and not copies
    return tuple("addressees" if f == "recipients" and letter else f for f in asked.facts)


def facts_asked(engine: Engine, ask: Ask) -> FactsAsked:
    """The facts of a document that a question asks for."""
    return engine.questions.document_facts.asked(ask.text, ask.question.query.plain)


def description(engine: Engine, ask: Ask, asked: FactsAsked) -> tuple[Concept, ...]:
    """What a question says beside the words that ask: which document is meant."""
    q = ask.question
    skip = (*q.places, *asked.skip)
    found = engine.concepts.read(q.text, ask.language, q.areas, skip)
    return tuple(c for c in found if c.syllables)


def _head(engine: Engine, ask: Ask) -> str:
    """The kind of document that a question is about, folded: the one that it wants named, else the
    first named; an empty text for none."""
    wanted = engine.kinds.directly_wanted(ask.question)
    if wanted is not None:
        return fold(wanted)
    names = rf"\b(?:{engine.kinds.any_name}|{_CUES.any_of('programmes')})\b"
    m = re.search(names, fold(ask.text))
    return m.group() if m else ""


def _own(engine: Engine, ask: Ask, said: Sequence[Concept], head: str) -> Iterable[_Described]:
    """Our documents of the kind named that hold the description."""
    given = ask.question.numbers and not (names_own_number(engine, ask.question) or said)
    if given or is_wanted_under(engine, ask):
        return
    for d in sorted((engine.documents[i] for i in ask.documents), key=lambda d: d.id):
        if _is_of_kind(engine, d, head):
            fits = engine.share(said, called(engine, d)) if said else 1.0
            yield _Described(fits, fits, own=d)


def is_wanted_under(engine: Engine, ask: Ask) -> bool:
    """``… trình bằng công văn số mấy``, ``thay cho quyết định nào``: is a document wanted by which
    something is done to ours?"""
    which = _ASKING.any_of("which", "what")
    names = f"{engine.kinds.any_name}|{_CUES.any_of('programmes')}"
    by = rf"\b(?:{_INTENTS.any_of('under')}|bang|qua)\b (?:\w+ )?(?:{names})"
    return bool(re.search(rf"{by} (?:\w+ ){{0,2}}?{which}\b", fold(ask.text)))


def _is_of_kind(engine: Engine, d: Document, head: str) -> bool:
    """Is a document of this kind, or does it put a programme into force that is called so?"""
    kinds = engine.kinds.named(head)
    if not kinds:
        return not head or d.kind != "Công văn"
    return d.kind in kinds or fold(d.title).startswith(head)


def called(engine: Engine, d: Document) -> str:
    """All that a document is called by."""
    known = engine.vocabulary.provinces.get(d.province or "")
    draft = " ; ".join(_CUES.words("draft")) if d.status == "draft" else ""
    place = known.name if known else ""
    idle = " ; ".join(_CUES.words("idle"))
    day = f"ngày {'/'.join(reversed(d.date.split('-')))}" if d.date else f"tháng {d.period}"
    return (
        f"{d.kind} {d.number or ''} ; {d.title} ; {d.issuer} ; {place} ; {day} ; {draft} ; {idle}"
    )


def _cited(
    engine: Engine, ask: Ask, finder: ReferenceFinder, said: Sequence[Concept], head: str
) -> Iterable[_Described]:
    """The citations of the kind named, or with the number given, that hold the description."""
    kinds = engine.kinds.named(head)
    numbered = [k for k in finder.by_number(ask) if not kinds or _kind(engine, finder, k) in kinds]
    numbered = [k for k in numbered if not finder.is_nested(k)]
    for k in numbered or finder.positions(ask):
        r = finder.reference(k)
        other = not numbered and (_kind(engine, finder, k) not in kinds or finder.is_nested(k))
        if other or _is_of_other_day(ask, r) or not may_be_amending(ask.text, r):
            continue
        own = _cited_as(engine, finder, k)
        citing = called(engine, engine.documents[r.document])
        whole = engine.share(said, f"{own} ; {citing}") if said else 1.0
        held = engine.share(said, own) if said else 1.0
        told = bool(numbered) or held >= HELD
        if told and whole >= MOST and (r.date or "/" in r.number):
            yield _Described(held + CITING * (whole - held), whole, cited=k)


def _kind(engine: Engine, finder: ReferenceFinder, k: int) -> str:
    r = finder.reference(k)
    return engine.kinds.cited(r.kind, r.number)


def _is_of_other_day(ask: Ask, r: Reference) -> bool:
    """Does a question give days, and none that stands in this citation?"""
    days = {_day(*m.groups()) for m in _DAY.finditer(ask.text)}
    return bool(days) and not days & {_day(*m.groups()) for m in _DAY.finditer(r.text)}


def _day(day: str, month: str, year: str) -> tuple[int, int, int]:
    return int(year), int(month), int(day)


def _cited_as(engine: Engine, finder: ReferenceFinder, k: int) -> str:
    """A citation with what stands before it, its kind, and who issued it."""
    r = finder.reference(k)
    clean = engine.passages[engine.place[r.passage]].clean
    at = max(clean.find(r.text), 0)
    before = re.split(r"[;.]\s|\d/[^ ]+", clean[max(0, at - BEFORE) : at])[-1]
    said = r.text if finder.holds_another(k) else spelled(engine, r)
    return f"{before} {said} ; {_kind(engine, finder, k)} ; {issuer_of(r.number)}"
