"""The check of one statement against the passages that it cites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerer.check.clauses import readings
from answerer.check.coverage import coverage
from answerer.check.dates import with_coarser
from answerer.check.english import english_coverage
from answerer.check.figures import Figure, Numbers, numbers_in
from answerer.check.names import agencies_in, links_in, names_in, provinces_in
from answerer.check.polarity import addresses_machine, body, claims_silence, contradicts
from answerer.check.roles import roles_in
from answerer.check.sources import Source
from answerer.engine import Engine
from corpus.phrases import words_of
from corpus.text import fold
from corpus.vocabulary import load_vocabulary

SHARE = 0.62
"""The least share of a statement's wording that its sources must hold."""
GAP = 3.2
"""The most words in a row that its sources may lack, in units of the rarest word."""
LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a statement. ``problem`` is empty where it stands, else the kind of what
    failed first; ``detail`` names it."""

    problem: str
    detail: str = ""

    @property
    def stands(self) -> bool:
        return not self.problem


class Checker:
    """Checks statements over one index."""

    def __init__(self, engine: Engine, share: float = SHARE, gap: float = GAP) -> None:
        self._engine = engine
        self._share, self._gap = share, gap
        stop = engine.vocabulary.questions.get("stop", {})
        self._idle = frozenset(fold(w) for w in (*stop.get("vi", ()), *stop.get("en", ())))
        self._rarest = engine.matcher.rarity("")

    def check(self, statement: str, sources: Sequence[Source], language: str = "vi") -> Verdict:
        """The verdict on a statement (its marks taken off) that cites these sources."""
        if not sources:
            return Verdict("no_citation")
        problems = self._problems(body(statement), sources, language)
        return next(problems, Verdict(""))

    def _problems(
        self, statement: str, sources: Sequence[Source], language: str
    ) -> Iterator[Verdict]:
        yield from _form(statement)
        yield from self._claims(statement, sources, language)
        if language != "en" and contradicts(
            self._engine.expand(statement), "\n".join(s.plain for s in sources)
        ):
            yield Verdict("denial")
        yield from self._wording(statement, sources, language)

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
        vocabulary = self._engine.vocabulary
        held = "\n".join(s.text for s in sources)
        yield from _numbers(numbers_in(text), numbers_in(held), language, _counts(sources, cited))
        known = {i for _, _, i in agencies_in(vocabulary, held)}
        for start, end, i in agencies_in(vocabulary, text):
            if i not in known:
                yield Verdict("agency", text[start:end])
        yield from _missing("province", provinces_in(vocabulary, text), self._provinces(sources))
        stated = frozenset().union(*(s.roles for s in sources)) | roles_in(vocabulary, held)
        for agency, role in sorted(roles_in(vocabulary, text) - stated):
            yield Verdict("role", f"{agency}: {role}")
        yield from self._names(text, sources, language)

    def _provinces(self, sources: Sequence[Source]) -> frozenset[str]:
        own = {s.passage.province for s in sources if s.passage.province}
        named = (provinces_in(self._engine.vocabulary, s.text) for s in sources)
        return frozenset(own).union(*named)

    def _names(self, text: str, sources: Sequence[Source], language: str) -> Iterator[Verdict]:
        """Proper names that neither stand in the sources nor are agencies or provinces (these
        are checked by what they are)."""
        vocabulary = self._engine.vocabulary
        plain = text
        for start, end, _ in reversed(agencies_in(vocabulary, text)):
            plain = plain[:start] + "," * (end - start) + plain[end:]
        for m in reversed(vocabulary.province_matcher.find(plain)):
            plain = plain[: m.start] + "," * (m.end - m.start) + plain[m.end :]
        held = f" {' '.join(w for s in sources for w in words_of(f'{s.plain} {s.text}'))} "
        for name in names_in(plain):
            long = " ".join(words_of(self._engine.expand(name)))
            if f" {name} " not in held and f" {long} " not in held and language != "en":
                yield Verdict("name", name)

    def _wording(
        self, statement: str, sources: Sequence[Source], language: str
    ) -> Iterator[Verdict]:
        if language == "en":
            share = english_coverage(self._engine.vocabulary, statement, sources)
            if share < self._share:
                yield Verdict("words", f"{share:.2f}")
            return
        found = coverage(
            self._engine.expand(statement),
            "\n".join(s.plain for s in sources),
            self._engine.matcher.rarity,
            self._idle,
        )
        if found.share < self._share or found.gap > self._gap * self._rarest:
            yield Verdict("words", f"{found.share:.2f}, gap {found.gap / self._rarest:.1f}")


def _form(statement: str) -> Iterator[Verdict]:
    """What no statement may be, whatever it cites."""
    if not any(c.isalnum() for c in statement):
        yield Verdict("empty")
    if len(statement) > LONGEST:
        yield Verdict("too_long")
    if links := links_in(statement):
        yield Verdict("link", links[0])
    if addresses_machine(statement):
        yield Verdict("instruction")
    if claims_silence(statement):
        yield Verdict("silence")


def _missing(kind: str, claimed: frozenset[str], held: frozenset[str]) -> Iterator[Verdict]:
    for one in sorted(claimed - held):
        yield Verdict(kind, one)


def _counts(sources: Sequence[Source], cited: int) -> frozenset[str]:
    """Figures that count what is cited: passages and provinces, where there are several."""
    provinces = len({s.passage.province for s in sources})
    return frozenset(str(n) for n in (cited, provinces) if n > 1)


def _numbers(
    claimed: Numbers, held: Numbers, language: str, counts: frozenset[str]
) -> Iterator[Verdict]:
    dates = frozenset().union(*(with_coarser(d) for d in held.dates))
    yield from _missing("date", frozenset(claimed.dates), dates)
    for reference in claimed.references:
        if not any(_same_reference(reference, r) for r in held.references):
            yield Verdict("reference", reference)
    for figure in claimed.figures:
        if not _holds(figure, held, language) and figure.value not in counts:
            yield Verdict("figure", figure.value)


def _same_reference(short: str, whole: str) -> bool:
    """``116/2018`` is ``116/2018/nd-cp``."""
    return whole == short or whole.startswith((f"{short}/", f"{short}-"))


def _holds(figure: Figure, held: Numbers, language: str) -> bool:
    words = load_vocabulary().checks["numbers"]["reference_words"]
    if figure.before in words and any(_head(r) == figure.value for r in held.references):
        return True
    same = [f for f in held.figures if f.value == figure.value]
    if language == "en" or not figure.after:
        return bool(same)
    return any(
        f.after == figure.after or (figure.before and f.before == figure.before) for f in same
    )


def _head(reference: str) -> str:
    digits = reference.split("/")[0].split("-")[0]
    return str(int(digits)) if digits.isdigit() else digits
