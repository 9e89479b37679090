"""Character references of HTML that a conversion to plain text or Markdown left behind: ``&amp;``,
``&nbsp;``, ``&#8211;``."""

from __future__ import annotations

import html
import re

from corpus.text import nfc

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_BLANK = "\u00a0"


def without_entities(text: str) -> tuple[str, int]:
    """The text with every reference read as its character (a space for one that does not break),
    and how many there were; one that names no character stays as it is."""
    if "&" not in text:
        return text, 0
    found = 0

    def read(m: re.Match[str]) -> str:
        nonlocal found
        said = html.unescape(m.group())
        if said == m.group() or len(said) != 1 or not (said.isprintable() or said == _BLANK):
            return m.group()
        found += 1
        return " " if said == _BLANK else said

    return nfc(_ENTITY.sub(read, text)), found
