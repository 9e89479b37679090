"""What a question asks for by its noun (criteria, a company, the end of an effect), and how a
text shows one: the patterns of corpus/vocabulary/wanted.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.cues import Cues
from corpus.text import UPPER, fold
from corpus.vocabulary import Vocabulary

_CUES = Cues("question", "wanted")
_AT_ONCE = r"(?: \w+)? (?:gi|nao)\b"
_NONE = re.compile(r"(?!)")
_ANY = re.compile("")


@dataclass(frozen=True, slots=True)
class Thing:
    """``asked`` and ``shown`` are patterns over folded text; ``told``: it must stand in the words
    of the answer; ``new``: what the question itself says shows nothing."""

    asked: re.Pattern[str]
    shown: re.Pattern[str]
    told: bool
    new: bool

    def missing(self, question: str, told: str, cited: str) -> bool:
        """Is one asked for (in a folded question) that the texts do not show?"""
        if not self.asked.search(question):
            return False
        found = (m.group() for m in self.shown.finditer(plain(told if self.told else cited)))
        return not any(not self.new or f not in question for f in found)


@dataclass(frozen=True, slots=True)
class Named:
    """A kind of thing with names of its own: ``asked`` is a pattern over the folded question,
    ``nouns`` one over what is cited, folded, ``instance`` one over it as written; ``naming`` are
    the words with which a question wants a name (any question: where the pattern is empty)."""

    asked: re.Pattern[str]
    nouns: re.Pattern[str]
    instance: re.Pattern[str]
    naming: re.Pattern[str]

    def missing(self, question: str, cited: str) -> bool:
        """Is one asked for (in a folded question) that the text does not name (it names none but
        those in the question), nor, where no name is wanted, speaks of at all?"""
        if not self.asked.search(question):
            return False
        named = (plain(m.group()) for m in self.instance.finditer(" ".join(cited.split())))
        if any(name not in question for name in named):
            return False
        return bool(self.naming.search(question)) or not self.nouns.search(plain(cited))


class WantedReader:
    """Compares questions with what is told and cited."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.wanted
        naming = _words(table.get("naming", {}).get("words", ()))
        write = dict(table.get("write", {}))
        write["name"] = rf"[{UPPER}]\w*"
        write["province"] = "|".join(re.escape(p.name) for p in vocabulary.provinces.values())
        self._things = tuple(_thing(row) for row in table.get("thing", ()))
        self._named = tuple(_named(row, naming, write) for row in table.get("named", ()))

    def missing(self, question: str, told: str, cited: str) -> bool:
        """Does the question ask for a thing that neither what is told nor what is cited shows?"""
        asked = plain(question)
        return any(t.missing(asked, told, f"{told} ; {cited}") for t in self._things) or any(
            n.missing(asked, f"{told} ; {cited}") for n in self._named
        )


def plain(text: str) -> str:
    """A text folded, its white space single."""
    return " ".join(fold(text).split())


def _words(patterns: Iterable[str]) -> re.Pattern[str]:
    any_of = "|".join(patterns)
    return re.compile(rf"(?<!\w)(?:{any_of})(?!\w)") if any_of else _NONE


def _behind() -> str:
    """What stands behind a thing of which it is asked what it is, in its own clause."""
    clause = rf"(?:(?!\bthi (?!{_CUES.any_of('no_clause')}))[^,;.?!])*"
    return rf"{clause}\b{_CUES.any_of('asked_behind')}\b"


def _thing(row: Mapping[str, Any]) -> Thing:
    asked = _words(row["asked"])
    if row.get("what"):
        english = rf"\b(?:what|which) (?:\w+ )?(?:{'|'.join(row['asked'])})(?!\w)"
        asked = re.compile(rf"{asked.pattern}(?:{_AT_ONCE}|{_behind()})|{english}")
    return Thing(asked, _words(row["shown"]), row.get("told", False), row.get("new", False))


def _named(row: Mapping[str, Any], naming: re.Pattern[str], write: Mapping[str, str]) -> Named:
    nouns, instance = "|".join(row["nouns"]), row["instance"]
    before = rf"\b(?:{'|'.join(row['before'])}) " if "before" in row else r"\b"
    names = rf"\bten (?:cua )?(?:cac|nhung) (?:{nouns})(?!\w)"
    asked = re.compile(rf"{before}(?:{nouns}) nao\b|{names}|\bwhich (?:\w+ )?(?:{nouns})(?!\w)")
    for key, pattern in write.items():
        instance = instance.replace(key.upper(), pattern)
    wants = _ANY if row.get("always") else naming
    return Named(asked, _words((*row["nouns"], *row.get("kin", ()))), re.compile(instance), wants)
