"""Row numbers as OCR reads them, set right by the row before: 2.1, then ``22``, is 2.2."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*")


def successors(number: str) -> list[str]:
    """What may follow a row number: its first child, its sibling, the siblings of those above."""
    parts = number.split(".")
    later = [".".join([*parts[:n], str(int(parts[n]) + 1)]) for n in range(len(parts) - 1, -1, -1)]
    return [*later, f"{number}.1"]


def mended_numbers(column: Iterable[str]) -> list[str]:
    """The first column of a table; a cell of digits that fits no number after the one above gets
    the number whose digits it has, if there is one. Other cells stay."""
    out: list[str] = []
    last = ""
    for cell in column:
        found = cell.strip().rstrip(".)")
        digits = re.sub(r"\D", "", found)
        fits = [s for s in (successors(last) if last else []) if s.replace(".", "") == digits]
        if digits and fits and len(re.sub(r"[\d.,:;\s]", "", found)) == 0 and found not in fits:
            out.append(fits[0])
        else:
            out.append(cell)
        new = out[-1].strip().rstrip(".)")
        last = new if _NUMBER.fullmatch(new) else last
    return out
