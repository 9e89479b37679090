"""Kinds of things that a question asks for, and how to tell whether a text gives one of them."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask

QUANTITY = {
    "percent": re.compile(r"\d\s*%|\d\s*phần trăm|bằng \d[\d.,]* lần"),
    "money": re.compile(
        r"\d[\d.,]*\s*(?:đồng|triệu|tỷ|tỉ|nghìn|USD)|mức lương cơ sở"
        r"|(?:^|; )[Đđ]ồng\s*(?:/[^;]{1,40})?;\s*\d"
    ),
    "phone": re.compile(
        r"(?<!\d)\(?0\d{1,4}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)|\b1[89]00[ .]?\d{4}"
    ),
    "email": re.compile(r"[\w.+-]+@[\w.-]+\.\w+"),
    "website": re.compile(r"https?://|www\.|\b[\w-]+\.gov\.vn"),
    "account": re.compile(r"(?<!\d)\d{6,16}(?!\d)"),
    "contact": re.compile(r"[\w.]+@[\w.]+|\b0\d{8,10}\b|https?://|www\.|[Ss]ố \d+,? (?:đường|phố)"),
}
"""How an amount of each kind is written (one of money in a row of a table behind its unit, too:
``Đồng/học sinh/năm ; 28.800.000``)."""
CONTACTS = ("phone", "email", "website", "account", "contact")


def missing_kind(ask: Ask, text: str) -> str | None:
    """The kind of thing asked for (percentage, money, contact, person) that a text does not
    hold, or None. The name of a person is taken to be in none: signers are answered before."""
    for kind in ("percent", "money", *CONTACTS, "person"):
        if kind in ask.question.kinds and (kind == "person" or not QUANTITY[kind].search(text)):
            return kind
    return None
