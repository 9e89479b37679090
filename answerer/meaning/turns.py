"""What one turn says to the turn before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from answerer.meaning.pointing import opens_other
from answerer.meaning.state import State
from answerer.question.concepts import Concept, scaled
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.phrases import Match, tokens

_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?![\d/])")
_YEARS, _OTHERS = Cues("meaning", "years"), Cues("meaning", "others")


def asking_text(question: Question) -> str:
    """The sentences of a question that ask."""
    asking = (a for a in question.areas if a.share == 1)
    return " ".join(question.text[a.start : a.end] for a in asking)


def asks_of_document(question: Question) -> bool:
    """Does the question ask what documents have: a date, a number, an issuer?"""
    return any(question.has(i) for i in _OF_DOCUMENT)


def document_facts(question: Question) -> tuple[str, ...]:
    """The facts of a document that words of a question name (``ký quyết định``)."""
    return tuple(dict.fromkeys(c.intent for c in question.cues if c.intent in FACTS))


_OF_DOCUMENT = ("signed_on", "own_number", "issuer", "subject")
WHO = frozenset({"who", "lead", "coordinating"})
"""What asks for an agency."""
FACTS = (*_OF_DOCUMENT, "signer", "effect", "recipients", "proposer")


def naming(question: Question, agency: str) -> Question:
    """The question as if it named an agency."""
    return replace(question, agencies=(Match(0, 0, agency),))


def same_question_elsewhere(question: Question, before: State) -> str:
    """``Còn Gia Lai thì sao?`` as a question of its own: the words of the turn before with the
    other province in the place of its own, where it asks nothing or the same (``còn Gia Lai thì ai
    chủ trì?``). Empty for any other question."""
    earlier = before.question
    if earlier is None or question.agencies or question.numbers or len(question.provinces) != 1:
        return ""
    if "who" in question.asked and not set(before.intents) & WHO:
        return ""
    asks = set(question.asked) - {"who"} or set(document_facts(question))
    if asks and asks != set(earlier.asked) - {"who"}:
        return ""
    text = earlier.text
    for start, end in sorted(earlier.places, reverse=True):
        text = text[:start] + text[end:]
    start, end = question.places[0]
    return f"{question.text[start:end]}: {' '.join(text.split())}"


def same_question_of(question: Question, before: State) -> str:
    """``Còn sở B thì mấy việc?`` behind a question about one agency as a question of its own: the
    words of the turn before with the other agency in the place of its own. Empty for any other
    question, and where it asks something else."""
    earlier = before.question
    if earlier is None or question.provinces or question.numbers:
        return ""
    mine = [m for m in question.agencies if m.end > m.start]
    if not opens_other(question.text) and not _names_only(question.text, mine):
        return ""
    theirs = [m for m in earlier.agencies if m.end > m.start]
    if len(mine) != 1 or len(theirs) != 1 or mine[0].id == theirs[0].id:
        return ""
    if not set(question.asked) <= {*earlier.asked, *before.intents}:
        return ""
    named = question.text[mine[0].start : mine[0].end]
    text = earlier.text[: theirs[0].start] + named + earlier.text[theirs[0].end :]
    return " ".join(text.split())


def _names_only(text: str, named: list[Match]) -> bool:
    """``Thế Liên minh HTX?``: does a text say nothing but these names?"""
    idle = frozenset(_OTHERS.words("idle"))
    outside = (t for t in tokens(text) if not any(m.start <= t.start < m.end for m in named))
    return bool(named) and all(t.fold in idle for t in outside)


def same_question_then(question: Question, before: State) -> str:
    """``Còn 2022?`` behind a question about one year as a question of its own: the words of the
    turn before with the other year in the place of its own. Empty for any other question."""
    earlier = before.question
    if earlier is None or question.agencies or question.provinces:
        return ""
    then, now = _TIME.findall(earlier.text), _TIME.findall(question.text)
    idle = frozenset(_YEARS.words("idle"))
    left = {t.fold for t in tokens(_TIME.sub(" ", question.text))} - idle
    if left or len(then) != 1 or len(now) != 1 or then == now:
        return ""
    return _TIME.sub(now[0], earlier.text)


def asks_about_other_place(question: Question) -> bool:
    """``còn Gia Lai thì sao?``: another province, the same question."""
    return bool(question.provinces) and (
        opens_other(question.text) or len(tokens(question.text)) <= 7
    )


def kept_concepts(
    earlier: tuple[Concept, ...], own: tuple[Concept, ...], share: float
) -> tuple[Concept, ...]:
    """A question's own concepts and the earlier ones beside them, weighed by ``share``; a year or
    another number of the earlier ones gives way to an own one (``Thế tới 2030?``)."""
    mine, new = {c.alternatives for c in own}, _numbers_in(own)
    kept = (c for c in earlier if c.alternatives not in mine and share)
    return own + tuple(scaled(c, share) for c in kept if not _gives_way(_numbers_in((c,)), new))


def _numbers_in(concepts: Iterable[Concept]) -> frozenset[str]:
    """The numbers that concepts are about, alone or beside a word."""
    units = (u for c in concepts for u in c.alternatives[0][1])
    return frozenset(part for u in units for part in u.split("_") if part.isdigit())


def _gives_way(old: frozenset[str], new: frozenset[str]) -> bool:
    """Is there another number of the same kind, a year or none, among the new ones?"""
    kinds = {bool(_YEAR.fullmatch(n)) for n in new}
    return bool(old) and not old & new and any(bool(_YEAR.fullmatch(n)) in kinds for n in old)
