"""Assignments from running text: ``Giao A chủ trì, phối hợp với B …``, the bullets below
``3. Sở …:`` or below ``A chủ trì, phối hợp với B:``, and agencies told after a condition
(``Trước ngày 15 hằng tháng, Sở A báo cáo …``)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Passage, Span
from corpus.vocabulary import Vocabulary
from indexer.parse.agencies import AgencyList, AgencyReader
from indexer.parse.clean import span
from indexer.parse.due import due_in

OPEN = re.compile(
    r"^[\s*_]*(?:[-–+•]\s*|\d{1,2}(?:\.\d+)*[.)]\s*|\(?[a-zđ]\)\s*|\(\d+\)\s*|[IVX]+[./]\s*|"
    r"Điều\s+\d+\.\s*)?[\s*_]*(?:[Gg]iao(?:\s+cho)?\s+|[Đđ]ề\s+nghị\s+|Yêu\s+cầu\s+)?[\s*_]*"
)
_ABOUT = re.compile(
    r"(?:Trách\s+nhiệm|Nhiệm\s+vụ)(?:,\s+(?:nhiệm\s+vụ,\s+)?quyền\s+hạn)?(?:\s+cụ\s+thể)?"
    r"\s+(?:của|đối\s+với)\s+|Đối\s+với\s+"
)
_LEADS = re.compile(
    r"\s*[*_]*:?\s*[*_]*\s*(?:là\s+(?:cơ\s+quan|đơn\s+vị)(?:\s+đầu\s+mối)?,?\s+|"
    r"có\s+trách\s+nhiệm\s+|chịu\s+trách\s+nhiệm\s+)?[Cc]hủ\s+trì\b"
)
_WITH = re.compile(
    r"[\s,]*(?:và\s+)?(?:chủ\s+động\s+)?[Pp]hối\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+(?:với|cùng))?\s*"
)
_WITH_LATER = re.compile(r"[Pp]hối\s+hợp\s+(?:chặt\s+chẽ\s+)?với\s+")
_GIVES = re.compile(r"(?<![\wÀ-ỹ])[Gg]iao\s+")
_WHICH = re.compile(
    r"\s+(?:được|thuộc|trên\s+địa\s+bàn|quản\s+lý|tham\s+gia|sản\s+xuất|kinh\s+doanh|hoạt\s+động|"
    r"phụ\s+trách|có\s+liên\s+quan|sử\s+dụng|cung\s+cấp)\b[^.;:]{0,160}?"
    r"(?=\s+(?:có|chịu)\s+trách\s+nhiệm\b)"
)
_FRONT = re.compile(
    r"(?:Trong(?!\s+(?:những\s+)?(?:năm|thời\s+gian)\s)|Đối\s+với|Căn\s+cứ|Khi|H[àằ]ng|Định\s+kỳ|"
    r"Trước|Để|Nếu|Trường\s+hợp|Trên\s+cơ\s+sở|Chậm\s+nhất|Sau\s+khi|Kể\s+từ|Từ\s+ngày|Đến|Quý|Hết|"
    r"Tháng|Theo(?!\s+dõi)|Ngoài)\b"
)
_CLOSING = re.compile(
    r"Trên\s+đây\s+là\b|Trong\s+quá\s+trình\s+(?:(?:tổ\s+chức|triển\s+khai)\s+)*thực\s+hiện\b"
)
_ASKS = re.compile(r"Yêu\s+cầu\s")
_BARE = re.compile(r"(?!(?:các|những)\s)(?!.*\scác\s+cấp$)[^\W\d_]", re.S)
_DESCRIBES = re.compile(r"\s+(?:cung\s+cấp|quản\s+lý|tham\s+gia)\b")
_PARTNERS = re.compile(r"[Cc]hủ\s+trì,?\s+phối\s+hợp(?:\s+(?:với|cùng))?[\s*_]*:?[\s*_]*")
_LEADS_BELOW = re.compile(r"(?:[Cc]hủ\s+trì|[Pp]hối\s+hợp)\b")
_LEADS_LATER = re.compile(r"[^.;:]{0,140}?,\s+chủ\s+trì\b")
_ASSIGNS = re.compile(r"tổ chức thực hiện|trách nhiệm|phân công|nhiệm vụ|giải pháp", re.I)
_TURN = re.compile(r",\s+(?:(?:đề\s+nghị|yêu\s+cầu|giao)\s+)?|\s(?:đề\s+nghị|yêu\s+cầu)\s+")
_SAYS_NO_MORE = re.compile(
    r"[\s,]*(?:(?:có\s+trách\s+nhiệm|tập\s+trung|tổ\s+chức|triển\s+khai|thực\s+hiện|khẩn\s+trương)"
    r"[\s,]*)*(?:tốt\s+)?(?:(?:các|một\s+số|những)\s+)?(?:nội\s+dung|nhiệm\s+vụ|công\s+việc)?"
    r"(?:,?\s*(?:nhiệm\s+vụ|giải\s+pháp|công\s+việc))*(?:\s+(?:sau|sau\s+đây|cụ\s+thể\s+sau))?"
    r"[\s,]*(?:cụ\s+thể|như\s+sau|cụ\s+thể\s+như\s+sau)?[\s*_]*:?[\s*_]*"
)
_HOW = re.compile(r"\s*trong\s+việc\s+")
_TRIM = " \t\n,;:.*_"
FRONT_REACH, LATER_REACH, ANNOUNCED = 420, 220, 60
"""In characters: how far into a paragraph its agency, and in a task its companions, may come;
below what length the end of a line with a colon tells no task of its own."""


@dataclass(frozen=True, slots=True)
class Above:
    """What the line above says of its bullets: whose they are, with whom, and whether the agency
    leads. ``partners``: each bullet begins with those that the agency works with."""

    agency: Span
    coordinating: Span | None = None
    leads: bool = False
    partners: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """One task given in prose. ``leads`` is True where the text says *chủ trì*; otherwise the
    agency is simply the one that has to do it."""

    passage: Passage
    lead: Span
    coordinating: Span | None
    task: Span
    leads: bool
    deadline: Span | None = None


class ProseReader:
    """Finds the duties of a passage, given the passages above it. ``notes`` are the footnotes
    (start, end) of the document: one that a page break put inside a task is left out."""

    def __init__(self, vocabulary: Vocabulary, notes: tuple[tuple[int, int], ...] = ()) -> None:
        verbs = vocabulary.cues.get("verbs", {})
        tasks, stops = tuple(verbs.get("task", ())), tuple(verbs.get("stop", ()))
        self.agencies = AgencyReader(vocabulary, (*tasks, *stops))
        said = "|".join(r"\s+".join(v.split()) for v in sorted(tasks, key=len, reverse=True))
        self._acts = re.compile(rf"[\s*_,:]*(?:không\s+|phải\s+|chủ\s+động\s+)*(?:{said})\b", re.I)
        self._notes = notes

    def acts(self, words: str, at: int = 0) -> bool:
        """Do the words from ``at`` begin with a verb of doing?"""
        return self._acts.match(words, at) is not None

    def heads(self, text: str, passage: Passage, has_children: bool) -> Above | None:
        """The agencies that a heading or a line with a colon puts above what follows: ``3. Sở
        Tài chính:``, ``Điều 9. Trách nhiệm của Sở A``, ``Sở A chủ trì, phối hợp với Sở B:``."""
        words = text[passage.start : passage.end]
        start = OPEN.match(words).end()  # type: ignore[union-attr]
        about = _ABOUT.match(words, start)
        found = self._agencies_from(words, about.end() if about else start)
        if found is None or (about and not self._may_be_about(passage, about.group())):
            return None
        agency = span(text, passage.start + found.start, passage.start + found.end)
        rest = " ".join(words[found.end :].replace("*", "").split()).strip(" _")
        if rest in ("", ":", ".", "có trách nhiệm:", "có trách nhiệm"):
            return Above(agency)
        if not has_children:
            return None
        if rest.endswith(":"):
            leads, coordinating, at = self._roles(text, passage, words, found.end)
            quiet = leads or bool(_SAYS_NO_MORE.fullmatch(words, at))
            return Above(agency, coordinating, leads) if quiet or found.start == start else None
        if passage.kind == "heading" and rest[-1] not in ".;" and len(rest) < 200:
            duty = re.search(r"\s+có\s+trách\s+nhiệm[\s*_]*$", words)
            end = passage.start + duty.start() if duty else passage.end
            whole = span(text, agency.start, end)
            return Above(whole) if words[found.start].isupper() and not about else None
        return None

    def _may_be_about(self, passage: Passage, about: str) -> bool:
        """*Đối với Sở A* opens tasks only where a heading above says that tasks are given."""
        assigns = any(_ASSIGNS.search(title) for title in passage.path)
        return assigns or not about.startswith("Đối")

    def introduces(self, text: str, passage: Passage, above: Above) -> Above | None:
        """``Chủ trì, phối hợp với các sở … các công việc sau:`` below the heading of an agency:
        the same agency leads, with those, what follows."""
        words = text[passage.start : passage.end]
        start = OPEN.match(words).end()  # type: ignore[union-attr]
        if _PARTNERS.fullmatch(words, start):
            return Above(above.agency, None, True, partners=True)
        m = _LEADS_BELOW.match(words, start)
        if m is None:
            return None
        leads = m.group()[0] in "Cc"
        coordinating, at = self._with(text, passage, words, m.end() if leads else start)
        if not words.rstrip(" *_").endswith(":") and words[at:].strip(_TRIM):
            return None
        return Above(above.agency, coordinating, leads)

    def says_no_more(self, text: str, passage: Passage) -> bool:
        """Whether a line with a colon only announces what follows: ``Sở A chủ trì, phối hợp với
        Sở B thực hiện các nhiệm vụ sau:`` gives no task of its own."""
        words = text[passage.start : passage.end]
        found = self._agencies_from(words, OPEN.match(words).end())  # type: ignore[union-attr]
        if found is None or not words.rstrip(" *_").endswith(":"):
            return False
        at = self._roles(text, passage, words, found.end)[2]
        return len(words) - at < ANNOUNCED or _SAYS_NO_MORE.fullmatch(words, at) is not None

    def _agencies_from(self, words: str, start: int) -> AgencyList | None:
        """The agencies right at ``start`` (white space and stars skipped)."""
        found = self.agencies.at(words, start)
        blank = len(words[start:]) - len(words[start:].lstrip(" \t\n*"))
        return found if found is not None and found.start == start + blank else None

    def duties(self, text: str, passage: Passage, above: Above | None) -> list[Duty]:
        """The duties of one passage under what stands above it."""
        words = text[passage.start : passage.end]
        start = OPEN.match(words).end()  # type: ignore[union-attr]
        if above is not None and above.partners:
            return self._with_partners(text, passage, words, start, above)
        asks = above is not None and _ASKS.search(words[:start] + " ")
        out = [] if asks else self._subject(text, passage, words, start)
        if not out:
            out = self._fronted(text, passage, words, start)
        if not out and above is not None and not _CLOSING.match(words, start):
            body = start - (len(asks.group()) if asks else 0)
            out = self._under(text, passage, words, body, above)
        return out + self._given_inside(text, passage, words, start)

    def _with_partners(
        self, text: str, passage: Passage, words: str, start: int, above: Above
    ) -> list[Duty]:
        """``b) Chủ trì, phối hợp:`` and below it ``- Sở A và Sở B tham mưu …``."""
        found = self._agencies_from(words, start)
        task = _stretch(words, found.end if found else start)
        if task is None:
            return []
        base = passage.start
        others = span(text, base + found.start, base + found.end) if found else None
        return [self._duty(text, passage, words, above.agency, others, task, True)]

    def clause(self, text: str, passage: Passage, start: int, end: int) -> Duty | None:
        """The duty of ``text[start:end]`` inside a passage where it begins with its agency."""
        words = text[passage.start : end]
        found = self._agencies_from(words, start - passage.start)
        return self._after(text, passage, words, found) if found else None

    def only_roles(
        self, text: str, passage: Passage, start: int, end: int
    ) -> tuple[Span, Span | None, bool] | None:
        """``Sở A chủ trì, phối hợp với Sở B`` and nothing more: who leads, with whom; else None."""
        words = text[passage.start : end]
        found = self._agencies_from(words, start - passage.start)
        if found is None:
            return None
        leads, coordinating, at = self._roles(text, passage, words, found.end)
        done = re.fullmatch(r"[\s,.;*_]*(?:(?:thực\s+hiện|triển\s+khai)[\s,.;*_]*)*", words[at:])
        if not leads or done is None:
            return None
        lead = span(text, passage.start + found.start, passage.start + found.end)
        return lead, coordinating, leads

    def _subject(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        found = self.agencies.at(words, start)
        if found is None or words[found.end : found.end + 3].strip(" *_\n")[:1] in (",", ";", "."):
            return []
        duty = self._after(text, passage, words, found)
        return [duty] if duty else []

    def _fronted(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        """``Trong quá trình thực hiện, đề nghị các sở … phản ánh …``: the agency follows."""
        if not _FRONT.match(words, start) or words.rstrip(" *_").endswith(":"):
            return []
        for turn in _TURN.finditer(words, start, start + FRONT_REACH):
            found = self._agencies_from(words, turn.end())
            if found is None or _is_bare(words[found.start : found.end]):
                continue
            if _DESCRIBES.match(words, found.end) or not self._does(words, found.end):
                continue
            duty = self._after(text, passage, words, found, start)
            return [duty] if duty else []
        return []

    def _does(self, words: str, at: int) -> bool:
        which = _WHICH.match(words, at)
        after = which.end() if which else at
        return bool(
            self.acts(words, after) or _LEADS.match(words, after) or _WITH.match(words, after)
        )

    def _roles(
        self, text: str, passage: Passage, words: str, at: int
    ) -> tuple[bool, Span | None, int]:
        """After the agencies: do they lead, with whom, and where the task begins."""
        leads = _LEADS.match(words, at)
        coordinating, at = self._with(text, passage, words, leads.end() if leads else at)
        return leads is not None, coordinating, at

    def _after(
        self, text: str, passage: Passage, words: str, found: AgencyList, front: int | None = None
    ) -> Duty | None:
        """Read on from the agencies: do they lead, with whom, what, by when. ``front`` is where
        the words before them begin, which may say by when."""
        which = _WHICH.match(words, found.end)
        end = which.end() if which else found.end
        leads, coordinating, at = self._roles(text, passage, words, end)
        task = _stretch(words, at)
        if task is None:
            return None
        base = passage.start
        lead = span(text, base + found.start, base + end)
        return self._duty(text, passage, words, lead, coordinating, task, leads, front)

    def _duty(
        self, text: str, passage: Passage, words: str, lead: Span, coordinating: Span | None,
        task: tuple[int, int], leads: bool, front: int | None = None,
    ) -> Duty:  # fmt: skip
        base = passage.start
        due = due_in(words, *task)
        if due is None and front is not None:
            due = due_in(words, front, lead.start - base)
        deadline = span(text, base + due[0], base + due[1], self._notes) if due else None
        what = span(text, base + task[0], base + task[1], self._notes)
        return Duty(passage, lead, coordinating, what, leads, deadline)

    def _with(self, text: str, passage: Passage, words: str, at: int) -> tuple[Span | None, int]:
        m = _WITH.match(words, at)
        if not m:
            return None, at
        others = self.agencies.at(words, m.end())
        if others is None or words[others.start : others.end] == "tổ chức":
            return None, at
        how = _HOW.match(words, others.end)
        end = how.end() if how else others.end
        return span(text, passage.start + others.start, passage.start + others.end), end

    def _with_later(self, text: str, passage: Passage, words: str, at: int) -> Span | None:
        """``Hàng năm, …, phối hợp với Sở B …``: with whom, as the first clause says."""
        m = _WITH_LATER.search(words, at, at + LATER_REACH)
        if m is None or ";" in words[at : m.start()]:
            return None
        return self._with(text, passage, words, m.start())[0]

    def _under(
        self, text: str, passage: Passage, words: str, start: int, above: Above
    ) -> list[Duty]:
        """The duty of a bullet below its agency; none where hardly a word is left."""
        at, own = start, False
        m = re.match(r"[Cc]hủ\s+trì\b", words[start:])
        if m:
            at, own = start + m.end(), True
        coordinating, at = self._with(text, passage, words, at)
        task = _stretch(words, at) or _stretch(words, start)
        if task is None:
            return []
        coordinating = (
            coordinating or above.coordinating or self._with_later(text, passage, words, task[0])
        )
        leads = above.leads or own or _LEADS_LATER.match(words, start) is not None
        return [self._duty(text, passage, words, above.agency, coordinating, task, leads, start)]

    def _given_inside(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        """``… Giao Sở A tổng hợp …`` in the middle of a paragraph."""
        out = []
        for m in _GIVES.finditer(words, start + 20):
            found = self.agencies.at(words, m.end())
            if found is not None:
                duty = self._after(text, passage, words, found)
                if duty:
                    out.append(duty)
        return out


def _is_bare(agencies: str) -> bool:
    """``tổ chức``, ``đơn vị``: in lower case, not many and of no level: as well another word."""
    return agencies[0].islower() and _BARE.match(agencies) is not None


def _stretch(words: str, at: int) -> tuple[int, int] | None:
    """From ``at`` to the end of the paragraph, trimmed; None if hardly a word is left."""
    a, b = at, len(words)
    while a < b and words[a] in _TRIM:
        a += 1
    while b > a and words[b - 1] in " \t\n*_":
        b -= 1
    return (a, b) if b - a > 8 else None
