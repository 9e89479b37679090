"""Numbers of documents as a question writes them."""

from __future__ import annotations

import re

from corpus.text import fold

_NUMBER = re.compile(
    r"\b\d{1,5}(?:/\d{4})?[/-](?!(?:year|month|week|day|hour|point|step|star|percent)s?\b)"
    r"[A-ZĐ][\wĐ&-]*(?:/[A-ZĐ][\wĐ-]*)?"
    r"|\b(?:Q[ĐD]|NQ|N[ĐD]|KH|CT|KL)\s?-?\d{1,4}\b",
    re.I,
)
_PLAIN_NUMBER = re.compile(
    r"\b(?:van ban(?= so)|quyet dinh|nghi quyet|nghi dinh|ket luan|chi thi|cong van|ke hoach"
    r"|thong tu|thong bao|cong dien|bao cao|to trinh|decision|resolution|decree|directive"
    r"|conclusion|plan|circular|notice)"
    r"(?:s)?\s+(?:so\s+)?(?:no\.?\s+)?(\d{1,5})\b(?!\s+(?:nam|thang|ngay|quy|tuan|lan)\b)"
    r"(?:[/-]\w+)*",
)
_BARE = re.compile(
    r"\b(?:trong|theo|phu luc|chuong trinh|van ban|cua|ban|qd)\s+(?!(?:19|20)\d\d\b)(\d{3,5})\b"
    r"(?![.,/-]?\d|\s*%|\s+(?:htx|hop tac|to hop|nguoi|trieu|ty|ti|dong|nghin|xa|huyen|ngay|thang"
    r"|nam|ha|hecta|tan|km|lop|mo hinh|thanh vien|ho|lan|gio|tiet|hoc vien|can bo|san pham|don vi"
    r"|diem|doanh nghiep|nhiem vu|dong|thu tuc|tieu chi)\b)"
)
"""A document by its bare number: ``theo 672 thì …``, ``phụ lục 672``."""
_IS_DATE = re.compile(r"\s(?:19|20)\d\d(?:-(?:19|20)\d\d)?$|\s(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d$")


def numbers_of(text: str) -> tuple[str, ...]:
    """The document numbers that a question names, folded: ``672``, ``134/nq-cp``."""
    out = [fold(re.sub(r"\s+", "", m.group())) for m in _NUMBER.finditer(text)]
    plain = (m for m in _PLAIN_NUMBER.finditer(fold(text)) if not _IS_DATE.search(m.group()))
    out += [m.group(1) for m in plain]
    out += _BARE.findall(fold(text))
    return tuple(dict.fromkeys(out))
