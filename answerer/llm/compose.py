"""The statements that stood -> an answer, or the reason why the answer by rules stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerer.check.figures import numbers_in
from answerer.check.names import agencies_in, provinces_in
from answerer.check.polarity import opening
from answerer.check.sources import Source
from answerer.check.words_held import Wording
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, SINGLE
from corpus.records import Answer, Citation

FREE = ("content",)
"""Intents whose answer may rest on other passages too than those that the rules chose."""
LISTS = ("tasks", "list", "count", "compare", "legal_basis", "legal")
LEAST_KEPT = 0.5
"""Of the statements that belong to the answer, the share that must have stood."""
IN_BOLD, IN_ALL = 0.8, 0.6
"""The share of the words of the fact by rules that must be told: where it stands in bold, and
where it is whole sentences."""
_MARK = re.compile(r"\[\d+\]")
_PLACE = re.compile(r"^\*\*[^*:]+\*\*:\s*")


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
    engine: Engine,
    wording: Wording,
    answer: Answer,
    cited: Sequence[int],
    kept: Sequence[Kept],
    dropped: int,
) -> str:
    """Why the statements that stood are no answer (a key of wording.toml), empty where they are:
    nothing_left, mostly_dropped (``dropped`` were false), too_long, incomplete (a passage that
    the rules rest on is not cited, or they also say what no passage can: that one is silent),
    contradicted (yes for no), or fact_gone (what the rules tell is not told)."""
    if not kept:
        return "nothing_left"
    if len(kept) < LEAST_KEPT * (len(kept) + dropped):
        return "mostly_dropped"
    text = "\n".join(k.text for k in kept)
    limit = SEVERAL if answer.intent in LISTS or len(answer.text) > SINGLE else SINGLE
    if len(composed(answer, kept).text) > limit:
        return "too_long"
    if _incomplete(answer, cited, kept):
        return "incomplete"
    if _sides(answer.text) - _sides(text):
        return "contradicted"
    return "" if _tells(engine, wording, answer, text) else "fact_gone"


def _incomplete(answer: Answer, cited: Sequence[int], kept: Sequence[Kept]) -> bool:
    used = {s.position for k in kept for s in k.sources}
    if answer.intent in FREE:
        return not used & set(cited)
    lines = answer.text.split("\n")
    silent = any(not _MARK.search(line) and not line.rstrip("*").endswith(":") for line in lines)
    return silent or not set(cited) <= used


def _sides(text: str) -> set[str]:
    """The yes and no that lines open with, a province before it apart."""
    lines = (_PLACE.sub("", line).replace("**", "") for line in text.split("\n"))
    return {side for line in lines if (side := opening(line.lstrip("- ")))}


def _tells(engine: Engine, wording: Wording, answer: Answer, text: str) -> bool:
    """Does a text tell what the answer by rules sets in bold (where nothing is, all of it): its
    agencies, provinces, dates, figures and numbers of documents, and most of its words?"""
    bold = answer.text.split("**")[1::2]
    fact = _MARK.sub("", "\n".join(bold) if bold else answer.text)
    share = wording.covered(fact, engine.expand(text)).share
    least = IN_BOLD if bold else IN_ALL
    return share >= least and _claims(engine, fact) <= _claims(engine, text)


def _claims(engine: Engine, text: str) -> frozenset[str]:
    numbers = numbers_in(text)
    agencies = (i for _, _, i in agencies_in(engine.vocabulary, text, collective=True))
    figures = (f.value for f in numbers.figures)
    places = provinces_in(engine.vocabulary, text)
    return frozenset([*agencies, *places, *numbers.dates, *numbers.references, *figures])
