"""What a claim claims: dates and amounts, agencies and their part, and whether it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_frames import dated_by_month, frames, of_document, row_named
from answerer.answers.claims.claim_scope import is_given
from answerer.facts.ask import Ask
from answerer.facts.denials import denied
from answerer.facts.engine import Engine
from answerer.facts.spelled_numbers import in_digits
from answerer.facts.values import Value, values_of
from answerer.question.areas import areas_of, is_asked
from answerer.question.concepts import Concept
from answerer.question.pronouns import is_pointed_at, kind_pointed_at
from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold
from retriever.query import UNACCENTED

_CUES = Cues("claims", "actors")
_POSTS = Cues("claims", "posts")

KEEP = 0.3


@cache
def _permits() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<permits>\b")


@cache
def _doing() -> re.Pattern[str]:
    """What stands behind one who does it."""
    return _CUES.pattern(
        r"^[^\w.;?!]*(?:\([^)]*\)\s*)?(?:<levels>|chúng tôi|\w+ )?\s*(?:cũng\s+)?"
        r"(?:<acts>|cấp(?! <levels>))\b",
        re.I,
    )


@cache
def _opens() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:^|[,:;.?!]|(?<!\w)<opens>)\s*$", re.I)


@cache
def _by() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:<by>|<duties> (?:của|cua)|(?:thuộc|thuoc)(?: (?:về|ve))?)\s+$",
        re.I,
    )


@cache
def _applies() -> re.Pattern[str]:
    return _CUES.pattern(r"^\s*(?:<wants> )?<applies>\b")


@cache
def _grants() -> re.Pattern[str]:
    """``xin giấy phép thì ra …``: who is gone to for a paper is said to grant it."""
    return _CUES.pattern(r"\b<gets>\b[^,.;?]{0,40}\b<papers>\b[^.;?]{0,40}\b<from>\s+$")


@cache
def _to() -> re.Pattern[str]:
    """Before one who receives something, or the post of one (``trước Bí thư Tỉnh ủy``)."""
    holders = _POSTS.any_of("holders")
    return re.compile(rf"\b{_CUES.any_of('sends')}\s+(?:{holders}\s+)?$")


@cache
def _through() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<through>\s+$")


@cache
def _decides() -> re.Pattern[str]:
    return Cues("claims", "doers").pattern(r"\s+(?:<itself>\s+)?<decides>\b", re.I)


@dataclass(frozen=True, slots=True)
class Claim:
    """``values`` must stand in the text that decides; ``actors`` are agencies said to do it,
    ``others`` those that merely take part in it, ``receivers`` those of them that something goes
    to, ``through`` those by way of which it goes, ``deciding`` those said to have the last word
    (all agency ids); ``denied``: what is claimed not to be so (facts/denials.py); ``permits``: it
    asks whether something may be done."""

    values: tuple[Value, ...]
    actors: frozenset[str]
    others: frozenset[str]
    receivers: frozenset[str]
    denied: tuple[tuple[str, ...], ...]
    permits: bool
    through: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()


def read_claim(engine: Engine, ask: Ask) -> Claim:
    """The claim of a question that wants a yes or a no: what its sentences that ask say. A year
    that stands in the titles of the documents meant names these."""
    text = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    said = without_ending(unplaced(ask))
    claimed = [m for m in ask.question.agencies if _is_claimed(ask, m)]
    agencies = [m for m in claimed if not names_document(ask.text, m)]
    actors = frozenset(m.id for m in agencies if _acts(ask.text, m)) | _pointed_at(engine, ask)
    return Claim(
        values=tuple(v for v in _values(ask, said) if not _titled(engine, ask, v)),
        actors=actors,
        others=frozenset(m.id for m in agencies) - actors,
        receivers=frozenset(m.id for m in agencies if _receives(ask.text, m)) - actors,
        denied=tuple(denied(_as_typed(ask), ask.question.query.accented < UNACCENTED)),
        permits=bool(_permits().search(fold(text))),
        through=frozenset(m.id for m in agencies if stands_between(ask.text, m)),
        deciding=frozenset(m.id for m in agencies if decides(ask.text, m)),
    )


def unplaced(ask: Ask) -> str:
    """The sentences that ask, without the places they name (``hai phong`` is no two)."""
    text = list(ask.text)
    for start, end in ask.question.places:
        text[start:end] = " " * (end - start)
    return " ".join("".join(text[a.start : a.end]) for a in ask.question.areas if a.share == 1)


def _values(ask: Ask, said: str) -> tuple[Value, ...]:
    """The values that are said, without those that only place a row (``dòng 5``) and the syllables
    of longer words that look like numbers where no diacritics are typed (``quang ba``)."""
    bare = row_named().sub(" ", dated_by_month().sub(" ", said))
    return values_of(bare if _looks_alike(ask, fold(bare)) else in_digits(bare, claimed=True))


def _looks_alike(ask: Ask, said: str) -> bool:
    """Is a small number of a text spelled like a syllable of a longer word, or of a name?"""
    if ask.language == "en":
        return in_digits(said, claimed=True) == said
    phrases = (fold(c.words) for c in ask.concepts if len(c.alternatives[0][1]) > 1)
    return any(re.search(r"\b(?:hai|ba)\b", p) for p in phrases if p in said)


def _as_typed(ask: Ask) -> str:
    """The sentences that ask, as typed: mending may take the marks off ``cấm``."""
    typed = ask.question.query.typed
    asks = " ".join(typed[a.start : a.end] for a in areas_of(typed) if a.share == 1)
    return without_ending(asks)


def _titled(engine: Engine, ask: Ask, v: Value) -> bool:
    if v.unit != "date" or v.date[:2] != (0, 0):
        return False
    alone = re.compile(rf"(?<![/.\d-]){v.date[2]}\b")
    return all(alone.search(engine.documents[d].title) for d in ask.documents)


def _is_claimed(ask: Ask, m: Match) -> bool:
    """Does an agency stand in a sentence that asks, or that one points at (``Tôi ở hội nông dân
    huyện. …`` claims nothing of it)?"""
    return is_asked(ask.question.areas, m.start)


def names_document(text: str, m: Match) -> bool:
    """``Quyết định của UBND tỉnh``, ``160/KH-UBND``: the agency names the document."""
    before = text[: m.start]
    return before[-1:] in ("-", "/") or bool(of_document().search(fold(before)))


def _acts(text: str, m: Match) -> bool:
    """``Sở A có được giao``, ``do Sở A``, or it opens the claim: the agency is said to do it."""
    before, behind = text[: m.start], text[m.end :]
    if _applies().match(fold(behind)) or is_given(behind) or stands_between(text, m):
        return False
    granted = _grants().search(fold(before))
    return bool(
        granted or _doing().match(behind) or _by().search(before) or _opens().search(before)
    )


def _pointed_at(engine: Engine, ask: Ask) -> frozenset[str]:
    """``do sở này cấp``: the agencies named that a pronoun says to do it."""
    kind, agencies = kind_pointed_at(ask.text), engine.vocabulary.agencies
    if not kind or f"do {kind} " not in fold(ask.text):
        return frozenset()
    named = (m.id for m in ask.question.agencies)
    return frozenset(i for i in named if is_pointed_at(kind, agencies[i].name))


def stands_between(text: str, m: Match) -> bool:
    """``qua Sở A``: does something go by way of the agency?"""
    return bool(_through().search(fold(text[: m.start])))


def decides(text: str, m: Match) -> bool:
    """``Hội đồng nhân dân ban hành``: does a text say that the agency has the last word?"""
    return bool(_decides().match(text, m.end))


def _receives(text: str, m: Match) -> bool:
    return bool(_to().search(fold(text[: m.start])))


def bare(engine: Engine, ask: Ask, claim: Claim) -> Ask:
    """The question without the values and the agencies that it claims, and without the words that
    only say that a document says something, by which the text that decides is found; as it is
    where too little is left."""
    q = ask.question
    agencies = [(m.start, m.end) for m in q.agencies if m.id in claim.actors]
    figures = [(v.start, v.end) for v in values_of(in_digits(q.text, claimed=True))]
    figures = figures if claim.values else []
    frame = [m.span() for pattern in frames() for m in pattern.finditer(q.text)]
    known = {c.alternatives for c in ask.concepts}

    def without(*skipped: tuple[int, int]) -> tuple[Concept, ...]:
        read = engine.concepts.read(q.text, ask.language, q.areas, [*q.skip, *skipped])
        return tuple(c for c in read if c.alternatives in known) or read

    rest = without(*agencies, *figures, *frame)
    if sum(c.weight for c in rest) < KEEP * sum(c.weight for c in without(*figures)):
        return ask
    return replace(ask, concepts=rest, own=rest, scores=engine.score(q.text, rest))
