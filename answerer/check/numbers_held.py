"""Are the dates, figures and numbers of documents of a statement those of its sources?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerer.check.dates import with_coarser
from answerer.check.figures import Figure, Numbers, numbers_in
from answerer.check.sources import Source
from answerer.check.verdict import Verdict, missing
from corpus.vocabulary import load_vocabulary


def number_problems(
    statement: str, sources: Sequence[Source], language: str, cited: int
) -> Iterator[Verdict]:
    """What a statement says in digits and its sources do not. A date may be told less exactly
    than they do; a figure must stand beside the same word, in Vietnamese; figures that count the
    passages (``cited``) or provinces cited are the statement's own."""
    claimed, held = numbers_in(statement), numbers_in("\n".join(s.text for s in sources))
    dates = frozenset().union(*(with_coarser(d) for d in held.dates))
    yield from missing("date", claimed.dates, dates)
    for reference in claimed.references:
        if not any(_same_reference(reference, r) for r in held.references):
            yield Verdict("reference", reference)
    counts = {str(n) for n in (cited, len({s.passage.province for s in sources})) if n > 1}
    for figure in claimed.figures:
        if figure.value not in counts and not _holds(figure, held, language):
            yield Verdict("figure", figure.value)


def _same_reference(short: str, whole: str) -> bool:
    """``116/2018`` is ``116/2018/nd-cp``."""
    return whole == short or whole.startswith((f"{short}/", f"{short}-"))


def _holds(figure: Figure, held: Numbers, language: str) -> bool:
    words = load_vocabulary().checks["numbers"]["reference_words"]
    if figure.before in words and any(_head(r) == figure.value for r in held.references):
        return True
    same = [f for f in held.figures if f.value == figure.value]
    if language == "en" or not (figure.after or figure.before):
        return bool(same)
    return any(_beside_same(figure, f) for f in same)


def _beside_same(mine: Figure, theirs: Figure) -> bool:
    """Do two figures of one value stand beside the same word: the one behind, or, where one of
    them ends its clause, the one before?"""
    if mine.after and theirs.after:
        return mine.after == theirs.after
    return mine.before == theirs.before


def _head(reference: str) -> str:
    digits = reference.split("/")[0].split("-")[0]
    return str(int(digits)) if digits.isdigit() else digits
