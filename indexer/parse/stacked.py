"""Tables whose cells stand one below the other, each on a line (or lines) of its own, with no
sign between them: what is left of a table where only its words were copied.

They are known by their titles (stacked_titles.py). Below them every line belongs to a row; which
lines make a cell and which cells a row is the cheapest of all ways to part them (shortest path):
cells hold what the title of their column says (kinds.py), rows open with the number that follows
on the last, and lines that go on in the middle of a sentence stay together (seams.py). A row
whose cells could as well be parted otherwise is not sure; a table of which few rows are sure is
left to the prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.vocabulary import Vocabulary
from indexer.parse.columns import NOTE, NUMBER, TASK
from indexer.parse.indents import indent_at, page_numbers
from indexer.parse.kinds import EMPTY, FIGURE, KINDS, NUMBERING, kind_of, profile
from indexer.parse.numbering import follows, is_ordinal, opens_group
from indexer.parse.seams import Seams, StackedLine, Stretch, lines_of
from indexer.parse.stacked_body import body_below, extent
from indexer.parse.stacked_titles import Titles, titles_at
from indexer.parse.tables import Grid, Row

MAX_LINES, MAX_ROW = 14, 60
"""How many lines a cell and a row may have."""
WORTH = 2.0
"""What a row is worth: one that costs more is not worth reading on for."""
DEAREST = 9.0
"""What a row may cost at most."""
GROUP, GROUP_OF_DIGITS = 0.3, 1.2
OUT_OF_TURN = 1.5
"""The cost of a number that does not follow on the last row's."""
LEFT = 1.5
NUMBER_INSIDE = 4.0
"""The cost of a line inside a cell that holds nothing but a number, as rows open."""
BLANK = 1.5
"""The cost of a cell without a line."""
MARGIN = 0.6
"""Below this difference in cost two ways to part a row are as good as each other."""
LEAST_SURE = 0.6
IN_THE_MIDDLE = 8
"""Blanks before the number of a page: at the edge a number between blank lines may open a row."""
LEAST_APART, ROWS_APART = 4, 0.8
"""Blank lines below the titles that show what they part, and the share of them before numbers."""
_INF = float("inf")


@dataclass(frozen=True, slots=True)
class _Parse:
    """The cheapest way to part lines into the cells of a row: its cost, that of the next one,
    and where each cell ends (line positions)."""

    cost: float
    second: float
    ends: tuple[int, ...]

    def blanks(self, first: int) -> int:
        """How many cells of a row that begins at line ``first`` hold no line."""
        return sum(a == b for a, b in pairwise((first, *self.ends)))


@dataclass(frozen=True, slots=True)
class _Step:
    """A row of lines ``first`` to ``past``; ``ends`` of its cells; a group has one or two."""

    first: int
    past: int
    ends: tuple[int, ...]
    cost: float
    sure: bool
    group: bool = False


def stacked(text: str, vocabulary: Vocabulary, taken: Sequence[Stretch]) -> list[Grid]:
    """Every table of a text whose cells stand one below the other; ``taken`` are stretches that
    hold tables written otherwise."""
    pages = {a for a, _ in page_numbers(text) if indent_at(text, a) >= IN_THE_MIDDLE}
    lines = [
        n
        for n in lines_of(text)
        if n.start not in pages and not any(a < n.end and n.start < b for a, b in taken)
    ]
    out: list[Grid] = []
    k = 0
    while k < len(lines):
        ways = titles_at(lines, k, vocabulary)
        found = next((t for w in ways if (t := _table(lines, w, vocabulary))), None)
        if found:
            out.append(found[0])
        k = found[1] if found else ways[0].past if ways else k + 1
    return out


def _table(
    lines: Sequence[StackedLine], titles: Titles, vocabulary: Vocabulary
) -> tuple[Grid, int] | None:
    """The table below its titles and past which line it ends; None where its rows are no table."""
    body, holes, at = body_below(lines, titles)
    reader = _Reader(body, titles, vocabulary)
    steps = reader.steps()
    whole = [s for s in steps if not s.group]
    if len(whole) < 2 or sum(s.sure for s in whole) < LEAST_SURE * len(whole):
        return None
    head = Row(*extent(lines[titles.first : titles.past]),
               tuple(extent(lines[a:b]) for a, b in titles.columns))  # fmt: skip
    rows = (head, *(_row(body, s) for s in steps))
    inside = tuple(h for h in holes if h[1] <= rows[-1].end)
    grid = Grid(head.start, rows[-1].end, rows, "stacked", len(titles.columns), True, inside)
    return grid, at[steps[-1].past - 1] + 1


def _row(body: Sequence[StackedLine], step: _Step) -> Row:
    """The row of a step, blank cells where they would stand."""
    cells: list[Stretch] = []
    first, edge = step.first, body[step.first].start
    for past in step.ends:
        cell = extent(body[first:past]) if past > first else (edge, edge)
        cells.append(cell)
        first, edge = past, cell[1]
    return Row(*extent(body[step.first : step.past]), tuple(cells), step.sure)


class _Reader:
    """Parts the lines below titles into rows."""

    def __init__(self, body: Sequence[StackedLine], titles: Titles, vocabulary: Vocabulary) -> None:
        self._body = body
        self._roles = titles.roles
        self._vocabulary = vocabulary
        self._ordinal = [is_ordinal(n.words) for n in body]
        self._seams = Seams(body, titles.spaced, self._rows_apart())
        self._same = frozenset(vocabulary.cues.get("cells", {}).get("same", ()))
        self._kinds: dict[Stretch, tuple[str, str]] = {}
        self._seen = profile([], titles.roles, vocabulary)

    def steps(self) -> list[_Step]:
        """The rows, read twice: what the first reading is sure of says what the columns hold."""
        first = self._path()
        sure = [self._words(s) for s in first if s.sure and not s.group]
        self._seen = profile(sure, self._roles, self._vocabulary)
        return self._path()

    def _rows_apart(self) -> bool:
        """Do blank lines part the rows: nearly each stands before a number, most numbers behind
        one?"""
        apart = [o for n, o in zip(self._body, self._ordinal, strict=True) if n.apart]
        enough = len(apart) >= LEAST_APART and sum(apart) >= ROWS_APART * len(apart)
        return enough and sum(apart) >= ROWS_APART * sum(self._ordinal)

    def _words(self, step: _Step) -> list[str]:
        firsts = (step.first, *step.ends)
        return [self._cell(a, b)[1] for a, b in zip(firsts, step.ends, strict=False)]

    def _path(self) -> list[_Step]:
        """The cheapest rows from the first line on, as far as they are worth it."""
        cost = {0: 0.0}
        back: dict[int, _Step] = {}
        for p in range(len(self._body)):
            if p not in cost:
                continue
            last, heads = self._above(back, p)
            for step in (*self._groups(p), *self._rows(p, last, heads)):
                whole = cost[p] + step.cost
                if whole < cost.get(step.past, _INF):
                    cost[step.past], back[step.past] = whole, step
        out: list[_Step] = []
        at = min(cost, key=lambda p: (cost[p] + self._left(p), p))
        while at in back:
            out.append(back[at])
            at = back[at].first
        return out[::-1]

    def _left(self, p: int) -> float:
        """What speaks against a table that ends before line ``p``, with no blank line between."""
        return LEFT if p < len(self._body) and not self._body[p].apart else 0.0

    def _above(self, back: dict[int, _Step], p: int) -> tuple[str, bool]:
        """The number of the last row before line ``p`` ("" where there is none), and whether the
        name of a group stands between."""
        step = back.get(p)
        heads = step is not None and step.group
        while step is not None and step.group:
            step = back.get(step.first)
        return (self._number(step.first) if step is not None else ""), heads

    def _number(self, k: int) -> str:
        return self._body[k].words.strip(" ./()-") if self._ordinal[k] else ""

    def _groups(self, p: int) -> Iterator[_Step]:
        """Rows that only name those below them: a number and a title, or both on one line."""
        words = self._body[p].words
        if opens_group(words) or (words.isupper() and len(words) > 8):
            for past in self._title_ends(p):
                yield _Step(p, past, (past,), GROUP + self._joined(p, past), True, True)
        elif self._ordinal[p]:
            cost = GROUP_OF_DIGITS if any(c.isdigit() for c in words) else GROUP
            for past in self._title_ends(p + 1):
                whole = cost + self._joined(p + 1, past)
                yield _Step(p, past, (p + 1, past), whole, True, True)

    def _title_ends(self, first: int) -> Iterator[int]:
        """Where the title of a group may end: before a number."""
        for past in range(first + 1, min(first + 4, len(self._body))):
            if self._ordinal[past] or opens_group(self._body[past].words):
                yield past
                return

    def _joined(self, first: int, past: int) -> float:
        inside = range(first + 1, past)
        return sum(self._seams.join(k) + NUMBER_INSIDE * self._ordinal[k] for k in inside)

    def _rows(self, p: int, last: str, heads: bool) -> Iterator[_Step]:
        """Every row that may begin at line ``p``."""
        opening = self._opening(p, last, heads)
        if opening == _INF:
            return
        for past, parse in self._parses(p).items():
            blanks = parse.blanks(p)
            sure = parse.second - parse.cost >= MARGIN * (1 + blanks) and not opening
            sure = sure and not self._breaks_off(past, parse.ends)
            yield _Step(p, past, parse.ends, opening + parse.cost - WORTH, sure)

    def _breaks_off(self, past: int, ends: tuple[int, ...]) -> bool:
        """A row whose last cell is blank though lines follow that open no row: one may be its."""
        more = past < len(self._body) and not self._ordinal[past]
        return more and ends[-1] == ends[-2] and not opens_group(self._body[past].words)

    def _opening(self, p: int, last: str, heads: bool) -> float:
        """What speaks against a row that begins at line ``p`` after the row numbered ``last``;
        below a group (``heads``) numbers may start anew."""
        if self._roles[0] != NUMBER:
            return 0.0
        if not self._ordinal[p]:
            return _INF
        own = self._number(p)
        anew = (heads or not last) and own.split(".")[-1].lstrip("0") in ("1", "a", "")
        return 0.0 if anew or follows(last, own) else OUT_OF_TURN

    def _parses(self, p: int) -> dict[int, _Parse]:
        """For each line past which a row from ``p`` on may end, the cheapest ways to part it."""
        reach: dict[int, list[tuple[float, tuple[int, ...]]]] = {p: [(0.0, ())]}
        limit = min(p + MAX_ROW, len(self._body))
        for column in range(len(self._roles)):
            further: dict[int, list[tuple[float, tuple[int, ...]]]] = {}
            for x, ways in reach.items():
                for y in range(x, min(x + MAX_LINES, limit) + 1):
                    more = self._cost(x, y, column)
                    found = [(c + more, (*e, y)) for c, e in ways if c + more < DEAREST]
                    if found:
                        further[y] = sorted((*further.get(y, ()), *found))[:2]
            reach = further
        return {
            past: _Parse(ways[0][0], ways[1][0] if len(ways) > 1 else _INF, ways[0][1])
            for past, ways in reach.items()
            if past > p
        }

    def _cost(self, x: int, y: int, column: int) -> float:
        """How unlike the cell of a column the lines ``x`` to ``y`` are; 0 for a plain cell."""
        role = self._roles[column]
        if x == y:
            blank = 0.0 if role == NOTE else BLANK
            return _INF if role in (NUMBER, TASK) else self._unfit(column, EMPTY, "") + blank
        if role == NUMBER:
            return 0.0 if y == x + 1 and self._ordinal[x] else _INF
        cost = self._seams.cut(x) if column else 0.0
        alone = y == x + 1 and self._body[x].words.isdigit()
        cost += NUMBER_INSIDE if self._ordinal[x] and not alone else 0.0
        return cost + self._joined(x, y) + self._unfit(column, *self._cell(x, y))

    def _unfit(self, column: int, kind: str, words: str) -> float:
        if words.lower().strip(" .-–—") in self._same and self._roles[column] != TASK:
            return 0.0
        fit = self._seen.fit
        best = max(fit(column, k, "") for k in KINDS)
        kinds = (kind, FIGURE) if kind == NUMBERING and words.isdigit() else (kind,)
        return max(best - max(fit(column, k, words) for k in kinds), 0.0)

    def _cell(self, x: int, y: int) -> tuple[str, str]:
        """(kind, words) of the lines ``x`` to ``y`` as one cell."""
        if (x, y) not in self._kinds:
            words = " ".join(n.words for n in self._body[x:y])
            self._kinds[x, y] = (kind_of(words, self._vocabulary), words)
        return self._kinds[x, y]
