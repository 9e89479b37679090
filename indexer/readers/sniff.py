"""What kind of file it is, by its first bytes: names lie."""

from __future__ import annotations

import re
from enum import Enum

PDF_WITHIN = 1024
"""A PDF's mark may stand behind up to so many bytes (ISO 32000-1, Annex H.3)."""
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_HTML = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|"
    r"<meta\s|<(?:div|table|p|h[1-6])(?:\s[^<>]*)?>)",
    re.I | re.S,
)


class Kind(Enum):
    """The kinds of files that are told apart."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    ZIP = "zip"
    OLE = "ole"
    RTF = "rtf"
    IMAGE = "image"


def kind_of(data: bytes) -> Kind:
    """The kind by content, HTML not yet told from text: see ``is_html``."""
    if b"%PDF-" in data[:PDF_WITHIN]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind.OLE
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if data.startswith(_IMAGES):
        return Kind.IMAGE
    return Kind.TEXT


def is_html(text: str) -> bool:
    """Whether a text is a page of HTML; a text with some tags in it (as a Markdown table may
    have) is none."""
    return bool(_HTML.match(text[:8192]))
