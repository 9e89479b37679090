"""A question that compares as it would be asked of one province alone: without the names of the
others and the words that only compare (``A và B hỗ trợ bao nhiêu, bên nào nhiều hơn?`` -> ``A hỗ
trợ bao nhiêu?``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.text import fold
from retriever.query import UNACCENTED

_CUES = Cues("comparing", "alone")
_HALVES = Cues("comparing", "halves")
_ECHO = Cues("comparing", "echo")

MATTER = 3
"""How many words the second of two sides must have that is asked something of its own."""
_KIND = r"(?:\w+['’]s\s+)?<kinds>(?:\s+(?:<number>\s+)?[^\s,;()?]*\d[^\s,;()?]*)?"
_BRACKET = r"(?:\s*\([^()]*\))?"


@dataclass(frozen=True, slots=True)
class Side:
    """Where a question names a province (``name``), with the document of it that stands before
    the name or behind it."""

    province: str
    start: int
    name: int
    end: int


@cache
def _before() -> re.Pattern[str]:
    """What belongs to the name of a province before it: a document, a preposition, its rank."""
    return _CUES.pattern(
        rf"(?<!\w)(?:<prepositions>\s+)?(?:{_KIND}{_BRACKET}\s+)?(?:<prepositions>\s+)?(?:<ranks>\s+)*$",
        re.I,
    )


@cache
def _behind() -> re.Pattern[str]:
    return _CUES.pattern(rf"(?:['’]s?\s+(?:<kinds>\s*)+)?{_BRACKET}", re.I)


@cache
def _kind() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<kinds>(?!\w)", re.I)


@cache
def _points_back() -> re.Pattern[str]:
    return _HALVES.pattern(r"\b<back>\b", re.I)


@cache
def _opens() -> re.Pattern[str]:
    return _CUES.pattern(r"\s*<prepositions>\s+", re.I)


@cache
def _joint() -> re.Pattern[str]:
    """What stands between two names that are asked the same."""
    return _CUES.pattern(r"\s*(?:,\s*)?(?:<differs>\s+)?(?:<joins>|,)\s+", re.I)


@cache
def _turn() -> re.Pattern[str]:
    """What stands between a name and the second of two matters."""
    return _CUES.pattern(r"\s*(?:,\s*)?(?:<differs>\s+)?<joins>\s+", re.I)


@cache
def _echo_turn() -> re.Pattern[str]:
    return _ECHO.pattern(r"\s*[,;.?]?\s+<turns>\s+$", re.I)


@cache
def _echo_end() -> re.Pattern[str]:
    return _ECHO.pattern(r"\s*<ends>?\W*$", re.I)


@cache
def _idle() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?<!\w)(?:<prepositions>\s+)?(?:<each>\s+)?<two>\s+(?:<kinds>|<places>)(?!\w)"
        r"|(?<!\w)(?:<prepositions>\s+)?<each>\s+(?:<kinds>|<places>)(?!\w)|(?<!\w)<idle>(?!\w)"
    )


@cache
def _verdict() -> re.Pattern[str]:
    """A clause that asks only for the outcome."""
    return _CUES.pattern(
        r"(?:(?:[,;.?–-]|\s<and>)\s*)?(?<!\w)(?:<outcome>|<which>(?: \w+){0,3} <more>)(?!\w)"
    )


def by_itself(engine: Engine, ask: Ask, province: str) -> str:
    """The question asked of this province alone; empty where its sides cannot be told apart, or
    it has taken its matter from the turn before."""
    if ask.concepts != ask.own:
        return ""
    sides = _sides(engine, ask)
    if len(sides) < 2 or len({s.province for s in sides}) < len(sides):
        return ""
    mine = next((s for s in sides if s.province == province), None)
    if mine is None:
        return ""
    text = ask.text
    between = [text[a.end : b.start] for a, b in pairwise(sides)]
    if all(_joint().fullmatch(b) for b in between):
        own = f"{text[: sides[0].start]} {_called(text, sides[0], mine)} {text[sides[-1].end :]}"
    else:
        own = _parted(text, sides, mine)
        own = "" if _points_back().search(own) else own
    return _without_comparing(own)


def echoed(engine: Engine, ask: Ask, province: str) -> str:
    """What is asked of the first of two sides, of the second one, where this is asked it in short
    (``A do ai ký, còn B thì sao?``); empty where it is not."""
    sides = _sides(engine, ask) if ask.concepts == ask.own else []
    if len(sides) != 2 or sides[1].province != province:
        return ""
    text, (one, other) = ask.text, sides
    turn = _echo_turn().search(text[one.end : other.start + _width(text, other)])
    if turn is None or not turn.start() or not _echo_end().fullmatch(text, other.end):
        return ""
    asked = text[one.end : one.end + turn.start()]
    return f"{text[: one.start]} {text[other.start : other.end]} {asked}"


def _width(text: str, side: Side) -> int:
    """How many spaces a side opens with."""
    return len(text[side.start : side.end]) - len(text[side.start : side.end].lstrip())


def _called(text: str, first: Side, mine: Side) -> str:
    """The name of a side; one that says no more takes over what the first one is called (``trong
    phụ lục của A và B``), but for its number."""
    before, shared = text[mine.start : mine.name], text[first.start : first.name]
    opened = _opens().match(shared)
    if _kind().search(before) or re.search(r"\d", shared):
        lead = opened.group() if opened and not _opens().match(before) else ""
        return f"{lead}{text[mine.start : mine.end]}"
    return f"{shared}{text[mine.name : mine.end]}"


def _parted(text: str, sides: list[Side], mine: Side) -> str:
    """The half about one of two sides that are each asked a matter of their own, and what is
    asked behind both; empty where they are not."""
    if len(sides) != 2:
        return ""
    one, other = sides
    turn = _turn().match(text, one.end, other.start)
    if turn is None or len(text[turn.end() : other.start].split()) < MATTER:
        return ""
    if mine is one:
        return f"{text[: one.end]} {text[other.end :]}"
    matter = text[: one.start] if _opens().match(text, turn.end()) else ""
    return f"{matter} {text[turn.end() :]}"


def _without_comparing(text: str) -> str:
    """A question without the words that only compare."""
    text = _dropped(_idle(), without_verdict(text))
    text = re.sub(r"\s+([,;:.?])", r"\1", " ".join(text.split()))
    return re.sub(r"[,;:]+(?=[.?]|$)", "", text).strip(" ,;:–-")


def without_verdict(text: str) -> str:
    """A question without the clauses that only ask how the sides compare."""
    return _dropped(_verdict(), text)


def _dropped(pattern: re.Pattern[str], text: str) -> str:
    """A text without what the pattern finds in it folded: a word that no document knows may have
    lost its diacritics in the question as searched."""
    edges = [0, *(e for m in pattern.finditer(fold(text)) for e in m.span()), len(text)]
    return " ".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))


def _sides(engine: Engine, ask: Ask) -> list[Side]:
    """The first mention of each province, in order, as far as it is known."""
    plain = ask.question.query.accented < UNACCENTED
    found: dict[str, Side] = {}
    last = 0
    for m in engine.vocabulary.province_matcher.find(ask.text, lenient=plain):
        if m.id in engine.provinces and m.id not in found:
            before = _before().search(ask.text[last : m.start])
            start = last + before.start() if before else m.start
            behind = _behind().match(ask.text, m.end)
            last = behind.end() if behind else m.end
            found[m.id] = Side(m.id, start, m.start, last)
    return list(found.values())
