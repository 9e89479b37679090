"""How an official cites a document and a place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Document, Passage
from indexer.parse.markers import ARTICLE, CHAPTER, DASH, LETTER, NUMBER, PART, PLUS, TEXT
from indexer.parse.zones import ANNEX, PROGRAMME

_NUMBER = r"\s+(?:[Ss]ố\s+|SỐ\s+)?(?P<n>(?:[IVX]+|\d{1,2})(?:\.\d{1,2}|[A-Za-z])?)(?!\w)"
_ANNEX_NAME = re.compile(rf"[\s*_#]*(?:PHỤ\s+LỤC|Phụ\s+lục)(?:{_NUMBER})?")
_FORM_NAME = re.compile(rf"[\s*_#]*(?P<form>PHỤ\s+BIỂU|Phụ\s+biểu|BIỂU|Biểu){_NUMBER}")
_PART_NAME = re.compile(r"[\s*_#]*(?:PHẦN|Phần)\b")
LONGEST_HEAD = 400
"""In characters: a paragraph that names an annex beyond this is a sentence about it."""
_HEADS = {PROGRAMME: "Chương trình, ", ANNEX: "Phụ lục, "}


@dataclass(frozen=True, slots=True)
class Above:
    """An item that others stand under: its depth, how it reads, its marker and its number."""

    level: int
    words: str
    marker: int
    number: str


def document_label(document: Document, place: str) -> str:
    """As an official cites it: ``Quyết định 672/QĐ-UBND-HC ngày 01/6/2021 (Đồng Tháp)``.
    ``place`` is the name of its province, empty for a central document."""
    if document.number:
        day = f" ngày {_day(document.date)}" if document.date else ""
        return f"{document.kind} {document.number}{day}" + (f" ({place})" if place else "")
    head = document.kind if document.kind == "Công văn" else f"Dự thảo {document.kind}"
    when = document.period or (document.date or "")
    inner = ", ".join(x for x in (place, when) if x)
    return head + (f" ({inner})" if inner else "")


def _day(iso: str) -> str:
    """Decree 30/2020/NĐ-CP, Annex I: a nought before days below 10 and months 1 and 2."""
    y, m, d = iso.split("-")
    return f"{d}/{int(m)}/{y}" if int(m) > 2 else f"{d}/{m}/{y}"


def cited_label(passage: Passage) -> str:
    """The label of a citation: the passage's, with its page where pages are known."""
    return f"{passage.label}, trang {passage.page}" if passage.page else passage.label


def annex_of(words: str) -> str:
    """The annex or form that a heading opens, as it is cited: ``Phụ lục II``, ``Biểu số 2`` as
    ``Biểu 2``; ``Phụ lục`` where it has no number, empty for any other line."""
    annex, form = _ANNEX_NAME.match(words), _FORM_NAME.match(words)
    if annex:
        return f"Phụ lục {annex['n']}" if annex["n"] else "Phụ lục"
    return f"{' '.join(form['form'].split()).capitalize()} {form['n']}" if form else ""


def row_place(zone: str, annex: str, number: str) -> str:
    """Where a table row stands: ``Phụ lục I, STT 2.3``; ``annex`` is what ``annex_of`` gives."""
    head = annex or ("Phụ lục" if zone == ANNEX else "Bảng")
    return f"{head}, STT {number}" if number else head


def is_annex_head(words: str) -> bool:
    """``PHỤ LỤC II`` and its title, not ``Phụ lục này quy định …``."""
    return len(words) <= LONGEST_HEAD and not words.rstrip().endswith((".", ";"))


def is_named_part(item: Above) -> bool:
    """``PHẦN THỨ HAI``, ``Phần II``: a part that may have others (``I.``) inside of it."""
    return item.marker == PART and _PART_NAME.match(item.words) is not None


def item_place(above: list[Above], own: Above, zone: str, bullet: int, annex: str = "") -> str:
    """Where an official would look: ``Điều 2, khoản 1``, ``mục II.2.3, gạch đầu dòng 2``.
    ``bullet`` counts the bullets since the last number; ``annex`` is what ``annex_of`` gives."""
    chain = [*above, own]
    article = next((a.number for a in reversed(chain) if a.marker == ARTICLE), "")
    letter = next((a.number for a in reversed(chain) if a.marker == LETTER), "")
    inner = [a.number for a in chain if a.marker == NUMBER]
    if article:
        head = f"Điều {article}" + (f", khoản {inner[-1]}" if inner else "")
    else:
        head = f"{annex}, " if zone == ANNEX and annex else _HEADS.get(zone, "")
        head += _section(chain, inner)
    point = f", điểm {letter}" if letter else ""
    dash = f", gạch đầu dòng {bullet}" if own.marker in (DASH, PLUS) and bullet else ""
    return head + point + dash


def _section(chain: list[Above], inner: list[str]) -> str:
    """``mục II.3``, ``phần thứ hai, mục I.3``, ``mục “ĐÁNH GIÁ CHUNG”``."""
    outer = [a for a in chain if a.marker in (PART, CHAPTER)]
    part = next((a for a in outer if is_named_part(a)), None)
    rest = [a for a in outer if a is not part]
    if part is not None and (rest or not re.fullmatch(r"[IVXLC]+|\d+", part.number)):
        number = _section_number([a.number for a in rest], inner)
        plain = re.fullmatch(r"[IVXLC]+|\d+", part.number)
        named = f"phần {part.number if plain else ' '.join(part.number.lower().split())}"
        return f"{named}, mục {number}" if number else named
    number = _section_number([a.number for a in outer], inner)
    titled = next((a.words for a in chain if a.marker == TEXT and not a.level), "")
    if titled and not number:
        return f"mục “{titled}”"
    return f"mục {number}" if number else "phần mở đầu"


def _section_number(outer: list[str], inner: list[str]) -> str:
    roman = [n for n in outer if re.fullmatch(r"[IVXLC]+|[A-ZĐ]", n)]
    digits = [n for n in (*outer, *inner) if re.fullmatch(r"[\d.]+", n)]
    return ".".join([*roman[-1:], *digits[-1:]])


def note_number(words: str) -> str:
    """The number that opens a footnote: ``⁽¹⁾ …`` or ``[1] …``; ``?`` where there is none."""
    digits = {"¹": "1", "²": "2", "³": "3", **{chr(0x2070 + n): str(n) for n in (0, *range(4, 10))}}
    found = "".join(digits.get(c, c if c.isdigit() else "") for c in words[:6])
    return found or "?"
