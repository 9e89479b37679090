"""Claims about who issued a document that ours cite: ``Công văn 3383 có phải do Tỉnh ủy ban hành
không?``"""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.issuers import bears, letters_of
from answerer.facts.reference_finder import ReferenceFinder
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.records import Reference
from corpus.text import fold

_PARTY = "tw"
"""Letters that several issuers share."""
_CLAIMED = (
    re.compile(r"\bdo (?P<x>[^,.;?]{2,50}?) (?:ban hanh|phe duyet|soan|ky ban hanh)\b"),
    re.compile(r"\bla (?:cua|do) (?P<x>[^,.;?]{2,50}?)(?: ban hanh)?,? (?:phai|dung|khong|ko)\b"),
    re.compile(r"\bissued by (?:the )?(?P<x>[^,.;?]{2,50}?)(?=\W*$|,)"),
)
_ISSUER = re.compile(
    r"\bcủa\s+(?P<x>.+?)(?=\s+(?:về|phê|ban hành|quy định|thực hiện|triển khai|sửa|hướng dẫn)\b"
    r"|[,;(.]|$)"
)
_IDLE = frozenset({"tinh", "cua", "nuoc", "so", "nganh"})


def answer_issuer_claim(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes or no to the issuer claimed of a document that is cited by its number, with the
    citation; None for any other claim, and where no citation tells who issued it."""
    folded = fold(ask.text)
    found = next((m for m in (p.search(folded) for p in _CLAIMED) if m), None)
    cited = [finder.reference(k) for k in finder.by_number(ask)] if found else []
    cited = [r for r in cited if fold(r.number) in folded] or cited
    if found is None or not cited or len({fold(r.number) for r in cited}) > 1:
        return None
    named = [r for r in cited if _issuer(r)] or cited
    claimed = engine.expand(ask.text[found.start("x") : found.end("x")])
    holds = _issued_by(engine, named[0], claimed)
    if holds is None:
        return None
    text = f"{say(ask.language, 'yes' if holds else 'no')} {shorten(named[0].text, 420)}"
    said = Statement(text, (engine.place[named[0].passage],))
    return Draft("answered", "yes_no", (said,), confidence=1.0)


def _issuer(r: Reference) -> str:
    """Who issued a cited document, as the citation says; an empty text where it does not."""
    m = _ISSUER.search(r.text)
    return m["x"] if m else ""


def _issued_by(engine: Engine, r: Reference, claimed: str) -> bool | None:
    """Did these issue it, by the letters in its number, else by the words of the citation? None
    where neither says."""
    letters = letters_of(claimed)
    issuer = _issuer(r)
    if letters and letters != _PARTY and bears(r.number, letters):
        return True
    if not issuer:
        return bears(r.number, letters) if letters else None
    words = set(fold(claimed).split()) - _IDLE
    same = words <= set(fold(engine.expand(issuer)).split())
    return same and not (letters and letters_of(issuer) not in ("", letters))
