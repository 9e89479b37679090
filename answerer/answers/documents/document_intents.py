"""Whether a question asks for facts of a document of ours, and for which."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.documents.bare_documents import (
    asks_date,
    asks_decision,
    asks_subject,
    names_document_alone,
)
from answerer.answers.documents.cited_meant import kind_cited, means_cited_one, other_named
from answerer.answers.documents.document_facts import DOCUMENT_INTENTS, answer_document, names_kind
from answerer.answers.documents.issuing import asks_of_other, proposes_other
from answerer.answers.documents.signing import signs_something_else
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import about_other_document, names_own_number
from answerer.question.exclusion import left_out
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "intents")
_OF_FACTS = Cues("documents", "facts")
_CARRYING = Cues("documents", "carrying_out")

SMALL = 2
TOPICAL = 6
LARGE = 8
SURE = 0.9
"""How many telling words of its own make a question one about something else."""
_WHO_SIGNED = re.compile(r"\W*(?:who signed|ai (?:đã )?ký) (?!kết)", re.I)
_NUMBERED_LETTER = re.compile(r"\b(?:cong van|letter) (?:so |no\.? )?\d+[/-]")
_SENTENCE_END = re.compile(r"[.?!;]\s")
_LETTER = re.compile(r"\b(?:cong van|letter)\b")
_REPORT = re.compile(r"\b(?:bao cao|reports?)\b")
_CLAUSE_END = re.compile(r"[,;:.?!]\s")
_PROGRAMME = re.compile(r"(?:chuong trinh|ke hoach)\b")
_ABOUT = re.compile(r"^\W*what (?:is|was) .{4,120} about\W*$")
_CITED_TOO = {"signed_on", "own_number", "issuer"}
"""What a question may as well ask of a document that is only cited."""


@cache
def _signs() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!đăng )(?<!ngày )(?<!chữ )(?<!sau khi )\bký\b(?! <no_signing>)")


@cache
def _to_whom() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\bgui (?:cho |den |toi )?(?:nhung |cac )?<whom>\b|\b(?:to whom"
        r"|who)\b[^?]*\b(?:addressed|sent)\b"
    )


@cache
def _by_letter() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<letters_by>(?: the)? (?:cong van|letter)\b")


@cache
def _dated() -> re.Pattern[str]:
    return _OF_FACTS.pattern(r"(?:(?:what|which|on|vao) )*<dated>\b")


@cache
def _under() -> re.Pattern[str]:
    """``theo quyết định số mấy``: the number of a document that is cited."""
    return _CUES.pattern(r"\b<under>\b")


@cache
def _person() -> re.Pattern[str]:
    """Words that ask for a person, or what post one has (``which certificate must a person use who
    signs`` does not)."""
    return _CUES.pattern(r"\b<persons>\b")


@cache
def _executes() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:responsible for <executing>|who (?:<must> )?<executes>) (?:[\w'’]+ ){0,6}<executed>"
        r"(?: no\.?)? ?[\d/a-z-]*\W*$"
    )


@cache
def _carried_out() -> re.Pattern[str]:
    """A programme may be called by the number of what it carries out: ``chương trình 134``."""
    return _CARRYING.pattern(
        r"\b(?:<by>|<by_english>(?: the)?(?: government)?) <kinds>(?: so"
        r"| no\.?)? ?(?P<number>\d)|\bchuong trinh(?: hanh dong)? (?P<called>\d)"
    )


def answer_own_document(
    engine: Engine, ask: Ask, asked: tuple[str, ...], topic: int
) -> Draft | None:
    """Facts of our own documents; None where the question is about something else or about a
    document they cite. ``topic`` is how many telling words of its own it has."""
    wanted = _facts_wanted(engine, ask, topic) or _facts_of(asked, ask)
    if "proposer" in wanted and proposes_other(engine, ask):
        wanted = tuple(i for i in wanted if i != "proposer")
    wanted = wanted or _date_alone(engine, ask, asked)
    placed = ask.places and not ("recipients" in wanted and left_out(ask.text))
    if not wanted or placed or about_other_document(engine, ask):
        return None
    if means_cited_one(engine, ask) and not _names_proposal(engine, ask, wanted):
        return None
    if {"deadline", "signed_on"} & set(asked) and not {"effect", "signed_on", "proposer"} & set(
        wanted
    ):
        wanted = (*wanted, "signed_on")
    own_number = names_own_number(engine, ask.question)
    of_other = bool(ask.question.numbers) and not own_number and not only_carries_out(engine, ask)
    if of_other and ask.question.has("signer"):
        return refused(ask, "not_stated", "not_stated", "document_fact")
    large = not own_number and topic > TOPICAL and set(wanted) <= _CITED_TOO
    if of_other or (large and not names_document_alone(engine, ask)):
        return None
    found = answer_document(engine, ask, wanted)
    if found is None and "signer" in wanted:
        return refused(ask, "not_stated", "not_stated", "document_fact")
    return found


def _date_alone(engine: Engine, ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
    """``Quyết định 672 ngày nào?``: a date, and nothing said but the document by its number."""
    dates = [fold(ask.text[c.start : c.end]) for c in ask.question.cues if c.intent == "deadline"]
    if set(asked) != {"deadline"} or not all(_dated().match(d) for d in dates):
        return ()
    if asks_date(engine, ask):
        return ("signed_on",)
    numbers = {u for n in ask.question.numbers for u in re.findall(r"\w+", n)}
    kinds = " ; ".join(engine.documents[d].kind for d in ask.documents)
    known = engine.units(f"văn bản ; {kinds}") | numbers
    units = {u for c in ask.own for u in c.syllables}
    bare = units <= known and names_own_number(engine, ask.question)
    return ("signed_on",) if bare else ()


def only_carries_out(engine: Engine, ask: Ask) -> bool:
    """Are the numbers in the question those of what a document that it names before carries out
    (``dự thảo chương trình thực hiện Nghị quyết 134/NQ-CP``)?"""
    folded = fold(ask.text)
    kinds = {fold(engine.documents[d].kind) for d in ask.documents} | {*_CUES.words("unnumbered")}
    first = min((m.start() for k in kinds for m in re.finditer(rf"\b{k}\b", folded)), default=0)
    spoken = list(_carried_out().finditer(folded))
    given = {m.group() for n in ask.question.numbers if (m := re.search(r"\d+", n))}
    named = any(first < m.end() or _PROGRAMME.match(m.group()) for m in spoken[:1])
    return len(spoken) >= len(given) and named


def _facts_of(asked: tuple[str, ...], ask: Ask) -> tuple[str, ...]:
    """The facts of a document that a follow-up asks for without naming them (``ngày nào?``)."""
    return () if ask.question.cues and ask.own else tuple(i for i in asked if i in DOCUMENT_INTENTS)


def _facts_wanted(engine: Engine, ask: Ask, topic: int) -> tuple[str, ...]:
    """The intents of document_facts that the question has, were it about one of our documents."""
    wanted = tuple(i for i in DOCUMENT_INTENTS if _asks(ask, i))
    others = signs_something_else(engine, ask)
    said = ask.text.lower()
    if _executes().search(said) and "execution" not in wanted:
        wanted = ("execution", *wanted)
    sure = engine.answer_types.of(ask.question)
    numbered = topic <= SMALL or "signed_on" in wanted or (ask.exact and sure["own_number"] >= SURE)
    if numbered and _asks_own_number(engine, ask):
        wanted = ("own_number", *wanted)
    if asks_decision(engine, ask):
        return ("own_number",)
    if asks_subject(engine, ask):
        wanted = ("subject",)
    elif topic > SMALL:
        wanted = tuple(i for i in wanted if i != "subject")
    if "issuer" in wanted and asks_of_other(engine, ask):
        wanted = tuple(i for i in wanted if i != "issuer")
    if _ABOUT.search(said) and len(ask.documents) == 1:
        wanted = ("subject",)
    if _asks_addressees(engine, ask):
        outside = ask.question.has("addressees") and not _asks(ask, "addressees")
        wanted = ("recipients",) if outside else ("addressees",)
    named = ask.exact or names_own_kind(engine, ask) or names_own_number(engine, ask.question)
    signs = named and "signed_on" not in wanted and _signs().search(ask.text.lower())
    by_name = names_signer(engine, ask)
    opens = bool(_WHO_SIGNED.match(ask.text)) and names_own_kind(engine, ask)
    asks_whom = bool(_person().search(fold(ask.text)))
    of_ours = by_name or opens or (asks_whom and (ask.exact or sure["own_signer"] >= SURE))
    if others or (topic > TOPICAL and not of_ours):
        wanted, signs = tuple(i for i in wanted if i != "signer"), None
    if "signer" not in wanted and (signs or by_name):
        wanted = (*wanted, "signer")
    return wanted if named or by_name or topic <= LARGE else ()


def _asks(ask: Ask, intent: str) -> bool:
    """Has the question this intent outside what it leaves out (``ngoài các nơi được kính gửi``)?"""
    cues = (c for c in ask.question.cues if c.intent == intent)
    out = left_out(ask.text)
    if out is None:
        return any(True for _ in cues)
    stop = _CLAUSE_END.search(ask.text, out[1])
    end = stop.start() if stop else out[1]
    return any(not out[0] <= c.start < end for c in cues)


def _names_proposal(engine: Engine, ask: Ask, wanted: tuple[str, ...]) -> bool:
    """Is the cited document the letter at whose proposal ours is issued (``theo đề nghị của sở
    nào, công văn số mấy``)?"""
    kind = kind_cited(engine, ask) or other_named(engine, ask)
    found = answer_document(engine, ask, ("proposer",)) if "proposer" in wanted and kind else None
    told = " ; ".join(s.text for s in found.statements) if found is not None else ""
    return kind is not None and fold(kind) in fold(told)


def names_signer(engine: Engine, ask: Ask) -> bool:
    """Does the question name somebody who signed one of our documents, and not only as the title
    of what it is about does (``kết luận của Phó Thủ tướng …``)?"""
    text, titles = fold(ask.text), [fold(engine.documents[d].title) for d in ask.documents]
    signers = (fold(d.signer.text) for d in engine.index.documents if d.signer is not None)
    named = (name for name in signers if len(name.split()) > 1 and name in text)
    return any(not any(name in title for title in titles) for name in named)


def _asks_addressees(engine: Engine, ask: Ask) -> bool:
    """``Công văn … gửi cho những ai?`` of a letter that we hold."""
    text = fold(ask.text)
    letters = any(engine.documents[d].kind == "Công văn" for d in ask.documents)
    named = names_kind(engine, ask, "Công văn") and not _NUMBERED_LETTER.search(text)
    return letters and named and bool(_to_whom().search(text)) and not sends_report(text)


def sends_report(text: str) -> bool:
    """Is it a report that is sent, which the letter only orders (``Theo Công văn 12, báo cáo quý
    gửi cho ai?``)?"""
    m = _to_whom().search(text)
    begin = (
        max((e.end() for e in _SENTENCE_END.finditer(text, 0, m.start())), default=0) if m else 0
    )
    own = text[begin:]
    by_letter = _by_letter().search(text) or not _LETTER.search(own)
    return bool(by_letter and _REPORT.search(own))


def names_own_kind(engine: Engine, ask: Ask) -> bool:
    """Does the question speak of a document of the kind that ours are?"""
    kinds = {engine.documents[d].kind for d in ask.documents}
    return any(names_kind(engine, ask, kind) for kind in kinds)


def _asks_own_number(engine: Engine, ask: Ask) -> bool:
    """``Quyết định của Đồng Tháp số bao nhiêu?``: our own document's number, no cited one's."""
    q = ask.question
    spelled = {fold(q.text[c.start : c.end]) for c in q.cues if c.intent == "legal"}
    behind = tuple(f" {w}" for w in _CUES.words("number"))
    of_province = bool(q.provinces) and any(s.endswith(behind) for s in spelled)
    asked = spelled & {*_CUES.words("number")} or (
        of_province and not _under().search(fold(q.text))
    )
    if not asked or q.agencies or q.has("own_number"):
        return False
    return names_own_kind(engine, ask)
