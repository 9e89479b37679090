"""What an abbreviation stands for."""

from __future__ import annotations

import re

from answerer.ask import Ask
from answerer.draft import Draft, Statement
from answerer.engine import Engine
from answerer.wording import say
from corpus.text import fold

_SHORT = re.compile(r"(?<![\w/])[A-ZĐ][A-ZĐ&-]{1,11}\d?(?![\w/])")


def shorts_of(engine: Engine, ask: Ask) -> list[str]:
    """The abbreviations that a question names: in capitals, or as a document or the vocabulary
    knows them."""
    typed = ask.question.query.typed
    out = [m.group().strip("-&") for m in _SHORT.finditer(typed)]
    known = {a.short.lower(): a.short for a in engine.index.abbreviations}
    known |= {
        row["short"].lower(): row["short"]
        for row in engine.vocabulary.abbreviations
        if not row.get("chat")
    }
    if not out:
        out = [
            known[w.lower()]
            for w in re.findall(r"[\w&]+", typed)
            if w.lower() in known and len(w) > 2
        ]
    return list(dict.fromkeys(s for s in out if s))


def asks_meaning(engine: Engine, ask: Ask) -> bool:
    """``KTTT là gì?``: little more than a short form and "what is"."""
    typed = ask.question.query.typed
    names = "|".join(re.escape(fold(s)) for s in shorts_of(engine, ask))
    if names and re.search(rf"\b(?:{names})\W+la\b[^,.?!]{{0,14}}\bgi\b", fold(typed)):
        return True
    return (
        len(typed.split()) <= 7
        and bool(shorts_of(engine, ask))
        and bool(re.search(r"\b(?:la gi|nghia|what is|what's|mean)", fold(typed)))
    )


def answer_definition(engine: Engine, ask: Ask) -> Draft | None:
    """The long form, from the document that defines it, else as commonly written where the
    document uses it. None for a word that no document uses."""
    statements = []
    wanted = shorts_of(engine, ask)
    if not ask.question.has("definition"):
        typed = fold(ask.question.query.typed)
        wanted = [
            s
            for s in wanted
            if re.search(
                rf"\b{re.escape(fold(s))}\W+(?:nghia )?la\b"
                rf"|(?:what is|what's|mean\w*)\W+(?:the )?{re.escape(fold(s))}\b",
                typed,
            )
        ]
    for short in wanted[:4]:
        found = _defined(engine, ask, short) or _used(engine, ask, short)
        if found is not None:
            statements.append(found)
    if not statements:
        return None
    return Draft("answered", "definition_abbreviation", tuple(statements), confidence=1.0)


def plain_capitals(text: str) -> str:
    """A text whose Đ is D and whose other capitals bear no diacritics, so that ``BCD`` and
    ``BCĐ`` meet."""
    return "".join(fold(c).upper() if c.isupper() else c for c in text)


def _defined(engine: Engine, ask: Ask, short: str) -> Statement | None:
    for a in engine.index.abbreviations:
        if a.document in ask.documents and fold(a.short) == fold(short):
            return Statement(
                say(ask.language, "means", short=a.short, long=a.long), (engine.place[a.passage],)
            )
    return None


def _used(engine: Engine, ask: Ask, short: str) -> Statement | None:
    """Where a document uses an abbreviation that the vocabulary knows: the passage that has both
    forms, else one that has the long form beside one that has the short."""
    long = engine.long_of(short)
    if long is None:
        return None
    word = re.compile(rf"(?<!\w){re.escape(fold(short).upper())}(?!\w)")
    places = [
        k
        for k, p in enumerate(engine.passages)
        if p.document in ask.documents and word.search(plain_capitals(p.clean))
    ]
    if not places:
        return None
    spelled = fold(long)
    both = [k for k in places if spelled in fold(engine.passages[k].clean)]
    if both:
        return Statement(say(ask.language, "means", short=short, long=long), (both[0],))
    full = [
        k
        for k, p in enumerate(engine.passages)
        if p.document in ask.documents and spelled in fold(p.clean)
    ]
    if full:
        return Statement(say(ask.language, "means", short=short, long=long), (places[0], full[0]))
    return Statement(say(ask.language, "means_common", short=short, long=long), (places[0],))
