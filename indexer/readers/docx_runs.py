"""The words of a Word paragraph as they are seen: no deletions, no hidden runs, no field codes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from corpus.text import nfc
from indexer.readers.docx_lists import W, value
from indexer.readers.docx_styles import Styles, is_on
from indexer.readers.legacy import DECODERS, TCVN3, UNICODE_ONLY, VNI

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_PLAIN = {W + "noBreakHyphen": "-", W + "tab": " ", W + "ptab": " ", W + "cr": "\n"}
_WHITE = ("FFFFFF", "white")


@dataclass(slots=True)
class Runs:
    """Reads paragraphs; ``counts`` is what was left out, ``called`` the footnotes (kind, id) that
    were called since it was last emptied, ``boxes`` the text boxes likewise."""

    styles: Styles
    counts: Counter[str] = field(default_factory=Counter)
    called: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    total: int = 0

    def text(self, paragraph: Any) -> str:  # noqa: ANN401 - lxml has no types
        """The text of a ``w:p``; line breaks are ``\\n``, tabs are blanks."""
        style = value(paragraph, "pPr/pStyle")
        pieces = list(self._pieces(paragraph, style in self.styles.hidden))
        runs = groupby(pieces, key=lambda p: p[1])
        return "".join(_decoded("".join(text for text, _ in group), font) for font, group in runs)

    def _pieces(self, element: Any, hidden: bool) -> list[tuple[str, str]]:  # noqa: ANN401
        """(text, font where it is a legacy one) of every run below an element."""
        out: list[tuple[str, str]] = []
        for child in element:
            if child.tag == W + "r":
                out += self._run(child, hidden)
            elif child.tag in (W + "del", W + "moveFrom"):
                self.counts["deleted"] += 1
            elif child.tag == _MATH + "t":
                out.append((child.text or "", ""))
            elif child.tag not in (_ALTERNATIVE, W + "pPr"):
                out += self._pieces(child, hidden)
        return out

    def _run(self, run: Any, hidden: bool) -> list[tuple[str, str]]:  # noqa: ANN401
        properties = run.find(W + "rPr")
        style = "" if properties is None else value(properties, "rStyle")
        text = "".join(self._part(x) for x in run)
        if hidden or style in self.styles.hidden or _unseen(run, properties):
            self.counts["hidden"] += bool(text.strip())
            return []
        if is_on(properties, "caps"):
            text = text.upper()
        raised = "" if properties is None else value(properties, "vertAlign")
        if raised == "superscript" and text.strip("()").isdigit():
            text = text.translate(_RAISED)
        return [(text, _legacy_font(properties))]

    def _part(self, x: Any) -> str:  # noqa: ANN401 - lxml has no types
        if x.tag == W + "t":
            return x.text or ""
        if x.tag == W + "br":
            return "" if x.get(W + "type") in ("page", "column") else "\n"
        if x.tag in (W + "footnoteReference", W + "endnoteReference"):
            self.total += 1
            kind = "footnotes" if x.tag == W + "footnoteReference" else "endnotes"
            self.called.append((kind, x.get(W + "id", "")))
            return caller(self.total)
        if x.tag == W + "sym":
            return "•" if x.get(W + "char", "").upper().startswith("F0") else ""
        if x.tag in _PLAIN:
            return _PLAIN[x.tag]
        if x.tag not in (_ALTERNATIVE, W + "rPr"):
            self.boxes += boxes_in(x)
        return ""


def caller(n: int) -> str:
    """The caller of footnote n, as indexer.parse knows it."""
    return f"({n})".translate(_RAISED)


def boxes_in(element: Any) -> list[Any]:  # noqa: ANN401 - lxml has no types
    """The text boxes below an element, each once (Word writes them twice, for old readers)."""
    if element.tag == _ALTERNATIVE:
        return []
    if element.tag == W + "txbxContent":
        return [element]
    return [box for child in element for box in boxes_in(child)]


def _unseen(run: Any, properties: Any | None) -> bool:  # noqa: ANN401 - lxml has no types
    """Hidden by its own properties: vanished, or white on nothing."""
    if properties is None:
        return False
    if is_on(properties, "vanish"):
        return True
    if value(properties, "color") not in _WHITE:
        return False
    shaded = any(
        shade.get(W + "fill", "auto") not in ("auto", "FFFFFF")
        for above in run.iterancestors(W + "p", W + "tc")
        for shade in above.iterfind(f"{W}{'p' if above.tag == W + 'p' else 'tc'}Pr/{W}shd")
    )
    own = properties.find(W + "shd")
    marked = properties.find(W + "highlight") is not None
    return not (shaded or marked or (own is not None and own.get(W + "fill") != "auto"))


def _legacy_font(properties: Any | None) -> str:  # noqa: ANN401 - lxml has no types
    fonts = None if properties is None else properties.find(W + "rFonts")
    name = "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or ""
    return name if name.startswith((".Vn", "VNI-")) else ""


def _decoded(text: str, font: str) -> str:
    """Text in a font of before Unicode (``.VnTime``, ``VNI-Times``) as Unicode; the fonts that
    end in H show capitals only."""
    if not font or UNICODE_ONLY.search(nfc(text)):
        return text
    found = DECODERS[TCVN3 if font.startswith(".Vn") else VNI](text)
    return found.upper() if font.startswith(".Vn") and font.endswith("H") else found
