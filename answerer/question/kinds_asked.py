"""What kind of thing a question asks for where it is an amount, a share or a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold

_CUES = Cues("question", "kinds_asked")
OTHERWISE = "otherwise"
"""What holds a word for a kind and asks for none (``quỹ lương``, ``lương y``)."""
_CONTACTS = ("phone", "email", "website", "account", "contact")
_ASKED_BEHIND = re.compile(
    r"(?: \w+){0,3}? (?:nao|gi|dau|the nao)\b|(?: la)? (?:bao nhieu|so may)\b"
)
_ASKED_BEFORE = re.compile(r"\b(?:what|which)(?: \w+){0,3} $|\b(?:nao|gi|cho (?:biet|hoi|xin)) $")
_NO_AMOUNT = frozenset({"deadline", "lead", "coordinating", "tasks", "sent_to", "who"})
"""What is asked where words of money are part of the task (``ai chủ trì tăng vốn điều lệ``)."""


@cache
def _measures() -> Mapping[str, re.Pattern[str]]:
    """Measures whose two words may stand apart: ``tỷ lệ … là bao nhiêu``."""
    stated, counted = _CUES.any_of("money_stated"), _CUES.any_of("money_counted")
    return {
        "percent": re.compile(r"(?:bao nhieu|may)\s*%|\bt[yi] le\b.*\bbao nhieu"),
        "money": re.compile(
            rf"\b{stated}\b.*\bbao nhieu|\bbao nhieu {counted}\b|\bso sanh kinh phi\b"
            r"|\b(?:moi|mot|hang) thang\b[^.;?!]{0,40}(?<!ngay )\bbao nhieu(?= tien\b|\W*$|,)"
            r"|\bbao nhieu (?:moi|mot|hang) thang\b"
            rf"|\b(?:nhieu|it) {_CUES.any_of('money_compared')} [\w ]{{0,40}}?hon\b"
        ),
        "website": re.compile(
            rf"\b{_CUES.any_of('websites')}\b[^,.?!]{{0,60}}\bla (?:gi|dia chi nao)\b"
        ),
    }


@cache
def _named_thing() -> re.Pattern[str]:
    """What has a name and is nobody."""
    return _CUES.pattern(
        r"\b(?<!so )<named>\b[^,.;?!]{0,80}\bten (?:la )?gi\b|\b(?:may|bao nhieu"
        r"|nhung|cac)\b[^.;?!]{0,60}\bten (?:la )?gi\b"
        r"|\b<renames>\b[^.;?!]{0,80}\b(?:bang|thanh) ten (?:la )?(?:gi|nao)\b"
    )


@cache
def _about_mail() -> re.Pattern[str]:
    """Mail as a system, not an address that is asked for."""
    return _CUES.pattern(
        r"\b<of_mail>(?: <before_mail>)* (?:thu dien tu|e-?mail)\b"
        r"|\b(?:thu dien tu|ho[pm] thu|e?-?mail) cong vu\b"
    )


@cache
def _rate() -> re.Pattern[str]:
    """A rate of interest is a percentage, and so is a share of a salary or of a tax."""
    return _CUES.pattern(
        r"\blai suat\b(?!.*\b<sums>\b)|\bwhat <shares> of\b"
        r"(?!.*\b<sums_english>\b)"
    )


@cache
def _share_of_money() -> re.Pattern[str]:
    """``Tỷ lệ ngân sách … là bao nhiêu`` asks for a percentage alone."""
    return _CUES.pattern(r"\bt[yi] le\b(?![^.;?!]*\b<beside_share>\b)[^.;?!]*\bbao nhieu\b")


@cache
def _somebody() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<persons>\b")


@cache
def _agency_asked() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:^|[.,:;?!]\s*)<agencies>\b[^.,:;?!]{3,140}\bla ai\b")


def kinds_asked(
    text: str, found: list[Match], asked: tuple[str, ...], counted: list[str]
) -> frozenset[str]:
    """The kinds of things asked for; who leads or coordinates is an agency, not a person's name
    (``đứng sau hỗ trợ là ai``)."""
    folded = fold(text)
    named = _named_thing().search(folded) and not _somebody().search(folded)
    nobody = named or _agency_asked().search(folded)
    kinds = {m.id for m in found if m.id != OTHERWISE and (m.id != "person" or not nobody)}
    kinds |= {kind for kind, words in _measures().items() if words.search(folded)}
    if "email" in kinds and _about_mail().search(folded):
        kinds.discard("email")
    if _wants_number(asked, counted):
        kinds -= {m.id for m in found if m.id in _CONTACTS and not _is_wanted(folded, m)}
    if "money" in kinds and not _wants_money(asked, counted):
        kinds.discard("money")
    if "money" in kinds and _rate().search(folded):
        kinds = (kinds - {"money"}) | {"percent"}
    if _share_of_money().search(folded):
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
