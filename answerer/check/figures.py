"""Figures, dates and numbers of documents that a text names.

A figure is compared by its value (``1.200`` and ``1200``, ``10`` and ``mười`` are one) and by the
word it stands beside (``500 hợp tác xã`` is not ``500 triệu``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from answerer.check.dates import dates_in
from corpus.text import fold, tone
from corpus.vocabulary import load_vocabulary

_REFERENCE = re.compile(
    r"(?<![\w/])\d{1,5}\s?(?:/\s?\d{4}\s?)?[/-]\s?[A-ZĐ][A-ZĐa-z]*(?:[-/&–][A-ZĐ][A-ZĐa-z]*)*"
    r"|(?<![\w/])(?:1[3-9]|[2-9]\d|\d{3,5})/(?:19|20)\d\d(?![\d/])"
)
_PART = re.compile(r"(?<![\w])\d+(?:\.\d+){2,}|\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W_]+|%")
_THOUSANDS = re.compile(r"\d{1,3}([.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a text: its value as plain digits, the folded words before and behind it
    (empty at a comma, a stop or the end), and whether it is written out in letters."""

    value: str
    before: str
    after: str
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a text says in digits: dates in their normal form, numbers of documents (folded, no
    blanks), and the figures that are neither, each in order."""

    dates: tuple[str, ...]
    references: tuple[str, ...]
    figures: tuple[Figure, ...]


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> Numbers:
    """The dates, numbers of documents and figures of a text."""
    references = (re.sub(r"\s", "", fold(m.group())) for m in _REFERENCE.finditer(text))
    rest = _REFERENCE.sub(_dots, text)
    dates = tuple(d.value for d in dates_in(rest))
    left = without_numbers(text)
    spelled = tuple(r.replace("–", "-") for r in references)
    return Numbers(dates, spelled, tuple(_digits(left) + _spelled(left)))


def without_numbers(text: str) -> str:
    """A text with stops in place of its numbers of documents and its dates."""
    rest = _REFERENCE.sub(_dots, text)
    for d in dates_in(rest):
        rest = rest[: d.start] + "." * (d.end - d.start) + rest[d.end :]
    return rest


def _dots(m: re.Match[str]) -> str:
    return "." * len(m.group())


def _digits(text: str) -> list[Figure]:
    return [
        Figure(_plain(m.group()), *_beside(text, m.start(), m.end())) for m in _PART.finditer(text)
    ]


def _plain(number: str) -> str:
    """Digits as one writes them: thousands' marks and leading zeros off, a decimal point."""
    if _THOUSANDS.fullmatch(number):
        return re.sub(r"[.,]", "", number)
    whole, *rest = number.replace(",", ".").split(".")
    return ".".join([str(int(whole)), *rest])


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and behind a stretch, up to a comma, a stop or a bracket."""
    before = re.findall(
        r"[^\W_]+", re.split(r"[,.;:()\[\]\n|]", text[max(0, start - 30) : start])[-1]
    )
    tail = re.sub(r"^\s*\([^)]*\)", "", text[end : end + 40]).replace("phần trăm", "%")
    behind = _WORD.findall(re.split(r"[,.;:()\[\]\n|]", tail)[0])
    return fold(before[-1]) if before else "", fold(behind[0]) if behind else ""


def _spelled(text: str) -> list[Figure]:
    """The numbers written in letters; ``một`` and ``năm`` alone are none."""
    table = load_vocabulary().checks["numbers"]
    units: Mapping[str, int] = table["units"] | table["english"]
    words = [(m.start(), m.end(), tone(m.group())) for m in _WORD.finditer(text)]
    out, k = [], 0
    while k < len(words):
        value, used = _compound([w for _, _, w in words[k : k + 3]], table["inside"], units)
        if used:
            beside = _beside(text, words[k][0], words[k + used - 1][1])
            out.append(Figure(str(value), *beside, spelled=True))
        k += used or 1
    return out


def _compound(
    words: list[str], inside: Mapping[str, int], units: Mapping[str, int]
) -> tuple[int, int]:
    """(value, words used) of a number at the head of some words: ``mười``, ``mười hai``, ``hai
    mươi``, ``hai mươi lăm``, ``ba``; (0, 0) where there is none."""
    first, second, third = [*words, "", "", ""][:3]
    if first == "mười":
        return (10 + inside[second], 2) if second in inside and second != "năm" else (10, 1)
    if first in inside and second == "mươi":
        return (
            (10 * inside[first] + inside[third], 3)
            if third in inside and third != "năm"
            else (10 * inside[first], 2)
        )
    return (units[first], 1) if first in units else (0, 0)
