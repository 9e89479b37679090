"""Zoned items to sections and passages, each passage with its place in the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus.records import Section
from corpus.text import LOWER, UPPER
from indexer.parse import markers as mark
from indexer.parse import zones as zn
from indexer.parse.clean import clean
from indexer.parse.items import Item
from indexer.parse.labels import (
    Above,
    annex_of,
    is_annex_head,
    is_named_part,
    item_place,
    note_number,
)
from indexer.parse.lengths import parted_by_length
from indexer.parse.marks import SIGN
from indexer.parse.titled import unnumbered_headings
from indexer.parse.zones import Zoned

_LEVEL = {
    mark.PART: 0,
    mark.CHAPTER: 0,
    mark.ARTICLE: 1,
    mark.LETTER: 5,
    mark.DASH: 7,
    mark.PLUS: 9,
}
DEEPEST_NUMBER = 3
LEAD_IN = 4
_SIGNED = re.compile(rf"(?:\s[{UPPER}][{LOWER}]+){{2,5}}$")
PROSE = (zn.BODY, zn.PROGRAMME, zn.ANNEX)
MAX_HEADING = 700


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage before it knows its document: where it stands and what stands above it."""

    start: int
    end: int
    kind: str
    zone: str
    place: str
    path: tuple[str, ...]
    section: int | None
    clean: str


@dataclass(slots=True)
class _State:
    document: str
    sections: list[Section] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    above: list[Above] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    zone: str = ""
    end: int = 0
    bullet: int = 0
    last: str = ""
    part: Above | None = None
    annex: str = ""
    titled: frozenset[int] = frozenset()


def structure(
    text: str, document: str, items: tuple[Zoned, ...]
) -> tuple[list[Section], list[Draft]]:
    """The sections and passages of one document (its own items only), in order."""
    state = _State(document, titled=unnumbered_headings(text, items))
    i = 0
    while i < len(items):
        if items[i].zone != state.zone:
            _enter(state, items[i].zone)
        used = _take(text, state, items, i)
        i, state.end = i + used, items[i + used - 1].item.end
    _close(state, 0, state.end)
    return state.sections, state.drafts


def _enter(state: _State, zone: str) -> None:
    """Another zone begins: no section reaches over its edge."""
    _close(state, 0, state.end)
    state.zone = zone
    if zone in (zn.PROGRAMME, zn.ANNEX):
        state.above, state.bullet, state.part, state.annex = [], 0, None, ""


def _next_annex(state: _State, words: str) -> None:
    """Another annex begins where its heading names it: its numbers begin anew."""
    name = annex_of(words) if is_annex_head(words) else ""
    if name and state.annex and name != state.annex:
        _enter(state, zn.ANNEX)
    state.annex = name or state.annex


def _close(state: _State, level: int, at: int) -> None:
    """The open sections of this level and below end at ``at``."""
    while state.open and state.sections[state.open[-1]].level >= level:
        k = state.open.pop()
        state.sections[k] = replace(state.sections[k], body_end=at)


def _take(text: str, state: _State, items: tuple[Zoned, ...], i: int) -> int:
    """Handle the item at i (with those that form one passage with it); how many were used."""
    z = items[i]
    words = text[z.item.start : z.item.end]
    if z.zone in (zn.RECIPIENTS, zn.SIGNATURE) and z.item.marker != mark.NOTE:
        run = _run(items, i, lambda o: (o.zone, o.item.beside) == (z.zone, z.item.beside))
        run = 1 if _is_whole_signature(text, z) else run
        kind = "recipient" if z.zone == zn.RECIPIENTS else "signature"
        place = "nơi nhận" if kind == "recipient" else "phần ký"
        own = [o.item for o in items[i : i + run]]
        holes = _columns_between(own)
        _add(text, state, own[0].start, own[-1].end, kind, z.zone, place, (), None, holes)
        return run
    if words.lstrip("*_ ").startswith("Kính gửi"):
        run = 1 + _run(items, i + 1, lambda o: o.item.marker == mark.DASH and o.zone == z.zone)
        end = items[i + run - 1].item.end
        _add(text, state, z.item.start, end, "recipient", z.zone, "kính gửi", ())
        return run
    if z.item.marker == mark.NOTE:
        number = note_number(words)
        _add(text, state, z.item.start, z.item.end, "footnote", z.zone, f"chú thích {number}", ())
        return 1
    if z.zone == zn.BASIS:
        _add(text, state, z.item.start, z.item.end, "basis", z.zone, "phần căn cứ", ())
        return 1
    if z.zone in (zn.HEADER, zn.TITLE):
        a, b, holes = z.item.start, z.item.end, z.item.holes
        _add(text, state, a, b, "header", z.zone, "phần mở đầu", (), None, holes)
        return 1
    _prose(text, state, items, i)
    return 1


def _is_whole_signature(text: str, z: Zoned) -> bool:
    """Is an item a signature from the post to the name, as where two stand side by side?"""
    words = clean(text[z.item.start : z.item.end], z.item.holes, z.item.start)
    return z.item.beside and bool(SIGN.match(words) and _SIGNED.search(words))


def _columns_between(items: Sequence[Item]) -> tuple[tuple[int, int], ...]:
    """What stands beside the items of one column, in the stretch from the first to the last."""
    own = [h for item in items for h in item.holes]
    beside = (a.beside and b.beside for a, b in pairwise(items))
    gaps = [
        (a.end, b.start) for (a, b), between in zip(pairwise(items), beside, strict=True) if between
    ]
    return tuple(sorted((*own, *gaps)))


def _run(items: tuple[Zoned, ...], i: int, keep: Callable[[Zoned], bool]) -> int:
    n = 0
    while i + n < len(items) and keep(items[i + n]):
        n += 1
    return n


def _prose(text: str, state: _State, items: tuple[Zoned, ...], i: int) -> None:
    z = items[i]
    item = z.item
    words = clean(text[item.start : item.end], item.holes, item.start)
    if z.zone == zn.ANNEX:
        _next_annex(state, words)
    titled = item.start in state.titled
    level = 0 if titled else _level(state, item)
    state.last = words
    _count_bullet(state, item)
    if item.marker != mark.TEXT or titled:
        _close(state, level, item.start)
    state.above = [a for a in state.above if a.level < level]
    follower = next((o for o in items[i + 1 :] if o.item.marker != mark.NOTE), None)
    heads = titled or _heads(item, words, follower)
    if heads:
        _open_section(state, z, words, level)
    own = Above(level, words, item.marker, item.number)
    if is_named_part(own):
        state.part = own
    around = [state.part] if state.part and state.part not in (own, *state.above) else []
    above = [*around, *state.above]
    place = item_place(above, own, z.zone, state.bullet, state.annex)
    path = tuple(a.words for a in above)
    section = state.open[-1] if state.open else None
    kind = _kind(item, heads)
    _add(text, state, item.start, item.end, kind, z.zone, place, path, section, item.holes)
    if heads or item.marker != mark.TEXT or words.endswith(":"):
        state.above.append(own)


def _open_section(state: _State, z: Zoned, words: str, level: int) -> None:
    number = _full_number(state, z.item)
    parent = state.open[-1] if state.open else None
    state.open.append(len(state.sections))
    start, end = z.item.start, z.item.end
    state.sections.append(
        Section(state.document, number, words, level, start, end, -1, parent, z.zone)
    )


def _level(state: _State, item: Item) -> int:
    """Depth of an item where it stands: the numbers of an article lie below the article."""
    level = level_of(item)
    if item.marker == mark.TEXT and _goes_on_list(state):
        return state.above[-1].level + 1
    inside = item.marker == mark.NUMBER and any(a.marker == mark.ARTICLE for a in state.above)
    return min(level + 1, DEEPEST_NUMBER) if inside else level


def _goes_on_list(state: _State) -> bool:
    """Does unmarked text stand in the list that a letter or a bullet opens with a colon: right
    below it, or behind an item that ends with a semicolon?"""
    top = state.above[-1] if state.above else None
    if top is None or top.level <= LEAD_IN or not top.words.endswith(":"):
        return False
    return state.last == top.words or state.last.endswith((";", ","))


def level_of(item: Item) -> int:
    """Depth of an item: parts 0, articles and ``1.`` 1, ``1.1.`` 2, ``1.1.1.`` 3, text 4,
    letters 5, bullets 7 and 9."""
    if item.marker == mark.NUMBER:
        return min(1 + item.number.count("."), DEEPEST_NUMBER)
    return _LEVEL.get(item.marker, LEAD_IN)


def _heads(item: Item, words: str, follower: Zoned | None) -> bool:
    """Is this item a heading: a part, or a number with something deeper or unmarked below it?"""
    if item.marker in (mark.PART, mark.CHAPTER, mark.ARTICLE):
        return True
    if item.marker != mark.NUMBER or len(words) > MAX_HEADING:
        return False
    if not words.rstrip().endswith((".", ";", "/.")) or words.endswith(":"):
        return True
    below = (
        follower is not None
        and follower.item.marker != mark.TEXT
        and level_of(follower.item) > level_of(item)
    )
    return below and not follower_is_inline(words)


def follower_is_inline(words: str) -> bool:
    """A numbered paragraph that already says who does what is no heading (``3. Giao Sở ...``)."""
    return (
        bool(re.search(r"[Cc]hủ trì|[Gg]iao\b|chịu trách nhiệm", words[:160])) and len(words) > 160
    )


def _kind(item: Item, heads: bool) -> str:
    if item.marker == mark.ARTICLE:
        return "article"
    if heads:
        return "heading"
    return "bullet" if item.marker in (mark.DASH, mark.PLUS, mark.LETTER) else "paragraph"


def _count_bullet(state: _State, item: Item) -> None:
    if item.marker in (mark.DASH, mark.PLUS):
        state.bullet += 1
    elif item.marker != mark.TEXT:
        state.bullet = 0


def _full_number(state: _State, item: Item) -> str:
    parts = [a.number for a in state.above if a.level == 0 and a.number]
    if item.marker == mark.NUMBER and parts:
        return f"{parts[-1]}.{item.number}"
    return f"{parts[-1]}.{item.number}" if item.marker == mark.LETTER and parts else item.number


def _add(
    text: str, state: _State, start: int, end: int, kind: str, zone: str, place: str,
    path: tuple[str, ...], section: int | None = None, holes: tuple[tuple[int, int], ...] = (),
) -> None:  # fmt: skip
    for a, b in parted_by_length(text, start, end) if not holes else [(start, end)]:
        words = clean(text[a:b], holes, a)
        if words:
            state.drafts.append(Draft(a, b, kind, zone, place, path, section, words))
