"""The check of one statement against the passages that it cites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerer.check.clauses import readings
from answerer.check.names import links_in
from answerer.check.names_held import name_problems
from answerer.check.numbers_held import number_problems
from answerer.check.polarity import body, claims_silence
from answerer.check.roles_held import role_problems
from answerer.check.sources import Source
from answerer.check.verdict import Verdict, missing
from answerer.check.words_held import Limits, Wording
from answerer.facts.engine import Engine
from corpus.instructions import instruction_like
from corpus.text import accented_share

LONGEST = 1200
"""Characters of a statement; what is longer is no statement."""
VIETNAMESE = 0.3
"""A statement with at least this share of syllables with diacritics is no English one."""


class Checker:
    """Checks statements over one index."""

    def __init__(self, engine: Engine, limits: Limits | None = None) -> None:
        self._engine = engine
        self.wording = Wording(engine, limits or Limits())

    def check(self, statement: str, sources: Sequence[Source], language: str = "vi") -> Verdict:
        """The verdict on a statement (its marks taken off) that cites these sources; ``language``
        is that of the answer. A ``Có,`` or ``Không,`` that opens it is not looked at."""
        if not sources:
            return Verdict("no_citation")
        spoken = "vi" if accented_share(statement) >= VIETNAMESE else language
        return next(self._problems(body(statement), sources, spoken), Verdict(""))

    def _problems(
        self, statement: str, sources: Sequence[Source], language: str
    ) -> Iterator[Verdict]:
        yield from _form(statement)
        held = "\n".join(s.passage.text for s in sources)
        yield from missing(
            "link", links_in(statement), [x for x in links_in(statement) if x in held]
        )
        yield from self._claims(statement, sources, language)
        yield from self.wording.problems(statement, sources, language)

    def _claims(
        self, statement: str, sources: Sequence[Source], language: str
    ) -> Iterator[Verdict]:
        """What is named and not held, by the reading of the statement that fits best."""
        ways = [
            [p for text, own in way for p in self._named(text, own, language, len(sources))]
            for way in readings(self._engine.vocabulary, statement, sources)
        ]
        yield from min(ways, key=len)

    def _named(
        self, text: str, sources: Sequence[Source], language: str, cited: int
    ) -> Iterator[Verdict]:
        yield from number_problems(text, sources, language, cited)
        yield from name_problems(self._engine, text, sources)
        yield from role_problems(self._engine.vocabulary, text, sources)


def _form(statement: str) -> Iterator[Verdict]:
    """What no statement may be, whatever it cites."""
    if not any(c.isalnum() for c in statement):
        yield Verdict("empty")
    if len(statement) > LONGEST:
        yield Verdict("too_long")
    if instruction_like(statement):
        yield Verdict("instruction")
    if claims_silence(statement):
        yield Verdict("silence")
