"""Which facts of a document a question asks for (who signed it, when, its number, who issued it, to
whom it went, at whose proposal), and the words that ask, apart from those that say which one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.phrases import Match, PhraseMatcher
from corpus.ways import phrases_of

NEAR = 14
"""Characters between a word of a fact and one that asks for somebody, or for a time."""
_WORDS, _NAMES = "words", "names"
_GIVEN = re.compile(r"\W*\d")
_PLAINLY = re.compile(r"\bso (?:may|bao nhieu|hieu)\b|\bnumber", re.I)
"""Words for a number that are none for a department (``so cong van``, ``sở``) where no diacritics
tell them apart."""
_BESIDE = {"of_whom": "whom", "of_when": "when"}


@dataclass(frozen=True, slots=True)
class FactsAsked:
    """The facts asked for, in the order of the text, and the stretches of the words that ask or say
    nothing of which document is meant; empty facts where none is asked."""

    facts: tuple[str, ...]
    skip: tuple[tuple[int, int], ...]


class DocumentFactReader:
    """Reads them by ``corpus/vocabulary/document_facts.toml``."""

    def __init__(self, table: Mapping[str, Mapping[str, list[str]]]) -> None:
        senses: dict[str, list[str]] = {}
        for fact, lists in table.items():
            for name, ways in lists.items():
                for phrase in phrases_of(ways):
                    senses.setdefault(phrase, []).append(f"{fact}.{name}")
        self._matcher = PhraseMatcher((phrase, " ".join(s)) for phrase, s in senses.items())

    def asked(self, text: str, plain: bool) -> FactsAsked:
        """What a question asks; ``plain``: it is typed without diacritics."""
        found = self._matcher.find(text, lenient=plain)
        found = [m for m in found if not _is(m, _NAMES, "longer") and _may_ask(text, m, plain)]
        facts = [(m.start, fact) for m in found for fact in _facts_of(m, found)]
        if facts:
            facts += [(m.start, "signed_on") for m in found if _is(m, _WORDS, "when")]
        ordered = tuple(dict.fromkeys(fact for _, fact in sorted(facts)))
        skip = (
            m for m in found if any(s.split(".")[0] in (*ordered, _WORDS) for s in m.id.split())
        )
        return FactsAsked(ordered, tuple((m.start, m.end) for m in skip))


def _facts_of(m: Match, found: Iterable[Match]) -> list[str]:
    """The facts that words ask for beside the others of a question."""
    out = []
    for sense in m.id.split():
        fact, name = sense.split(".")
        beside = _BESIDE.get(name)
        near = (o for o in found if beside and _is(o, _WORDS, beside))
        if name == "says" or any(_apart(m, o) <= NEAR for o in near):
            out.append(fact)
    return out


def _is(m: Match, section: str, name: str) -> bool:
    return f"{section}.{name}" in m.id.split()


def _apart(one: Match, other: Match) -> int:
    """The characters between two stretches."""
    return max(one.start - other.end, other.start - one.end, 0)


def _may_ask(text: str, m: Match, plain: bool) -> bool:
    """Not a number that is given (``số 134``), nor ``so nao`` that may be ``sở nào``."""
    if "own_number.says" not in m.id.split():
        return True
    said = text[m.start : m.end]
    return not _GIVEN.match(text, m.end) and (not plain or _PLAINLY.search(said) is not None)
