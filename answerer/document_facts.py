"""Facts of a document itself: number, date, signer, effect, recipients, issuer."""

from __future__ import annotations

import re
from collections.abc import Callable

from answerer.ask import Ask
from answerer.draft import SEVERAL, Draft, Statement
from answerer.engine import Engine
from answerer.wording import say, shorten
from corpus.records import Document, Span
from corpus.text import fold

_SIGNS = re.compile(
    r"(?<!đăng )(?<!ngày )(?<!chữ )(?<!sau khi )\bký\b(?! ngày| hiệu| kết| khi| hôm| vào| năm| quỹ)"
)
Handler = Callable[[Engine, Document, str], list[Statement]]


def answer_document(engine: Engine, ask: Ask, intents: tuple[str, ...]) -> Draft | None:
    """The facts asked, of each document in question (the issued ones before their letters)."""
    documents = _asked_documents(engine, ask)
    several = len({d.province for d in documents}) > 1
    statements: list[Statement] = []
    for d in documents:
        own = [s for intent in intents for s in _HANDLERS[intent](engine, d, ask.language)]
        if several and own:
            name = _place(engine, d)
            own = [Statement(f"{name}: {s.text}", s.passages) for s in own]
        statements += own
    if not statements:
        return None
    return Draft(
        "answered",
        "document_fact",
        tuple(statements),
        confidence=1.0,
        limit=SEVERAL if several else 700,
    )


def names_signer(engine: Engine, ask: Ask) -> bool:
    """Does the question name somebody who signed one of our documents?"""
    text = fold(ask.question.text)
    return any(
        d.signer is not None and len(d.signer.text.split()) > 1 and fold(d.signer.text) in text
        for d in engine.index.documents
    )


def asks_addressees(engine: Engine, ask: Ask) -> bool:
    """``Công văn … gửi cho những ai?`` of a letter that we hold."""
    text = fold(ask.question.text)
    letters = any(d.kind == "Công văn" for d in engine.index.documents if d.id in ask.documents)
    gives = re.search(
        r"\bgui (?:cho |den |toi )?(?:nhung |cac )?(?:ai|co quan nao|don vi nao|noi nao|dau)\b",
        text,
    )
    return letters and "cong van" in text and bool(gives) and not ask.question.numbers


def signs(ask: Ask) -> bool:
    """Does an accented question use the verb *ký* of signing (not ``đăng ký``, ``ngày ký``)?"""
    return bool(_SIGNS.search(ask.question.text.lower()))


def names_own_kind(engine: Engine, ask: Ask) -> bool:
    """Does the question speak of a document of the kind that ours are?"""
    text = fold(ask.question.text)
    return any(fold(d.kind) in text for d in engine.index.documents if d.id in ask.documents)


def _asked_documents(engine: Engine, ask: Ask) -> list[Document]:
    """One document a province: the one whose kind the question names, else its first."""
    inside = [d for d in engine.index.documents if d.id in ask.documents]
    text = ask.question.text.lower()
    out: dict[str | None, Document] = {}
    named = {d.id for d in inside if d.signer is not None and fold(d.signer.text) in fold(text)}
    for d in sorted(
        inside,
        key=lambda d: (d.id not in named, d.kind.lower() not in text, d.kind == "Công văn", d.id),
    ):
        out.setdefault(d.province, d)
    found = list(out.values())[:3]
    return [d for d in found if d.id in named] or found


def _place(engine: Engine, d: Document) -> str:
    known = engine.vocabulary.provinces.get(d.province or "")
    return known.name if known else d.issuer


def _at(engine: Engine, d: Document, span: Span | None) -> tuple[int, ...]:
    """The passages of a document that hold a span."""
    if span is None:
        return ()
    held = (
        k
        for k, p in enumerate(engine.passages)
        if p.document == d.id and p.start <= span.start and span.end <= p.end
    )
    return tuple(held)[:1]


def _day(iso: str) -> str:
    y, m, d = iso.split("-")
    return f"{d}/{int(m)}/{y}"


def _date(engine: Engine, d: Document, language: str) -> list[Statement]:
    where = _at(engine, d, d.place_date)
    if d.date:
        return [Statement(say(language, "date", date=_day(d.date)), where)] if where else []
    return [Statement(say(language, "no_date", period=d.period or "?"), where)] if where else []


def _number(engine: Engine, d: Document, language: str) -> list[Statement]:
    where = _at(engine, d, d.number_span)
    if not where:
        return []
    if d.number:
        date = f" ({_day(d.date)})" if d.date else ""
        return [
            Statement(
                say(language, "number", number=d.number) + date,
                (*where, *_at(engine, d, d.place_date)),
            )
        ]
    return [
        Statement(
            say(language, "no_number", period=d.period or "?"),
            (*where, *_at(engine, d, d.place_date)),
        )
    ]


def _signer(engine: Engine, d: Document, language: str) -> list[Statement]:
    if d.signer is None:
        return []
    title = _spoken_title(d.signer_title.text if d.signer_title else "", d)
    places = tuple(
        k
        for k, p in enumerate(engine.passages)
        if p.document == d.id and p.kind == "signature" and d.signer.text in p.clean
    )
    return [Statement(say(language, "signer", name=d.signer.text, title=title), places[:2])]


def _spoken_title(title: str, d: Document) -> str:
    """``KT. CHỦ TỊCH PHÓ CHỦ TỊCH`` -> ``Phó Chủ tịch (ký thay Chủ tịch)``."""
    lower = title.replace("TM. ", "thay mặt ").replace("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân")
    for chief in (
        "CHỦ TỊCH",
        "GIÁM ĐỐC",
        "THỦ TƯỚNG",
        "BỘ TRƯỞNG",
        "CỤC TRƯỞNG",
        "TỔNG KIỂM TOÁN NHÀ NƯỚC",
    ):
        deputy = {"BỘ TRƯỞNG": "THỨ TRƯỞNG"}.get(chief, f"PHÓ {chief}")
        if deputy in title and "KT." in title:
            name, under = (
                deputy.capitalize().replace("chủ tịch", "Chủ tịch").replace("giám đốc", "Giám đốc"),
                chief.capitalize(),
            )
            return f"{name} (ký thay {under})"
    return lower.capitalize() if lower.isupper() else lower


def _effect(engine: Engine, d: Document, language: str) -> list[Statement]:
    if d.effect is None:
        return []
    day = f" ({_day(d.date)})" if d.date and "ngày ký" in d.effect.text else ""
    return [Statement(shorten(d.effect.text, 300) + day, _at(engine, d, d.effect))]


def _recipients(engine: Engine, d: Document, language: str) -> list[Statement]:
    places = [
        k
        for k, p in enumerate(engine.passages)
        if p.document == d.id and p.kind == "recipient" and p.label.endswith("nơi nhận")
    ]
    return [Statement(shorten(engine.passages[k].clean, 600), (k,)) for k in places[:1]]


def _addressees(engine: Engine, d: Document, language: str) -> list[Statement]:
    places = [
        k
        for k, p in enumerate(engine.passages)
        if p.document == d.id and p.kind == "recipient" and p.label.endswith("kính gửi")
    ]
    return [
        Statement(shorten(engine.passages[k].clean, 600), (k,)) for k in places[:1]
    ] or _recipients(engine, d, language)


def _execution(engine: Engine, d: Document, language: str) -> list[Statement]:
    """The article that says who carries the document out."""
    places = [
        k
        for k, p in enumerate(engine.passages)
        if p.document == d.id and "trach nhiem thi hanh" in fold(p.clean)
    ]
    return [Statement(shorten(engine.passages[k].clean, 640), (k,)) for k in places[:1]]


def _proposer(engine: Engine, d: Document, language: str) -> list[Statement]:
    """The last of the legal bases: at whose proposal the document is issued."""
    places = [
        k
        for k, p in enumerate(engine.passages)
        if p.document == d.id and p.kind == "basis" and "de nghi" in fold(p.clean)[:30]
    ]
    return [Statement(shorten(engine.passages[k].clean, 400), (k,)) for k in places[-1:]]


def _subject(engine: Engine, d: Document, language: str) -> list[Statement]:
    where = _at(engine, d, d.title_span)
    return [Statement(shorten(engine.passages[where[0]].clean, 500), where)] if where else []


def _issuer(engine: Engine, d: Document, language: str) -> list[Statement]:
    heads = [k for k, p in enumerate(engine.passages) if p.document == d.id and p.kind == "header"]
    where = [k for k in heads if fold(d.issuer) in fold(engine.passages[k].clean)] or [
        k for k in heads if engine.passages[k].clean.isupper()
    ]
    return [Statement(f"**{d.issuer}**", tuple(where[:1] or heads[:1]))]


_HANDLERS: dict[str, Handler] = {
    "signed_on": _date,
    "own_number": _number,
    "signer": _signer,
    "effect": _effect,
    "execution": _execution,
    "proposer": _proposer,
    "subject": _subject,
    "status": _number,
    "recipients": _recipients,
    "addressees": _addressees,
    "issuer": _issuer,
}
DOCUMENT_INTENTS = tuple(_HANDLERS)
