"""A question that compares as it would be asked of one province alone: without the names of the
others and the words that only compare (``A và B hỗ trợ bao nhiêu, bên nào nhiều hơn?`` -> ``A hỗ
trợ bao nhiêu?``)."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from answerer.answers.comparing.mentions import Side, called, opens_with_place, sides_of
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import areas_of, asking_words
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "alone")
_HALVES = Cues("comparing", "halves")
_ECHO = Cues("comparing", "echo")

MATTER = 3
"""How many words the second of two sides must have that is asked something of its own."""


@cache
def _which_side() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<prepositions>\s+)?<which_side>(?!\w)")


@cache
def _between() -> re.Pattern[str]:
    return _CUES.pattern(r"\s*<between>\s", re.I)


@cache
def _points_back() -> re.Pattern[str]:
    return _HALVES.pattern(r"\b<back>\b", re.I)


@cache
def _joint() -> re.Pattern[str]:
    """What stands between two names that are asked the same."""
    return _CUES.pattern(r"\s*(?:,\s*)?(?:<differs>\s+)?(?:<joins>|,)\s+", re.I)


@cache
def _turn() -> re.Pattern[str]:
    """What stands between a name and the second of two matters."""
    return _CUES.pattern(r"\s*(?:,\s*)?(?:<differs>\s+)?<joins>\s+", re.I)


@cache
def _clause_turn() -> re.Pattern[str]:
    """What stands between two clauses, the second of which begins with the name of a side."""
    return _ECHO.pattern(r"\s*(?:[,;.?]\s+(?:<turns>\s+)?|\s<turns>\s+)$", re.I)


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
        r"(?:(?:[,;.?–-]|\s<and>)\s*)?(?<!\w)"
        r"(?:<outcome>|(?P<weighs><which>(?: \w+){0,3} <more>))(?!\w)"
    )


def by_itself(engine: Engine, ask: Ask, province: str) -> str:
    """The question asked of this province alone; empty where its sides cannot be told apart, it
    asks nothing but which has more, or it has taken its matter from the turn before."""
    if ask.concepts != ask.own or _only_weighs(ask.text):
        return ""
    text, sides = ask.text, sides_of(engine, ask)
    if not sides:
        return _without_comparing(_for_which(text, engine.province_name(province)))
    mine = next((s for s in sides if s.province == province), None)
    if len(sides) < 2 or mine is None:
        return ""
    between = [text[a.end : b.start] for a, b in pairwise(sides)]
    if all(_joint().fullmatch(b) for b in between):
        return _without_comparing(_joined(text, sides, mine))
    return _sound(_parted(text, sides, mine))


def by_clause(engine: Engine, ask: Ask, province: str) -> str:
    """The clause about one of two sides, behind what stands before both (``quỹ thì Liên minh ở A
    làm gì, ở B làm gì?``); for the second one asked in short, the clause about the first with its
    name (``A do ai ký, còn B thì sao?``). Empty where there are no two such clauses."""
    sides = sides_of(engine, ask) if ask.concepts == ask.own else []
    if len(sides) != 2 or province not in {s.province for s in sides}:
        return ""
    return _sound(_headed(ask.text, sides, province))


def _only_weighs(text: str) -> bool:
    """Does a question ask nothing of each side, but which of them has more?"""
    weighs = [m for m in _verdict().finditer(fold(text)) if m["weighs"]]
    rest = without_verdict(text)
    return bool(weighs) and (not weighs[0].start() or not asking_words(rest, areas_of(rest)))


def _sound(own: str) -> str:
    """What is left of a question, without what only compares; empty where it points back."""
    return "" if _points_back().search(own) else _without_comparing(own)


def _joined(text: str, sides: list[Side], mine: Side) -> str:
    """The question with the name of one side for all of them; where another place says of which
    side it asks (``tỉnh nào giao …, A hay B?``), with the name there."""
    before, behind = text[: sides[0].start], text[sides[-1].end :]
    if _stands_apart(before, text[sides[0].start : sides[0].name], behind):
        own = _for_which(f"{before} {behind}", text[mine.name : mine.end])
        if own:
            return own
    return f"{before} {called(text, sides[0], mine)} {behind}"


def _stands_apart(before: str, opening: str, behind: str) -> bool:
    """Are the sides named beside the sentence (``…, A hay B?``, ``giữa A và B, …``)?"""
    ends = re.match(r"\s*(?:$|[,;:.?!])", behind) is not None
    begins = re.search(r"(?:^|[,;:.?!(])\s*$", before) is not None
    return (begins and (ends or not opening.strip())) or _between().match(opening) is not None


def _for_which(text: str, name: str) -> str:
    """A question with the name of a side where it says ``tỉnh nào``; empty where it does not."""
    text = without_verdict(text)
    places = [m.span() for m in _which_side().finditer(fold(text))]
    if not places:
        return ""
    start, end = places[0]
    said = _dropped(_which_side(), text[end:])
    return f"{text[:start]} {name} {said}"


def _headed(text: str, sides: list[Side], province: str) -> str:
    one, other = sides
    turn = _clause_turn().search(text[one.end : other.start + _width(text, other)])
    if turn is None or not turn.start():
        return ""
    asked = text[one.end : one.end + turn.start()]
    if one.province == province:
        return f"{text[: one.end]} {asked}"
    if _echo_end().fullmatch(text, other.end) or _says_again(asked, text[other.end :]):
        return f"{text[: one.start]} {text[other.start : other.end]} {asked}"
    if len(text[: one.start].split()) < MATTER:
        return ""
    return f"{text[: one.start]} {text[other.start :]}"


def _says_again(asked: str, again: str) -> bool:
    """Does a second clause only repeat words of the first one?"""
    return set(fold(again).split()) <= set(fold(asked).split())


def _width(text: str, side: Side) -> int:
    """How many spaces a side opens with."""
    return len(text[side.start : side.end]) - len(text[side.start : side.end].lstrip())


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
    matter = text[: one.start] if opens_with_place(text, turn.end()) else ""
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
