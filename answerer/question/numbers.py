"""Numbers of documents as a question writes them."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "numbers")
_IS_DATE = re.compile(r"\s(?:19|20)\d\d(?:-(?:19|20)\d\d)?$|\s(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d$")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        rf"\b\d{{1,5}}(?:/\d{{4}})?[/-](?!{_CUES.any_of('compounds')}s?\b)"
        r"[A-ZĐ][\wĐ&-]*(?:/[A-ZĐ][\wĐ-]*)?"
        r"|\b(?:Q[ĐD]|NQ|N[ĐD]|KH|CT|KL)\s?-?\d{1,4}\b",
        re.I,
    )


@cache
def _plain_number() -> re.Pattern[str]:
    kinds, times = _CUES.any_of("kinds"), _CUES.any_of("times")
    return re.compile(
        rf"\b(?:van ban(?= so)|{kinds})(?:s)?\s+(?:so\s+)?(?:no\.?\s+)?(\d{{1,5}})\b"
        rf"(?!\s+{times}\b)(?:[/-]\w+)*"
    )


@cache
def _bare() -> re.Pattern[str]:
    """A document by its bare number: ``theo 672 thì …``, ``phụ lục 672``."""
    before, counted = _CUES.any_of("before"), _CUES.any_of("counted")
    return re.compile(
        rf"\b{before}\s+(?!(?:19|20)\d\d\b)(\d{{3,5}})\b(?![.,/-]?\d|\s*%|\s+{counted}\b)"
    )


def numbers_of(text: str) -> tuple[str, ...]:
    """The document numbers that a question names, folded: ``672``, ``134/nq-cp``."""
    out = [fold(re.sub(r"\s+", "", m.group())) for m in _number().finditer(text)]
    plain = (m for m in _plain_number().finditer(fold(text)) if not _IS_DATE.search(m.group()))
    out += [m.group(1) for m in plain]
    out += _bare().findall(fold(text))
    return tuple(dict.fromkeys(out))
