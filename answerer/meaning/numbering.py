"""Which of our documents a question names by number: ``QĐ 105/2025``, ``Kế hoạch 182``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerer.question.kinds import KindReader
from corpus.records import Document
from corpus.text import fold

_LETTERS = {
    "qd": "quyet dinh",
    "nq": "nghi quyet",
    "nd": "nghi dinh",
    "kh": "ke hoach",
    "ct": "chi thi",
    "kl": "ket luan",
}
TELLING = 2
"""Digits that a number must have more than to be known in the name of a file."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT = re.compile(r"^([a-z]{2})\s?-?(?=\d)")
_PARTS = re.compile(r"0*(?P<head>\d+)(?:/(?P<year>(?:19|20)\d\d))?(?P<rest>.*)")


class NumberReader:
    """Compares the numbers of a question with those of documents."""

    def __init__(self, kinds: KindReader) -> None:
        self._kinds = kinds

    def named(self, text: str, numbers: Iterable[str], documents: Iterable[Document]) -> list[str]:
        """The ids of the documents that a text names by one of these (folded) numbers: of the
        kind before the number where one stands there, of the year where the text gives one."""
        folded, wanted = fold(text), _fullest(tuple(numbers))
        return [d.id for d in documents if any(self._names(folded, n, d) for n in wanted)]

    def stretches(self, text: str, numbers: Iterable[str]) -> tuple[tuple[int, int], ...]:
        """Where a text writes these numbers, each with the kind of document before it."""
        folded = fold(text)
        heads = "|".join(sorted({m["head"] for n in numbers if (m := _head(n))}, key=len)[::-1])
        kind = rf"(?:\b(?:{self._kinds.any_name})(?:\s+(?:so|no\.?))?\s+)?"
        short = rf"\b(?:{'|'.join(_LETTERS)})\s?-?"
        shape = rf"(?:{short}|{kind}(?<![\d/]))0*(?:{heads or '(?!)'})(?![\d])(?:[/-][\w&-]+)*"
        return tuple(m.span() for m in re.finditer(shape, folded))

    def _names(self, folded: str, number: str, d: Document) -> bool:
        short = _SHORT.match(number)
        bare = _SHORT.sub("", number)
        asked, own = _head(number), _PARTS.match(fold(d.number or ""))
        if not asked or not own or asked["head"] != own["head"]:
            return False
        if asked["rest"] and not own["rest"].startswith(asked["rest"]):
            return False
        kind = _LETTERS.get(short.group(1), "") if short else self._kind_before(folded, bare)
        if kind and fold(d.kind) != kind:
            return False
        year = asked["year"] or _year_behind(folded, bare)
        return not year or year in {own["year"], (d.date or "")[:4]}

    def _kind_before(self, folded: str, number: str) -> str:
        """The kind of document (folded) that stands right before a number, or an empty text."""
        named = re.search(rf"(.{{0,30}})(?<![\d/]){re.escape(number)}(?!\d)", folded)
        before = re.sub(r"\s+(?:so|no\.?)?\s*$", "", named.group(1)) if named else ""
        return fold(self._kinds.ends(before))


def named_as(d: Document) -> str:
    """The name of the file of a text, which often says of which document it tells where it has no
    number of its own (``tom-luoc-490``)."""
    return d.id.replace("-", " ")


def told_of(numbers: Iterable[str], documents: Iterable[Document]) -> list[str]:
    """The ids of the texts without a number of their own whose name bears one of these: articles
    about a document, summaries. (A number of less than three digits, or a year, says nothing.)"""
    heads = {m["head"] for n in numbers if (m := _head(n)) and len(m["head"]) > TELLING}
    heads = {h for h in heads if not _YEAR.fullmatch(h)}
    return [d.id for d in documents if not d.number and heads & set(named_as(d).split())]


def _head(number: str) -> re.Match[str] | None:
    """The parts of a number of a question without the letters before it."""
    return _PARTS.fullmatch(_SHORT.sub("", number))


def _fullest(numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Without those that only begin another one: ``193`` of ``193/2013/nd-cp``."""
    return tuple(
        n for n in numbers if not any(m != n and re.match(rf"{n}[/-]", m) for m in numbers)
    )


def _year_behind(folded: str, number: str) -> str:
    m = re.search(rf"(?<![\d/]){re.escape(number)}/((?:19|20)\d\d)(?!\d)", folded)
    return m.group(1) if m else ""
