"""Whether the names that a question asks for are told: ``HTX nào được chọn, cho xin tên`` wants
cooperatives by name, not what is said of choosing them."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.telling.draft import Draft
from corpus.cues import Cues, cues_of
from corpus.text import UPPER, fold

_CUES, _SORTS = Cues("silence", "names"), Cues("silence", "sorts_named")
_WHO_IT_IS = re.compile(r"\bnao\b|\bnhung\b|\bmay\b")


@cache
def _any_sort() -> str:
    return "|".join(map(re.escape, cues_of("silence")["sorts_named"])).replace(r"\ ", " ")


@cache
def _sort() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_CUES.any_of('several')} (?P<sort>{_any_sort()})\b"
        rf"|(?<!lien minh )(?<!cho )(?<!cua )\b(?P<which>{_any_sort()})(?: \w+)? nao\b"
    )


@cache
def _by_name() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<before_name> ten\b|\bten <behind_name>\b")


@cache
def _chosen() -> re.Pattern[str]:
    chosen = _CUES.any_of("chosen")
    return re.compile(rf"\b(?:{_any_sort()})(?: \w+)? nao (?:da |duoc |se )*{chosen}\b")


@cache
def _specific() -> re.Pattern[str]:
    """``Which specific cooperatives …``: by their names."""
    return _CUES.pattern(r"\bwhich (?:<specific> )(?P<sort><sorts_english>)\b")


def _named_in_english(folded: str) -> str:
    """The sort that an English question wants by name; empty where it wants none."""
    m = _specific().search(folded)
    english = cues_of("silence")["sorts_english"]
    return next((k for k, ws in english.items() if m["sort"] in ws), "") if m else ""


def lacks_names(ask: Ask, draft: Draft) -> bool:
    """Does a question want some of a sort by their names, and the answer names none?"""
    folded = fold(ask.text)
    english = _named_in_english(folded) if ask.language == "en" else ""
    m = _sort().search(folded)
    if draft.status != "answered":
        return False
    told = " ; ".join(s.text for s in draft.statements)
    if english:
        return _names_none(told, english)
    if m is None:
        return False
    by_name = _by_name().search(folded) and _WHO_IT_IS.search(folded)
    if not (by_name or _chosen().search(folded)):
        return False
    return _names_none(told, m["sort"] or m["which"])


def _names_none(told: str, sort: str) -> bool:
    """Does a text name nothing of a sort?"""
    name = rf"(?!HTX|Hợp|Luật|Nông nghiệp (?:và|,))[“\"]?[{UPPER}]\w*"
    return re.search(rf"{_SORTS.any_of(sort)}\s+{name}", told) is None
