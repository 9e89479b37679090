"""How a document is called on the page: by kind, number, day and issuer, as an official would."""

from __future__ import annotations

from datetime import date

from corpus.records import Document
from pages.markup import esc, tag
from pages.texts import Texts


def document_name(document: Document, texts: Texts) -> str:
    """``Quyết định số 672/QĐ-UBND-HC ngày 01/6/2021 – Ủy ban nhân dân tỉnh Đồng Tháp``; what is
    blank in the document is said to be (``chưa có số``) or left out (the day)."""
    number = document.number or texts("documents.no_number")
    parts = [document.kind, f"({number})" if document.number is None else number]
    if document.date:
        parts.append(texts("documents.of_date", date=day(document.date)))
    return f"{' '.join(p for p in parts if p)} – {document.issuer}"


def status_badge(document: Document, texts: Texts) -> str:
    """A badge for a draft, so that nobody takes it for law; nothing for an issued document."""
    if document.status != "draft":
        return ""
    return " " + tag("span", esc(texts("documents.draft")), class_="badge draft")


def day(iso: str) -> str:
    """``2021-06-01`` as officials write it: ``01/6/2021``, with 01 and 02 for January and
    February; any other text as it is."""
    try:
        d = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = f"{d.month:02d}" if d.month < 3 else str(d.month)
    return f"{d.day:02d}/{month}/{d.year}"
