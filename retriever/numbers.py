"""Dates and numbers of documents in the other forms in which documents write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from corpus.text import fold

_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*(?:[./-]|tháng|thang)\s*(?P<month>\d{1,2})"
    r"\s*(?:[./-]|năm|nam)\s*(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_NUMBER = r"\s+(?:số\s+|so\s+|no\.?\s+)?(?P<number>\d{1,5})(?!\d)(?!\s*[./-]\s*\d)"


class Numbers:
    """``kinds``: the short form of each kind of document by its long one (``quyết định``: QĐ)."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        names = {fold(long): short for long, short in kinds.items()}
        names |= {fold(short): short for short in kinds.values()}
        self._short = names
        either = "|".join(sorted(map(re.escape, names), key=lambda n: (-len(n), n)))
        self._named = re.compile(rf"(?<!\w)(?P<kind>{either or '(?!)'}){_NUMBER}")

    def variants(self, text: str) -> str:
        """What to search beside the text: for ``1.6.2021`` also ``01/6/2021`` and ``ngày 01 tháng
        6 năm 2021``, for ``QĐ 672`` and ``quyết định số 672`` also ``672/QĐ``. Empty where there
        is neither."""
        return " ; ".join(dict.fromkeys([*_dates(text), *self._numbers(text)]))

    def _numbers(self, text: str) -> Iterator[str]:
        for m in self._named.finditer(fold(text)):
            yield f"{m['number']}/{self._short[m['kind']]}"


def _dates(text: str) -> Iterator[str]:
    """Each date with and without leading zeros, with strokes and in words."""
    for m in _DATE.finditer(text):
        day, month, year = int(m["day"]), int(m["month"]), m["year"]
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        for d in dict.fromkeys((f"{day:02}", str(day))):
            for n in dict.fromkeys((f"{month:02}", str(month))):
                yield f"{d}/{n}/{year}"
                yield f"ngày {d} tháng {n} năm {year}"
