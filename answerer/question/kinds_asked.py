"""What kind of thing a question asks for where it is an amount, a share or a person."""

from __future__ import annotations

import re

from corpus.phrases import Match
from corpus.text import fold

OTHERWISE = "otherwise"
"""What holds a word for a kind and asks for none (``quỹ lương``, ``lương y``)."""
_MEASURES = {
    "percent": re.compile(r"(?:bao nhieu|may)\s*%|\bt[yi] le\b.*\bbao nhieu"),
    "money": re.compile(
        r"\b(?:kinh phi|ngan sach|chi phi|so tien|muc chi|muc ho tro|le phi|hoc phi)\b.*\bbao nhieu"
        r"|\bbao nhieu (?:kinh phi|ngan sach|chi phi|von)\b|\bso sanh kinh phi\b"
        r"|\b(?:moi|mot|hang) thang\b[^.;?!]{0,40}(?<!ngay )\bbao nhieu(?= tien\b|\W*$|,)"
        r"|\bbao nhieu (?:moi|mot|hang) thang\b"
        r"|\b(?:nhieu|it) (?:tien|kinh phi|von) [\w ]{0,40}?hon\b"
    ),
    "website": re.compile(
        r"\b(?:website|trang web|trang thong tin dien tu)\b[^,.?!]{0,60}\bla (?:gi|dia chi nao)\b"
    ),
}
"""Measures whose two words may stand apart: ``tỷ lệ … là bao nhiêu``."""
_NAMED_THING = re.compile(
    r"\b(?<!so )(?:nghi quyet|quyet dinh|ke hoach|de an|chuong trinh|du an|chi thi|mo hinh|quy"
    r"|phong trao|hoi thi|chien luoc|bao cao|quy che)\b[^,.;?!]{0,80}\bten (?:la )?gi\b"
    r"|\b(?:may|bao nhieu|nhung|cac)\b[^.;?!]{0,60}\bten (?:la )?gi\b"
    r"|\b(?:thay|doi|sap nhap|hop nhat|goi)\b[^.;?!]{0,80}\b(?:bang|thanh) ten (?:la )?(?:gi|nao)\b"
)
"""What has a name and is nobody."""
_ABOUT_MAIL = re.compile(
    r"\b(?:he thong|quy che|tai khoan|su dung|van hanh|quan ly|cap|bao cao|dung luong|mat khau)"
    r"(?: su dung| quan ly| ve| cua| cho)* (?:thu dien tu|e-?mail)\b|\bthu dien tu cong vu\b"
)
"""Mail as a system, not an address that is asked for."""
_RATE = re.compile(
    r"\blai suat\b(?!.*\b(?:so tien|dong|trieu|ty|muc vay|han muc|toi da)\b)"
    r"|\bwhat (?:share|percentage|proportion) of\b(?!.*\b(?:ceiling|maximum|amount|how much)\b)"
)
"""A rate of interest is a percentage, and so is a share of a salary or of a tax."""
_SHARE_OF_MONEY = re.compile(
    r"\bt[yi] le\b(?![^.;?!]*\b(?:muc|so tien|va|bao nhieu (?:tien|kinh phi|von|trieu|dong))\b)"
    r"[^.;?!]*\bbao nhieu\b"
)
"""``Tỷ lệ ngân sách … là bao nhiêu`` asks for a percentage alone."""
_CONTACTS = ("phone", "email", "website", "account", "contact")
_ASKED_BEHIND = re.compile(
    r"(?: \w+){0,3}? (?:nao|gi|dau|the nao)\b|(?: la)? (?:bao nhieu|so may)\b"
)
_ASKED_BEFORE = re.compile(r"\b(?:what|which)(?: \w+){0,3} $|\b(?:nao|gi|cho (?:biet|hoi|xin)) $")
_SOMEBODY = re.compile(
    r"\b(?:giam doc|chu tich|chu nhiem|truong (?:ban|phong)|bi thu|nguoi|ong|ba)\b"
)
_NO_AMOUNT = frozenset({"deadline", "lead", "coordinating", "tasks", "sent_to", "who"})
"""What is asked where words of money are part of the task (``ai chủ trì tăng vốn điều lệ``)."""
_AGENCY_ASKED = re.compile(
    r"(?:^|[.,:;?!]\s*)(?:co quan|don vi|to chuc|ben)\b[^.,:;?!]{3,140}\bla ai\b"
)


def kinds_asked(
    text: str, found: list[Match], asked: tuple[str, ...], counted: list[str]
) -> frozenset[str]:
    """The kinds of things asked for; who leads or coordinates is an agency, not a person's name
    (``đứng sau hỗ trợ là ai``)."""
    folded = fold(text)
    named = _NAMED_THING.search(folded) and not _SOMEBODY.search(folded)
    nobody = named or _AGENCY_ASKED.search(folded)
    kinds = {m.id for m in found if m.id != OTHERWISE and (m.id != "person" or not nobody)}
    kinds |= {kind for kind, words in _MEASURES.items() if words.search(folded)}
    if "email" in kinds and _ABOUT_MAIL.search(folded):
        kinds.discard("email")
    if _wants_number(asked, counted):
        kinds -= {m.id for m in found if m.id in _CONTACTS and not _is_wanted(folded, m)}
    if "money" in kinds and not _wants_money(asked, counted):
        kinds.discard("money")
    if "money" in kinds and _RATE.search(folded):
        kinds = (kinds - {"money"}) | {"percent"}
    if _SHARE_OF_MONEY.search(folded):
        kinds.discard("money")
    return frozenset(kinds - ({"person"} if {"lead", "coordinating"} & set(asked) else set()))


def _wants_number(asked: tuple[str, ...], counted: list[str]) -> bool:
    """Is a time asked for, or a number of something?"""
    return "deadline" in asked or any(counted)


def _is_wanted(folded: str, m: Match) -> bool:
    """``gửi về email nào``, ``số điện thoại là gì``: does an asking word stand beside a contact?
    (``Mất hộp thư thì mấy ngày được cấp lại`` names one, and asks for none.)"""
    return bool(_ASKED_BEHIND.match(folded[m.end :]) or _ASKED_BEFORE.search(folded[: m.start]))


def _wants_money(asked: tuple[str, ...], counted: list[str]) -> bool:
    """Words of money ask for none where the question counts something else (``tối đa bao nhiêu
    phần trăm vốn điều lệ``), or only who does it and when (``tiền lương … chi trả khi nào``)."""
    if not counted:
        return not asked or bool(set(asked) - _NO_AMOUNT)
    return any(unit in ("", "money") for unit in counted)
