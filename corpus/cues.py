"""The words by which questions and texts say things, as pieces of patterns.

They are data: a file for each room of the code that reads them (``cues/claims.toml`` in the
vocabulary), in it a section for what they are about, in this lists of phrases, which may hold
choices (ways.py). Code builds its patterns of them when first needed.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.text import nfc
from corpus.ways import phrases_of

FOLDER = Path(__file__).parent / "vocabulary" / "cues"
_PLACE = re.compile(r"(?<!\?P)<([a-z_]+)>")
"""A list named in a template; ``(?P<name>…)`` is a group of the pattern itself."""


@cache
def cues_of(room: str) -> dict[str, dict[str, list[str]]]:
    """All lists of a room by section and name.

    Raises FileNotFoundError for a room without a file."""
    return tomllib.loads(nfc((FOLDER / f"{room}.toml").read_text("utf-8")))


@dataclass(frozen=True, slots=True)
class Cues:
    """The lists of one section of a room's file, read when first needed."""

    room: str
    section: str

    def any_of(self, *names: str) -> str:
        """The phrases of these lists as one alternation, longer ones first: ``(?:pho ban|ban)``.

        Raises KeyError for a list that is not there."""
        return _alternation(self.room, self.section, names)

    def pattern(self, template: str, flags: int = 0) -> re.Pattern[str]:
        """A pattern in which ``<name>`` stands for any phrase of that list: ``do <offices>``.

        Raises KeyError for a list that is not there."""
        return re.compile(_PLACE.sub(lambda m: self.any_of(m[1]), template), flags)

    def words(self, name: str) -> tuple[str, ...]:
        """The phrases of a list, in order. Raises KeyError for a list that is not there."""
        return tuple(phrases_of(cues_of(self.room)[self.section][name]))


@cache
def _alternation(room: str, section: str, names: tuple[str, ...]) -> str:
    lists = cues_of(room)[section]
    phrases = phrases_of(way for name in names for way in lists[name])
    spelled = (re.escape(p).replace(r"\ ", " ") for p in sorted(phrases, key=_longest_first))
    return f"(?:{'|'.join(spelled)})"


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase
