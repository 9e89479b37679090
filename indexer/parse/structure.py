"""Zoned items to sections and passages, each passage with its place in the document."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from corpus.records import Section
from indexer.parse import items as it
from indexer.parse import zones as zn
from indexer.parse.clean import clean
from indexer.parse.zones import Zoned

_LEVEL = {it.PART: 0, it.CHAPTER: 0, it.ARTICLE: 1, it.LETTER: 4, it.DASH: 5, it.PLUS: 6}
LEAD_IN = 3
PROSE = (zn.BODY, zn.PROGRAMME, zn.ANNEX)
MAX_PASSAGE = 1600
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
    above: list[tuple[int, str, str]] = field(default_factory=list)
    bullet: int = 0


def structure(
    text: str, document: str, items: tuple[Zoned, ...]
) -> tuple[list[Section], list[Draft]]:
    """The sections and passages of one document (its own items only), in order."""
    state = _State(document)
    i = 0
    while i < len(items):
        i += _take(text, state, items, i)
    return _closed(state.sections, items[-1].item.end if items else 0), state.drafts


def _take(text: str, state: _State, items: tuple[Zoned, ...], i: int) -> int:
    """Handle the item at i (with those that form one passage with it); how many were used."""
    z = items[i]
    words = text[z.item.start : z.item.end]
    if z.zone in (zn.RECIPIENTS, zn.SIGNATURE):
        run = _run(items, i, lambda o: o.zone == z.zone)
        kind = "recipient" if z.zone == zn.RECIPIENTS else "signature"
        place = "nơi nhận" if kind == "recipient" else "phần ký"
        _add(text, state, z.item.start, items[i + run - 1].item.end, kind, z.zone, place, ())
        return run
    if words.lstrip("*_ ").startswith("Kính gửi"):
        run = 1 + _run(items, i + 1, lambda o: o.item.marker == it.DASH and o.zone == z.zone)
        end = items[i + run - 1].item.end
        _add(text, state, z.item.start, end, "recipient", z.zone, "kính gửi", ())
        return run
    if z.item.marker == it.NOTE:
        number = _note_number(words)
        _add(text, state, z.item.start, z.item.end, "footnote", z.zone, f"chú thích {number}", ())
        return 1
    if z.zone == zn.BASIS:
        _add(text, state, z.item.start, z.item.end, "basis", z.zone, "phần căn cứ", ())
        return 1
    if z.zone in (zn.HEADER, zn.TITLE):
        _add(text, state, z.item.start, z.item.end, "header", z.zone, "phần mở đầu", ())
        return 1
    _prose(text, state, items, i)
    return 1


def _run(items: tuple[Zoned, ...], i: int, keep: Callable[[Zoned], bool]) -> int:
    n = 0
    while i + n < len(items) and keep(items[i + n]):
        n += 1
    return n


def _prose(text: str, state: _State, items: tuple[Zoned, ...], i: int) -> None:
    z = items[i]
    item = z.item
    words = clean(text[item.start : item.end], item.holes, item.start)
    level = level_of(item)
    lead_in = item.marker == it.TEXT and words.endswith(":")
    if i and items[i - 1].zone != z.zone and z.zone in (zn.PROGRAMME, zn.ANNEX):
        state.above = []
    _count_bullet(state, item)
    keep = LEAD_IN if item.marker == it.TEXT else level
    state.above = [a for a in state.above if a[0] < keep]
    follower = items[i + 1] if i + 1 < len(items) else None
    heads = _heads(item, words, follower)
    section = len(state.sections) if heads else _current(state)
    if heads:
        parent = _current(state, level)
        number = _full_number(state, item)
        state.sections.append(
            Section(
                state.document, number, words, level, item.start, item.end, -1, parent, z.zone
            )
        )  # fmt: skip
    kind = _kind(item, heads)
    path = tuple(a[1] for a in state.above)
    _add(
        text, state, item.start, item.end, kind, z.zone, _place(state, z), path, section, item.holes
    )
    if heads or lead_in or item.marker != it.TEXT:
        state.above.append((LEAD_IN if lead_in else level, words, item.number))


def level_of(item: it.Item) -> int:
    """Depth of an item: parts 0, articles and ``1.`` 1, ``1.1.`` 2, letters 4, bullets 5 and 6."""
    if item.marker == it.NUMBER:
        return min(1 + item.number.count("."), LEAD_IN)
    return _LEVEL.get(item.marker, LEAD_IN)


def _heads(item: it.Item, words: str, follower: Zoned | None) -> bool:
    """Is this item a heading: a part, or a number with something deeper or unmarked below it?"""
    if item.marker in (it.PART, it.CHAPTER, it.ARTICLE):
        return True
    if item.marker != it.NUMBER or len(words) > MAX_HEADING:
        return False
    if not words.rstrip().endswith((".", ";", "/.")) or words.endswith(":"):
        return True
    below = (
        follower is not None
        and follower.item.marker != it.TEXT
        and level_of(follower.item) > level_of(item)
    )
    return below and not follower_is_inline(words)


def follower_is_inline(words: str) -> bool:
    """A numbered paragraph that already says who does what is no heading (``3. Giao Sở ...``)."""
    return (
        bool(re.search(r"[Cc]hủ trì|[Gg]iao\b|chịu trách nhiệm", words[:160])) and len(words) > 160
    )


def _kind(item: it.Item, heads: bool) -> str:
    if item.marker == it.ARTICLE:
        return "article"
    if heads:
        return "heading"
    return "bullet" if item.marker in (it.DASH, it.PLUS, it.LETTER) else "paragraph"


def _count_bullet(state: _State, item: it.Item) -> None:
    if item.marker in (it.DASH, it.PLUS):
        state.bullet += 1
    elif item.marker != it.TEXT:
        state.bullet = 0


def _full_number(state: _State, item: it.Item) -> str:
    parts = [n for level, _, n in state.above if level == 0 and n]
    if item.marker == it.NUMBER and parts:
        return f"{parts[-1]}.{item.number}"
    return f"{parts[-1]}.{item.number}" if item.marker == it.LETTER and parts else item.number


def _place(state: _State, z: Zoned) -> str:
    """Where an official would look: ``Điều 2``, ``mục II.2.3, gạch đầu dòng 2``."""
    numbers = [n for level, _, n in state.above if n and level < LEAD_IN]
    own = z.item.number if z.item.marker not in (it.DASH, it.PLUS, it.TEXT) else ""
    roman = [n for n in [*numbers, own] if n and re.fullmatch(r"[IVXLC]+", n)]
    digits = [n for n in [*numbers, own] if n and re.fullmatch(r"[\d.]+[a-zđ]?", n)]
    if z.item.marker == it.ARTICLE or _in_article(state):
        article = z.item.number if z.item.marker == it.ARTICLE else _in_article(state)
        inner = [n for n in digits if n != article]
        return f"Điều {article}" + (f", khoản {inner[-1]}" if inner else "")
    number = ".".join([*roman[-1:], *digits[-1:]])
    head = {zn.PROGRAMME: "Chương trình, ", zn.ANNEX: "Phụ lục, "}.get(z.zone, "")
    letter = f", điểm {own}" if z.item.marker == it.LETTER else ""
    bullet = (
        f", gạch đầu dòng {state.bullet}"
        if z.item.marker in (it.DASH, it.PLUS) and state.bullet
        else ""
    )
    return (head + (f"mục {number}" if number else "phần mở đầu") + letter + bullet).strip(", ")


def _in_article(state: _State) -> str:
    for _, words, number in reversed(state.above):
        if words.startswith("Điều ") and number:
            return number
    return ""


def _current(state: _State, below: int = 99) -> int | None:
    for k in range(len(state.sections) - 1, -1, -1):
        if state.sections[k].level < below:
            return k
    return None


def _note_number(words: str) -> str:
    digits = {"¹": "1", "²": "2", "³": "3", **{chr(0x2070 + n): str(n) for n in (0, *range(4, 10))}}
    found = "".join(digits.get(c, c if c.isdigit() else "") for c in words[:6])
    return found or "?"


def _add(
    text: str, state: _State, start: int, end: int, kind: str, zone: str, place: str,
    path: tuple[str, ...], section: int | None = None, holes: tuple[tuple[int, int], ...] = (),
) -> None:  # fmt: skip
    for a, b in _split(text, start, end) if not holes else [(start, end)]:
        words = clean(text[a:b], holes, a)
        if words:
            state.drafts.append(Draft(a, b, kind, zone, place, path, section, words))


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch of prose longer than MAX_PASSAGE characters, parted at sentences; the offsets
    are located in the original, in order."""
    if end - start <= MAX_PASSAGE:
        return [(start, end)]
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=MAX_PASSAGE,
        chunk_overlap=0,
        separators=["\n\n", ". ", "; ", ", ", " "],
        keep_separator="end",
    )
    out, at = [], start
    for chunk in splitter.split_text(text[start:end]):
        a = text.index(chunk, at, end)
        at = a + len(chunk)
        out.append((a, at))
    return out


def _closed(sections: list[Section], end: int) -> list[Section]:
    """Give each section its end: where the next of its level or above begins."""
    out = []
    for k, s in enumerate(sections):
        stop = next(
            (n.start for n in sections[k + 1 :] if n.level <= s.level or n.zone != s.zone), end
        )
        out.append(
            Section(s.document, s.number, s.title, s.level, s.start, s.end, stop, s.parent, s.zone)
        )
    return out
