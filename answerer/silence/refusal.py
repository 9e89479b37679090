"""When not to answer: nothing fits, or what fits does not hold the kind of thing asked for."""

from __future__ import annotations

from answerer.facts.amounts import missing_kind
from answerer.facts.ask import LITTLE, Ask
from answerer.facts.engine import Engine
from answerer.silence.confidence import is_found, is_sure, judged
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import name_of, say

CONTENT = 0.36
OTHER = 0.28
OFF_TOPIC = 0.45
FAR = 0.15
UNRELATED = 0.3


def refused(
    ask: Ask, reason: str, key: str, intent: str = "", nearest: tuple[int, ...] = (), **fields: str
) -> Draft:
    """A refusal with its sentence out of wording.toml."""
    said = Statement(say(ask.language, key, **fields), ())
    return Draft("refused", intent or reason, (said,), reason=reason, nearest=nearest)


def checked(engine: Engine, ask: Ask, draft: Draft | None) -> Draft:
    """The draft if it may stand, else the refusal that is due. A refusal stands."""
    if draft is None:
        return _nothing(engine, ask, ())
    if draft.status != "answered":
        return draft
    cited = tuple(k for s in draft.statements for k in s.passages)
    missing = missing_kind(ask, " ".join(engine.passages[k].clean for k in cited))
    if missing and draft.intent not in ("document_fact", "yes_no"):
        kind = name_of(ask.language, "kinds", missing)
        return refused(ask, "not_stated", "not_stated_kind", draft.intent, cited[:2], kind=kind)
    if _is_of_nobody_named(engine, ask, cited):
        return _nothing(engine, ask, cited[:2])
    named = bool(ask.places and cited) and set(draft.statements[0].passages) <= ask.places
    if named or (ask.exact and draft.intent == "deadline"):
        return draft
    least = CONTENT if draft.intent in ("content", "yes_no") else OTHER
    if draft.confidence < least and not is_found(draft):
        return _nothing(engine, ask, cited[:2])
    weighed = judged(engine, ask, draft)
    return weighed if is_sure(engine, weighed) else _nothing(engine, ask, cited[:2])


def given(engine: Engine, ask: Ask, draft: Draft | None) -> Draft | None:
    """The draft if it may be given; None where there is none, or it may not."""
    stands = checked(engine, ask, draft) if draft is not None else None
    return stands if stands is not None and stands.status == "answered" else None


def _is_of_nobody_named(engine: Engine, ask: Ask, cited: tuple[int, ...]) -> bool:
    """Does a question say next to nothing beside the agencies that it names, of which no passage
    cited, nor the heading above it, speaks?"""
    named = {m.id for m in ask.question.agencies}
    if not named or not cited or ask.weight >= LITTLE:
        return False
    said = (set(engine.agencies_in(engine.passages[k].clean)) for k in cited)
    return not any(
        named & (own | engine.agencies_above(k)) for own, k in zip(said, cited, strict=True)
    )


def _nothing(engine: Engine, ask: Ask, nearest: tuple[int, ...]) -> Draft:
    if is_off_topic(engine, ask):
        return refused(ask, "off_topic", "off_topic")
    return refused(ask, "not_stated", "not_stated", nearest=nearest)


def is_off_topic(engine: Engine, ask: Ask) -> bool:
    """Most of what the question says never occurs in the documents, and it names no agency (nor
    a province of theirs, unless next to nothing else fits)."""
    if ask.question.agencies or ask.question.numbers or ask.places:
        return False
    if not ask.concepts and ask.question.cues:
        return False
    singles = [c for c in ask.concepts if all("_" not in u for u in c.alternatives[0][1])]
    total = sum(c.weight for c in singles)
    seen = engine.matcher.seen
    unseen = sum(c.weight for c in singles if not any(seen(u) for u in c.alternatives[0][1]))
    best = float(ask.scores.recall.max()) if len(ask.scores.recall) else 0.0
    if any(p in engine.provinces for p in ask.question.provinces):
        return best < FAR
    return not total or unseen / total > OFF_TOPIC or best < UNRELATED
