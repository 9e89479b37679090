"""Whether an answer gives a time where the question asks for one."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.question.temporal import without_references
from answerer.telling.draft import Draft
from corpus.text import fold

_ASKS = re.compile(
    r"\b(?:ngay|nam|thang|quy) (?:nao|may)\b|\b(?:what|which) (?:month and )?(?:date|year|month)\b"
)
_CLAIMED = re.compile(
    r"\b(?:an dinh|quy dinh|ghi|neu|dat|chot|de ra|co|set|fix)(?: ro| san| luon)?"
    r"(?: mot| cu the| cac)? (?:ngay|thoi han|han|moc|thoi diem|deadline)\b"
)
_AGAIN = re.compile(
    r"\b(?:hang|moi) (?:nam|thang|quy)\b|\b(?:thuong nien|dinh ky|nam nao cung|0?6 thang)\b"
    r"|\b(?:every|each) (?:year|quarter|month)\b|\b(?:annual|year|quarter)ly\b"
)
_LAW = re.compile(r"\bluat(?: [^\W\d]+){1,12}(?: so \S+)?,? nam \d{4}")
_TIME = re.compile(
    r"(?:(?:ngay|thang|nam|quy|den|doan) )?\d{1,2} ?[/.-] ?\d{1,4}(?:[/.-]\d{4})?"
    r"|(?:ngay|thang|nam|quy|khoa|luc|truoc|sau|den|giai doan) \d+"
    r"|(?:hang|moi|trong) (?:nam|thang|quy|tuan|ngay)"
    r"|\d+ ?(?:\([^)]*\) ?)?(?:ngay|thang|nam|gio|tuan|phut|lan)\b|20\d\d"
    r"|thuong xuyen|ngay ky|kip thoi|lien tuc|dinh ky|dot xuat|sau khi|ke tu"
)


def lacks_time(ask: Ask, told: str) -> bool:
    """Does the question ask for a day, a month or a year (of no cited document), and the answer
    give none but those of the documents it cites and those in the question?"""
    asked = fold(ask.text)
    if not _ASKS.search(asked) or "legal" in ask.question.asked:
        return False
    text = " ".join(_LAW.sub(" ", fold(without_references(told))).split())
    times = (m.group() for m in _TIME.finditer(text))
    return all(_stands(t, asked) for t in times)


def lacks_recurrence(ask: Ask, cited: str) -> bool:
    """Is a day asked that comes again (``gửi báo cáo hằng năm trước ngày nào``), and what is cited
    says nothing of the kind?"""
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    return bool(_AGAIN.search(fold(asking))) and not _AGAIN.search(fold(cited))


def lacks_time_claimed(ask: Ask, draft: Draft) -> bool:
    """Is a yes to ``có ấn định ngày báo cáo không`` given by what names no time?"""
    if not _CLAIMED.search(fold(ask.text)) or draft.intent != "yes_no":
        return False
    told = " ".join(s.text for s in draft.statements)
    return bool(any(s.passages for s in draft.statements)) and not _TIME.search(
        fold(without_references(told))
    )


def _stands(time: str, asked: str) -> bool:
    """Does the number of a time (its words where it has none) stand in the question?"""
    number = time.lstrip("abcdefghijklmnopqrstuvwxyz ") or time
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", asked) is not None
