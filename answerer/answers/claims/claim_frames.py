"""What frames a claim and is no part of it: the document that says it, the row it stands in, that
it is said, the other choice, and what it is compared with."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues

_CUES = Cues("claims", "frames")

_OTHER_CHOICE = re.compile(r"(?<!\w)(?:hay|hoặc) (?:là |chỉ |không |chưa ).*$", re.I)
_COMPARED = re.compile(
    r"(?<!\w)(?:giống như|như|giống|nhu|giong) \w+(?: \w+){0,3}(?= (?:không|khong|ko)\b)", re.I
)


@cache
def frames() -> tuple[re.Pattern[str], ...]:
    """Patterns of what frames a claim, as typed."""
    documents, behind = (
        _CUES.any_of("documents"),
        _CUES.any_of("behind"),
    )
    numbered = _CUES.any_of("numbered")
    return (
        re.compile(rf"(?<!\w){documents}(?=\s+{behind}(?!\w))", re.I),
        re.compile(rf"(?<!\w){_CUES.any_of('says')}(?!\w)", re.I),
        re.compile(rf"(?<!\w)(?:{numbered}\s+)(?:số\s+)?\d{{1,4}}/(?:19|20)\d\d(?![\d/])", re.I),
        _OTHER_CHOICE,
        _COMPARED,
    )


@cache
def of_document() -> re.Pattern[str]:
    """Folded, before an agency that names a document: ``quyết định số 5/2020 của``."""
    return _CUES.pattern(
        r"(?:<issued>|[/-][a-z][\w-]*)\s+(?:(?:so\s+)?\d+(?:/\d+)?[\w/-]*\s+)?"
        r"(?:nay\s+|moi\s+)?cua\s+$"
    )


@cache
def dated_by_month() -> re.Pattern[str]:
    """A draft named by its month: ``công văn tháng 10/2020``."""
    return _CUES.pattern(
        r"\b<monthly>\s+(?:tháng\s+|thang\s+|of\s+)?\d{1,2}\s*/\s*\d{4}",
        re.I,
    )


@cache
def row_named() -> re.Pattern[str]:
    """A row named by its place: ``dòng 5``."""
    return _CUES.pattern(r"\b<rows>\s+(?:số\s+|so\s+)?\d+(?:\.\d+)*\b(?!\s*%)", re.I)
