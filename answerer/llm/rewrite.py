"""A follow-up made into a question that stands alone, and whether it may be used."""

from __future__ import annotations

from collections.abc import Sequence

from answerer.check.figures import numbers_in
from answerer.check.names import agencies_in, links_in, names_in, provinces_in
from answerer.facts.engine import Engine
from corpus.instructions import instruction_like
from corpus.phrases import words_of

LONGEST = 600


def faithful(engine: Engine, rewritten: str, question: str, history: Sequence[str]) -> bool:
    """Does a rewritten question name no agency, province, date, figure, document or proper name
    that neither the question nor the ones before it name, and is it one line that speaks to no
    machine?"""
    if not rewritten or len(rewritten) > LONGEST or "\n" in rewritten:
        return False
    if instruction_like(rewritten) or links_in(rewritten):
        return False
    said = "\n".join([*history, question])
    return _claims(engine, rewritten) <= _claims(engine, said) and _known_names(
        engine, rewritten, said
    )


def _claims(engine: Engine, text: str) -> frozenset[tuple[str, str]]:
    vocabulary, numbers = engine.vocabulary, numbers_in(text)
    return frozenset(
        [("agency", i) for _, _, i in agencies_in(vocabulary, text)]
        + [("province", p) for p in provinces_in(vocabulary, text)]
        + [("date", d) for d in numbers.dates]
        + [("document", r) for r in numbers.references]
        + [("figure", f.value) for f in numbers.figures]
    )


def _known_names(engine: Engine, rewritten: str, said: str) -> bool:
    words = f" {' '.join(words_of(said))} {' '.join(words_of(engine.expand(said)))} "
    return all(f" {name} " in words for name in names_in(rewritten))
