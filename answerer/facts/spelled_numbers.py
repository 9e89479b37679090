"""Small numbers that a text spells out."""

from __future__ import annotations

import re

_WORDED = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
}  # fmt: skip
_PLURAL = r"(?= (?:[a-z]{3,} ){0,2}[a-z]{3,}s\b)"
_WORD = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(_WORDED)})(?= \w)(?! \()(?:(?<!\bten)|{_PLURAL})", re.I
)
"""``ten`` counts before an English plural alone, two words further at most: it is ``tên`` without
its diacritics, too."""


def in_digits(text: str, claimed: bool = False) -> str:
    """A text with the small numbers that it spells out as digits, each in the place of its word:
    ``hai lần`` -> ``2   lần``. ``một`` (``a``) is a number in what a text states, not in what is
    ``claimed``."""

    def digit(m: re.Match[str]) -> str:
        n = _WORDED.get(m.group().lower(), 0)
        return str(n).ljust(len(m.group())) if n > int(claimed) else m.group()

    return _WORD.sub(digit, text)
