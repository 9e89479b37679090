"""Numbers that a question asks for, and how to tell whether a text gives one of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import Area
from answerer.telling.wording import tidy
from corpus.text import fold

QUANTITY = {
    "percent": re.compile(r"\d\s*%|\d\s*phần trăm"),
    "money": re.compile(r"\d[\d.,]*\s*(?:đồng|triệu|tỷ|tỉ|nghìn|USD)|mức lương cơ sở"),
    "phone": re.compile(
        r"(?<!\d)\(?0\d{1,4}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)|\b1[89]00[ .]?\d{4}"
    ),
    "email": re.compile(r"[\w.+-]+@[\w.-]+\.\w+"),
    "website": re.compile(r"https?://|www\.|\b[\w-]+\.gov\.vn"),
    "account": re.compile(r"(?<!\d)\d{6,16}(?!\d)"),
    "contact": re.compile(r"[\w.]+@[\w.]+|\b0\d{8,10}\b|https?://|www\.|[Ss]ố \d+,? (?:đường|phố)"),
}
"""How an amount of each kind is written."""
_FIGURE = re.compile(r"(?<![\w/.-])\d[\d.,]*(?![\w/-])(?!\s*[/-]\s*\d)")
_DATE = re.compile(r"(?:ngày|tháng|năm|giai đoạn|khoản|điều|mục)\s+\d[\d/. -]*", re.I)
_NAMES = re.compile(
    r"\b(?:[ĐđD]ề án|Quyết định số|Nghị quyết số|Nghị định số)\b(?:[^.;]|\.(?=\d))*"
)
"""A cited document or scheme: a number in its name (``Đề án phát triển 15.000 …``) is no count."""
CONTACTS = ("phone", "email", "website", "account", "contact")
_NUMBER_OF = re.compile(
    r"(?:bao nhieu|may|how many|so luong)\s+(?:cac\s+|nhung\s+)?(?P<noun>\w+(?:\s+\w+)?)"
)


def missing_kind(ask: Ask, text: str) -> str | None:
    """The kind of thing asked for (percentage, money, contact, person) that a text does not
    hold, or None. The name of a person is taken to be in none: signers are answered before."""
    for kind in ("percent", "money", *CONTACTS, "person"):
        if kind in ask.question.kinds and (kind == "person" or not QUANTITY[kind].search(text)):
            return kind
    return None


def numbers_what(engine: Engine, ask: Ask) -> Callable[[str], bool]:
    """A test whether a text gives a number of what the question counts (a percentage or an
    amount where it asks for one)."""
    for kind in ("percent", "money"):
        if kind in ask.question.kinds:
            return lambda text: bool(QUANTITY[kind].search(text))
    patterns = [
        re.compile(rf"(?<![/\d])\d[\d.,]*\s*(?:\([^)]*\)\s*)?(?:\w+\s+){{0,2}}{re.escape(n)}\b")
        for n in counted(engine, ask)
    ]
    named = _NAMES.search(ask.text)

    def said(text: str) -> str:
        return tidy(text if named else _NAMES.sub(" ", text))

    if not patterns:
        return lambda text: bool(_FIGURE.search(_DATE.sub(" ", said(text))))
    return lambda text: any(p.search(fold(said(text))) for p in patterns)


def counted(engine: Engine, ask: Ask) -> list[str]:
    """What a question counts, folded: the one or two syllables behind ``bao nhiêu``, or the
    Vietnamese of the English words behind ``how many``."""
    m = _NUMBER_OF.search(fold(ask.text))
    if not m:
        return []
    words = m.group("noun").split()
    if ask.language != "en":
        return [" ".join(words[:n]) for n in (2, 1) if len(words) >= n and len(words[0]) > 1]
    spans = (m.span("noun"), (m.start("noun"), m.start("noun") + 40))
    places = ask.question.places
    inside = [engine.concepts.read(ask.text, "en", [Area(*s, 1.0)], places)[:2] for s in spans]
    spelled = (units for found in inside for c in found for _, units in c.alternatives)
    return [fold(" ".join(u for u in units if "_" not in u)) for units in spelled]
