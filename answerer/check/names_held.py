"""Are the agencies, provinces and proper names of a statement those of its sources?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerer.check.names import agencies_in, names_in, provinces_in
from answerer.check.sources import Source
from answerer.check.verdict import Verdict, missing
from answerer.facts.engine import Engine
from corpus.phrases import words_of
from corpus.vocabulary import Vocabulary


def name_problems(engine: Engine, statement: str, sources: Sequence[Source]) -> Iterator[Verdict]:
    """The agencies and provinces (by what they are, however written) and the other proper names
    (by their words, abbreviations written out) that no source has."""
    vocabulary = engine.vocabulary
    held = "\n".join(s.text for s in sources)
    known = {i for _, _, i in agencies_in(vocabulary, held)}
    for start, end, i in agencies_in(vocabulary, statement):
        if i not in known:
            yield Verdict("agency", statement[start:end])
    own = {s.passage.province for s in sources if s.passage.province}
    yield from missing(
        "province", provinces_in(vocabulary, statement), own | provinces_in(vocabulary, held)
    )
    words = f" {' '.join(w for s in sources for w in words_of(f'{s.plain} {s.text}'))} "
    for name in names_in(without_names(vocabulary, statement)):
        long = " ".join(words_of(engine.expand(name)))
        if f" {name} " not in words and f" {long} " not in words:
            yield Verdict("name", name)


def without_names(vocabulary: Vocabulary, text: str) -> str:
    """A text with commas in place of its agencies (collective ones stay) and provinces."""
    for start, end, _ in reversed(agencies_in(vocabulary, text)):
        text = text[:start] + "," * (end - start) + text[end:]
    for m in reversed(vocabulary.province_matcher.find(text)):
        text = text[: m.start] + "," * (m.end - m.start) + text[m.end :]
    return text
