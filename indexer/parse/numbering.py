"""How rows are numbered: ``1``, ``2.3``, ``IV``, ``a)``; which number stands under which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.text import LOWER, UPPER

_ORDINAL = (
    r"\(?\d{1,3}\)?[.)/]?|\d{1,2}(?:\.\d{1,2}){1,3}[.)/]?|[IVXLC]{1,5}\s*[.)/-]?|"
    rf"[{UPPER}]\s*[.)/-]?|\(?[{LOWER}][.)]|[-–—+•]|(?:Bước|Khâu)\s*\d+\.?|"
    rf"[{UPPER}]{{1,4}}[.-]?\d{{1,3}}[.)]?"
)
_CELL = re.compile(rf"[*_\s]*(?:{_ORDINAL})[*_\s]*")
_SELF_NUMBERED = re.compile(r"^\W*(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[./)](?!\d)\s*")
_CODE = re.compile(rf"(?P<c>[{UPPER}]{{1,4}}[.-]?)(?P<n>\d{{1,3}})")
"""``DA3``, ``NV-12``: rows numbered with the letters of what they are."""
_DIGITS = re.compile(r"\d+(?:\.\d+)*")


def is_ordinal(words: str) -> bool:
    """Is this what the first cell of a numbered row holds (``1``, ``01``, ``2.3``, ``IV.``,
    ``a)``, ``-``)?"""
    return bool(_CELL.fullmatch(words))


def follows(number: str, other: str) -> bool:
    """Does a row numbered ``other`` stand next below one numbered ``number``? ``3`` and ``4``,
    ``3`` and ``3.1``, ``II`` and ``1``, ``a`` and ``b``; unnumbered rows say nothing."""
    return bool(number and other) and (is_below(number, other) or is_next(number, other))


def is_below(number: str, other: str) -> bool:
    """``3.1``, ``1`` (below ``II`` or ``A``), ``a``, ``-`` are the first below a number."""
    if other.startswith(f"{number}."):
        return True
    if number.isdigit() or "." in number:
        return other in ("a", "-", "+", "–", "•")
    if number.islower():
        return other in ("1", "-", "+", "–", "•")
    return other in ("1", "01", "1.1", "I", "a", "-") and number != other


def is_next(number: str, other: str) -> bool:
    """``4`` after ``3``, ``2.2`` after ``2.1``, ``IV`` after ``III``, ``b`` after ``a``, ``DA4``
    after ``DA3``."""
    code, after = _CODE.fullmatch(number), _CODE.fullmatch(other)
    if code and after:
        return code["c"] == after["c"] and int(after["n"]) == int(code["n"]) + 1
    *head, last = number.split(".")
    *other_head, other_last = other.split(".")
    if head != other_head:
        return False
    if last.isdigit() and other_last.isdigit():
        return int(other_last) == int(last) + 1
    if _roman(last) and _roman(other_last):
        return _roman(other_last) == _roman(last) + 1
    return len(last) == len(other_last) == 1 and ord(other_last) == ord(last) + 1


def _roman(numeral: str) -> int:
    """The value of a Roman number, 0 for anything else."""
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    values = [worth.get(c, 0) for c in numeral]
    if not values or not all(values):
        return 0
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def names_group(number: str, before: str, after: str | None) -> bool:
    """Does a row that has a number and a title only name a group? ``before`` and ``after`` are
    the numbers of the rows around it, ``after`` None at the end of the table. Roman numbers and
    capitals do; a figure does if what follows stands below it, and does not if it goes on from
    the row before or into the row after, or if nothing could stand below it."""
    if re.fullmatch(r"[A-ZĐ]+", number):
        return True
    if after is None:
        return False
    if is_below(number, after) or (after in ("1", "01") and not is_next(number, after)):
        return True
    if not re.search(r"\d", number) or re.fullmatch(r"[A-ZĐ]+", after):
        return False
    return not (is_next(before, number) or is_next(number, after))


Place = tuple[str, int | None]


def numbered(own: Sequence[str], groups: Sequence[bool], titles: Sequence[str]) -> list[Place]:
    """For each row (number as written, is it a group, its title) its number in full and which
    row, by position, it stands under; a group stands under none. A group of figures may stand
    inside one of letters (``II``, ``3``, ``3.1``, ``3.2``): row 4 is under II again."""
    plain = [n.strip(" ./()-") for n in own]
    restarts = _restarts(plain)
    out: list[Place] = []
    open_: list[tuple[str, int]] = []
    before = ""
    for k, number in enumerate(plain):
        if groups[k]:
            mark = number or _own_number(titles[k])
            open_ = [*_around(open_, mark), (mark, k)]
            out.append((_in_full(mark, open_[:-1], restarts), None))
            continue
        if open_ and _is_past(number, open_[-1][0]) and (not restarts or _left(open_, before)):
            open_.pop()
        full = number or ("" if any(plain) else _own_number(titles[k]))
        out.append((_in_full(full, open_, restarts), open_[-1][1] if open_ else None))
        before = number
    return out


def _around(open_: Sequence[tuple[str, int]], mark: str) -> list[tuple[str, int]]:
    """The groups inside which a new one stands: one of letters around one of figures, and those
    whose number it continues."""
    if not _DIGITS.fullmatch(mark):
        return []
    return [g for g in open_ if g[0] and (not _DIGITS.fullmatch(g[0]) or is_below(g[0], mark))]


def _left(open_: Sequence[tuple[str, int]], before: str) -> bool:
    """Where numbers begin anew, is a group inside another one at its end? Its last row has its
    number before its own (3.2 below 3)."""
    return len(open_) > 1 and before.startswith(f"{open_[-1][0]}.")


def _in_full(number: str, around: Sequence[tuple[str, int]], restarts: bool) -> str:
    """A number with those of the groups about it before it, where numbers begin anew in each."""
    if not (restarts and number):
        return number
    marks = [mark for mark, _ in around if mark and not number.startswith(f"{mark}.")]
    return ".".join([*marks, number])


def _restarts(numbers: Sequence[str]) -> bool:
    """Do row numbers begin anew in each group (1, 2, … 1, 2, …)?"""
    plain = [n for n in numbers if n.isdigit()]
    return len(set(plain)) < len(plain)


def _is_past(number: str, mark: str) -> bool:
    """Row 4 below group 3 does not belong to it; rows 3.1 and 3.1.2 do."""
    if not (_DIGITS.fullmatch(number) and _DIGITS.fullmatch(mark)):
        return False
    return number.split(".")[: mark.count(".") + 1] != mark.split(".")


def _own_number(words: str) -> str:
    m = _SELF_NUMBERED.match(words)
    return m.group().strip(" ./)*") if m else ""


_GROUP = re.compile(rf"[*_\s]*(?:[IVXLC]{{1,5}}|[{UPPER}])\s*[./)\-]\s*\S")


def opens_group(words: str) -> bool:
    """``II. Cơ chế, chính sách``, ``B/ TÍN DỤNG``: a number that names a group, and its title."""
    return bool(_GROUP.match(words))
