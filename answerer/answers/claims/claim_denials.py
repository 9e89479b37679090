"""Whether a text denies what is claimed: by its own words, by the head of the sentence or the
heading that it stands under, or by an exception."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_reading import Claim
from answerer.answers.claims.claim_scope import leaves_out
from answerer.facts.ask import Ask
from answerer.facts.denials import denied
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact, sentences
from answerer.question.areas import Area
from answerer.question.concepts import Concept
from corpus.cues import Cues
from corpus.phrases import words_of
from corpus.text import fold

_DENIALS = Cues("claims", "denials")
_CUES = Cues("claims", "ends")

ALIKE = 0.6
ASIDE, ASIDE_MAYBE = 0.6, 0.3
"""Of what an exception says, the share that the question holds."""
HEADED = 0.5
"""Of what is said, the share that the denial of a heading holds."""
ITEM = 4
_CONDITION = frozenset({"thi"})
"""``chưa giải quyết xong thì …``: what is denied before this is a condition."""
_FUNCTION = frozenset({"duoc", "phai", "co", "la", "cho", "cac", "nhung"})
"""What says nothing behind a word of denial."""
WIDE = 90
"""Characters about an end that say what ends."""
_KEPT = r"khong (?:duoc )?(?:vuot|qua|cao hon|nhieu hon)"
_BOUND, _KEEPS = re.compile(rf"\b(?:{_KEPT}|toi da)\b"), re.compile(rf"\b{_KEPT}\b")


@cache
def _aside() -> re.Pattern[str]:
    return _DENIALS.pattern(r"\b<aside>\b(?! đi\b)(?:\s+<idle>\b)*", re.I)


@cache
def _opens_denying() -> re.Pattern[str]:
    return _DENIALS.pattern(
        r"\W*(?:\w{1,2}[.)]\s*)?(?:<opens>\b|[^,;:.]{0,60}?\bkhông (?:điều chỉnh"
        r"|áp dụng)\b)",
        re.I,
    )


@cache
def _stops() -> re.Pattern[str]:
    """What a text says to be over: ``sẽ ngừng thực hiện``."""
    return _CUES.pattern(r"(?<!\w)<stated>\b", re.I)


@cache
def _stop_asked() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<asked>|thoi (?=\w)(?!phai|dung|khong|ha|a\b))\w*")


@cache
def _still() -> re.Pattern[str]:
    """``còn phải …``: what is asked to go on."""
    return _CUES.pattern(r"(?<!\w)(?:còn|con) <still>\b", re.I)


@cache
def _replaced() -> re.Pattern[str]:
    """What is asked to go on is over where it is replaced, too."""
    return _CUES.pattern(r"(?<!\w)<replaced>\b", re.I)


@cache
def _beyond() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<beyond>\b(?! \d)")


def denial_holds(
    engine: Engine, ask: Ask, said: Sequence[Concept], claim: Claim, fact: Fact
) -> bool | None:
    """Does the text deny what the claim denies, and nothing else of it? None where a condition is
    denied that the text does not name, or the text makes an exception that may be meant."""
    telling, asked = _telling(engine, ask), frozenset(words_of(fold(without_ending(ask.text))))
    spoken = telling & frozenset(words_of(fold(fact.text)))
    stated = [
        words
        for words in denied(fact.text)
        if telling & frozenset(words) or (spoken and _repeats(words, asked))
    ]
    left = [s for s in stated if not any(_alike(s, c) for c in claim.denied)]
    unmatched = [c for c in claim.denied if not any(_alike(s, c) for s in stated)]
    if not left and any(_CONDITION & frozenset(c) for c in unmatched):
        return None
    out = bool(spoken) and not claim.denied and leaves_out(without_ending(ask.text), fact.text)
    holds = bool(left or out or _ends(engine, ask, said, fact)) == bool(unmatched)
    if (not stated and head_above(engine, said, fact)) or _bounds(ask, fact):
        holds = not holds
    excepted = _excepts(engine, ask, asked, fact)
    if excepted is None:
        return None if holds else False
    return holds != excepted


def _ends(engine: Engine, ask: Ask, said: Sequence[Concept], fact: Fact) -> bool:
    """Does a text end what is said (``sẽ ngừng thực hiện``, ``bãi bỏ``) more often than the
    question speaks of an end? Of ``còn phải …`` it ends all that the question speaks of."""
    asked, still = len(_stop_asked().findall(fold(ask.text))), bool(_still().search(ask.text))
    found = [*_stops().finditer(fact.text), *(_replaced().finditer(fact.text) if still else ())]
    near = (fact.text[max(m.start() - WIDE, 0) : m.end() + WIDE] for m in found)
    ends = [t for t in near if engine.share(ask.concepts if still else said, t) >= HEADED]
    return len(ends) > asked


def _bounds(ask: Ask, fact: Fact) -> bool:
    """``có được vượt quá … không`` of what a text says not to go beyond (a claim that one may not
    says the same)."""
    asked = fold(ask.text)
    goes = _beyond().search(asked) and not _KEEPS.search(asked)
    return bool(goes and _BOUND.search(fold(fact.text)))


def head_above(engine: Engine, said: Sequence[Concept], fact: Fact) -> str:
    """What denies an item from above: the head of the sentence that it is a part of (``Không được
    cử …; …``, ``Thông tư này không áp dụng đối với …; …``), or the heading it stands under where
    this denies what is said. Else empty."""
    if fact.kind != SENTENCE:
        return ""
    p = engine.passages[fact.passage]
    whole = next((s for s in sentences(p.clean, fine=False) if fact.text in s), "")
    head = whole[: whole.find(fact.text)] if whole else ""
    if head.strip() and _opens_denying().match(head):
        return head
    above = p.path[-1] if p.path else ""
    behind = " ; ".join(" ".join(words) for words in denied(above))
    return above if behind and engine.share(said, behind) >= HEADED else ""


def _repeats(words: Sequence[str], asked: frozenset[str]) -> bool:
    """Is all that is denied what is asked (``không được hỗ trợ``)?"""
    content = frozenset(words) - _FUNCTION
    return len(content) > 1 and content <= asked


def _excepts(engine: Engine, ask: Ask, asked: frozenset[str], fact: Fact) -> bool | None:
    """Does the text make an exception of what the question is about? None where it may."""
    parts = _aside().split(fact.text, maxsplit=1)
    if len(parts) < 2 or len(asked & frozenset(words_of(fold(parts[1])))) < 2:
        return False
    aside = re.split(r"[).;:]", parts[1], maxsplit=1)[0]
    share = max(_held(engine, ask, item) for item in (aside, *_items(aside)))
    return True if share >= ASIDE else None if share >= ASIDE_MAYBE else False


def _items(aside: str) -> list[str]:
    """What an exception lists, where it lists several things of some words each."""
    items = re.split(r",| và | hoặc ", aside)
    return [i for i in items if len(words_of(fold(i))) >= ITEM]


def _held(engine: Engine, ask: Ask, words: str) -> float:
    said = engine.concepts.read(words, "vi", [Area(0, len(words), 1.0)], ())
    return engine.share(said, ask.text)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Do two denials deny the same: do they open alike, or share most words of the shorter?"""
    a, b = frozenset(one), frozenset(other)
    return one[:2] == other[:2] or len(a & b) >= ALIKE * min(len(a), len(b))


def _telling(engine: Engine, ask: Ask) -> frozenset[str]:
    """The syllables of the question that say what it is about: those of its weightier concepts."""
    generic = engine.generic_units
    units = (u for c in ask.concepts for u in c.alternatives[0][1])
    return frozenset(u for u in units if u not in generic and "_" not in u)
