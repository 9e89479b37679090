"""Who issued a document that ours cite, as the citation or the letters of its number say."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.engine import Engine
from answerer.facts.issuers import issuer_of
from answerer.telling.draft import Draft
from corpus.text import fold

_OF = re.compile(r"\bcủa [A-ZĐ]")
_PROPOSED_BY = re.compile(r"đề nghị của (?P<who>[^,;.]{3,80}?) tại\s*$")
_NUMBER = re.compile(r"\d[\w]*(?:/\d{4})?[/-][\w-]*[A-ZĐ][\w/-]*")


def with_issuer(engine: Engine, told: Draft) -> Draft | None:
    """A citation that says whose document it is, itself, right before (``theo đề nghị của Sở A tại
    Công văn 12``) or by the letters of its number where its passage spells them out; None where
    nothing does."""
    if len(told.statements) != 1:
        return None
    said = told.statements[0]
    if engine.agencies_in(said.text) or _OF.search(said.text):
        return told
    clean = engine.passages[said.passages[0]].clean
    cited = said.text.strip("*")
    by = _PROPOSED_BY.search(clean[: max(clean.find(cited), 0)])
    who = by["who"] if by else _by_letters(cited, clean)
    if not who:
        return None
    return replace(told, statements=(replace(said, text=f"**{who}**: {said.text}"),))


def _by_letters(cited: str, clean: str) -> str:
    """The name in a passage of those whose letters stand in the first number of a citation, as it
    is written there; an empty text for none."""
    number = _NUMBER.search(cited)
    names = issuer_of(number[0]).split(" ; ") if number else []
    folded = fold(clean)
    at = next((m for n in names if n for m in re.finditer(rf"\b{n}\b", folded)), None)
    return clean[at.start() : at.end()] if at and len(folded) == len(clean) else ""
