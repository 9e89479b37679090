"""Claims about who issued a document that ours cite: ``Công văn 3383 có phải do Tỉnh ủy ban hành
không?``, compared with how it is cited (``… của Văn phòng UBND tỉnh``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_CUES = Cues("claims", "issuers")

ROOM, LONGEST = 420, 9
"""Characters told; syllables of an issuer's name."""


@cache
def _claimed() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:do|boi)\s+(?P<by>[^,.;:?]+?)\s+<issues>\W*$|\b(?:la|phai)\s+cua\s+"
        r"(?P<of>[^,.;:?]+)$"
    )


@cache
def _stated() -> re.Pattern[str]:
    date = r"(?:\s*,?\s*ngay\s+\d{1,2}\s*(?:/|thang)\s*\d{1,2}\s*(?:/|nam)\s*\d{4})?"
    ends = _CUES.any_of("ends")
    return re.compile(rf"^{date}\s*,?\s*cua\s+(?P<who>[^,.;:()\"“]+?)(?=\s+{ends}\b|[,.;:()\"“]|$)")


def answer_issuer_claim(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes or no with the mention that says who issued the document; None for any other claim, and
    where no mention says it."""
    m = _claimed().search(engine.plain(without_ending(ask.text)))
    if m is None or ask.language != "vi" or ask.question.has("lead"):
        return None
    claimed = (m["by"] or m["of"]).split()
    for r in map(finder.reference, finder.by_number(ask)):
        stated = _issuer(engine, r)
        holds = _same(claimed, stated) if stated else None
        if holds is not None:
            text = f"{say(ask.language, 'yes' if holds else 'no')} {shorten(r.text, ROOM)}"
            said = Statement(text, (engine.place[r.passage],))
            return Draft("answered", "yes_no", (said,), confidence=1.0)
    return None


def _issuer(engine: Engine, r: Reference) -> list[str]:
    """The syllables of who issued it, as the mention says; empty where it does not."""
    at = fold(r.text).find(fold(r.number))
    behind = r.text[at + len(r.number) :]
    m = _stated().search(fold(behind)) if at >= 0 else None
    words = engine.plain(behind[m.start("who") : m.end("who")]).split() if m else []
    return words if len(words) <= LONGEST else []


def _same(claimed: list[str], stated: list[str]) -> bool | None:
    """Do two names open alike and is one a part of the other? None where one only stands in the
    other (``Chính phủ`` in ``Thủ tướng Chính phủ``)."""
    mine, own = frozenset(claimed), frozenset(stated)
    if claimed[0] == stated[0] and (mine <= own or own <= mine):
        return True
    one, other = f" {' '.join(claimed)} ", f" {' '.join(stated)} "
    return None if one in other or other in one else False
