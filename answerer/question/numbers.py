"""Numbers of documents as a question writes them."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "numbers")
_IS_DATE = re.compile(
    r"\s(?:19|20)\d\d(?:-(?:19|20)\d\d)?$|\s(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d$"
    r"|\s(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])$"
)
"""A year, a month of one, or a day (``báo cáo 10/12``) behind the name of a document's kind."""


@cache
def _number() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b\d{1,5}(?:/\d{4})?[/-](?!<compounds>s?\b)[A-ZĐ][\wĐ&-]*"
        r"(?:/[A-ZĐ][\wĐ-]*)?|\b(?:Q[ĐD]|NQ|N[ĐD]|KH|CT|KL)\s?-?\d{1,4}\b",
        re.I,
    )


@cache
def _plain_number() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:van ban(?= so)|<kinds>)(?:s)?\s+(?:so\s+)?(?:no\.?\s+)?(\d{1,5})\b"
        r"(?!\s+<times>\b(?!\s+(?:<asked>\b|\d)))(?:[/-]\w+)*"
    )


@cache
def _bare() -> re.Pattern[str]:
    """A document by its bare number: ``theo 672 thì …``, ``phụ lục 672``."""
    return _CUES.pattern(
        r"\b<before>\s+(?!(?:19|20)\d\d\b)(\d{3,5})\b(?![.,/-]?\d|\s*%"
        r"|\s+<counted>\b)"
    )


def numbers_of(text: str) -> tuple[str, ...]:
    """The document numbers that a question names, folded: ``672``, ``134/nq-cp``."""
    out = [fold(re.sub(r"\s+", "", m.group())) for m in _number().finditer(text)]
    plain = (m for m in _plain_number().finditer(fold(text)) if not _IS_DATE.search(m.group()))
    out += [m.group(1) for m in plain]
    out += _bare().findall(fold(text))
    return tuple(dict.fromkeys(out))
