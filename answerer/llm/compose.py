"""The statements that stood -> an answer, or the reason why the answer by rules stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerer.check.figures import numbers_in
from answerer.check.names import agencies_in
from answerer.check.polarity import opening
from answerer.check.sources import Source
from answerer.draft import SEVERAL, SINGLE
from answerer.engine import Engine
from corpus.records import Answer, Citation

FREE = ("content",)
"""Intents whose answer may be worded out of other passages than the rules chose."""
LISTS = ("tasks", "list", "count", "compare", "legal_basis", "legal", "content")
LEAST_KEPT = 0.5


@dataclass(frozen=True, slots=True)
class Kept:
    """A statement that stood, with the sources it cites."""

    text: str
    sources: tuple[Source, ...]


def composed(answer: Answer, kept: Sequence[Kept]) -> Answer:
    """The answer by rules with these statements in place of its own: citations are numbered in
    the order of their use, all else stays."""
    numbers: dict[int, int] = {}
    for s in (s for k in kept for s in k.sources):
        numbers.setdefault(s.position, len(numbers) + 1)
    lines = [f"{k.text} {''.join(f'[{numbers[s.position]}]' for s in k.sources)}" for k in kept]
    text = "\n".join(lines if len(lines) == 1 else [f"- {line}" for line in lines])
    passages = {s.position: s.passage for k in kept for s in k.sources}
    cited = tuple(
        Citation(n, p.document, p.label, p.start, p.end, p.text)
        for position, n in numbers.items()
        for p in [passages[position]]
    )
    return replace(answer, text=text, citations=cited, nearest=())


def shortfall(
    engine: Engine, answer: Answer, cited: Sequence[int], kept: Sequence[Kept], dropped: int
) -> str:
    """Why the statements that stood are no answer (a key of wording.toml), empty where they are:
    nothing_left, mostly_dropped, too_long, incomplete (a passage that the rules rest on is not
    cited), fact_gone (an agency, date or number that the rules tell in bold is not told), or
    contradicted (yes for no)."""
    if not kept:
        return "nothing_left"
    if len(kept) < LEAST_KEPT * (len(kept) + dropped):
        return "mostly_dropped"
    text = "\n".join(k.text for k in kept)
    limit = SEVERAL if answer.intent in LISTS or len(answer.text) > SINGLE else SINGLE
    if len(composed(answer, kept).text) > limit:
        return "too_long"
    if answer.intent in FREE:
        return ""
    used = {s.position for k in kept for s in k.sources}
    if not set(cited) <= used:
        return "incomplete"
    if opening(answer.text) and opening(text) != opening(answer.text):
        return "contradicted"
    return "" if _told(engine, answer) <= _claims(engine, text) else "fact_gone"


def _told(engine: Engine, answer: Answer) -> frozenset[str]:
    """The agencies, dates, figures and numbers of documents that the answer by rules sets in
    bold: the fact that was asked for."""
    bold = answer.text.split("**")[1::2]
    return frozenset().union(*(_claims(engine, b) for b in bold))


def _claims(engine: Engine, text: str) -> frozenset[str]:
    numbers = numbers_in(text)
    agencies = (i for _, _, i in agencies_in(engine.vocabulary, text, collective=True))
    figures = (f.value for f in numbers.figures)
    return frozenset([*agencies, *numbers.dates, *numbers.references, *figures])
