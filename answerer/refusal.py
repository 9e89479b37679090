"""When not to answer: nothing fits, or what fits does not hold the kind of thing asked for."""

from __future__ import annotations

import re
from collections.abc import Callable

from answerer.areas import Area
from answerer.ask import Ask
from answerer.content import QUANTITY
from answerer.draft import Draft, Statement
from answerer.engine import Engine
from answerer.wording import name_of, say
from corpus.text import fold

CONTENT = 0.36
OTHER = 0.28
OFF_TOPIC = 0.45
_NUMBER_OF = re.compile(
    r"(?:bao nhieu|may|how many|so luong)\s+(?:cac\s+|nhung\s+)?(?P<noun>\w+(?:\s+\w+)?)"
)


def refused(
    ask: Ask, reason: str, key: str, intent: str = "", nearest: tuple[int, ...] = (), **fields: str
) -> Draft:
    """A refusal with its sentence out of wording.toml."""
    return Draft(
        "refused",
        intent or reason,
        (Statement(say(ask.language, key, **fields), ()),),
        reason=reason,
        nearest=nearest,
    )


def checked(engine: Engine, ask: Ask, draft: Draft | None) -> Draft:
    """The draft if it may stand, else the refusal that is due."""
    if draft is None:
        return _nothing(engine, ask, ())
    if draft.status != "answered":
        return draft
    cited = tuple(k for s in draft.statements for k in s.passages)
    missing = _missing_kind(engine, ask, cited)
    if missing and draft.intent not in ("document_fact",):
        kind = name_of(ask.language, "kinds", missing)
        return refused(ask, "not_stated", "not_stated_kind", draft.intent, cited[:2], kind=kind)
    if (ask.exact and draft.intent == "deadline") or (ask.places and set(cited) <= ask.places):
        return draft
    least = CONTENT if draft.intent in ("content", "yes_no") else OTHER
    if draft.confidence < least:
        return _nothing(engine, ask, cited[:2])
    return draft


def _nothing(engine: Engine, ask: Ask, nearest: tuple[int, ...]) -> Draft:
    if is_off_topic(engine, ask):
        return refused(ask, "off_topic", "off_topic")
    return refused(ask, "not_stated", "not_stated", nearest=nearest)


def is_off_topic(engine: Engine, ask: Ask) -> bool:
    """Most of what the question says never occurs in the documents, and it names no agency."""
    if ask.question.agencies or ask.question.numbers:
        return False
    singles = [c for c in ask.concepts if all("_" not in u for u in c.alternatives[0][1])]
    total = sum(c.weight for c in singles)
    unseen = sum(
        c.weight for c in singles if not any(engine.matcher.seen(u) for u in c.alternatives[0][1])
    )
    best = float(ask.scores.recall.max()) if len(ask.scores.recall) else 0.0
    return not total or unseen / total > OFF_TOPIC or best < 0.3


def _missing_kind(engine: Engine, ask: Ask, cited: tuple[int, ...]) -> str | None:
    """The kind of thing asked for (percentage, money, person, contact, a number of something)
    that no cited passage holds."""
    words = " ".join(engine.passages[k].clean for k in cited)
    for kind in ("percent", "money", "contact", "person"):
        if kind in ask.question.kinds and not QUANTITY[kind].search(words):
            return kind
    return None


def numbers_what(engine: Engine, ask: Ask) -> Callable[[str], bool]:
    """A test whether a text gives a number of what the question counts (a percentage or an
    amount where it asks for one)."""
    for kind in ("percent", "money"):
        if kind in ask.question.kinds:
            return lambda text: bool(QUANTITY[kind].search(text))
    nouns = counted(engine, ask)
    patterns = [
        re.compile(rf"(?<![/\d])\d[\d.,]*\s*(?:\([^)]*\)\s*)?(?:\w+\s+){{0,2}}{re.escape(n)}\b")
        for n in nouns
    ]
    return lambda text: any(p.search(fold(text)) for p in patterns)


def counted(engine: Engine, ask: Ask) -> list[str]:
    """What a question counts, folded: the one or two syllables behind ``bao nhiêu``, or the
    Vietnamese of the English words behind ``how many``."""
    m = _NUMBER_OF.search(fold(ask.question.text))
    if not m:
        return []
    words = m.group("noun").split()
    if ask.language != "en":
        return [" ".join(words[:n]) for n in (2, 1) if len(words) >= n and len(words[0]) > 1]
    at = m.start("noun")
    inside = engine.concepts.read(ask.question.text, "en", [Area(at, at + 40, 1.0)], ())
    return [
        fold(" ".join(u for u in units if "_" not in u))
        for c in inside[:2]
        for _, units in c.alternatives
    ]
