"""Is an answer of the type that its question wants?

A rule answers by its cues: ``ai ký quyết định cho nhận con nuôi`` looks like a question for a
signature, ``mấy hình thức phối hợp`` like one for partners. What the model of answer types holds
for next to impossible is not told; the next rule may have the question.
"""

from __future__ import annotations

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft

LEAST = 0.05
"""The probability of its types from which on an answer is told (docs/decisions/answer-types.md)."""
_OWN = ("own_date", "own_effect", "own_issuer", "own_number", "own_recipients", "own_signer")
_BODIES = ("lead", "partner", "who")
_TYPES = {
    "document_fact": (*_OWN, "reference"),
    "legal_basis": (*_OWN, "reference", "content", "definition"),
    "lead": _BODIES,
    "coordinating": _BODIES,
    "who": _BODIES,
    "count": ("count", "amount", "list"),
    "list": ("list", "tasks", "reference", "count", *_BODIES),
    "deliverable": ("deliverable", "list", "content", "tasks", "time", "reference"),
}
"""For an intent the types of answer that it may give; what compares asks for any. The intents that
are left out are read off words that leave no doubt."""
_TYPES_BY_CUE: dict[str, dict[str, tuple[str, ...]]] = {
    "document_fact": dict.fromkeys(("execution", "proposer", "addressees", "recipients"), _BODIES),
    "lead": {"deliverable": ("deliverable",)},
    "count": {"lead": _BODIES, "coordinating": _BODIES},
}
"""What an intent may give besides where the question has a cue: those who execute a decision are a
fact of the document, a whole row is told by who leads it, and who leads most is counted."""


def is_of_wanted_type(engine: Engine, ask: Ask, draft: Draft) -> bool:
    """May the draft be what the question asks for? A refusal always may."""
    types = _TYPES.get(draft.intent)
    if draft.status != "answered" or types is None:
        return True
    besides = _TYPES_BY_CUE.get(draft.intent, {})
    also = (t for cue, given in besides.items() if ask.question.has(cue) for t in given)
    wanted = engine.answer_types.of(ask.question)
    return sum(wanted[t] for t in {*types, *also, "compare"}) >= LEAST
