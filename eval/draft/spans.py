"""Evidence: finds the passage a writer has in mind, and checks that quotes are verbatim."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.text import fold
from eval.gold import Gold
from eval.gold_checks import QUOTE_LENGTH
from eval.metrics.citations import occurrences

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_ALIKE = 70.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A verbatim quote that could be evidence: ``text[start:end] == quote``. ``score`` (0 to
    1): the share of the words asked for that it holds, rare words counting more; ``places``:
    how often the quote stands in its document."""

    document: str
    start: int
    end: int
    quote: str
    score: float
    places: int


def propose_spans(texts: Mapping[str, str], words: str, n: int = 5) -> tuple[Proposal, ...]:
    """The ``n`` stretches of one line with most of ``words``, best first (of equals the
    shorter), each 15 to 200 characters of whole words. Diacritics and case do not matter."""
    lines = [(d, m) for d, text in sorted(texts.items()) for m in _LINE.finditer(text)]
    weights = _weights(words, [m.group() for _, m in lines])
    found = [p for d, m in lines for p in _best_stretch(d, texts[d], m, weights)]
    found.sort(key=lambda p: (-p.score, len(p.quote), p.document, p.start))
    distinct = {(p.document, p.quote): p for p in reversed(found)}
    return tuple(p for p in found if distinct[p.document, p.quote] is p)[:n]


def quote_problems(gold: Iterable[Gold], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Evidence that does not stand verbatim in its document, each with the nearest stretch
    that does; also documents that are not at hand."""
    return tuple(
        f"{one.id}: {problem}"
        for one in gold
        for e in one.evidence
        for problem in _quote_problem(texts.get(e.document), e.document, e.quote)
    )


def nearest(text: str, quote: str) -> str | None:
    """The stretch of the text most like a quote that is not verbatim, or None where nothing
    is much like it."""
    from rapidfuzz import fuzz

    hit = fuzz.partial_ratio_alignment(fold(quote), fold(text), score_cutoff=_ALIKE)
    return None if hit is None else text[hit.dest_start : hit.dest_end].strip()


def _quote_problem(text: str | None, document: str, quote: str) -> Iterator[str]:
    if text is None:
        yield f"document {document!r} is not at hand"
    elif quote not in text:
        near = nearest(text, quote)
        yield f"not verbatim: {quote!r}" + (f"; nearest: {near!r}" if near else "")


def _weights(words: str, lines: Sequence[str]) -> dict[str, float]:
    """Each word asked for, folded, with its inverse frequency over the lines."""
    spread = Counter(w for line in lines for w in set(_WORD.findall(fold(line))))
    asked = dict.fromkeys(_WORD.findall(fold(words)))
    return {w: math.log((1 + len(lines)) / (1 + spread[w])) + 0.1 for w in asked}


def _best_stretch(
    document: str, text: str, line: re.Match[str], weights: Mapping[str, float]
) -> Iterator[Proposal]:
    """The stretch of a line that holds most of the weight; none for a line without any."""
    places = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(fold(line.group()))]
    best, bounds = 0.0, (0, 0)
    for i, (start, _, word) in enumerate(places):
        if word not in weights:
            continue
        reach = [p for p in places[i:] if p[1] - start <= QUOTE_LENGTH[1]]
        sums = list(accumulate(_gains([w for *_, w in reach], weights)))
        if sums and sums[-1] > best + 1e-9:
            last = next(k for k, s in enumerate(sums) if s >= sums[-1] - 1e-9)
            best, bounds = sums[-1], (start, reach[last][1])
    start, end = _lengthened(places, *bounds)
    if best and end - start >= QUOTE_LENGTH[0]:
        quote = line.group()[start:end]
        start, end = start + line.start(), end + line.start()
        share = best / sum(weights.values())
        yield Proposal(document, start, end, quote, share, len(occurrences(text, quote)))


def _gains(words: Sequence[str], weights: Mapping[str, float]) -> Iterator[float]:
    """The weight of each word where it stands for the first time, else 0."""
    seen: set[str] = set()
    for word in words:
        yield 0.0 if word in seen else weights.get(word, 0.0)
        seen.add(word)


def _lengthened(places: Sequence[tuple[int, int, str]], start: int, end: int) -> tuple[int, int]:
    """Grown by whole words, rightwards first, until it is long enough to be a quote."""
    shortest = QUOTE_LENGTH[0]
    for _, stop, _ in places:
        if end - start < shortest and stop > end:
            end = stop
    for begin, _, _ in reversed(places):
        if end - start < shortest and begin < start:
            start = begin
    return start, end
