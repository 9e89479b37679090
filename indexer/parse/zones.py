"""Which part of a document each item belongs to, and where one document of a file ends.

A Vietnamese document runs: header, title, legal bases, articles or parts, recipients and
signature (Decree 30/2020/NĐ-CP, Annex I); then what is issued with it; then its annexes. A file
may hold several documents: each begins with the national motto and a number line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby

from indexer.parse.items import Item
from indexer.parse.markers import ARTICLE, CHAPTER, DASH, NUMBER, PART, TEXT
from indexer.parse.marks import ANNEX_TITLE, KIND, MOTTO, NAME, RECIPIENTS_LINE, SIGN

HEADER, TITLE, BASIS, BODY, RECIPIENTS, SIGNATURE, PROGRAMME, ANNEX = (
    "header",
    "title",
    "basis",
    "body",
    "recipients",
    "signature",
    "programme",
    "annex",
)


_NUMBER_LINE = re.compile(r"^[\s*_|]*Số\s*:")
_BASES = re.compile(
    r"^[\s*_]*(?:Căn cứ|Theo (?:đề nghị|Nghị quyết)|Xét (?:đề nghị|tờ trình)|Trên cơ sở)\b", re.I
)
_FORM = re.compile(r"^[\s*_#|]*(?:\d+\.\s*)?(?:(?:Biểu\s+)?[Mm]ẫu|BIỂU\s+MẪU|MẪU|BM\.)\b")
_BLANKS = re.compile(r"…|\.{3,}")
FORM_REACH, FORM_HEAD = 6, 6
"""In items: how far before a letterhead the name of a form stands, and how long a letterhead is."""
LONGEST_HEADER = 12
"""In items: what is longer has no letterhead at all (an article, an abridged text)."""
_SENTENCE = re.compile(r"[.:;][\s*_]*$")


@dataclass(frozen=True, slots=True)
class Zoned:
    """An item with its zone; ``part`` counts the documents of the file from 0."""

    item: Item
    zone: str
    part: int


def zoned(text: str, items: tuple[Item, ...]) -> tuple[Zoned, ...]:
    """Every item with its zone, in order."""
    out: list[Zoned] = []
    zone, part, signed = HEADER, 0, False
    for i, item in enumerate(items):
        words = text[item.start : item.end]
        if signed and _new_document(text, items, i) and not _is_form(text, items, i, zone):
            zone, part, signed = HEADER, part + 1, False
        zone = _next_zone(zone, words, item, signed)
        signed = signed or (zone == SIGNATURE)
        out.append(Zoned(item, zone, part))
    runs = (tuple(run) for _, run in groupby(out, key=lambda z: (z.part, z.zone)))
    return tuple(z for run in runs for z in _without_letterhead(text, run))


def _without_letterhead(text: str, run: tuple[Zoned, ...]) -> tuple[Zoned, ...]:
    """A run of one zone; a "header" of many paragraphs is none: what follows its title, from the
    first sentence or numbered line on, is body."""
    if run[0].zone != HEADER or len(run) <= LONGEST_HEADER:
        return run
    tells = (
        n
        for n, z in enumerate(run)
        if n and (z.item.marker != TEXT or _SENTENCE.search(text[z.item.start : z.item.end]))
    )
    first = next(tells, len(run))
    return (*run[:first], *(replace(z, zone=BODY) for z in run[first:]))


def _new_document(text: str, items: tuple[Item, ...], i: int) -> bool:
    """Here another document begins: issuer in capitals, motto and number line within reach,
    and no sentence in between."""
    words = [text[w.start : w.end] for w in items[i : i + 6]]
    issuer = words[0].strip("*_| ")[:12].isupper()
    if not issuer or ANNEX_TITLE.match(words[0]) or KIND.match(words[0]):
        return False
    motto = next((k for k, w in enumerate(words) if MOTTO.search(w)), None)
    number = next((k for k, w in enumerate(words) if _NUMBER_LINE.match(w)), None)
    return motto is not None and motto <= 3 and number is not None


def _is_form(text: str, items: tuple[Item, ...], i: int, zone: str) -> bool:
    """A letterhead to be filled in (dots for names and dates) inside an annex, or below ``Mẫu số
    3``, heads a form and no document. A draft has blanks too, but follows a signature."""
    before = [text[w.start : w.end] for w in items[max(0, i - FORM_REACH) : i]]
    head = " ".join(text[w.start : w.end] for w in items[i : i + FORM_HEAD])
    dotted = _BLANKS.search(head) is not None
    return dotted and (zone in (ANNEX, PROGRAMME) or any(_FORM.match(w) for w in before))


def _next_zone(zone: str, words: str, item: Item, signed: bool) -> str:
    plain = words.strip("*_| \n")
    if ANNEX_TITLE.match(words) and len(plain) < 300 and (signed or plain[:7].isupper()):
        return ANNEX
    if zone == HEADER:
        return _after_header(words, item)
    if zone == TITLE:
        if _BASES.match(words):
            return BASIS
        return BODY if _starts_body(words, item) else TITLE
    if zone == BASIS:
        return BODY if _starts_body(words, item) or not _BASES.match(words) else BASIS
    if RECIPIENTS_LINE.match(words):
        return RECIPIENTS
    if zone in (BODY, RECIPIENTS, PROGRAMME) and SIGN.match(words) and plain[:6].isupper():
        return zone if plain.endswith(":") else SIGNATURE
    if zone == RECIPIENTS:
        return RECIPIENTS if item.marker == DASH or len(plain) < 160 else BODY
    if zone == SIGNATURE:
        return _after_signature(words)
    return zone


def _after_header(words: str, item: Item) -> str:
    if KIND.match(words):
        return TITLE
    if _BASES.match(words):
        return BASIS
    if item.marker in (ARTICLE, CHAPTER, PART) or words.lstrip("*_ ").startswith("Kính gửi"):
        return BODY
    return HEADER


def _starts_body(words: str, item: Item) -> bool:
    head = KIND.match(words)
    if head and head.group(2):
        return True
    if (
        words.lstrip("*_ ").startswith(("Kính gửi", "Triển khai", "Thực hiện "))
        and item.marker == TEXT
    ):
        return len(words) > 40 and words.rstrip(" *_").endswith((":", ".", ";"))
    return item.marker in (ARTICLE, CHAPTER, PART, NUMBER, DASH) or (
        len(words) > 200 and words.rstrip(" *_").endswith((":", "."))
    )


def _after_signature(words: str) -> str:
    if SIGN.match(words) or NAME.match(words):
        return SIGNATURE
    if KIND.match(words) or words.strip("*_ ").isupper():
        return PROGRAMME
    return PROGRAMME if len(words) > 60 else SIGNATURE
