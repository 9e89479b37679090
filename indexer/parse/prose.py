"""Assignments from running text: ``Giao A chủ trì, phối hợp với B …``, the bullets below
``3. Sở …:`` or below ``A chủ trì, phối hợp với B:``, and agencies told after a condition
(``Trước ngày 15 hằng tháng, Sở A báo cáo …``)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from corpus.records import Passage
from corpus.text import UPPER
from indexer.parse.agencies import AgencyList, agency_span
from indexer.parse.clauses import ClauseReader, Turn, is_bare
from indexer.parse.due import due_in
from indexer.parse.duty import Duty, duty_told, stretch
from indexer.parse.heads import Above
from indexer.parse.members import agency_end, post_end, task_start
from indexer.parse.openings import label_time, past_label
from indexer.parse.roles import LEADS, OPEN, WITH, RoleReader

_GIVES = re.compile(
    rf"(?<![\wÀ-ỹ])[Gg]iao\s+|(?<=[^\W\dA-Z]\.)\s+(?=[{UPPER}])"
    rf"|(?<=\d\.)\s+(?=Sở\s)|(?<=\d{{4}}\.)\s+(?=[{UPPER}])"
    rf"|(?<=[^\W\d]:)\s+(?=[{UPPER}])"
)
"""*Giao*, or where another sentence begins: either may give a task to an agency that follows."""
_WHICH = re.compile(
    r"\s+(?:được|thuộc|trên\s+địa\s+bàn|quản\s+lý|tham\s+gia|sản\s+xuất|kinh\s+doanh|hoạt\s+động|"
    r"phụ\s+trách|có\s+liên\s+quan|sử\s+dụng|cung\s+cấp)\b[^.;:]{0,160}?"
    r"(?=\s+(?:có|chịu)\s+trách\s+nhiệm\b)"
)
_WHOSE_PART = re.compile(
    r"\s+(?:được\s+(?:giao|phân\s+công)\s+)?(?:chủ\s+trì|phối\s+hợp)(?:\s+thực\s+hiện)?\s+"
    r"(?:các\s+)?nhiệm\s+vụ\b[^.;:,]{0,80}?(?=\s+(?:xây\s+dựng|lập|gửi|báo\s+cáo|trả\s+lời|"
    r"tổ\s+chức|triển\s+khai|định\s+kỳ|(?:có|chịu)\s+trách\s+nhiệm)\b)"
)
"""``Các cơ quan chủ trì nhiệm vụ tại Phụ lục I xây dựng …``: which of them, and no lead."""
_IS_A_FACT = re.compile(r"\s+có\s+(?:tổng\s+)?(?:vốn|số\s+vốn|số\s+dư|quy\s+mô|\d)")
"""``Quỹ có vốn điều lệ 20 tỷ đồng``: what it is, and nothing to do."""
_IS_ASKED = re.compile(r"[^.;:!?]*\?")
"""``Sở A có nhận hồ sơ không?``: a question, and nothing to do."""
_CARRIES_OUT = re.compile(r"[^.]{0,600}?(?=\s+(?:có|chịu)\s+trách\s+nhiệm\s+thi\s+hành\b)")
_FRONT = re.compile(
    r"(?:Trong(?!\s+(?:những\s+)?(?:năm|thời\s+gian)\s)|Đối\s+với|Căn\s+cứ|Khi|H[àằ]ng|Định\s+kỳ|"
    r"Trước|Để|Nếu|Trường\s+hợp|Trên\s+cơ\s+sở|Chậm\s+nhất|Sau\s+khi|Kể\s+từ|Từ\s+ngày|Đến|Quý|Hết|"
    r"Tháng|Theo(?!\s+dõi)|Ngoài|Về(?!\s+việc\s))\b"
)
_MAIN = re.compile(r"\s+là\s+(?:cơ\s+quan|đơn\s+vị)\s+(?:đầu\s+mối|thường\s+trực)\b")
_TURN = re.compile(r",\s+(?:(?:đề\s+nghị|yêu\s+cầu|giao)\s+)?|\s(?:đề\s+nghị|yêu\s+cầu)\s+")
_CLOSING = re.compile(
    r"Trên\s+đây\s+là\b|Trong\s+quá\s+trình\s+(?:(?:tổ\s+chức|triển\s+khai)\s+)*thực\s+hiện\b"
)
_ASKS = re.compile(r"Yêu\s+cầu\s")
_ANY = re.compile(r"(?:[Cc]ác\s+)?(?:bộ|sở|ngành|đơn\s+vị|cơ\s+quan|tổ\s+chức|phường|cá\s+nhân)")
_DESCRIBES = re.compile(r"\s+(?:cung\s+cấp|quản\s+lý|tham\s+gia)\b")
_LEADS_LATER = re.compile(r"[^.;:]{0,140}?,\s+chủ\s+trì\b")
LEAST_TURNS = 2
"""Clauses of agencies behind one of somebody else, each with its day, that tell their duties
(``HTX gửi …; Phòng A tổng hợp trước ngày …; Sở B trình trước ngày …``)."""
FRONT_REACH = 420
"""In characters: how far into a paragraph its agency may come."""


class ProseReader:
    """Finds the duties of a passage, given the passages above it. ``notes`` are the footnotes
    (start, end) of the document: one that a page break put inside a task is left out."""

    def __init__(self, roles: RoleReader, notes: tuple[tuple[int, int], ...] = ()) -> None:
        self.roles = roles
        self._notes = notes
        self._clauses = ClauseReader(roles)

    def duties(self, text: str, passage: Passage, above: Above | None) -> list[Duty]:
        """The duties of one passage under what stands above it."""
        words = text[passage.start : passage.end]
        start = OPEN.match(words).end()  # type: ignore[union-attr]
        if above is not None and above.partners:
            return self._with_partners(text, passage, words, start, above)
        first, start = start, past_label(self.roles, words, start, self._does)
        turns = self._clauses.turns(words, start)
        others = self._turned(text, passage, words, turns)
        own = self._own(text, passage, words[: others[0][0].cut], start, above) if others else []
        if not own:
            own = self._own(text, passage, words, start, above)
            dated = [duty.deadline for _, duty in others]
            others = others if not own and len(dated) >= LEAST_TURNS and all(dated) else []
        inside = self._given_inside(text, passage, words, start, turns, others)
        told = sorted(
            (*(d for _, d in others), *inside), key=lambda d: (d.lead.start, d.task.start)
        )
        due = label_time(text, passage.start + first, passage.start + start)
        return [replace(d, deadline=d.deadline or due) for d in (*own, *told)]

    def _own(
        self, text: str, passage: Passage, words: str, start: int, above: Above | None
    ) -> list[Duty]:
        """The duty of the agency that a passage begins with, or that stands above it."""
        asks = _ASKS.search(words[:start]) if above is not None else None
        out = [] if asks else self._subject(text, passage, words, start)
        if not out:
            out = self._member(text, passage, words, start)
        if not out:
            out = self._fronted(text, passage, words, start)
        if not out and above is not None and not _CLOSING.match(words, start):
            first = asks.start() if asks else start
            out = self._under(text, passage, self._up_to_next(words, first), first, above)
        return out

    def _turned(
        self, text: str, passage: Passage, words: str, turns: list[Turn]
    ) -> list[tuple[Turn, Duty]]:
        """The clauses that are other agencies', and the duty of each; those that give none are
        left out."""
        out = []
        for turn, following in zip_longest(turns, turns[1:]):
            own = words[: self._clauses.end(words, turn, following)]
            if turn.task is None:
                duty = self._after(text, passage, own, turn.found)
            else:
                lead = agency_span(
                    text, passage.start + turn.found.start, passage.start + turn.found.end
                )
                task = stretch(own, turn.task)
                duty = (
                    duty_told(text, passage, own, self._notes, lead, None, task, False)
                    if task
                    else None
                )
            if duty is not None:
                out.append((turn, duty))
        return out

    def clause(self, text: str, passage: Passage, start: int, end: int) -> Duty | None:
        """The duty of ``text[start:end]`` inside a passage where it begins with its agency."""
        words = text[passage.start : end]
        found = self.roles.agencies_at(words, start - passage.start)
        return self._after(text, passage, words, found) if found else None

    def _subject(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        found = self.roles.agencies.at(words, start)
        if found is None:
            return []
        joined = words[found.end : found.end + 3].strip(" *_\n")[:1] in (",", ";", ".")
        if joined and not _CARRIES_OUT.match(words, found.end):
            return []
        duty = self._after(text, passage, self._up_to_next(words, found.end), found)
        return [duty] if duty else []

    def _member(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        """What the member of a board sees to, who is named with his agency."""
        at = post_end(words, start)
        found = self.roles.agencies_at(words, at) if at > start else None
        end = agency_end(words, found.start, found.end) if found else at
        first = task_start(words, end) if found else None
        task = stretch(words, first) if first is not None else None
        if found is None or task is None:
            return []
        lead = agency_span(text, passage.start + found.start, passage.start + end)
        return [duty_told(text, passage, words, self._notes, lead, None, task, False)]

    def _fronted(self, text: str, passage: Passage, words: str, start: int) -> list[Duty]:
        """``Trong quá trình thực hiện, đề nghị các sở … phản ánh …``: the agency follows."""
        if not _FRONT.match(words, start) or words.rstrip(" *_").endswith(":"):
            return []
        for turn in _TURN.finditer(words, start, start + FRONT_REACH):
            found = self.roles.agencies_at(words, turn.end())
            if found is None or is_bare(words[found.start : found.end]):
                continue
            if _DESCRIBES.match(words, found.end) or not self._does(words, found.end):
                continue
            duty = self._after(text, passage, self._up_to_next(words, found.end), found, start)
            return [duty] if duty else []
        return []

    def _does(self, words: str, at: int) -> bool:
        which = _WHICH.match(words, at)
        after = which.end() if which else at
        told = self.roles.acts(words, after) or LEADS.match(words, after)
        return bool(told or WITH.match(words, after))

    def _after(
        self, text: str, passage: Passage, words: str, found: AgencyList, front: int | None = None
    ) -> Duty | None:
        """Read on from the agencies: do they lead, with whom, what, by when. ``front`` is where
        the words before them begin, which may say by when."""
        if _IS_A_FACT.match(words, found.end):
            return None
        which = _WHICH.match(words, found.end) or _CARRIES_OUT.match(words, found.end)
        if _ANY.fullmatch(words, found.start, found.end):
            which = which or _WHOSE_PART.match(words, found.end)
        end = which.end() if which else found.end
        leads, coordinating, at = self.roles.roles(text, passage, words, end)
        if coordinating is None:
            coordinating, past = self.roles.companions_labelled(text, passage, words, at)
            words = words[:past]
        task = stretch(words, at)
        if task is None or _IS_ASKED.match(words, at):
            return None
        lead = agency_span(text, passage.start + found.start, passage.start + end)
        return duty_told(text, passage, words, self._notes, lead, coordinating, task, leads, front)

    def _under(
        self, text: str, passage: Passage, words: str, start: int, above: Above
    ) -> list[Duty]:
        """The duty of a bullet below its agency; none where hardly a word is left, nor in a mere
        list below ``Các đơn vị:``."""
        if _ANY.fullmatch(above.agency.text) and not self.roles.acts(words, start):
            return []
        m = re.match(r"[Cc]hủ\s+trì\b", words[start:])
        at = start + m.end() if m else start
        coordinating, at = self.roles.companions(text, passage, words, at)
        task = stretch(words, at) or stretch(words, start)
        if task is None:
            return []
        later = self.roles.companions_later(text, passage, words, task[0])
        coordinating = coordinating or above.coordinating or later
        leads = above.leads or m is not None or _LEADS_LATER.match(words, start) is not None
        return [
            duty_told(
                text, passage, words, self._notes, above.agency, coordinating, task, leads, start
            )
        ]

    def _with_partners(
        self, text: str, passage: Passage, words: str, start: int, above: Above
    ) -> list[Duty]:
        """``b) Chủ trì, phối hợp:`` and below it ``- Sở A và Sở B tham mưu …``."""
        found = self.roles.agencies_at(words, start)
        task = stretch(words, found.end if found else start)
        if task is None:
            return []
        base = passage.start
        others = agency_span(text, base + found.start, base + found.end) if found else None
        return [duty_told(text, passage, words, self._notes, above.agency, others, task, True)]

    def _given_inside(
        self, text: str, passage: Passage, words: str, start: int, turns: list[Turn],
        others: list[tuple[Turn, Duty]],
    ) -> list[Duty]:  # fmt: skip
        """``… Giao Sở A tổng hợp …`` or ``… . Sở A chủ trì …`` in the middle of a paragraph,
        but for the clauses that are told already (``others``); each ends where the next begins."""
        out = []
        told = {turn.found.start for turn, _ in others}
        for m in _GIVES.finditer(words, start):
            opens = m.group().strip() and m.start() < start + 20
            found = None if opens else self._given(words, m)
            if found is None or found.start in told:
                continue
            cut = next((t.cut for t in turns if t.cut >= found.end), len(words))
            duty = self._after(text, passage, self._up_to_next(words[:cut], found.end), found)
            if duty:
                out.append(duty)
        return out

    def _up_to_next(self, words: str, at: int) -> str:
        """The words up to the next sentence that gives a task: ``… Giao Sở B …`` is not A's."""
        for m in _GIVES.finditer(words, at):
            if words[: m.start()].rstrip().endswith(".") and self._given(words, m):
                return words[: m.start()]
        return words

    def _given(self, words: str, m: re.Match[str]) -> AgencyList | None:
        """The agencies to which a task is given behind a match of _GIVES: those after *Giao*, or
        those that another sentence begins with and that lead, or do something by some time."""
        if m.group().strip():
            return self.roles.agencies.at(words, m.end())
        found = self.roles.agencies_at(words, m.end())
        if found is None:
            return None
        if not (self._does(words, found.end) or _MAIN.match(words, found.end)):
            return None
        stop = words.find(". ", found.end)
        dated = due_in(words, found.end, stop if stop >= 0 else len(words))
        leads = LEADS.match(words, found.end) or _MAIN.match(words, found.end)
        return found if dated or leads else None
