"""Words of a question that point back at the turns before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from answerer.question.pronouns import is_pointed_at, kind_pointed_at
from corpus.cues import Cues
from corpus.text import fold

_ORDINALS = {0: "first", 1: "second", 2: "third", 3: "fourth", -1: "last"}
"""Positions in a list by the names of the lists of words for them."""
_COUNTED, _DOCUMENTS = Cues("meaning", "ordinals"), Cues("meaning", "that_document")
_LISTS, _OTHERS = Cues("meaning", "lists"), Cues("meaning", "others")
_AGENCIES = Cues("meaning", "agencies")


@cache
def _ordinal() -> re.Pattern[str]:
    items, places = _COUNTED.any_of("items"), _COUNTED.any_of(*_ORDINALS.values())
    return re.compile(rf"\b{items}\s+({places})\b(?! khi)")


@cache
def _that_document() -> re.Pattern[str]:
    return _DOCUMENTS.pattern(r"\b(<kinds>) (?:do|nay|ay)\b|\b(?:that|this) (<kinds_english>)\b")


@cache
def _other() -> re.Pattern[str]:
    return _OTHERS.pattern(r"^\W*(?:the\s+)?(?:<openers>|and (?:in )?)\b")


@cache
def _all() -> re.Pattern[str]:
    many, items, those = map(_LISTS.any_of, ("many", "items", "those"))
    english = rf"{_LISTS.any_of('many_english')} {_LISTS.any_of('items_english')}"
    leads, when = _LISTS.any_of("leads"), _LISTS.any_of("when")
    return re.compile(
        rf"\b{many} (?:{items}|dau viec) {those}\b|\b(?:tung|moi) {items}\b"
        rf"|\bchung co\b|\b(?:each of them|{english})\b"
        rf"|\bwho (?:else )?{leads}(?: with)? them\b"
        rf"|\bwhen {when} they\b|\b(?:are|were) they due\b"
        rf"|\btheir (?:{_LISTS.any_of('theirs')}|lead agenc\w+)\b"
    )


@cache
def _picked() -> re.Pattern[str]:
    items, about = _LISTS.any_of("items", "one_english"), _LISTS.any_of("about")
    ends = _LISTS.any_of("behind_picked")
    return re.compile(rf"\b{items}\s+{about}\s+(.{{3,60}}?)(?=\s{ends}\s|[,.?;]|$)")


@cache
def _others_too() -> re.Pattern[str]:
    who = rf"(?:ai|{_OTHERS.any_of('agencies')} nao)"
    beside, together = _OTHERS.any_of("beside"), _OTHERS.any_of("together")
    return re.compile(
        rf"\b{beside} (?:co )?(?:nhung |cac )?{who}\b[^,.;?]*\b{together}\b"
        rf"|\bngoai (?:\w+ ){{1,3}}(?:do|nay|ay)\b[^.;?]*\b{who}\b"
        rf"|\b{who} (?:khac )?nua\b|\b{who} {_OTHERS.any_of('works')} cung\b"
        rf"|\bngoai ra con (?:co )?{who}\b|\bwho else\b|\b(?:with|alongside) whom\b"
    )


@cache
def _same() -> re.Pattern[str]:
    return _OTHERS.pattern(r"\b<same>\b")


@cache
def _any_agency() -> re.Pattern[str]:
    return _AGENCIES.pattern(
        r"\b<any> (?:nay|do|ay)\b|^\W*(?:the |vay |con )?ho\b"
        r"|\b<pronouns_english>\b"
    )


def counted_out(text: str) -> int | None:
    """The position in a list that a text counts out (-1: the last), or None."""
    m = _ordinal().search(fold(text))
    if not m:
        return None
    return next(n for n, name in _ORDINALS.items() if m.group(1) in _COUNTED.words(name))


def points_at_list(text: str) -> bool:
    """Does a text point back at a list (``ba kế hoạch đó``)?"""
    return _all().search(fold(text)) is not None


def picked_by(text: str) -> tuple[int, int] | None:
    """Where a text says which of several it means (``cái về …``); None where it does not."""
    m = _picked().search(fold(text))
    return m.span(1) if m else None


def means_all(text: str) -> bool:
    """Does a text ask of all of a list (``mấy kế hoạch đó``, ``từng việc``)? Not where it picks
    one of them (``trong ba kế hoạch đó``)."""
    m = _all().search(fold(text))
    return m is not None and not re.search(r"\b(?:trong|of)\s*$", fold(text)[: m.start()])


def asks_for_others(text: str) -> bool:
    """``còn ai làm cùng nữa?``: who is there beside the one just named?"""
    return _others_too().search(fold(text)) is not None


def document_meant(text: str) -> str:
    """The kind of document that a text points back at, folded (``nghi quyet`` of ``nghị quyết
    đó``, ``letter`` of ``that letter``); empty where it points at none."""
    m = _that_document().search(fold(text))
    return (m.group(1) or m.group(2)) if m else ""


def opens_other(text: str) -> bool:
    """``còn …?``, ``what about …?``: the same question of something else."""
    return bool(_other().match(fold(text)))


def asks_same(text: str) -> bool:
    """``… cũng vậy à?``: is the answer there the same as the one before?"""
    return bool(_same().search(fold(text)))


def agency_meant(text: str, names: Iterable[str]) -> int | None:
    """Which of these agencies, by position, a pronoun of a text means (``sở này`` the first whose
    name begins so, ``cơ quan ấy`` and ``they`` the first); None where none does."""
    kind = kind_pointed_at(text)
    if not kind and _any_agency().search(fold(text)) is None:
        return None
    found = (n for n, name in enumerate(names) if not kind or is_pointed_at(kind, name))
    return next(found, None)
