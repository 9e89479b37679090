"""Whether the names that a question asks for are told: ``HTX nào được chọn, cho xin tên`` wants
cooperatives by name, not what is said of choosing them."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.telling.draft import Draft
from corpus.text import UPPER, fold

_SORTS = {
    "htx": r"(?:HTX|[Hh]ợp tác xã)",
    "hop tac xa": r"(?:HTX|[Hh]ợp tác xã)",
    "cong ty": r"[Cc]ông ty(?: [Cc]ổ phần| TNHH| trách nhiệm hữu hạn)?",
    "doanh nghiep": r"(?:[Cc]ông ty|[Dd]oanh nghiệp|[Tt]ập đoàn)",
    "nha thau": r"(?:[Cc]ông ty|[Ll]iên danh|[Tt]ập đoàn)",
}
_ANY_SORT = "|".join(_SORTS)
_SORT = re.compile(
    rf"\b(?:nhung|may|bao nhieu|ten(?: cac| nhung)?) (?P<sort>{_ANY_SORT})\b"
    rf"|(?<!lien minh )(?<!cho )(?<!cua )\b(?P<which>{_ANY_SORT})(?: \w+)? nao\b"
)
_BY_NAME = re.compile(
    r"\b(?:xin|cho biet|neu|ke|can|biet) ten\b|\bten (?:gi|la gi|tung|cu the|cua tung)\b"
)
_CHOSEN = re.compile(
    r"\b(?:htx|hop tac xa|cong ty|doanh nghiep|nha thau)(?: \w+)? nao (?:da |duoc |se )*"
    r"(?:trung thau|trung tuyen|duoc chon|chon|duoc khen|dat giai|thang thau|duoc giao dat)\b"
)
_WHO_IT_IS = re.compile(r"\bnao\b|\bnhung\b|\bmay\b")


def lacks_names(ask: Ask, draft: Draft) -> bool:
    """Does a question want some of a sort by their names, and the answer names none?"""
    folded = fold(ask.text)
    m = _SORT.search(folded)
    if m is None or draft.status != "answered":
        return False
    by_name = _BY_NAME.search(folded) and _WHO_IT_IS.search(folded)
    if not (by_name or _CHOSEN.search(folded)):
        return False
    told = " ; ".join(s.text for s in draft.statements)
    name = rf"(?!HTX|Hợp|Luật|Nông nghiệp (?:và|,))[“\"]?[{UPPER}]\w*"
    return re.search(rf"{_SORTS[m['sort'] or m['which']]}\s+{name}", told) is None
