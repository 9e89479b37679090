"""Who leads and with whom: the words after an agency that give it its part."""

from __future__ import annotations

import re

from corpus.records import Passage, Span
from corpus.vocabulary import Vocabulary
from indexer.parse.agencies import AgencyList, AgencyReader, agency_span

OPEN = re.compile(
    r"^[\s*_“\"]*(?:[-–+•]\s*|\d{1,2}(?:\.\d+)*(?:[.)]\s*|-\s+)|\(?[a-zđ]\)\s*|\(\d+\)\s*|[IVX]+[./]\s*|"
    r"[A-ZĐ]\.\s+|"
    r"Điều\s+\d+\.\s*)?[\s*_]*(?:[Gg]iao(?:\s+cho)?\s+|[Đđ]ề\s+nghị\s+|Yêu\s+cầu\s+)?[\s*_]*"
    r"(?:(?:(?:[Đđ]ồng\s+chí|Ông|Bà)\s+)?(?:Phó\s+)?(?:Trưởng\s+[Bb]an|Tổ\s+trưởng|[ỦU][yỷ]\s+viên|"
    r"Thành\s+viên)(?:\s+[Tt]hường\s+trực)?(?:\s+Ban\s+Chỉ\s+đạo)?\s*[-–,]\s+"
    r"(?=(?:Chủ\s+tịch|(?:Tổng\s+)?Giám\s+đốc|Cục\s+trưởng|Chánh|Hiệu\s+trưởng|Trưởng|Chi\s+cục\s+trưởng)\s))?"
)
"""What stands before the first word of a paragraph: its number or bullet, *Giao*, *Đề nghị*, the
part that the head of an agency has in a board (``Ủy viên - Giám đốc Sở A: …``)."""
LEADS = re.compile(
    r"\s*[*_]*:?\s*[*_]*\s*(?:là\s+(?:cơ\s+quan|đơn\s+vị)(?:\s+đầu\s+mối)?,?\s+|"
    r"có\s+trách\s+nhiệm\s+|chịu\s+trách\s+nhiệm\s+)?[Cc]hủ\s+trì\b"
)
WITH = re.compile(
    r"[\s,]*(?:và\s+)?(?:chủ\s+động\s+)?[Pp]hối\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+(?:với|cùng))?\s*"
)
_WITH_LATER = re.compile(r"[Pp]hối\s+hợp\s+(?:chặt\s+chẽ\s+)?với\s+")
_COMMA = re.compile(r"\s*,\s*")
_HELPS = re.compile(r"\s+(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?(?!\s+(?:với|cùng)\b)")
_WITH_LABEL = re.compile(
    r"[;,.]\s+(?:(?:[Cc]ơ\s+quan|[Đđ]ơn\s+vị)\s+)?[Pp]hối\s+hợp(?:\s+thực\s+hiện)?\s*:\s*"
)
_DESCRIBED = re.compile(r"(?P<more>(?:\s+[^\W\d_]+){0,3})[\s.;,/*_]*")
_HOW = re.compile(r"\s*trong\s+việc\s+")
_NOTHING = re.compile(r"[\s,.;*_]*(?:(?:thực\s+hiện|triển\s+khai)[\s,.;*_]*)*")
_ASIDE = r"(?:ngoài\s+[^,.;:]{3,60}?(?:,|\s+còn)\s+)?"
"""``Sở B, ngoài việc …, xây dựng …``: what stands between an agency and its verb."""
LATER_REACH = 220
"""In characters: how far into a task its companions may come."""
TRIM = " \t\n,;:.*_"


class RoleReader:
    """Reads agencies at a place of a passage, and the parts that the next words give them."""

    def __init__(self, vocabulary: Vocabulary, shorts: tuple[str, ...] = ()) -> None:
        verbs = vocabulary.cues.get("verbs", {})
        tasks, stops = tuple(verbs.get("task", ())), tuple(verbs.get("stop", ()))
        self.agencies = AgencyReader(vocabulary, (*tasks, *stops), shorts)
        said = "|".join(r"\s+".join(v.split()) for v in sorted(tasks, key=len, reverse=True))
        self._acts = re.compile(
            rf"[\s*_,:]*{_ASIDE}(?:không\s+|phải\s+|chủ\s+động\s+)*(?:{said})\b", re.I
        )

    def acts(self, words: str, at: int = 0) -> bool:
        """Do the words from ``at`` begin with a verb of doing?"""
        return self._acts.match(words, at) is not None

    def agencies_at(self, words: str, start: int) -> AgencyList | None:
        """The agencies right at ``start`` (white space and stars skipped)."""
        found = self.agencies.at(words, start)
        blank = len(words[start:]) - len(words[start:].lstrip(" \t\n*"))
        return found if found is not None and found.start == start + blank else None

    def roles(
        self, text: str, passage: Passage, words: str, at: int
    ) -> tuple[bool, Span | None, int]:
        """After the agencies: do they lead, with whom, and where the task begins."""
        leads = LEADS.match(words, at)
        coordinating, at = self.companions(text, passage, words, leads.end() if leads else at)
        if leads and coordinating is None:
            coordinating, at = self._helpers(text, passage, words, at)
        return leads is not None, coordinating, at

    def _helpers(self, text: str, passage: Passage, words: str, at: int) -> tuple[Span | None, int]:
        """``(A chủ trì), Sở B và Sở C phối hợp thực hiện …``: whom it names, and where it ends."""
        comma = _COMMA.match(words, at)
        found = self.agencies_at(words, comma.end()) if comma else None
        helps = _HELPS.match(words, found.end) if found else None
        if found is None or helps is None:
            return None, at
        others = agency_span(text, passage.start + found.start, passage.start + found.end)
        return others, helps.end()

    def companions_labelled(
        self, text: str, passage: Passage, words: str, at: int
    ) -> tuple[Span | None, int]:
        """``…; phối hợp: Sở B, Sở C`` at the end of a task: whom it names, and where the task ends
        before it; (None, the end) where it names nobody."""
        m = _WITH_LABEL.search(words, at)
        others = self.agencies_at(words, m.end()) if m else None
        rest = _DESCRIBED.fullmatch(words, others.end) if others else None
        if m is None or others is None or rest is None:
            return None, len(words)
        end = passage.start + rest.end("more")
        return agency_span(text, passage.start + others.start, end), m.start()

    def companions(
        self, text: str, passage: Passage, words: str, at: int
    ) -> tuple[Span | None, int]:
        """``, phối hợp với Sở B`` at ``at``: whom it names, and where it ends; (None, at) where
        it names nobody."""
        m = WITH.match(words, at)
        if not m:
            return None, at
        others = self.agencies.at(words, m.end())
        if others is None or words[others.start : others.end] == "tổ chức":
            return None, at
        how = _HOW.match(words, others.end)
        end = how.end() if how else others.end
        return agency_span(text, passage.start + others.start, passage.start + others.end), end

    def companions_later(self, text: str, passage: Passage, words: str, at: int) -> Span | None:
        """``Hàng năm, …, phối hợp với Sở B …``: with whom, as the first clause says."""
        m = _WITH_LATER.search(words, at, at + LATER_REACH)
        if m is None or ";" in words[at : m.start()]:
            return None
        return self.companions(text, passage, words, m.start())[0]

    def only_roles(
        self, text: str, passage: Passage, start: int, end: int
    ) -> tuple[Span, Span | None] | None:
        """``Sở A chủ trì, phối hợp với Sở B`` and nothing more: who leads, with whom; else None."""
        words = text[passage.start : end]
        found = self.agencies_at(words, start - passage.start)
        if found is None:
            return None
        leads, coordinating, at = self.roles(text, passage, words, found.end)
        if not leads or _NOTHING.fullmatch(words[at:]) is None:
            return None
        return agency_span(
            text, passage.start + found.start, passage.start + found.end
        ), coordinating
