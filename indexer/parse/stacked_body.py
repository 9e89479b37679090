"""How far the lines reach that stand below the titles of a table whose cells stand one below the
other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.parse.seams import StackedLine, Stretch, is_page_number
from indexer.parse.stacked_titles import Titles

MAX_BODY = 1500
"""How many lines a table may have."""
_END = re.compile(
    r"Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Ghi chú\s*:|PHỤ LỤC|Phụ lục|Chương\s|Điều\s\d|CỘNG H|\||"
    r"Trên đây là|Trong quá trình|Căn cứ|Yêu cầu\s|.*\./\.$"
)


def body_below(
    lines: Sequence[StackedLine], titles: Titles
) -> tuple[list[StackedLine], list[Stretch], list[int]]:
    """The lines below the titles up to what ends every table, without page numbers and titles
    that are repeated; the stretches left out; the position of each line."""
    head = [n.words.lower() for n in lines[titles.first : titles.past]]
    body: list[StackedLine] = []
    holes: list[Stretch] = []
    at: list[int] = []
    k = titles.past
    while k < min(len(lines), titles.past + MAX_BODY) and not _END.match(lines[k].words):
        repeated = [n.words.lower() for n in lines[k : k + len(head)]] == head
        past = k + len(head) if repeated else k + 1
        if repeated or is_page_number(lines[k]):
            holes.append(extent(lines[k:past]))
        else:
            body.append(lines[k])
            at.append(k)
        k = past
    return body, holes, at


def extent(lines: Sequence[StackedLine]) -> Stretch:
    return lines[0].start, lines[-1].end
