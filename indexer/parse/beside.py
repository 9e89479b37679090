"""Text set in two columns side by side with spaces or tabs: the letterhead, and the recipients
beside the signature.

Each line of such a stretch is cut between its columns; the left column is read before the right
one, as in Decree 30/2020/NĐ-CP, Annex I: issuer and number left, motto and date right; recipients
left, signature right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.parse.cells import Cell
from indexer.parse.layout import Extent, LaidLine, laid_lines
from indexer.parse.marks import ANNEX_TITLE, KIND, MOTTOES, NAME, RECIPIENTS_LINE, SIGN

HEAD_LINES, FOOT_LINES, SIGNATURE_LINES = 12, 40, 16
"""How many lines a letterhead, recipients with a signature, and two signatures may have."""
FARTHEST = 0.6
"""Where, as a share of the place at which the right column begins, its lines may begin: they are
set in the middle of their column."""
_MOTTO_LINE = re.compile(rf"[*_]*(?:{MOTTOES.pattern})[*_\s]*$", re.I)
_BULLET = re.compile(r"\s*[-–+*]\s*[^\W\d_]")
_DIGIT = re.compile(r"\d")
_DATE = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.I)
_ADDRESS = re.compile(r"[\s*_]*Kính\s+gửi")


@dataclass(frozen=True, slots=True)
class Beside:
    """A stretch ``text[start:end]`` in two columns: the pieces of lines in each, top down.
    ``signed``: the right column holds a signature; ``joint``: each column holds one."""

    start: int
    end: int
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    signed: bool
    joint: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line with what stands left and right in it, None where nothing does."""

    line: LaidLine
    left: Extent | None
    right: Extent | None


def columns_beside(text: str, taken: Sequence[Cell]) -> list[Beside]:
    """Every letterhead and every foot in two columns, in order; ``taken`` are tables."""
    lines = [n for n in laid_lines(text) if not any(a <= n.start < b for a, b in taken)]
    out: list[Beside] = []
    k = 0
    while k < len(lines):
        cuts = _letterhead(lines, k)
        signed = not cuts
        cuts = cuts or _foot(lines, k)
        joint = not cuts
        cuts = cuts or _signatures(lines, k)
        if cuts:
            edges = cuts[0].line.start, cuts[-1].line.end
            out.append(Beside(*edges, _pieces(cuts, True), _pieces(cuts, False), signed, joint))
        k += max(len(cuts), 1)
    return out


def _pieces(cuts: Sequence[_Cut], left: bool) -> tuple[Cell, ...]:
    sides = ((c.line.start, c.left if left else c.right) for c in cuts)
    return tuple((start + e[0], start + e[1]) for start, e in sides if e)


def _letterhead(lines: Sequence[LaidLine], k: int) -> list[_Cut]:
    """The letterhead that line ``k`` opens: an issuer in capitals, and the motto beside it."""
    first = _at_motto(lines[k])
    if first is None or first.left is None or not lines[k].said(first.left).isupper():
        return []
    out = [first]
    for line in lines[k + 1 : k + HEAD_LINES]:
        if KIND.match(line.words) or _ADDRESS.match(line.words):
            break
        cut = _at_motto(line) or _cut(line, out)
        if cut is None:
            break
        out.append(cut)
        if _DATE.search(line.words):
            break
    while len(out) > 1 and out[-1].right is None:
        out.pop()
    return out


def _at_motto(line: LaidLine) -> _Cut | None:
    """A line that ends with a line of the motto, cut before it, though one blank only may stand
    there."""
    m = _MOTTO_LINE.search(line.words)
    if m is None:
        return None
    before = line.words[: m.start()].strip()
    left = (line.indent, line.indent + len(before)) if before else None
    return _Cut(line, left, (m.start(), len(line.words)))


def _foot(lines: Sequence[LaidLine], k: int) -> list[_Cut]:
    """Recipients and a signature side by side, from line ``k`` on."""
    at = k + 1 if _signs_alone(lines, k) else k
    first = lines[at] if at < len(lines) else None
    if first is None or len(first.segments) != 2 or not RECIPIENTS_LINE.match(first.words):
        return []
    head = _Cut(first, first.segments[0], first.segments[1])
    if not SIGN.match(first.said(first.segments[1])):
        return []
    out = [*(_Cut(n, None, n.segments[0]) for n in lines[k:at]), head]
    named = False
    for line in lines[at + 1 : at + FOOT_LINES]:
        cut = _cut(line, [head])
        if cut is None or ANNEX_TITLE.match(line.words) or KIND.match(line.words):
            break
        bullet = cut.left is not None and bool(_BULLET.match(line.said(cut.left)))
        if line.apart and not bullet and (named or cut.right is None):
            break
        out.append(cut)
        named = named or (cut.right is not None and bool(NAME.match(line.said(cut.right))))
    return out


def _signatures(lines: Sequence[LaidLine], k: int) -> list[_Cut]:
    """Two signatures side by side, from line ``k`` on down to the names of both: those of a
    document that several agencies issue."""
    first = _cut_at_sign(lines[k])
    if first is None:
        return []
    out, named = [first], [False, False]
    for line in lines[k + 1 : k + SIGNATURE_LINES]:
        cut = _cut(line, [first])
        if cut is None or RECIPIENTS_LINE.match(line.words) or KIND.match(line.words):
            return []
        out.append(cut)
        for n, side in enumerate((cut.left, cut.right)):
            named[n] = named[n] or (side is not None and bool(NAME.match(line.said(side))))
        if all(named):
            return out
    return []


def _cut_at_sign(line: LaidLine) -> _Cut | None:
    """A line of two posts that sign, each in its column."""
    if len(line.segments) != 2 or not all(SIGN.match(line.said(s)) for s in line.segments):
        return None
    return _Cut(line, *line.segments)


def _signs_alone(lines: Sequence[LaidLine], k: int) -> bool:
    """The first line of a signature stands by itself above the recipients beside its second."""
    line = lines[k]
    alone = len(line.segments) == 1 and SIGN.match(line.words.strip()) is not None
    return alone and k + 1 < len(lines) and RECIPIENTS_LINE.match(lines[k + 1].words) is not None


def _cut(line: LaidLine, above: Sequence[_Cut]) -> _Cut | None:
    """A line cut in the widest of its gaps; one without a gap stands left or right, by where it
    begins. None where it runs over both columns."""
    begins = next(c.right[0] for c in above if c.left and c.right)
    if len(line.segments) == 1:
        own = line.segments[0]
        if "\t" in line.words[: own[0]] or own[0] >= FARTHEST * begins:
            return _Cut(line, None, own)
        return _Cut(line, own, None) if own[1] <= begins or not _wide(line) else None
    gaps = [
        (b[0] - a[1] + 100 * ("\t" in line.words[a[1] : b[0]]), n)
        for n, (a, b) in enumerate(zip(line.segments, line.segments[1:], strict=False))
    ]
    n = max(gaps)[1]
    left = (line.segments[0][0], line.segments[n][1])
    return _Cut(line, left, (line.segments[n + 1][0], line.segments[-1][1]))


def _wide(line: LaidLine) -> bool:
    """Does a line run over both columns, and is no recipient?"""
    return _BULLET.match(line.words) is None


def blocks_of(text: str, pair: Beside) -> list[tuple[Cell, ...]]:
    """The pieces of a stretch that belong together, left column first: a name over several lines,
    the recipients; a number, a subject, a date and each line of motto and signature alone."""
    if pair.joint:
        return [pair.left, pair.right]
    if pair.signed:
        return [pair.left, *((c,) for c in pair.right)]
    names = [c for c in pair.left if text[c[0] : c[1]].isupper() and not _DIGIT.search(text, *c)]
    first = len(names) if tuple(names) == pair.left[: len(names)] else 1
    rest = sorted((*pair.left[first:], *pair.right))
    return [pair.left[:first], *((c,) for c in rest)]
