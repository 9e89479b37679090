"""Whether an answer holds the kind of thing that is asked for: all other words of the question may
stand there, and that be missing."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.numbering import NumberReader, named_as
from answerer.silence.evidence import PIECES
from answerer.silence.meaning import lacks_meaning
from answerer.silence.particulars import lacks_particular
from answerer.silence.refusal import refused
from answerer.silence.times import lacks_point, lacks_recurrence, lacks_time
from answerer.telling.draft import Draft
from corpus.text import fold

NOT_ASKED = frozenset({"yes_no", "compare", "definition_abbreviation", "count", "parts"})
"""Answers that give something else than what a noun of the question names."""
DATED = frozenset({"legal_basis", "document_fact"})
"""Answers about documents, whose dates are what is asked."""
FOUND = frozenset({"content", "who", "lead", "coordinating", "deadline", "deliverable", "tasks"})
"""Answers found by likeness: they must hold the numbers that the question names."""
MAIN = 0.6
"""The share of a question's weight from which on one concept is what it is about."""
BARE = 2
"""Concepts of a question that says hardly anything beside what it asks about."""
_NUMBER = re.compile(r"(?<![\w.,/-])(?!(?:19|20)\d\d(?!\d))\d{3,}(?![.,]?\d)")


def with_wanted(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft; a refusal where it holds nothing of the kind that the question asks for."""
    if draft.status != "answered" or draft.intent in NOT_ASKED:
        return draft
    places = tuple(dict.fromkeys(k for s in draft.statements for k in s.passages))
    passages = [engine.passages[k] for k in places]
    cited = " ; ".join(t for p in passages for t in (p.clean, *p.path))
    told = " ; ".join(s.text for s in draft.statements)
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    if not (
        (draft.intent not in DATED and lacks_time(ask, told, draft.intent == "content"))
        or (draft.intent == "deadline" and lacks_recurrence(ask, cited))
        or (draft.intent == "deadline" and lacks_point(ask, told))
        or _lacks_kind(engine, ask, draft, told)
        or _lacks_number(engine, ask, draft, cited)
        or _is_of_another(engine, ask, draft, cited)
        or _lacks_half(engine, ask, draft, cited)
        or (draft.intent in FOUND and lacks_meaning(engine, ask, told))
        or (draft.intent in FOUND and lacks_particular(ask, f"{told} ; {cited}"))
        or engine.wanted.missing(asking, told, cited)
    ):
        return draft
    return refused(ask, "not_stated", "not_stated", draft.intent, places[:2])


def _lacks_kind(engine: Engine, ask: Ask, draft: Draft, told: str) -> bool:
    """``nghị định nào`` is not answered by a sentence that names none."""
    kind = engine.kinds.directly_wanted(ask.question) if draft.intent == "content" else None
    return kind is not None and fold(kind) not in fold(engine.expand(told))


def _lacks_half(engine: Engine, ask: Ask, draft: Draft, cited: str) -> bool:
    """``Who monitors the budget?`` says two things, and a sentence without one of them is about
    something else. (The words of a Vietnamese question are more than what it says, and a row named
    by its number need not hold this.)"""
    if ask.language != "en" or ask.places or draft.intent not in FOUND or not ask.concepts:
        return False
    heaviest = max(ask.concepts, key=lambda c: c.weight)
    weighty = (heaviest,) if heaviest.weight > MAIN * ask.weight else ()
    units = engine.units(cited)
    telling = tuple(c for c in ask.concepts if not c.aside)
    must = telling if len(telling) == BARE else weighty
    return any(engine.matcher.held_by(c, units) < PIECES for c in must)


def _is_of_another(engine: Engine, ask: Ask, draft: Draft, cited: str) -> bool:
    """``Kế hoạch 128/KH-UBND`` is not another plan whose title fits; the number of a document of
    ours says only which one cites what is asked for."""
    ours = [fold(engine.documents[d].number or "") for d in _named(engine, ask)]
    numbers = (n for n in ask.question.numbers if not any(o.startswith(n) for o in ours))
    full = [n for n in numbers if re.search(r"\d(?:/\d{4})?[/-]\D", n)]
    held = fold(re.sub(r"\s+", "", cited))
    judged = draft.intent == "legal_basis" and draft.confidence < 1.0
    return judged and bool(full) and not any(n in held for n in full)


def _lacks_number(engine: Engine, ask: Ask, draft: Draft, cited: str) -> bool:
    """``Đề án 1804`` is not what a passage without that number is about."""
    if draft.intent not in FOUND:
        return False
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    named = NumberReader(engine.kinds).named(ask.text, ask.question.numbers, engine.index.documents)
    own = (engine.documents[d] for d in sorted({*ask.documents, *named}))
    known = " ".join((cited, *(f"{d.number or named_as(d)} {d.title}" for d in own)))
    return any(not re.search(rf"(?<!\d){n}(?!\d)", known) for n in _NUMBER.findall(asking))


def _named(engine: Engine, ask: Ask) -> list[str]:
    """The documents of ours that the question names by number."""
    numbers, documents = ask.question.numbers, engine.index.documents
    return NumberReader(engine.kinds).named(ask.text, numbers, documents)
