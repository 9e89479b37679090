"""Claims about what a document that ours cite approves or is about: ``Đề án … do Quyết định 340 phê
duyệt phải không?``, compared with how the texts call that document and the others they cite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_CUES = Cues("claims", "approvals")

HELD, APART = 0.7, 0.2
"""The share of what is said to be approved that a document's name must hold, and by how much more
than the name of the one that is claimed."""
ROOM = 420


@cache
def _claimed() -> re.Pattern[str]:
    """``<number> phê duyệt …``, ``… do|tại|theo <number> …``, ``phê duyệt bởi <number>``."""
    number = r"(?P<{}>(?:<kinds> )?(?:so )?\d+\S*)"
    before, behind = number.format("subject"), number.format("by")
    return _CUES.pattern(
        rf"\b{before} (?:co phai )?(?:la )?(?:van ban )?<approves>\b"
        rf"|\b<by> {behind}|\b{number.format('english')} (?:the one )?<approves_in_english>\b"
    )


@cache
def _approves() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<approves>|<approves_in_english>)\b")


def answer_approval_claim(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes with the name of the document claimed where this holds what it is said to approve, no
    with the name of the one that does; None for any other claim, and where no name decides."""
    if not claims_approval(ask):
        return None
    named = finder.by_number(ask)
    topic = _approved(ask)
    if not named or not topic:
        return None
    mine = _best(engine, topic, [finder.reference(k) for k in named])
    others = [
        r for r in finder.inside(ask) if r.number not in {finder.reference(k).number for k in named}
    ]
    other = _best(engine, topic, others)
    if mine[0] >= HELD and mine[0] >= other[0]:
        return _told(engine, ask, mine[1], "yes")
    if other[0] >= HELD and other[0] - mine[0] >= APART:
        return _told(engine, ask, other[1], "no")
    return None


def claims_approval(ask: Ask) -> bool:
    """Does a claim say of a document named by its number that it approves, or is about, a thing?"""
    said = fold(without_ending(ask.text))
    return bool(_claimed().search(said) and _approves().search(said))


def _approved(ask: Ask) -> tuple[Concept, ...]:
    """What a question says beside the numbers of documents and the words for approving."""
    words = set(" ".join((*_CUES.words("approves"), *_CUES.words("kinds"))).split())
    words.update(s for n in ask.question.numbers for s in re.findall(r"\w+", n))
    return tuple(
        c
        for c in ask.concepts
        if not {s for u in c.alternatives[0][1] for s in u.split("_")} <= words
    )


def _best(
    engine: Engine, topic: Sequence[Concept], references: Sequence[Reference]
) -> tuple[float, Reference | None]:
    """The largest share of the topic that the name of one of them holds, and that one."""
    shares = ((engine.share(topic, r.text), -n) for n, r in enumerate(references))
    best = max(shares, default=(0.0, 0))
    return best[0], references[-best[1]] if references else None


def _told(engine: Engine, ask: Ask, r: Reference | None, verdict: str) -> Draft | None:
    if r is None:
        return None
    text = f"{say(ask.language, verdict)} {shorten(r.text, ROOM)}"
    said = Statement(text, (engine.place[r.passage],))
    return Draft("answered", "yes_no", (said,), confidence=1.0)
