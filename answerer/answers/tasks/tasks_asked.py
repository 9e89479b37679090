"""Whether a question asks for tasks, and what it wants to know of each."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.tasks import cell
from answerer.question.partners import asks_partners, asks_with_whom
from answerer.telling.wording import name_of, shorten
from corpus.records import Assignment
from corpus.text import fold

_TASKS = "(?:nhiem vu|viec|cong viec|dau viec|phan viec|chi tieu|noi dung|tasks|duties)"
_OBJECT = re.compile(
    r"\b(?:chu tri|phoi hop|phu trach|duoc giao|giao [\w ]{2,40}chu tri)\s+(?:thuc hien\s+)?"
    r"(?:nhung|cac|may|bao nhieu|viec gi|viec nao|nhiem vu nao|nhiem vu gi|noi dung nao"
    r"|noi dung gi|gi)\b(?!.*\b(?:voi ai|ai phoi hop)\b)"
    r"|\blead(?:s)? which|which [\w ]{3,40} does [\w ]{3,60} lead"
    r"|\b(?:tasks|duties|work|jobs)\s+(?:that\s+are\s+)?(?:led|chaired|headed|coordinated) by\b"
    r"|\b(?:lam|lap|soan|xay dung)\s+(?:(?!truoc|ngay|thang|nam|quy|luc|khi)\w+\s+){1,2}"
    r"(?:gi|nao)\b"
    r"|\b(?:chu tri|phoi hop|phu trach|chiu trach nhiem|duoc giao|lo|nhan|ganh)"
    r"(?: (?:chinh|ve|cac|nhung|may)){0,2} chi tieu (?:nao|gi)\b"
    r"|\b(?:chu tri|phoi hop|phu trach|duoc giao) (?:nhiem vu|viec|dau viec) (?:so|thu) may\b"
    r"|\bduoc giao (?:nhiem vu|viec|nhung viec) gi\b"
)
_THOSE = re.compile(
    r"\b(?:cac|nhung|danh sach)\s+(?:nhiem vu|viec|cong viec|dau viec)\s+(?:ma|do)\b"
    r"|\b(?:cac|nhung|may)\s+(?:nhiem vu|viec|cong viec|dau viec|phan viec)\b.{4,90}"
    r"\b(?:la (?:nhung )?gi|gom (?:nhung )?gi)\W*$"
)
_LISTED = re.compile(
    r"\b(?:liet ke|ke ten|ke ra|ke|neu|neu ten|thong ke|danh sach|cho (?:toi |em )?biet"
    r"|list|name)\b"
    rf"(?: \w+){{0,3}}? (?:cac|nhung|toan bo|tat ca|het)?\s*{_TASKS}\b"
)
_THESE = re.compile(rf"^\W*(?:nhung|cac|tat ca|toan bo)(?: (?:nhung|cac))? {_TASKS}\b")
_GIVEN = re.compile(rf"\b{_TASKS} (?:nao|gi)\b.{{0,60}}\bgiao(?: cho)?\s*$")
_DOES = re.compile(
    r"\b(?:chu tri|phoi hop|phu trach|duoc giao|phai lam|dam nhiem|thuc hien|cua"
    r"|leads?|chairs?|coordinates?)\b"
)
_WHOM = re.compile(
    r"\b(?:so|ban|co quan|don vi|phong|ben|to chuc|nganh) nao\b|\b(?:ai|who|which \w+)\b"
)
_KIND = (
    r"(?:nhiem vu|viec|cong viec|dau viec|chi tieu|noi dung|du an|tieu du an|de an|hoat dong"
    r"|giai phap)"
)
_GIVEN_TO = re.compile(
    rf"\b{_KIND} (?:nao|gi) (?:ma |la |se |thi )?(?:do|duoc giao(?: cho)?|giao cho|thuoc) "
    rf"|\b(?:duoc|bi) giao (?:thuc hien |chu tri )?(?:(?:nhung|cac|may) )?{_KIND} (?:nao|gi)\b"
)
"""``Những chỉ tiêu nào do Sở A chủ trì?``, ``Tỉnh đoàn được giao chỉ tiêu nào?``"""
_ADDED = re.compile(r"(?:,|;|\bvà|\bva|\bkèm|\bkem|\band)\s+(?:the |its )?$", re.I)
_DETAILS = ("deadline", "deliverable")


def asks_for_object(ask: Ask) -> bool:
    """``Liên minh chủ trì những kế hoạch nào?``, ``liệt kê các việc Sở A chủ trì`` ask for the
    tasks, not for who leads them."""
    folded = fold(ask.text)
    if not ask.question.agencies:
        return False
    said = any(p.search(folded) for p in (_OBJECT, _THOSE, _GIVEN_TO))
    return said or _is_listed(ask, folded)


def _is_listed(ask: Ask, folded: str) -> bool:
    """Are tasks to be listed, with the agency behind them that does them, and nobody asked for?"""
    if _WHOM.search(folded):
        return False
    if any(_GIVEN.search(folded[: a.start]) for a in ask.question.agencies):
        return True
    m = _LISTED.search(folded) or _THESE.search(folded)
    if m is None:
        return False
    behind = any(a.start >= m.end() - 1 for a in ask.question.agencies)
    return behind and _DOES.search(folded[m.end() :]) is not None


def details_wanted(ask: Ask) -> tuple[str, ...]:
    """What is asked of each task beside its name."""
    wanted = tuple(r for r in _DETAILS if r in ask.question.asked or _is_added(ask, r))
    if "lead" in ask.question.asked and not ask.question.agencies:
        wanted = ("lead", *wanted)
    partners = asks_with_whom(ask.text) or asks_partners(ask.text, ask.question.agencies)
    return (*wanted, "coordinating") if partners else wanted


def _is_added(ask: Ask, role: str) -> bool:
    """Is a role named behind a comma or an ``and`` (``làm gì, kết quả cần đạt``)?"""
    cues = (c for c in ask.question.cues if c.intent == role)
    return any(_ADDED.search(ask.text[: c.start]) for c in cues)


def details(ask: Ask, a: Assignment, wanted: tuple[str, ...]) -> str:
    """What a task says of that: `` — thời hạn: 2022``; empty where it says nothing."""
    held = ((r, cell(a, r)) for r in wanted)
    said = [f"{name_of(ask.language, 'columns', r)}: {shorten(c.text, 120)}" for r, c in held if c]
    return f" — {'; '.join(said)}" if said else ""
