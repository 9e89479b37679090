"""How far a question says the name of a row of a table of figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from answerer.facts.data_names import is_year
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Table
from corpus.text import fold, folded_syllables

_CUES = Cues("facts", "data_tables")
LEAST_NAMED = 0.6
"""The share of the syllables of a row's name that the question must hold."""
OWN_NAME = 0.6
LONGEST_PLACE = 5
"""In words: the name of a place with its level."""
_SHORT = re.compile(r"\([A-ZĐ]{2,8}\)")
_BRACKET = re.compile(r"\((?:\w+\W+){2,}\w+\W*\)")
"""Words in brackets that explain a name; a unit or a short form is shorter."""


def without_brackets(name: str) -> str:
    return _BRACKET.sub(" ", name)


def short_of(engine: Engine, name: str) -> str:
    """The name of a row with its abbreviations written out, without what a question that counts
    leaves out (``Tổng số HTX``: ``hop tac xa``)."""
    plain = engine.plain(_SHORT.sub(" ", name))
    openings = engine.vocabulary.cues["row_names"]
    first = next((w for w in openings if plain.startswith(w)), "")
    return f"{openings[first]}{plain[len(first) :]}" if first else plain


def common_syllables(names: list[str]) -> set[str]:
    """The syllables that half of the names of rows have: they tell none from another."""
    often = Counter(s for n in names for s in set(folded_syllables(n)))
    return {s for s, n in often.items() if len(names) > 1 and n > 1 and 2 * n >= len(names)}


def named_apart(name: str, common: set[str], said: str) -> bool:
    """Does the question say what tells a row from the others (``Mỗi ha rừng … phòng hộ``)?"""
    own = [s for s in folded_syllables(name) if s not in common]
    held = sum(f" {s} " in said for s in own)
    return held >= LEAST_NAMED * len(own)


def named_below(group: str, name: str, said: str) -> float:
    """How far a question names a row of which there is one below each heading: its own name more
    than the heading, of which a part is said (``SỐ LAO ĐỘNG TRẺ ĐƯỢC HỖ TRỢ … (NGƯỜI)``)."""
    return OWN_NAME * named_share(name, said) + (1 - OWN_NAME) * named_share(group, said)


def named_share(name: str, said: str) -> float:
    """The share of the syllables of a row's name that the question says (its short form apart:
    ``Mầm non (MN)``)."""
    own = folded_syllables(_SHORT.sub(" ", name))
    if is_year(name):
        return float(f" {own[-1]} " in said)
    held = sum(f" {s} " in said for s in own)
    return held / len(own) if len(own) > 1 else 0.0


def is_place_unsaid(engine: Engine, table: Table, name: str, said: str) -> bool:
    """Is a row named by a place (``Giang Thành``, ``Thành phố Bắc Kạn``) whose own name does not
    stand in the question as it is written? Syllables of it that stand apart say nothing; the
    name of the province says nothing without the level."""
    words = name.split()
    if not 1 < len(words) <= LONGEST_PLACE or not all(map(_is_capitalised, _lowered(words))):
        return False
    plain = " ".join(folded_syllables(name))
    short = without_opening(plain, _CUES.words("levels"))
    province = engine.documents[table.document].province
    own = fold(engine.vocabulary.provinces[province].name) if province else ""
    return f" {plain if short == own else short} " not in said


def without_opening(plain: str, openings: Iterable[str]) -> str:
    """A plain name without the first of these words that it opens with; itself where none does."""
    opened = (f"{w} " for w in openings)
    return next((plain.removeprefix(w) for w in opened if plain.startswith(w)), plain)


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and not (len(word) > 1 and word.isupper())


def _lowered(words: list[str]) -> list[str]:
    """The words of a name without those that say of which level a place is."""
    levels = {w for level in _CUES.words("levels") for w in level.split()}
    return [w for w in words if fold(w) not in levels] or ["-"]
