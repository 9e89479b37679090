"""Two documents named by their numbers, and what is asked of each (``Kế hoạch 556 và Kế hoạch 597
gửi báo cáo về sở nào?``; ``Quyết định 2415 …, còn Quyết định 490 …?``)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from answerer.answers.comparing.sides import fitted
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.numbering import NumberReader
from answerer.meaning.reading import ask_of, read_question
from answerer.question.areas import areas_of, asking_words
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_TURNS = Cues("comparing", "clauses")
_JOINED = Cues("comparing", "joined")
_OPENING = Cues("comparing", "opening")

_BRACKET = re.compile(r"\s*\([^()]*\)")
Answer = Callable[[Ask], Draft]


@cache
def _joins() -> re.Pattern[str]:
    return _JOINED.pattern(r"\s*,?\s+<joins>\s+(?:the\s+)?", re.I)


@cache
def _clause() -> re.Pattern[str]:
    return _TURNS.pattern(r"[,;.?]\s+(?:<turns>|and)\s+", re.I)


@cache
def _of_each() -> re.Pattern[str]:
    """Words behind both that ask of each."""
    each = _JOINED.any_of("each", "each_document")
    return re.compile(rf"^[\s,:;–-]*(?:thì\s+)?(?:{each}[\s,:]*)*", re.I)


@cache
def _compares() -> re.Pattern[str]:
    return _OPENING.pattern(r"^\W*(?:xin |hãy )?<compares>\s+(?:hai \w+ \w+\W+)?", re.I)


@dataclass(frozen=True, slots=True)
class Half:
    """The question about one of two documents, and which (its id)."""

    document: str
    text: str


def answer_two_documents(engine: Engine, ask: Ask, answer: Answer) -> Draft | None:
    """Each of two documents answered by itself, side by side; refused where one is silent, as the
    question takes it that both say something. None where it names no such two."""
    halves = halves_of(engine, ask)
    if not halves:
        return None
    drafts = [answer(ask_of(engine, read_question(engine, h.text))) for h in halves]
    if any(d.status != "answered" for d in drafts):
        return refused(ask, "not_stated", "not_stated", "compare")
    sides = [_told(engine, h, d) for h, d in zip(halves, drafts, strict=True)]
    statements = tuple(fitted(ask.language, sides, SEVERAL))
    sure = min(d.confidence for d in drafts)
    return Draft("answered", "compare", statements, confidence=sure, limit=SEVERAL)


def halves_of(engine: Engine, ask: Ask) -> tuple[Half, ...]:
    """The question about each of the two documents that it names by number; none where it names
    more or fewer, or asks nothing that is asked of both or of each."""
    named = _named(engine, ask)
    if len(named) != 2 or named[0][0] == named[1][0]:
        return ()
    (one, a), (other, b) = named
    between = ask.text[a[1] : b[0]]
    clause, joint = _clause().search(between), _joins().fullmatch(between)
    if clause is not None:
        pieces = [ask.text[: a[1] + clause.start()], ask.text[a[1] + clause.end() :]]
    elif joint is not None:
        before = _compares().sub("", ask.text[: a[0]]).strip(" ,:")
        behind = _of_each().sub("", ask.text[b[1] :])
        pieces = [f"{ask.text[s:e]} {before} {behind}" for s, e in (a, b)]
    else:
        return ()
    halves = tuple(Half(d, p) for d, p in zip((one, other), pieces, strict=True))
    return halves if all(asking_words(h.text, areas_of(h.text)) for h in halves) else ()


def _named(engine: Engine, ask: Ask) -> list[tuple[str, tuple[int, int]]]:
    """The documents named by number, each with where it is named (with what stands in brackets
    behind it); none where a number names none or several."""
    reader, numbers = NumberReader(engine.kinds), ask.question.numbers
    out = []
    for start, end in reader.stretches(ask.text, numbers):
        piece = ask.text[start:end]
        own = [n for n in numbers if n in fold(piece)]
        found = reader.named(piece, own, engine.index.documents)
        here = [d for d in found if d in ask.documents]
        if len(here) != 1:
            return []
        behind = _BRACKET.match(ask.text, end)
        out.append((here[0], (start, behind.end() if behind else end)))
    return out


def _told(engine: Engine, half: Half, d: Draft) -> list[Statement]:
    document = engine.documents[half.document]
    first, *rest = d.statements
    head = f"{d.head} " if d.head else ""
    name = f"**{document.kind} {document.number}**"
    return [Statement(f"{name}: {head}{first.text}", first.passages), *rest]
