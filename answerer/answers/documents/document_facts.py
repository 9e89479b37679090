"""Facts of a document itself: number, date, signer, effect, recipients, issuer."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from answerer.answers.documents.joint_signers import asked_signers, joint_signers
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.records import Document, Passage, Span
from corpus.text import fold

_CUES = Cues("documents", "facts")

MOST = 3
_ON_BEHALF = ", thay mặt Ủy ban nhân dân"
_PROPOSES = re.compile(r"\bde nghi\b|^\W*(?:xet|theo|can cu) to trinh\b")
_SPOKEN = {
    "TM. ": "thay mặt ",
    "T/M ": "thay mặt ",
    "ỦY BAN NHÂN DÂN": "Ủy ban nhân dân",
    "TỈNH ỦY": "Tỉnh ủy,",
    "THÀNH ỦY": "Thành ủy,",
    "PHÓ BÍ THƯ": "Phó Bí thư",
    "BÍ THƯ": "Bí thư",
}
Handler = Callable[[Engine, Document, str], list[Statement]]
Places = list[tuple[int, Passage]]


@cache
def _dated() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<dated>\b")


def answer_document(engine: Engine, ask: Ask, intents: tuple[str, ...]) -> Draft | None:
    """The facts asked, of each document in question (the issued ones before their letters);
    None where no document states one."""
    return facts_told(engine, ask, _asked_documents(engine, ask), intents)


def facts_told(
    engine: Engine, ask: Ask, documents: list[Document], intents: tuple[str, ...]
) -> Draft | None:
    """These facts of these documents, each by its province where there are several; None where
    none states one."""
    if "own_number" in intents and _dated().search(fold(ask.text)):
        intents = tuple(dict.fromkeys((*intents, "signed_on")))
    several = len({d.province for d in documents}) > 1
    statements: list[Statement] = []
    for d in documents:
        told = (asked_signers(engine, ask, _HANDLERS[i](engine, d, ask.language)) for i in intents)
        own = [s for several in told for s in several]
        name = f"{_place(engine, d)}: " if several else ""
        statements += [Statement(f"{name}{s.text}", s.passages) for s in own]
    if not statements:
        return None
    limit = SEVERAL if several else SINGLE
    return Draft("answered", "document_fact", tuple(statements), confidence=1.0, limit=limit)


def _asked_documents(engine: Engine, ask: Ask) -> list[Document]:
    """One document a province, three at most: the one whose kind the question names, else its
    first; those alone whose signer it names."""
    inside = [d for d in engine.index.documents if d.id in ask.documents]
    folded = fold(ask.text)
    signed = {d.id for d in inside if d.signer is not None and fold(d.signer.text) in folded}

    def rank(d: Document) -> tuple[bool, bool, bool, str]:
        called = names_kind(engine, ask, d.kind)
        return d.id not in signed, not called, d.kind == "Công văn", d.id

    out: dict[str | None, Document] = {}
    for d in sorted(inside, key=rank):
        out.setdefault(d.province, d)
    found = list(out.values())[:MOST]
    return [d for d in found if d.id in signed] or found


def names_kind(engine: Engine, ask: Ask, kind: str) -> bool:
    """Does a question name a kind of document, in Vietnamese or in English?"""
    folded = fold(ask.text)
    if fold(kind) in folded:
        return True
    return ask.language == "en" and bool(re.search(rf"\b{engine.kinds.english(kind)}\b", folded))


def _place(engine: Engine, d: Document) -> str:
    known = engine.vocabulary.provinces.get(d.province or "")
    return known.name if known else d.issuer


def _at(engine: Engine, d: Document, span: Span | None) -> tuple[int, ...]:
    """The first passage of a document that holds a span; none for no span."""
    if span is None:
        return ()
    inside = engine.lookup.passages_in([d.id])
    held = (k for k, p in inside if p.start <= span.start and span.end <= p.end)
    return tuple(held)[:1]


def _of_kind(engine: Engine, d: Document, kind: str) -> Places:
    """The passages of one kind of a document."""
    return [(k, p) for k, p in engine.lookup.passages_in([d.id]) if p.kind == kind]


def _quoted(places: Places, room: int) -> list[Statement]:
    """Passages in their own words, each cut to ``room`` characters."""
    return [Statement(shorten(p.clean, room), (k,)) for k, p in places]


def _day(iso: str) -> str:
    y, m, d = iso.split("-")
    return f"{d}/{int(m)}/{y}"


def _date(engine: Engine, d: Document, language: str) -> list[Statement]:
    where = _at(engine, d, d.place_date)
    if not where:
        return []
    if d.date:
        return [Statement(say(language, "date", date=_day(d.date)), where)]
    month, _, year = (d.period or "?/?").partition("/")
    said = say(language, "no_date", month=month, year=year, period=d.period or "?")
    return [Statement(said, where)]


def _number(engine: Engine, d: Document, language: str) -> list[Statement]:
    where = _at(engine, d, d.number_span)
    if not where:
        return []
    if not d.number:
        places = (*where, *_at(engine, d, d.place_date))
        return [Statement(say(language, "no_number", period=d.period or "?"), places)]
    return [Statement(say(language, "number", number=d.number), where)]


def _status(engine: Engine, d: Document, language: str) -> list[Statement]:
    """Whether it is issued, or a draft whose number is blank."""
    number, dated = _at(engine, d, d.number_span), _at(engine, d, d.place_date)
    places = tuple(dict.fromkeys((*number, *dated)))
    if d.status == "draft" and places:
        return [Statement(say(language, "is_draft", period=d.period or "?"), places)]
    if not d.number or not d.date or not places:
        return _number(engine, d, language)
    return [Statement(say(language, "is_issued", number=d.number, date=_day(d.date)), places)]


def _signer(engine: Engine, d: Document, language: str) -> list[Statement]:
    if d.signer is None:
        return []
    several = joint_signers(_of_kind(engine, d, "signature"))
    if len(several) > 1:
        return [Statement(say(language, "signer", name=n, title=t), (k,)) for k, t, n in several]
    title = _spoken_title(engine, d.signer_title.text if d.signer_title else "")
    where = [k for k, p in _of_kind(engine, d, "signature") if d.signer.text in p.clean]
    text = say(language, "signer", name=d.signer.text, title=title)
    return [Statement(text, tuple(where[:2]))]


def _spoken_title(engine: Engine, title: str) -> str:
    """``KT. CHỦ TỊCH PHÓ CHỦ TỊCH`` -> ``Phó Chủ tịch (ký thay Chủ tịch)``."""
    for chief, deputy in engine.vocabulary.questions.get("chiefs", {}).items():
        if deputy.upper() in title and "KT." in title:
            return f"{deputy} (ký thay {chief}{_ON_BEHALF if 'TM. ' in title else ''})"
    spoken = title
    for written, called in _SPOKEN.items():
        spoken = spoken.replace(written, called)
    return spoken.capitalize() if spoken.isupper() else spoken


def _effect(engine: Engine, d: Document, language: str) -> list[Statement]:
    if d.effect is None:
        return []
    day = f" ({_day(d.date)})" if d.date and "ngày ký" in d.effect.text else ""
    return [Statement(shorten(d.effect.text, 300) + day, _at(engine, d, d.effect))]


def _recipients(engine: Engine, d: Document, language: str) -> list[Statement]:
    places = _of_kind(engine, d, "recipient")
    return _quoted([kp for kp in places if kp[1].label.endswith("nơi nhận")][:1], 600)


def _addressees(engine: Engine, d: Document, language: str) -> list[Statement]:
    """To whom a letter is addressed, else to whom copies go."""
    places = _of_kind(engine, d, "recipient")
    own = [kp for kp in places if kp[1].label.endswith("kính gửi")]
    return _quoted(own[:1], 600) or _recipients(engine, d, language)


def _execution(engine: Engine, d: Document, language: str) -> list[Statement]:
    """The article that says who carries the document out."""
    inside = engine.lookup.passages_in([d.id])
    return _quoted([kp for kp in inside if "trach nhiem thi hanh" in fold(kp[1].clean)][:1], 640)


def _proposer(engine: Engine, d: Document, language: str) -> list[Statement]:
    """The last of the legal bases: at whose proposal the document is issued."""
    bases = _of_kind(engine, d, "basis")
    return _quoted([kp for kp in bases if _PROPOSES.search(fold(kp[1].clean)[:30])][-1:], 400)


def _subject(engine: Engine, d: Document, language: str) -> list[Statement]:
    return _quoted([(k, engine.passages[k]) for k in _at(engine, d, d.title_span)], 500)


def _issuer(engine: Engine, d: Document, language: str) -> list[Statement]:
    heads = _of_kind(engine, d, "header")
    named = [k for k, p in heads if fold(d.issuer) in fold(p.clean)]
    where = named or [k for k, p in heads if p.clean.isupper()] or [k for k, _ in heads]
    return [Statement(f"**{d.issuer}**", tuple(where[:1]))]


_HANDLERS: dict[str, Handler] = {
    "signed_on": _date,
    "own_number": _number,
    "signer": _signer,
    "effect": _effect,
    "execution": _execution,
    "proposer": _proposer,
    "subject": _subject,
    "status": _status,
    "recipients": _recipients,
    "addressees": _addressees,
    "issuer": _issuer,
}
DOCUMENT_INTENTS = tuple(_HANDLERS)
