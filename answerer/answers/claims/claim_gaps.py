"""What a claim names that the text of a yes lacks: a rare name (``thị trường châu Phi``), or words
in whose place the text has others (``vai trò quản lý trong phát triển`` where it says ``vai trò
nòng cốt trong phát triển``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_reading import bare, read_claim, unplaced
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.phrases import Token, tokens
from corpus.text import fold

_CUES = Cues("claims", "slots")

RARE = 0.7
"""From which share of the rarity of a word that no document has a pair names something."""
HELD = 0.5
REACH = 6
"""Syllables of a text behind one that the claim has, in which it may say another thing."""


@cache
def _function() -> frozenset[str]:
    return frozenset((*_CUES.words("function"), *_CUES.words("idle")))


def names_what_is_lacking(engine: Engine, ask: Ask, draft: Draft) -> bool:
    """Does a claim in Vietnamese name what the passages cited for a yes, their headings and titles
    lack? Of what is only told (``Văn bản nêu: …``) a rare name alone."""
    if ask.language != "vi":
        return False
    said = draft.head or next((s.text for s in draft.statements), "")
    yes = said.startswith(say(ask.language, "yes"))
    if draft.status != "answered" or not (yes or said.startswith(say(ask.language, "states"))):
        return False
    text = _cited(engine, draft)
    plain = bare(engine, ask, read_claim(engine, ask))
    units = engine.units(text)
    missing = [c for c in plain.concepts if engine.matcher.held_by(c, units) < HELD]
    return _lacks_name(engine, missing, units) or (yes and _says_other(engine, ask, plain, text))


def _cited(engine: Engine, draft: Draft) -> str:
    places = dict.fromkeys(k for s in draft.statements for k in s.passages)
    passages = [engine.passages[k] for k in places]
    above = [engine.lookup.heading_of(k) for k in places]
    titles = {engine.documents[p.document].title for p in passages}
    told = [s.text for s in draft.statements]
    return " ; ".join([*told, *(p.clean for p in passages), *(t for p in passages for t in p.path),
                       *(a for a in above if a), *titles])  # fmt: skip


def _lacks_name(engine: Engine, missing: Sequence[Concept], units: AbstractSet[str]) -> bool:
    rare = RARE * engine.matcher.rarity("")
    pairs = (c for c in missing if _is_pair(c) and c.weight >= rare)
    return any(not _syllables(c) & units for c in pairs)


def _is_pair(c: Concept) -> bool:
    return len(c.alternatives) == 1 and "_" in c.alternatives[0][1][0]


def _syllables(c: Concept) -> frozenset[str]:
    return frozenset(s for unit in c.alternatives[0][1] for s in unit.split("_"))


def _says_other(engine: Engine, ask: Ask, plain: Ask, text: str) -> bool:
    """Does a text have other words in the place of some that are claimed?"""
    stated, units = tokens(engine.expand(text)), engine.units(text)
    claimed = tokens(without_ending(unplaced(ask)))
    asked = frozenset(t.fold for t in tokens(engine.expand(ask.text)))
    telling = _telling(engine, plain, units)
    return any(
        _is_filled(stated, before, behind, asked)
        for before, behind in _gaps(claimed, telling, units)
        if before not in _function()
    )


def _telling(engine: Engine, ask: Ask, units: AbstractSet[str]) -> frozenset[str]:
    """The syllables that say what a claim is about, without those of words that a text has in
    others."""
    several = [c for c in ask.concepts if len(c.alternatives) > 1]
    held = (c for c in several if engine.matcher.held_by(c, units) >= HELD)
    other = frozenset(s for c in held for s in fold(c.words).split())
    plain = (c for c in ask.concepts if not c.aside)
    return frozenset(s for c in plain for s in _syllables(c)) - other


def _gaps(
    claimed: Sequence[Token], telling: AbstractSet[str], units: AbstractSet[str]
) -> Iterator[tuple[str, str]]:
    """The syllables before and behind two telling ones or more in a row of which a text has no
    pair (figures are compared as such); empty for none."""

    def lacks(n: int) -> bool:
        if claimed[n].fold.isdigit():
            return False
        own = [t.fold for t in claimed[max(n - 1, 0) : n + 2]]
        return claimed[n].fold in telling and not any(f"{a}_{b}" in units for a, b in pairwise(own))

    at = 1
    while at < len(claimed):
        end = at
        while end < len(claimed) and lacks(end) and not claimed[end].pause:
            end += 1
        if end - at > 1:
            behind = claimed[end].fold if end < len(claimed) and not claimed[end].pause else ""
            yield claimed[at - 1].fold, behind
        at = max(end, at) + 1


def _is_filled(stated: Sequence[Token], before: str, behind: str, asked: AbstractSet[str]) -> bool:
    """Does a text have words that are not asked behind the one, and before the other?"""
    for at, t in enumerate(stated):
        if t.fold != before:
            continue
        ahead = stated[at + 1 : at + 1 + REACH]
        stop = next((n for n, a in enumerate(ahead) if a.pause), len(ahead))
        reach = [a.fold for a in ahead[:stop]]
        inside = reach[: reach.index(behind)] if behind in reach else [] if behind else reach
        if inside and inside[0] not in asked:
            return True
    return False
