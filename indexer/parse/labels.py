"""How an official cites a document and a place in it."""

from __future__ import annotations

import re

from corpus.records import Document
from indexer.parse.zones import ANNEX

_PLACE = re.compile(r"^.*?(?:tỉnh|thành phố|Thành phố|Tỉnh)\s+")
_ANNEX_NAME = re.compile(r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:[IVX]+|\d+)\b)?")


def document_label(document: Document) -> str:
    """As an official cites it: ``Quyết định 672/QĐ-UBND-HC ngày 01/6/2021 (Đồng Tháp)``."""
    place = _PLACE.sub("", document.issuer) if document.province else ""
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


def row_place(zone: str, title: str, number: str) -> str:
    """Where a table row stands: ``Phụ lục I, STT 2.3``; ``title`` is that of the annex."""
    name = _ANNEX_NAME.match(title)
    if name:
        head = name.group().capitalize().replace("ục i", "ục I")
    else:
        head = "Phụ lục" if zone == ANNEX else "Bảng"
    return f"{head}, STT {number}" if number else head
