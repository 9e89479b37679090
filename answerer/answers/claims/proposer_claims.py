"""Claims about at whose proposal a document of ours is issued: ``Quyết định 12 ban hành theo đề
nghị của Sở Tư pháp, đúng không?``, compared with its last legal basis."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.documents.document_facts import answer_document
from answerer.answers.documents.document_intents import names_own_kind
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "proposers")


@cache
def _at_proposal_of() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<by> <proposals> (?:cua )?|\bdo\b(?=[^,.;?]{3,60}\b<proposes>\b)"
        r"|\b<proposals_english> (?:of|by|from) "
    )


def answer_proposer_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes or no with the legal basis that names the proposal; None for any other claim, and where
    no basis names an agency."""
    m = _at_proposal_of().search(fold(without_ending(ask.text)))
    own = names_own_number(engine, ask.question)
    if m is None or not (own or (names_own_kind(engine, ask) and not ask.question.numbers)):
        return None
    named = {a.id for a in ask.question.agencies if a.start >= m.start()}
    found = answer_document(engine, ask, ("proposer",)) if named else None
    if found is None or len(found.statements) != 1:
        return None
    first = found.statements[0]
    stated = set(engine.agencies_in(first.text))
    if not stated:
        return None
    verdict = say(ask.language, "yes" if named <= stated else "no")
    said = Statement(f"{verdict} {first.text}", first.passages)
    return Draft("answered", "yes_no", (said,), confidence=1.0)
