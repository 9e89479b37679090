"""What stands below a heading or a sentence that ends with a colon: the list that it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from answerer.facts.ask import Ask, Candidate
from answerer.facts.doers import agency_at_head
from answerer.facts.engine import Engine
from answerer.facts.narrowing import untitled
from answerer.facts.saying import is_titled
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "several")

OPENED = 0.5
NEARLY_ALL = 0.85
"""Of what the question says beyond the title of its document."""
FEWEST = 2
HEAD_CHARS = 180
LINES_CHARS = 1120
SENTENCE_CHARS = 200
"""Characters of a line that is a sentence of its own."""
NAME_CHARS = 120
"""Characters of the longest item that may only name what stands below it."""


@cache
def _wants_several() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<asked>\b|\b(?:hai|ba|bon) (?:\w+ ){1,7}?(?:nao|gi)\b")


@cache
def _one_part() -> re.Pattern[str]:
    """``theo mục nào của …``."""
    return _CUES.pattern(
        r"\b<in_part> <part> (?:nao|may|so may)\b|\bwhich (?:section|part|article)\b"
    )


@cache
def _sorts() -> re.Pattern[str]:
    """``những loại hình … nào``."""
    return _CUES.pattern(r"\b<all_of> <sorts>\b[^?]*\bnao\b")


@cache
def _range() -> re.Pattern[str]:
    """``từ cấp nào đến cấp nào``: where it begins and ends, and no list; ``bộ máy`` counts none."""
    return _CUES.pattern(r"\btu (?:\w+ ){1,3}nao (?:cho )?<to> (?:\w+ ){1,3}nao\b|\b<machines>\b")


def below(engine: Engine, place: int) -> list[int]:
    """The positions of the passages directly below the one at ``place``, in their order; empty
    where it opens nothing."""
    under: list[int] = []
    for k in _behind(engine, place):
        if not _is_under(engine, place, k):
            break
        if not any(_has_label_of(engine, k, u) for u in under):
            under.append(k)
    return _without_lead_in(engine, place, _with_unmarked(engine, place, under))


def _behind(engine: Engine, place: int) -> Iterator[int]:
    """The positions of the passages of a document behind one of them, in their order."""
    document = engine.passages[place].document
    rest = range(place + 1, len(engine.passages))
    return takewhile(lambda k: engine.passages[k].document == document, rest)


def _with_unmarked(engine: Engine, place: int, under: list[int]) -> list[int]:
    """One paragraph below a bullet that opens a list of several, and the paragraphs without a mark
    behind it: they stand below the bullet as it does."""
    head = engine.passages[place]
    if len(under) != 1 or head.kind != "bullet" or not head.clean.rstrip().endswith(":"):
        return under
    if engine.passages[under[0]].kind != "paragraph":
        return under
    beside = takewhile(
        lambda k: (
            (engine.passages[k].kind, engine.passages[k].path) == ("paragraph", head.path)
            and head.label.startswith(f"{engine.passages[k].label}, ")
        ),
        _behind(engine, under[0]),
    )
    return [*under, *beside]


def _without_lead_in(engine: Engine, place: int, under: list[int]) -> list[int]:
    """Below a heading one paragraph that only opens a list: the items of that list."""
    if len(under) != 1 or engine.passages[under[0]].label != engine.passages[place].label:
        return under
    if not engine.passages[under[0]].clean.rstrip().endswith(":"):
        return under
    label, document = engine.passages[place].label, engine.passages[place].document
    out: list[int] = []
    for k, p in engine.lookup.passages_in([document]):
        if k > under[0] and p.label.startswith(f"{label}, "):
            out += [] if any(_has_label_of(engine, k, u) for u in out) else [k]
        elif k > under[0]:
            break
    return out or under


def _is_under(engine: Engine, place: int, k: int) -> bool:
    head, p = engine.passages[place], engine.passages[k]
    if _has_label_of(engine, k, place):
        return True
    if head.clean.lstrip().startswith("-"):
        return p.kind == "bullet" and p.clean.lstrip().startswith("+")
    if p.label != head.label:
        return False
    return head.kind == "heading" or is_titled(head) or head.clean in p.path


def _has_label_of(engine: Engine, k: int, place: int) -> bool:
    """Does the label of a passage go on from that of another (``Điều 1``, ``Điều 1, khoản 2``)?"""
    label = engine.passages[place].label
    return engine.passages[k].label.startswith((f"{label}, ", f"{label}."))


def opens_list(engine: Engine, place: int) -> bool:
    """Is this a heading, or a passage that ends with a colon?"""
    p = engine.passages[place]
    return p.kind == "heading" or is_titled(p) or p.clean.rstrip().endswith(":")


def wants_several(ask: Ask) -> bool:
    """``những … nào``, ``gồm những gì``, ``which …s``: may the answer have several items?"""
    return bool(_wants_several().search(_range().sub(" ", fold(ask.text)))) and not asks_one_part(
        ask
    )


def asks_one_part(ask: Ask) -> bool:
    """Is it asked in which part of a text something stands?"""
    return bool(_one_part().search(fold(ask.text)))


def tells_itself(engine: Engine, ask: Ask, place: int) -> bool:
    """Does a question ask for the sorts of something, of a whole sentence that opens others? The
    sentence names them, not what stands below it."""
    p = engine.passages[place]
    if p.clean.rstrip().endswith(":") or len(p.clean) < SENTENCE_CHARS:
        return False
    return bool(_sorts().search(fold(ask.text)))


def section_named(engine: Engine, ask: Ask) -> int | None:
    """The passage that a question names by its place, where it opens a list; else None."""
    first = min(ask.places, default=None)
    if first is None or not opens_list(engine, first):
        return None
    return first if len(below(engine, first)) >= FEWEST else None


def answer_named_section(engine: Engine, ask: Ask) -> Draft | None:
    """What stands below the place that a question names (``Điều 2 giao những việc gì``)."""
    place = section_named(engine, ask)
    if place is None or not (wants_several(ask) or _names_place_alone(engine, ask)):
        return None
    if ask.question.asked == ("who",) and engine.agencies_in(engine.passages[place].clean):
        return _head_alone(engine, place)
    return listed(engine, place, below(engine, place), 1.0)


def _names_place_alone(engine: Engine, ask: Ask) -> bool:
    """``Nhóm giải pháp thứ tư là gì?``: does a question say no more than the place?"""
    known = engine.units(" ; ".join(_CUES.words("place_words")))
    said = (c for c in ask.concepts if not set(c.alternatives[0][1]) <= known)
    return ask.question.open and not any(c.alternatives[0][1][0].count("_") == 0 for c in said)


def _head_alone(engine: Engine, place: int) -> Draft:
    """A heading that names agencies: who has what stands below it."""
    head = Statement(shorten(tidy(engine.passages[place].clean), HEAD_CHARS), (place,))
    return Draft("answered", "content", (head,), confidence=1.0)


def answer_section(engine: Engine, ask: Ask) -> Draft | None:
    """The items below the heading or opening sentence that fits best; None where no such passage
    holds half of the question, or where less than two items stand below."""
    if not wants_several(ask):
        return None
    found = engine.rank(ask, lambda f: opens_list(engine, f.passage), k=3)
    if not found:
        return None
    untold = untitled(engine, ask, ask.concepts)

    def own(c: Candidate) -> tuple[float, float, int]:
        told = engine.facts[c.fact].main
        beyond = engine.share(untold, told)
        recall = max(engine.recall_in(ask, told), beyond if beyond >= NEARLY_ALL else 0.0)
        return recall, c.score, -c.fact

    best = max(found, key=own)
    place, recall = engine.facts[best.fact].passage, own(best)[0]
    items = below(engine, place)
    if recall < OPENED or len(items) < FEWEST or tells_itself(engine, ask, place):
        return None
    return listed(engine, place, of_agency(engine, ask, items), recall)


def of_agency(engine: Engine, ask: Ask, items: list[int]) -> list[int]:
    """Of items that stand each under the name of an agency (``- Công an tỉnh: …``) those of the
    agencies asked about; all of them where none is."""
    named = {m.id for m in ask.question.agencies}
    found = ((k, agency_at_head(engine, engine.passages[k].clean)) for k in items)
    heads = {k: agency for k, agency in found if agency}
    own = [k for k, agency in heads.items() if agency in named]
    return own if len(heads) > 1 and own else items


def listed(engine: Engine, place: int, items: list[int], confidence: float) -> Draft:
    """The opening sentence and one line for each item."""
    room = max(60, min(LINES_CHARS // len(items) - 8, 420))
    head = Statement(shorten(tidy(engine.passages[place].clean), HEAD_CHARS), (place,))
    lines = (_line(engine, k, room) for k in items)
    return Draft("answered", "content", (head, *lines), confidence=confidence, limit=SEVERAL)


def _line(engine: Engine, item: int, room: int) -> Statement:
    """One item of a list; where it only names what stands below it, with that."""
    name = tidy(engine.passages[item].clean)
    inside = below(engine, item) if _only_names(name) else []
    if not inside:
        return Statement(f"- {shorten(name, room)}", (item,))
    parts = "; ".join(tidy(engine.passages[k].clean).rstrip(" .;") for k in inside)
    whole = f"{name.rstrip(' :')}: {parts}"
    return Statement(f"- {shorten(whole, room)}", (item, *inside))


def _only_names(name: str) -> bool:
    return len(name) <= NAME_CHARS and not name.endswith((".", ";", ","))
