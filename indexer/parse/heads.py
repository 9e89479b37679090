"""Lines that say whose the tasks below them are: headings of agencies, and lines with a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Passage, Span
from corpus.text import UPPER
from indexer.parse.agencies import AgencyList, agency_span
from indexer.parse.roles import OPEN, TRIM, RoleReader

_ABOUT = re.compile(
    r"(?:Trách\s+nhiệm|Nhiệm\s+vụ)(?:,\s+(?:nhiệm\s+vụ,\s+)?quyền\s+hạn)?(?:\s+cụ\s+thể)?"
    rf"\s+(?:của|đối\s+với)(?:\s+|(?=[{UPPER}]))|Đối\s+với\s+"
)
_SAYS_NO_MORE = re.compile(
    r"[\s,]*(?:(?:có\s+trách\s+nhiệm|tập\s+trung|tổ\s+chức|triển\s+khai|thực\s+hiện|khẩn\s+trương)"
    r"[\s,]*)*(?:tốt\s+)?(?:(?:các|một\s+số|những)\s+)?(?:nội\s+dung|nhiệm\s+vụ|công\s+việc)?"
    r"(?:,?\s*(?:nhiệm\s+vụ|giải\s+pháp|công\s+việc))*(?:\s+(?:sau|sau\s+đây|cụ\s+thể\s+sau))?"
    r"[\s,]*(?:cụ\s+thể|như\s+sau|cụ\s+thể\s+như\s+sau)?[\s*_]*:?[\s*_]*"
)
_PARTNERS = re.compile(r"[Cc]hủ\s+trì,?\s+phối\s+hợp(?:\s+(?:với|cùng))?[\s*_]*:?[\s*_]*")
_PART = re.compile(r"(?:[Cc]hủ\s+trì|[Pp]hối\s+hợp)\b")
_ASSIGNS = re.compile(r"tổ chức thực hiện|trách nhiệm|phân công|nhiệm vụ|giải pháp", re.I)
_DUTY = re.compile(r"\s+có\s+trách\s+nhiệm[\s*_]*$")
_NO_REST = ("", ":", ".", "có trách nhiệm:", "có trách nhiệm")
ANNOUNCED, MAX_REST = 60, 200
"""In characters: below what length the end of a line with a colon tells no task of its own, and
how long the description of an agency may be in a heading."""


@dataclass(frozen=True, slots=True)
class Above:
    """What the line above says of its bullets: whose they are, with whom, and whether the agency
    leads. ``partners``: each bullet begins with those that the agency works with."""

    agency: Span
    coordinating: Span | None = None
    leads: bool = False
    partners: bool = False


class HeadReader:
    """Finds what a line puts above the lines below it."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles = roles

    def heads(self, text: str, passage: Passage, has_children: bool) -> Above | None:
        """The agencies that a heading or a line with a colon puts above what follows: ``3. Sở
        Tài chính:``, ``Điều 9. Trách nhiệm của Sở A``, ``Sở A chủ trì, phối hợp với Sở B:``."""
        words = text[passage.start : passage.end]
        start = OPEN.match(words).end()  # type: ignore[union-attr]
        about = _ABOUT.match(words, start)
        found = self._roles.agencies_at(words, about.end() if about else start)
        if found is None or (about and not _may_be_about(passage, about.group())):
            return None
        rest = " ".join(words[found.end :].replace("*", "").split()).strip(" _")
        if rest in _NO_REST:
            return Above(agency_span(text, passage.start + found.start, passage.start + found.end))
        if not has_children:
            return None
        if rest.endswith(":"):
            return self._with_colon(text, passage, words, found, found.start == start)
        plain = about is None and words[found.start].isupper()
        if passage.kind == "heading" and rest[-1] not in ".;" and len(rest) < MAX_REST and plain:
            return Above(_described(text, passage, words, found))
        return None

    def _with_colon(
        self, text: str, passage: Passage, words: str, found: AgencyList, first: bool
    ) -> Above | None:
        leads, coordinating, at = self._roles.roles(text, passage, words, found.end)
        if not (leads or first or _SAYS_NO_MORE.fullmatch(words, at)):
            return None
        agency = agency_span(text, passage.start + found.start, passage.start + found.end)
        return Above(agency, coordinating, leads)

    def introduces(self, text: str, passage: Passage, above: Above) -> Above | None:
        """``Chủ trì, phối hợp với các sở … các công việc sau:`` below the heading of an agency:
        the same agency leads, with those, what follows."""
        words = text[passage.start : passage.end]
        start = OPEN.match(words).end()  # type: ignore[union-attr]
        if _PARTNERS.fullmatch(words, start):
            return Above(above.agency, None, True, partners=True)
        part = _PART.match(words, start)
        if part is None:
            return None
        leads = part.group()[0] in "Cc"
        at = part.end() if leads else start
        coordinating, at = self._roles.companions(text, passage, words, at)
        if not words.rstrip(" *_").endswith(":") and words[at:].strip(TRIM):
            return None
        return Above(above.agency, coordinating, leads)

    def says_no_more(self, text: str, passage: Passage) -> bool:
        """Whether a line with a colon only announces what follows: ``Sở A chủ trì, phối hợp với
        Sở B thực hiện các nhiệm vụ sau:`` gives no task of its own."""
        words = text[passage.start : passage.end]
        found = self._roles.agencies_at(words, OPEN.match(words).end())  # type: ignore[union-attr]
        if found is None or not words.rstrip(" *_").endswith(":"):
            return False
        at = self._roles.roles(text, passage, words, found.end)[2]
        return len(words) - at < ANNOUNCED or _SAYS_NO_MORE.fullmatch(words, at) is not None


def _may_be_about(passage: Passage, about: str) -> bool:
    """*Đối với Sở A* opens tasks only where a heading above says that tasks are given."""
    assigns = any(_ASSIGNS.search(title) for title in passage.path)
    return assigns or not about.startswith("Đối")


def _described(text: str, passage: Passage, words: str, found: AgencyList) -> Span:
    """``2. Các sở, ngành quản lý các dự án thuộc Chương trình``: the agency as it is described."""
    duty = _DUTY.search(words)
    end = passage.start + duty.start() if duty else passage.end
    return agency_span(text, passage.start + found.start, end)
