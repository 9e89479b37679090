"""Clauses of a paragraph that tell another agency what to do: ``Sở A xây dựng …; Sở B thẩm định
…; giao Chi cục C hướng dẫn …; riêng khoản 4 do Chi cục D thực hiện.``"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.text import UPPER
from indexer.parse.agencies import AgencyList
from indexer.parse.roles import LEADS, WITH, RoleReader

_BREAK = re.compile(rf"[;,]\s+|(?<=[\w)%\"”][\w)%\"”]\.)\s+(?=[{UPPER}])")
_EACH_ONE = re.compile(
    r";\s+mỗi\s+(?!năm\b|tháng\b|quý\b|tuần\b|ngày\b|đợt\b|khóa\b|lớp\b|kỳ\b|lần\b|vụ\b)"
)
"""``; mỗi địa phương chọn …``: yet another has to do that."""
_GIVES = re.compile(
    r"(?:(?:trong\s+đó|đồng\s+thời|ngoài\s+ra|riêng|còn),?\s+)?"
    r"(?:(?:giao(?:\s+cho)?|đề\s+nghị|yêu\s+cầu)\s+)?", re.I
)  # fmt: skip
_STANDS = re.compile(
    r"\s+(?:là|làm)\s+(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|đầu\s+mối|thường\s+trực|chủ\s+đầu\s+tư)\b"
)
_HOLDS = re.compile(rf"{_STANDS.pattern}|\s+phụ\s+trách\b")
"""What tells behind a mere comma that another agency begins."""
_EACH = re.compile(
    r"\s+(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|mỗi\s+(?:đơn\s+vị|tổ\s+chức|cơ\s+quan))\b"
)
_NO_TASK = re.compile(
    r"\s+(?:(?:có|chịu)\s+trách\s+nhiệm\s+thi\s+hành\b|phối\s+hợp(?:\s+thực\s+hiện)?\s*[.;])"
)
"""``…; Chủ tịch UBND các huyện chịu trách nhiệm thi hành``, ``. Sở B phối hợp.``: the end of what
the clause before tells."""
_ANY_VERB = re.compile(
    r"\s+(?!(?:là|có|được|bị|gồm|của|thuộc|ở|tại|đã|đang|còn|chưa|không|hiện|và|cùng|với|do|cho|vào|"
    r"theo|trong|trên|khi|nào|sau|trước|từ|mà|cũng|chỉ|vẫn|này|đó|đạt|tăng|giảm|chiếm|hoạt\s+động|liên\s+quan|"
    r"phối\s+hợp)\b)[^\W\d_A-ZĐ]\w*\s+\w"
)
"""A word that tells what the agency does with which a sentence begins, where the sentence before
it tells another's duty."""
_POSTS = re.compile(r"\bdo\s[^.;]*$")
"""``do Chủ tịch làm Trưởng ban, Phó Chủ tịch …``: who holds which post, and no duty."""
_FRONT = re.compile(r"[.;]\s+(?=(?:Ở|Tại|Đối\s+với|Trên|Riêng)\s[^.;,]{2,60}$)", re.I)
"""``. Ở cấp huyện, Phòng Tài chính - Kế hoạch là …``: where its agency does it."""
_COMPANION = re.compile(
    r"(?:\b(?:với|cùng|gồm|của|qua|cho|bởi|từ|là|do|yêu\s+cầu|đề\s+nghị|giao|chỉ\s+đạo|đôn\s+đốc)"
    r"\s*:?|[(:,]|\bvà)\s*$"
)
_DONE_BY = re.compile(r"\s(?:thì\s+)?do\s+")
_DOES = re.compile(
    r"\s+(?:trực\s+tiếp\s+)?(?:thực\s+hiện|phụ\s+trách|đảm\s+nhiệm|chủ\s+trì|tổ\s+chức|hướng\s+dẫn|"
    r"quản\s+lý|giải\s+quyết|thẩm\s+định|tiếp\s+nhận|bảo\s+đảm|chi\s+trả|quyết\s+định|theo\s+dõi)\b"
)
_LEVEL = re.compile(r"(?:các|những)\s|.*\scác\s+cấp$", re.S)
_SENTENCE_END = re.compile(r"[.;](?=\s+[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a clause begins that another agency has to do: the clause before it ends at ``cut``.
    ``task`` is where what it has to do begins where that stands before the agency (``khoản 4 do
    Chi cục D thực hiện``), else None."""

    cut: int
    found: AgencyList
    task: int | None = None


class ClauseReader:
    """Finds the clauses of a paragraph that begin with an agency and what it has to do."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles = roles

    def turns(self, words: str, at: int) -> list[Turn]:
        """The clauses behind ``at`` that are another agency's, in order."""
        told = self._tells(words, at)
        found = (self._turn(words, m, told) for m in _BREAK.finditer(words, at))
        return [turn for turn in found if turn is not None]

    def end(self, words: str, turn: Turn, following: Turn | None) -> int:
        """Where the clauses of a turn end."""
        end = following.cut if following else len(words)
        each = _EACH_ONE.search(words, turn.found.end, end)
        return each.start() if each else end

    def _tells(self, words: str, at: int) -> bool:
        """Does a paragraph begin with an agency and what it has to do?"""
        found = self._roles.agencies_at(words, at)
        return found is not None and self._does(words, found.end)

    def _turn(self, words: str, m: re.Match[str], told: bool) -> Turn | None:
        gives = _GIVES.match(words, m.end())
        start = gives.end() if gives else m.end()
        found = self._roles.agencies_at(words, start)
        comma = m.group().startswith(",")
        if found is None:
            return None if comma else self._done_by(words, m)
        if _NO_TASK.match(words, found.end) or (comma and _POSTS.search(words, 0, m.start())):
            return None
        if words[found.start].islower() and "riêng" in words[m.end() : start].lower():
            return None
        front = _FRONT.search(words, 0, m.start()) if comma else None
        holds = _HOLDS.match(words, found.end)
        alike = comma and _same_verb(words, m.start(), found)
        does = bool(holds or alike) if comma and front is None else self._does(words, found.end)
        if not does and told and not comma and words[found.start].isupper():
            does = _ANY_VERB.match(words, found.end) is not None
        if not does or is_bare(words[found.start : found.end]) or self._lists_on(words, m, found):
            return None
        return Turn(front.start(), found, front.end()) if front else Turn(m.start(), found)

    def _does(self, words: str, at: int) -> bool:
        stands = _STANDS.match(words, at) or _EACH.match(words, at) or LEADS.match(words, at)
        return bool(stands or WITH.match(words, at) or self._roles.acts(words, at))

    def _lists_on(self, words: str, m: re.Match[str], found: AgencyList) -> bool:
        """``phối hợp với Sở A; Sở B tổ chức …``: a list of agencies goes on behind the mark, and
        begins behind a word that makes them no subject."""
        if m.group()[0] not in ";,":
            return False
        clause = words[: m.start()]
        begun = max(clause.rfind(";"), clause.rfind(". "))
        for k in range(begun + 1, len(clause)):
            if k and clause[k - 1].isalnum():
                continue
            listed = self._roles.agencies_at(words, k) if clause[k].isalpha() else None
            if listed is not None and listed.end >= found.end:
                return _COMPANION.search(clause[:k]) is not None or bool(WITH.search(clause[:k]))
        return False

    def _done_by(self, words: str, m: re.Match[str]) -> Turn | None:
        """``; riêng khoản 4 Điều 8 do Chi cục D thực hiện``: the task stands before its agency. A
        clause that goes on with a verb (``; tổng hợp kết quả các dự án do Sở D quản lý``) only says
        whose its object is."""
        gives = _GIVES.match(words, m.end())
        if self._roles.acts(words, gives.end() if gives else m.end()):
            return None
        stop = _SENTENCE_END.search(words, m.end())
        end = stop.start() if stop else len(words)
        by = _DONE_BY.search(words, m.end(), end)
        found = self._roles.agencies_at(words, by.end()) if by else None
        if found is None or found.end >= end or not _DOES.match(words, found.end):
            return None
        if is_bare(words[found.start : found.end]):
            return None
        return Turn(m.start(), found, gives.end() if gives else m.end())


def _same_verb(words: str, at: int, found: AgencyList) -> bool:
    """``Hội A vận động lập 60 tổ, Đoàn B vận động lập 10 hợp tác xã``: does the clause before the
    comma at ``at`` say of another the two words with which this one begins?"""
    said = words[found.end :].split()[:2]
    clause = re.split(r"[;.:]\s", words[:at])[-1].split()
    return (
        len(said) == 2
        and said[0].islower()
        and said in [clause[k : k + 2] for k in range(len(clause))]
    )


def is_bare(agencies: str) -> bool:
    """``tổ chức``, ``đơn vị``: in lower case, not many and of no level: as well another word."""
    return agencies[0].islower() and _LEVEL.match(agencies) is None
