"""Words of a question that point back at the turns before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerer.question.pronouns import is_pointed_at, kind_pointed_at
from corpus.text import fold

_PLACES = {
    0: ("dau tien", "thu nhat", "first"),
    1: ("thu hai", "thu 2", "second"),
    2: ("thu ba", "thu 3", "third"),
    3: ("thu tu", "thu 4", "fourth"),
    -1: ("cuoi cung", "sau cung", "sau", "cuoi", "last", "latter"),
}
_ORDINAL = re.compile(
    r"\b(?:viec|nhiem vu|muc|cai|y|ke hoach|de an|dong|the|task)\s+("
    + "|".join(w for words in _PLACES.values() for w in words)
    + r")\b(?! khi)"
)
_THAT_DOCUMENT = re.compile(
    r"\b(cong van|quyet dinh|van ban|ke hoach|chuong trinh|nghi quyet|chi thi|nghi dinh|thong tu"
    r"|ket luan|luat|quy che|quy dinh|thong bao|to trinh|cong dien) (?:do|nay|ay)\b"
    r"|\b(?:that|this) (letter|decision|document|plan|programme|resolution)\b"
)
_OTHER = re.compile(r"^\W*(?:the\s+)?(?:con|the con|vay con|what about|how about|and (?:in )?)\b")
_ALL = re.compile(
    r"\b(?:cac|nhung|may|hai|ba|bon|nam|ca) (?:viec|nhiem vu|ke hoach|de an|muc|cai|dau viec)"
    r" (?:do|nay|ay|tren|vua roi)\b|\b(?:tung|moi) (?:viec|nhiem vu|ke hoach|de an|muc|cai)\b"
    r"|\bchung co\b|\b(?:each of them|(?:those|these|all|each|both) (?:tasks?|plans?|items?))\b"
    r"|\bwho (?:else )?(?:leads?|led|coordinates?|chairs?|heads?|supports?|helps?)(?: with)? them\b"
    r"|\bwhen (?:are|were|will|must|should) they\b|\b(?:are|were) they due\b"
    r"|\btheir (?:deadlines?|due dates?|lead agenc\w+|outputs?|deliverables?)\b"
)
_PICKED = re.compile(
    r"\b(?:viec|nhiem vu|muc|cai|ke hoach|de an|the (?:one|task|plan))\s+(?:noi ve|ve|about|on)\s+"
    r"(.{3,60}?)(?=\s(?:vi|trong|thi|ma|vi the|among|of)\s|[,.?;]|$)"
)
_WHO = r"(?:ai|(?:co quan|don vi|so|ben|noi) nao)"
_OTHERS_TOO = re.compile(
    rf"\b(?:con|ngoai ra|them) (?:co )?(?:nhung |cac )?{_WHO}\b[^,.;?]*\b(?:nua|cung|khac|chung)\b"
    rf"|\bngoai (?:\w+ ){{1,3}}(?:do|nay|ay)\b[^.;?]*\b{_WHO}\b"
    rf"|\b{_WHO} (?:khac )?nua\b|\b{_WHO} (?:lam|vao|lo|di|tham gia) cung\b"
    rf"|\bngoai ra con (?:co )?{_WHO}\b|\bwho else\b|\b(?:with|alongside) whom\b"
)
_SAME = re.compile(r"\b(?:cung|giong|tuong tu|as well|also|same|too)\b")
_ANY_AGENCY = re.compile(
    r"\b(?:co quan|don vi|noi|ben|to chuc|nganh|cho) (?:nay|do|ay)\b"
    r"|^\W*(?:the |vay |con )?ho\b|\b(?:they|them|that (?:agency|body|department|office|unit))\b"
)


def counted_out(text: str) -> int | None:
    """The position in a list that a text counts out (-1: the last), or None."""
    m = _ORDINAL.search(fold(text))
    if not m:
        return None
    return next(n for n, words in _PLACES.items() if m.group(1) in words)


def points_at_list(text: str) -> bool:
    """Does a text point back at a list (``ba kế hoạch đó``)?"""
    return _ALL.search(fold(text)) is not None


def picked_by(text: str) -> tuple[int, int] | None:
    """Where a text says which of several it means (``cái về …``); None where it does not."""
    m = _PICKED.search(fold(text))
    return m.span(1) if m else None


def means_all(text: str) -> bool:
    """Does a text ask of all of a list (``mấy kế hoạch đó``, ``từng việc``)? Not where it picks
    one of them (``trong ba kế hoạch đó``)."""
    m = _ALL.search(fold(text))
    return m is not None and not re.search(r"\b(?:trong|of)\s*$", fold(text)[: m.start()])


def asks_for_others(text: str) -> bool:
    """``còn ai làm cùng nữa?``: who is there beside the one just named?"""
    return _OTHERS_TOO.search(fold(text)) is not None


def document_meant(text: str) -> str:
    """The kind of document that a text points back at, folded (``nghi quyet`` of ``nghị quyết
    đó``, ``letter`` of ``that letter``); empty where it points at none."""
    m = _THAT_DOCUMENT.search(fold(text))
    return (m.group(1) or m.group(2)) if m else ""


def opens_other(text: str) -> bool:
    """``còn …?``, ``what about …?``: the same question of something else."""
    return bool(_OTHER.match(fold(text)))


def asks_same(text: str) -> bool:
    """``… cũng vậy à?``: is the answer there the same as the one before?"""
    return bool(_SAME.search(fold(text)))


def agency_meant(text: str, names: Iterable[str]) -> int | None:
    """Which of these agencies, by position, a pronoun of a text means (``sở này`` the first whose
    name begins so, ``cơ quan ấy`` and ``they`` the first); None where none does."""
    kind = kind_pointed_at(text)
    if not kind and _ANY_AGENCY.search(fold(text)) is None:
        return None
    found = (n for n, name in enumerate(names) if not kind or is_pointed_at(kind, name))
    return next(found, None)
