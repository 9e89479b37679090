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


def lacks_names(ask: Ask, draft: Draft) -> bool:
    """Does a question want some of a sort by their names, and the answer names none?"""
    folded = fold(ask.text)
    m = _sort().search(folded)
    if m is None or draft.status != "answered":
        return False
    by_name = _by_name().search(folded) and _WHO_IT_IS.search(folded)
    if not (by_name or _chosen().search(folded)):
        return False
    told = " ; ".join(s.text for s in draft.statements)
    name = rf"(?!HTX|Hợp|Luật|Nông nghiệp (?:và|,))[“\"]?[{UPPER}]\w*"
    return re.search(rf"{_SORTS.any_of(m['sort'] or m['which'])}\s+{name}", told) is None
