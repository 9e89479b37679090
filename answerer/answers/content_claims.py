"""Claims about what a text says: the sentence that decides is found without what is claimed, and
then compared with it: values as values, the agency that acts, what is denied or forbidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from answerer.answers.claim_reading import Claim, bare, read_claim
from answerer.facts.ask import Ask, Candidate
from answerer.facts.denials import denied
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW, SENTENCE, Fact
from answerer.facts.saying import is_title
from answerer.facts.tasks import misses_core
from answerer.facts.values import Value, comparable, same, values_of, within
from answerer.question.areas import Area
from answerer.question.concepts import Concept
from answerer.silence.confidence import judged
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.phrases import words_of
from corpus.text import fold

LEAST = 0.6
FLOOR = 0.45
CORE = 0.5
NEAR = 0.1
PREDICATE = 0.5
CONTEXT = 7
MISSED = 0.15
LOOKED_AT = 8
ROOM = 620
_HEAD = re.compile(r"^(?:Điều|Mục|Chương|Phần)\s+\w+\.?\s*\D{0,150}[^.;:]$")
_PREDICATE = re.compile(
    r"(?<!\w)(?:có|co)\s+(?P<said>(?:(?!(?<!\w)(?:có|co)\s).)*?)"
    r"\s*(?:(?:không|khong|chưa)\W*\w*\W*|(?:hay|hoặc)\s.*)$",
    re.I,
)
_MODAL = ("có trách nhiệm", "là", "có", "sẽ", "được", "phải", "ban hành", "thành lập", "cử")
_PARTNER = re.compile(r"\b(?:với|cùng|cho|tại|của|về|đến|gửi|từ|qua|và)\s+$", re.I)
_GIVEN = re.compile(r"\b(?:[Gg]iao|do|yêu cầu|đề nghị)\s+$")
_ASIDE = re.compile(r"\b(?:tru|ngoai tru|khong bao gom|except)\b")


def answer_content_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes where a sentence that fits holds all that is claimed, no where the one that fits best
    says otherwise; None where none decides."""
    claim = read_claim(engine, ask)
    plain = bare(engine, ask, claim)
    said = _predicate(engine, plain)
    found = list(_deciding(engine, plain, claim, said))
    verdicts = [(c, _verdict(engine, plain, claim, engine.facts[c.fact])) for c in found]
    yes = next((c for c, v in verdicts if v is True), None)
    if yes is not None:
        return judged(engine, plain, _told(engine, ask, yes, True))
    first = next(((c, v) for c, v in verdicts if v is not None), None)
    if first is None or first[1] or first[0] != found[0]:
        return None
    return judged(engine, plain, _told(engine, ask, first[0], False))


def _deciding(
    engine: Engine, ask: Ask, claim: Claim, said: tuple[Concept, ...]
) -> Iterator[Candidate]:
    """The sentences and rows that fit about as well as the best one, best first: by all of the
    question, and by what it says of what it speaks of."""
    found = engine.rank(ask, lambda f: _says(engine, f) and _is_of_kind(claim, f), k=LOOKED_AT)
    for c in found:
        share = engine.share(said, _around(engine, engine.facts[c.fact]))
        fits = c.recall >= FLOOR and share >= PREDICATE and c.recall + share >= 2 * LEAST
        near = c.score >= found[0].score - NEAR and not misses_core(engine, ask, c, CORE)
        if fits and near and _is_whole(engine, said, c):
            yield c


def _is_whole(engine: Engine, said: tuple[Concept, ...], c: Candidate) -> bool:
    """Does a text lack no weighty word of what is said? (A pair of words may stand apart.)"""
    units = engine.units(_around(engine, engine.facts[c.fact]))
    words = [k for k in said if len(k.alternatives) > 1 or "_" not in k.alternatives[0][1][0]]
    most = max((k.weight for k in words if not engine.matcher.held_by(k, units)), default=0.0)
    return most <= MISSED * sum(k.weight for k in said)


def _is_of_kind(claim: Claim, fact: Fact) -> bool:
    """Does a text give values of the kinds that are claimed?"""
    stated = values_of(_stated(fact)) if claim.values else ()
    return all(any(comparable(v, s) for s in stated) for v in claim.values)


def _says(engine: Engine, fact: Fact) -> bool:
    """Is this a sentence or a row, and no heading?"""
    if fact.kind not in (SENTENCE, ROW):
        return False
    return not is_title(engine, fact) and not _HEAD.match(fact.text)


def _verdict(engine: Engine, ask: Ask, claim: Claim, fact: Fact) -> bool | None:
    """Does a text confirm (True) or refute (False) a claim? None where it does neither."""
    parts = (
        _values_hold(claim, _stated(fact)),
        _actors_hold(engine, claim, fact),
        _denial_holds(engine, ask, claim, fact),
    )
    if None in parts:
        return None
    return all(parts)


def _predicate(engine: Engine, ask: Ask) -> tuple[Concept, ...]:
    """What is said of what a question speaks of: the concepts behind its last ``có`` where a
    ``không`` ends it, else all."""
    m = _PREDICATE.search(ask.text)
    if m is None:
        return ask.concepts
    q, area = ask.question, Area(m.start("said"), m.end("said"), 1.0)
    inside = {c.alternatives for c in engine.concepts.read(q.text, ask.language, [area], q.skip)}
    return tuple(c for c in ask.concepts if c.alternatives in inside) or ask.concepts


def _around(engine: Engine, fact: Fact) -> str:
    return " ; ".join([_whole(fact), _stated(fact), *engine.passages[fact.passage].path])


def _stated(fact: Fact) -> str:
    a = fact.assignment
    cells = (a.deadline, a.deliverable) if a is not None and fact.kind == ROW else ()
    return " ; ".join([fact.text, *(c.text for c in cells if c is not None)])


def _values_hold(claim: Claim, text: str) -> bool | None:
    """Are all values claimed those of the text? None where it gives none of their kind."""
    stated = values_of(text)
    held = [_value_holds(claim, v, stated) for v in claim.values]
    return None if None in held else all(held)


def _value_holds(claim: Claim, v: Value, stated: Sequence[Value]) -> bool | None:
    """Is it one of the values of its kind that stands in the same words, or within their bound
    where it is asked what may be? None where it is only one of the others."""
    alike = [s for s in stated if comparable(v, s)]
    fit = [_in_same_words(v, s) for s in alike]
    meant = [s for s, f in zip(alike, fit, strict=True) if f == max(fit)]
    if any(same(v, s) for s in meant):
        return True
    if not alike or (any(same(v, s) for s in alike) and not claim.permits):
        return None
    return claim.permits and not v.bound and any(within(v, s) for s in meant)


def _in_same_words(claimed: Value, stated: Value) -> int:
    return len(frozenset(claimed.before.split()[-CONTEXT:]) & frozenset(stated.before.split()))


def _actors_hold(engine: Engine, claim: Claim, fact: Fact) -> bool | None:
    """Does the text give it to the agencies that are said to do it, and name the others? None
    where it does not say who acts, or says all of them."""
    row = fact.assignment if fact.kind == ROW else None
    named = frozenset(engine.agencies_in(_whole(fact))) | engine.agencies_above(fact.passage)
    if not claim.others <= named | _near(engine, fact):
        return None
    if row is not None:
        actors = frozenset(engine.agencies_in(row.lead.text)) if row.lead else frozenset()
    else:
        actors = _acting(engine, fact)
    if claim.actors <= (actors or named):
        return True
    if claim.actors & named or not actors:
        return None
    return None if any(engine.vocabulary.agencies[i].abstract for i in actors) else False


def _near(engine: Engine, fact: Fact) -> frozenset[str]:
    """The agencies of the passage, of the headings above it, and who issued the document."""
    p = engine.passages[fact.passage]
    texts = (p.clean, *p.path, engine.documents[p.document].issuer)
    return frozenset(i for text in texts for i in engine.agencies_in(text))


def _whole(fact: Fact) -> str:
    """A text with the cells beside it that name agencies."""
    a = fact.assignment if fact.kind == ROW else None
    cells = (a.lead, a.coordinating) if a is not None else ()
    return " ; ".join([fact.text, *(c.text for c in cells if c is not None)])


def _acting(engine: Engine, fact: Fact) -> frozenset[str]:
    """The agencies that a sentence says act: those before a verb of duty or behind ``giao``, else
    those of the heading above."""
    text = fact.text
    found = engine.vocabulary.agency_matcher.find(text)
    acts = frozenset(m.id for m in found if _acts(engine, text[: m.start], text[m.end :]))
    return acts or engine.agencies_above(fact.passage)


def _acts(engine: Engine, before: str, after: str) -> bool:
    return not _PARTNER.search(before) and bool(_GIVEN.search(before) or _verb(engine).match(after))


@lru_cache(maxsize=4)
def _verbs(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:{'|'.join([*verbs, *_MODAL])})\b", re.I)


def _verb(engine: Engine) -> re.Pattern[str]:
    return _verbs(tuple(engine.vocabulary.cues.get("verbs", {}).get("task", ())))


def _denial_holds(engine: Engine, ask: Ask, claim: Claim, fact: Fact) -> bool | None:
    """Does the text deny what the claim denies, and nothing else of it? None where it makes an
    exception of it."""
    telling = _telling(engine, ask)
    denies = any(telling & frozenset(words) for words in denied(fact.text))
    aside = _ASIDE.split(fold(fact.text), maxsplit=1)[1:]
    if aside and len(telling & frozenset(words_of(aside[0]))) > 1:
        return None
    return denies == claim.denies


def _telling(engine: Engine, ask: Ask) -> frozenset[str]:
    """The syllables of the question that say what it is about: those of its weightier concepts."""
    generic = engine.generic_units
    units = (u for c in ask.concepts for u in c.alternatives[0][1])
    return frozenset(s for u in units if u not in generic and "_" not in u for s in [u])


def _told(engine: Engine, ask: Ask, chosen: Candidate, holds: bool) -> Draft:
    """The verdict with the text that decides."""
    fact = engine.facts[chosen.fact]
    above = engine.lookup.heading_of(fact.passage)
    inside = _acting(engine, fact) == engine.agencies_above(fact.passage)
    lead = f"**{above}**: " if above and inside else ""
    stated = tidy(_stated(fact))
    row = fact.assignment if fact.kind == ROW else None
    if row is not None and row.lead is not None:
        stated = f"**{row.lead.text}** chủ trì {stated}"
    text = f"{say(ask.language, 'yes' if holds else 'no')} {lead}{shorten(stated, ROOM)}"
    places = engine.lookup.passages_behind(row, text) if row else (fact.passage,)
    return Draft(
        "answered",
        "yes_no",
        (Statement(text, places),),
        confidence=chosen.recall,
        subject=(chosen.fact,),
        limit=SEVERAL if len(text) > ROOM else SINGLE,
    )
