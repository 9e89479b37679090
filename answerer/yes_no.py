"""Yes or no, with the fact that says so."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.ask import Ask, Candidate
from answerer.content import answer_content, best_passage
from answerer.document_facts import answer_document, names_signer
from answerer.draft import SEVERAL, Draft, Statement
from answerer.engine import Engine
from answerer.roles import lead_sentence
from answerer.scope import names_own_number
from answerer.tasks import best_assignment, holder_of, misses_core
from answerer.temporal import says_when, years_of
from answerer.wording import english_name, say, shorten, tidy
from corpus.records import Assignment
from corpus.text import fold

_ENGLISH = re.compile(
    r"^\W*(?:is|are|was|were|does|do|did|has|have|can|could|will|must|should)\b", re.I
)
_END = re.compile(
    r"\b(?:khong|chua|phai khong|dung khong|khong vay|khong a|ko|dung chua|dung ko)\W*"
    r"(?:vay|a|nhi|nhe|the|ban|the nhi|ha)?\W*$"
)
_INSIDE = re.compile(
    r"\bco (?:duoc |phai |cho |neu |ghi |giao |nhac )?[\w ]{2,70}? (?:khong|chua)\b(?! co\b)"
)
_PARTICLE = re.compile(r"\b(?:hả|à|phải hông|hông|hem|ha|chứ gì)\W*$")
_CLAIM = re.compile(
    r"\b(?:co phai|phai khong|dung khong|phai chang|dung chua|co dung|co dung la|phai ko|dung ko)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:chua|van chua|khong con)\b(?=.*\b(?:phai khong|dung khong|a|ha)\b)"
    r"|\bnot (?:yet )?\w+ed\b"
)
_STATUS = re.compile(r"\b(?:hoan thanh|xong|completed|finished|done)\b")
_WEAK = 0.5
EXISTS = 0.5
KEEP = 0.4
PLAIN = 0.6


def is_yes_no(ask: Ask) -> bool:
    """Does the question want a yes or a no (and names no other thing that it wants)?"""
    if ask.question.query.language == "en":
        return bool(_ENGLISH.match(ask.question.text)) and not re.search(
            r"\b(?:which|what|who|when|how)\b", ask.question.text.lower()
        )
    folded = fold(ask.question.text)
    if _CLAIM.search(folded):
        return True
    if _PARTICLE.search(ask.question.text.lower()):
        return not ask.question.open
    return not ask.question.open and bool(_END.search(folded) or _INSIDE.search(folded))


def answer_yes_no(engine: Engine, ask: Ask) -> Draft | None:
    """Yes or no by the kind of claim: signer, role of an agency, deadline, state, or existence."""
    q = ask.question
    if q.has("signer"):
        return _signer(engine, ask)
    for intent in ("status", "effect", "signed_on", "own_number"):
        if q.has(intent) and not (ask.question.numbers and not names_own_number(engine, q)):
            return _document_claim(engine, ask, intent)
    if names_signer(engine, ask):
        return _signer(engine, ask)
    target = _target(engine, ask)
    folded = fold(q.text)
    if target is not None and _STATUS.search(folded):
        done = _status(engine, ask, target)
        if done:
            return done
    if target is not None and q.has("deliverable"):
        found = _deliverable(engine, ask, target)
        if found:
            return found
    stated = q.has("lead") or q.has("coordinating") or q.has("who")
    bare = _without_agencies(engine, ask)
    claim = _target(
        engine, bare, "coordinating" if q.has("coordinating") and not q.has("lead") else "lead"
    )
    if q.agencies and claim is not None and (stated or _plain_claim(engine, bare, claim)):
        found = _role(engine, bare, claim)
        if found:
            return found
    if target is not None and _new_years(engine, ask, target):
        found = _deadline(engine, ask, target)
        if found:
            return found
    return _exists(engine, ask)


def _without_agencies(engine: Engine, ask: Ask) -> Ask:
    """The same question without the agencies that its claim names, where enough is left: what is
    claimed of them must not draw in the tasks that merely name them."""
    spans = [(m.start, m.end) for m in ask.question.agencies]
    if not spans:
        return ask
    rest = engine.concepts.read(
        ask.question.text, ask.language, ask.question.areas, [*ask.question.skip, *spans]
    )
    if sum(c.weight for c in rest) < KEEP * sum(c.weight for c in ask.concepts):
        return ask
    return replace(ask, concepts=rest, scores=engine.score(ask.question.text, rest))


def _plain_claim(engine: Engine, ask: Ask, target: Candidate) -> bool:
    """``Gia Lai giao Sở A kiện toàn Ban Chỉ đạo``: the task is plain, and the agency is either
    the one that has it or has no part in it."""
    a = _assignment(engine, target)
    claimed = {m.id for m in ask.question.agencies}
    part = set(engine.agencies_in(a.task.text)) | set(
        engine.agencies_in(a.coordinating.text if a.coordinating else "")
    )
    lead = set(engine.agencies_in(a.lead.text if a.lead else ""))
    return target.recall >= PLAIN and (bool(claimed & lead) or not claimed & part)


def _new_years(engine: Engine, ask: Ask, target: Candidate) -> bool:
    """Does the question claim a year that the task itself does not name?"""
    return bool(
        set(years_of(_without_names(ask))) - set(years_of(_assignment(engine, target).task.text))
    )


def _said(language: str, key: str, rest: str) -> str:
    return f"{say(language, key)} {rest}"


def _target(engine: Engine, ask: Ask, role: str = "lead") -> Candidate | None:
    found = best_assignment(engine, ask, role)
    return found if found is not None and found.recall >= 0.25 else None


def _assignment(engine: Engine, c: Candidate) -> Assignment:
    a = engine.facts[c.fact].assignment
    assert a is not None
    return a


def _signer(engine: Engine, ask: Ask) -> Draft | None:
    draft = answer_document(engine, ask, ("signer",))
    if draft is None:
        return None
    text = fold(ask.question.text)
    stated = fold(draft.statements[0].text)
    names = [s.text for s in draft.statements]
    if "chu tich" in text or "giam doc" in text or "chair" in text or "director" in text:
        deputy = "pho" in stated
        claimed_deputy = (
            "pho chu tich" in text or "pho giam doc" in text or "vice" in text or "deputy" in text
        )
        yes = deputy == claimed_deputy
    else:
        name = re.search(r"\*\*(.+?)\*\*", names[0])
        yes = bool(name and fold(name.group(1)) in text)
    first = draft.statements[0]
    return Draft(
        "answered",
        "yes_no",
        (Statement(_said(ask.language, "yes" if yes else "no", first.text), first.passages),),
        confidence=0.9,
    )


def _document_claim(engine: Engine, ask: Ask, intent: str) -> Draft | None:
    """A claim about the document's own effect, date or number: right where every number of the
    claim stands in the fact."""
    draft = answer_document(engine, ask, (intent,))
    if draft is None:
        return None
    first = draft.statements[0]
    own = {n.split("/")[0] for n in ask.question.numbers}
    claimed = {str(int(n)) for n in re.findall(r"\d+", ask.question.text)} - own
    stated = {str(int(n)) for n in re.findall(r"\d+", first.text)}
    negative = bool(_NEGATIVE.search(fold(ask.question.text)))
    yes = (claimed <= stated) != negative
    if intent in ("status", "own_number") and not claimed:
        blank = "trống" in first.text
        says_draft = "du thao" in fold(ask.question.text) or "draft" in ask.question.text.lower()
        yes = blank == says_draft
    return Draft(
        "answered",
        "yes_no",
        (Statement(_said(ask.language, "yes" if yes else "no", first.text), first.passages),),
        confidence=0.9,
    )


def _role(engine: Engine, ask: Ask, target: Candidate) -> Draft | None:
    """Does the agency named lead (or coordinate) the task named?"""
    q = ask.question
    claimed = [m.id for m in q.agencies]
    a = _assignment(engine, target)
    lead = set(engine.agencies_in(a.lead.text)) if a.lead else set()
    others = set(engine.agencies_in(a.coordinating.text)) if a.coordinating else set()
    task_agencies = set(engine.agencies_in(a.task.text))
    named = [c for c in claimed if c not in task_agencies] or claimed
    meant = [
        c
        for c in named
        if _pronoun(ask) and fold(engine.vocabulary.agencies[c].name).startswith(_pronoun(ask))
    ]
    subject = (meant or named)[0]
    role = "coordinating" if q.has("coordinating") and not q.has("lead") else "lead"
    k = (engine.place[a.passage],)
    language = ask.language
    if role == "lead":
        if a.lead is None:
            return None
        if subject in lead:
            return Draft(
                "answered",
                "yes_no",
                (Statement(_said(language, "yes", lead_sentence(engine, a, language)), k),),
                confidence=target.recall,
                subject=(target.fact,),
            )
        text = say(
            language,
            "no_lead",
            lead=a.lead.text,
            lead_en=english_name(engine.vocabulary, a.lead.text) if language == "en" else "",
            task=shorten(tidy(a.task.text), 240),
        )
        return Draft(
            "answered",
            "yes_no",
            (Statement(text, k),),
            confidence=target.recall,
            subject=(target.fact,),
        )
    if a.coordinating is None:
        return None
    task = shorten(tidy(a.task.text), 200)
    if subject in others:
        lead_text = f"{a.lead.text} chủ trì; " if a.lead else ""
        rest = f"{lead_text}phối hợp: {a.coordinating.text} (nhiệm vụ “{task}”)"
        return Draft(
            "answered",
            "yes_no",
            (Statement(_said(language, "yes", rest), k),),
            confidence=target.recall,
            subject=(target.fact,),
        )
    agency = engine.vocabulary.agencies[subject].name
    text = say(
        language,
        "no_coordinating",
        agency=agency,
        coordinating=a.coordinating.text.strip(" ."),
        task=task,
    )
    return Draft(
        "answered",
        "yes_no",
        (Statement(text, k),),
        confidence=target.recall,
        subject=(target.fact,),
    )


def _pronoun(ask: Ask) -> str:
    """``Sở này có phải …``: the head noun of the agency meant, folded; empty without one."""
    m = re.search(
        r"\b(so|ban|phong|truong|lien minh|ngan hang|uy ban)\s+(?:nay|do|ay|kia)\b",
        fold(ask.question.text),
    )
    return m.group(1) if m else ""


def _deadline(engine: Engine, ask: Ask, target: Candidate) -> Draft | None:
    a = _assignment(engine, target)
    if a.deadline is None:
        return None
    claimed, stated = years_of(_without_names(ask)), years_of(a.deadline.text)
    yes = claimed[-len(stated) :] == stated if claimed else False
    task = shorten(tidy(a.task.text), 240)
    text = (
        _said(
            ask.language, "yes", say(ask.language, "deadline", deadline=a.deadline.text, task=task)
        )
        if yes
        else say(ask.language, "no_deadline", deadline=a.deadline.text, task=task)
    )
    return Draft(
        "answered",
        "yes_no",
        (Statement(text, (engine.place[a.passage],)),),
        confidence=target.recall,
        subject=(target.fact,),
    )


def _without_names(ask: Ask) -> str:
    return re.sub(r"giai đoạn\s+\d{4}\s*[-–]\s*\d{4}", " ", ask.question.text)


def _deliverable(engine: Engine, ask: Ask, target: Candidate) -> Draft | None:
    """Is the deliverable named the one of the task?"""
    a = holder_of(engine, _assignment(engine, target), "deliverable")
    if a.deliverable is None:
        return None
    stated, claimed = engine.plain(a.deliverable.text), engine.plain(ask.question.text)
    yes = stated in claimed
    rest = say(
        ask.language,
        "deliverable",
        deliverable=shorten(a.deliverable.text, 300),
        task=shorten(tidy(a.task.text), 220),
    )
    k = (engine.place[a.passage],)
    return Draft(
        "answered",
        "yes_no",
        (Statement(_said(ask.language, "yes" if yes else "no", rest), k),),
        confidence=target.recall,
        subject=(target.fact,),
    )


def _status(engine: Engine, ask: Ask, target: Candidate) -> Draft | None:
    a = _assignment(engine, target)
    cell = a.deliverable
    if cell is None or "hoan thanh" not in fold(cell.text):
        return None
    negative = bool(_NEGATIVE.search(fold(ask.question.text)))
    rest = f"{cell.text} — {shorten(tidy(a.task.text), 240)}"
    return Draft(
        "answered",
        "yes_no",
        (
            Statement(
                _said(ask.language, "no" if negative else "yes", rest), (engine.place[a.passage],)
            ),
        ),
        confidence=target.recall,
    )


def _exists(engine: Engine, ask: Ask) -> Draft | None:
    """The documents say so where one passage holds most of the claim; else they do not say."""
    best = best_passage(engine, ask)
    if best is None or best.recall < _WEAK or misses_core(engine, ask, best, EXISTS):
        return None
    if ask.question.has("deadline") and not says_when(engine.facts[best.fact].text):
        return None
    told = answer_content(engine, ask, best)
    if told is None:
        return None
    first = told.statements[0]
    return Draft(
        "answered",
        "yes_no",
        (Statement(_said(ask.language, "yes", first.text), first.passages),),
        confidence=best.recall,
        subject=told.subject,
        limit=SEVERAL if len(first.text) > 650 else 700,
    )
