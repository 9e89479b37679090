"""HTML pages: what is seen of them, in paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from indexer.readers.blocks import Block, Cell, Paragraph, Sheet, is_letterhead, rows_of
from indexer.readers.docx_lists import numeral
from indexer.readers.errors import ReadError
from indexer.readers.result import ReadText, counted
from indexer.readers.write import written

_SCRIPTS = {"script", "style", "template", "noscript", "iframe", "object", "svg", "canvas"}
_FURNITURE = {"nav", "footer", "aside", "form", "button", "select", "textarea", "head"}
_BLOCK_TAGS = (
    "address article blockquote body center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 "
    "h5 h6 header hr html li main ol p pre section table ul tr td th caption tbody thead tfoot"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split(" "))
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|"
    r"(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b)",
    re.I,
)
_GROUND = re.compile(r"background(?:-color)?\s*:", re.I)
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_SHAPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DEEPEST = 150
_LARGEST_SPAN = 200
_NOTES = (
    ("scripts", "script or style left out", "scripts and styles left out"),
    ("hidden", "hidden passage left out", "hidden passages left out"),
    ("furniture", "menu or form left out", "menus and forms left out"),
)


def read_html(text: str, name: str) -> ReadText:
    """The text of a page (decoded already). Raises ReadError for one that can't be parsed."""
    from lxml import etree, html

    cleaned = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).replace("\0", "")
    try:
        root = html.document_fromstring(cleaned, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"{name}: a damaged HTML page: get the file again") from error
    walk = _Walk()
    walk.into(root, 0)
    walk.flush()
    notes = [n for key, *words in _NOTES for n in counted(walk.counts[key], *words)]
    return written(walk.blocks, 0, notes)


@dataclass(slots=True)
class _Walk:
    """Goes through a page in order; ``line`` is the paragraph in the making."""

    blocks: list[Block] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    line: list[str] = field(default_factory=list)

    def flush(self) -> None:
        """Ends the paragraph in the making."""
        text = _collapsed("".join(self.line))
        self.line.clear()
        if text:
            self.blocks.append(Paragraph(text))

    def into(self, element: Any, depth: int) -> None:  # noqa: ANN401 - lxml has no types
        """Everything that is seen of an element; what follows it is not its own."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or self._left_out(element, tag):
            return
        if depth > _DEEPEST:
            self.line.append(_bare(element))
            return
        if tag == "table" and (cells := self._cells(element, depth)):
            self.flush()
            self.blocks += _table(cells)
            return
        self._open(element, tag)
        for child in element:
            self.into(child, depth + 1)
            self.line.append(_text(child.tail, element))
        if tag in _BLOCKS:
            self.flush()

    def _open(self, element: Any, tag: str) -> None:  # noqa: ANN401 - lxml has no types
        if tag in _BLOCKS:
            self.flush()
        if tag == "li":
            self.line.append(_list_label(element))
        if tag == "br":
            self.line.append("\v")
        text = _text(element.text, element)
        raised = tag == "sup" and text.strip().strip("()").isdigit()
        self.line.append(text.strip().translate(_RAISED) if raised else text)

    def _left_out(self, element: Any, tag: str) -> bool:  # noqa: ANN401 - lxml has no types
        if tag in _SCRIPTS:
            self.counts["scripts"] += tag not in ("svg", "iframe")
        elif tag in _FURNITURE:
            self.counts["furniture"] += tag != "head" and bool(_bare(element).strip())
            self.counts["scripts"] += sum(1 for x in element.iter() if x.tag in ("script", "style"))
        elif _is_unseen(element):
            self.counts["hidden"] += bool(_bare(element).strip())
        else:
            return False
        return True

    def _cells(self, table: Any, depth: int) -> list[Cell]:  # noqa: ANN401 - lxml has no types
        """The cells of a table; none where it holds another table: it only lays out then."""
        if next(table.iterdescendants("table"), None) is not None:
            return []
        taken: dict[tuple[int, int], bool] = {}
        cells: list[Cell] = []
        rows = [r for r in table.iterdescendants("tr") if not _is_unseen(r)]
        for r, row in enumerate(rows):
            column = 0
            for td in (x for x in row if x.tag in ("td", "th") and not _is_unseen(x)):
                while taken.get((r, column)):
                    column += 1
                wide = min(_span(td, "colspan") or 1, _LARGEST_SPAN)
                deep = min(_span(td, "rowspan") or len(rows) - r, len(rows) - r)
                cells.append(Cell(r, column, self._cell(td, depth), deep, wide))
                for down in range(deep):
                    taken.update(((r + down, column + n), True) for n in range(wide))
                column += wide
        return cells

    def _cell(self, td: Any, depth: int) -> str:  # noqa: ANN401 - lxml has no types
        inner = _Walk(counts=self.counts)
        inner.into(td, depth + 1)
        inner.flush()
        return "\n".join(b.text for b in inner.blocks if isinstance(b, Paragraph))


def _table(cells: list[Cell]) -> Iterator[Block]:
    rows = rows_of(cells)
    if is_letterhead(rows):
        yield from (Paragraph(cell) for row in rows for cell in row if cell)
    else:
        yield Sheet(rows)


def _is_unseen(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    if element.get("hidden") is not None:
        return True
    style = element.get("style", "")
    found = _UNSEEN.search(style)
    return found is not None and not ("color" in found[0].lower() and _GROUND.search(style))


def _text(text: str | None, parent: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Blanks as HTML has them: line breaks count only in ``pre``."""
    if not text:
        return ""
    return text.replace("\n", "\v") if parent.tag == "pre" else text


def _collapsed(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\v"))
    return "\n".join(line for line in lines if line)


def _bare(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return " ".join(element.itertext())


def _list_label(li: Any) -> str:  # noqa: ANN401 - lxml has no types
    """The number that the browser writes before an item of ``ol``; a dash for ``ul``."""
    parent = li.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    n = (_span(parent, "start") or 1) + sum(1 for x in li.itersiblings("li", preceding=True))
    shape = _SHAPES.get(parent.get("type", "1"), "decimal")
    return f"{numeral(n, shape)}. "


def _span(element: Any, name: str) -> int:  # noqa: ANN401 - lxml has no types
    found = re.match(r"\s*\d{1,5}", element.get(name, "1"))
    return int(found[0]) if found else 1
