"""Cell-exact scoring of tables against tables that were read by hand.

A cell counts as found where its text stands in the same column of the same row: the row is known
by its longest cell, the column by its title. A cell shifted, torn, joined, dropped or made up is
an error on both sides, as is a row that names a group taken for one that does not, and a merged
cell not given to each row that it reaches.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.records import Parsed, Table

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """``found`` cells of which ``right`` are among the ``golden`` ones."""

    right: int
    found: int
    golden: int

    @property
    def f1(self) -> float:
        """2 · right / (found + golden); 1 where there is nothing to find and nothing found."""
        total = self.found + self.golden
        return 2 * self.right / total if total else 1.0


def plain(words: str) -> str:
    """A cell as it reads: white space and markup aside."""
    return re.sub(r"\s+([,;.:])", r"\1", " ".join(re.sub(r"[*_]", "", words).split()))


def keys(titles: Sequence[str], rows: Iterable[tuple[bool, Sequence[str]]]) -> Counter[Key]:
    """The filled cells of a table; a row is (does it name a group, its cells)."""
    out: Counter[Key] = Counter()
    name = " | ".join(map(plain, titles))
    for group, cells in rows:
        words = [plain(c) for c in cells]
        anchor = max(words, key=len, default="")
        for k, cell in enumerate(words):
            column = "group" if group else plain(titles[k]) if k < len(titles) else str(k)
            if cell:
                out[name, anchor, column, cell] += 1
    return out


def golden_keys(table: dict) -> Counter[Key]:
    """The cells of a table of a golden file."""
    return keys(table["titles"], ((r.get("group", False), r["cells"]) for r in table["rows"]))


def found_keys(table: Table) -> Counter[Key]:
    """The cells of a table as parsed."""
    rows = ((r.group, [c.text if c else "" for c in r.cells]) for r in table.body)
    return keys(table.titles, rows)


def score(parsed: Iterable[Parsed], golden: Iterable[dict]) -> Score:
    """All tables of a file against all of its golden file."""
    want: Counter[Key] = sum((golden_keys(t) for t in golden), Counter())
    have: Counter[Key] = sum((found_keys(t) for p in parsed for t in p.tables), Counter())
    return Score((want & have).total(), have.total(), want.total())
