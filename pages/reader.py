"""A whole document as HTML, the very words of a citation marked, with its table of contents.

Every character shown goes through ``_Marker``, which escapes it. Left out are only the marks of
Markdown and of cells (``|``, ``<i>``, ``**``). Offsets are those of the file's text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.records import Document, Section
from pages.blocks import MARKUP, Block, Row, blocks, plain
from pages.icons import icon
from pages.markup import button, esc, tag
from pages.names import document_name, status_badge
from pages.texts import Texts

QUOTE_ID = "quote"
CONTENTS_LEVELS = 2
"""How deep the table of contents goes."""
CONTENTS_WIDTH = 110
"""Characters of an entry; what is longer ends in an ellipsis."""
_BREAK = re.compile(r"</p>|<br\s*/?>", re.IGNORECASE)


def reader_html(
    document: Document, sections: Sequence[Section], start: int, end: int, texts: Texts
) -> str:
    """The reader's panel: name, contents, and the text with ``[start, end)`` marked."""
    own = [s for s in sections if s.document == document.id]
    name = esc(document_name(document, texts)) + status_badge(document, texts)
    head = tag("h3", name, title=document.title)
    tools = _contents(document, own, texts)
    if end > start:
        words = icon("book") + tag("span", esc(texts("reader.to_quote")))
        tools += button(words, "goto", class_="plain", data_target=QUOTE_ID)
    body = tag(
        "div",
        document_html(document, own, start, end),
        class_="paper",
        lang="vi",
        tabindex=0,
        role="region",
        aria_label=texts("reader.label", title=document_name(document, texts)),
    )
    return tag(
        "div", tag("header", head + tag("div", tools, class_="tools")) + body, class_="reader"
    )


def document_html(
    document: Document, sections: Sequence[Section], start: int = 0, end: int = 0
) -> str:
    """The document's text in blocks, ``text[start:end]`` in ``<mark class="quote">`` elements,
    the first of which has the id QUOTE_ID; nothing is marked where start == end. Where pages are
    known, each begins with its number."""
    marker = _Marker(document.text, start, end)
    out, page = [], None
    for block in blocks(document, sections):
        if (now := document.page_at(block.start)) != page:
            out.append(tag("p", f"Trang {now}", class_="page-mark"))
            page = now
        out.append(_block(block, marker, document))
        page = document.page_at(max(block.start, block.end - 1))
    return "".join(out)


class _Marker:
    """Turns stretches of a text into escaped HTML, the marked part of each in ``<mark>``."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._first = True

    def html(self, a: int, b: int) -> str:
        """``text[a:b]``, surrounding white space dropped."""
        part = self._text[a:b]
        a, b = a + len(part) - len(part.lstrip()), b - len(part) + len(part.rstrip())
        if a >= b:
            return ""
        low, high = max(a, self._start), min(b, self._end)
        if low >= high:
            return self._clean(a, b)
        marked = self._clean(low, high)
        if not marked.strip():
            return self._clean(a, b)
        ident = {"id": QUOTE_ID, "tabindex": -1} if self._first else {}
        self._first = False
        return (
            self._clean(a, low)
            + tag("mark", marked, class_="quote", **ident)
            + self._clean(high, b)
        )

    def holds(self, a: int, b: int) -> bool:
        """Whether the whole of ``text[a:b]`` is marked, white space round it aside."""
        part = self._text[a:b]
        low, high = a + len(part) - len(part.lstrip()), b - len(part) + len(part.rstrip())
        return self._start <= low < high <= self._end

    def _clean(self, a: int, b: int) -> str:
        out, at = [], a
        for m in MARKUP.finditer(self._text, a, b):
            out.append(esc(self._text[at : m.start()]))
            if _BREAK.fullmatch(m[0]):
                out.append("<br>")
            at = m.end()
        out.append(esc(self._text[at:b]))
        return re.sub(r"(?:<br>\s*)+$", "", "".join(out))


def _block(block: Block, marker: _Marker, document: Document) -> str:
    if block.rows:
        rows = "".join(_rows(block.rows, marker, document))
        return tag("div", tag("table", tag("tbody", rows)), class_="sheet", tabindex=0)
    inner = marker.html(block.start, block.end)
    if block.level is None:
        return tag("p", inner, id=f"at-{block.start}")
    name = "h4" if block.level < 2 else "h5"  # articles (1) may stand before parts (0)
    return tag(name, inner, id=f"at-{block.start}", class_=f"level-{block.level}")


def _rows(rows: Sequence[Row], marker: _Marker, document: Document) -> Iterator[str]:
    """The rows of a table, with a mark between two that stand on different pages."""
    page = document.page_at(rows[0].start)
    for row in rows:
        if (now := document.page_at(row.start)) != page:
            cell = tag("td", f"Trang {now}", colspan=max(len(row.cells), 1))
            yield tag("tr", cell, class_="page-mark")
            page = now
        yield _row(row, marker)


def _row(row: Row, marker: _Marker) -> str:
    kind = "th" if row.header else "td"
    cells = "".join(tag(kind, marker.html(a, b)) for a, b in row.cells)
    return tag("tr", cells, class_="cited" if marker.holds(row.start, row.end) else None)


def _contents(document: Document, sections: Sequence[Section], texts: Texts) -> str:
    """Jumps to the headings, folded away; nothing where the document has fewer than two."""
    heads = [s for s in sections if s.level < CONTENTS_LEVELS]
    if len(heads) < 2:
        return ""
    items = "".join(
        tag(
            "li",
            button(
                esc(_shortened(plain(document.text[s.start : s.end]))),
                "goto",
                data_target=f"at-{_line_start(document, s)}",
            ),
            class_=f"level-{s.level}",
        )
        for s in heads
    )
    summary = tag("summary", esc(texts("reader.contents")))
    return tag("details", summary + tag("ol", items), class_="contents")


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= CONTENTS_WIDTH else text[: CONTENTS_WIDTH - 1].rstrip() + "…"


def _line_start(document: Document, section: Section) -> int:
    return document.text.rfind("\n", 0, section.start) + 1
