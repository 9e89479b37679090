"""Word files (.docx): paragraphs with their list numbers, tables with merged cells, footnotes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from indexer.readers.archive import checked_archive
from indexer.readers.blocks import Block, Cell, Paragraph, Sheet, is_letterhead, rows_of
from indexer.readers.docx_lists import Lists, W, lists_of, value
from indexer.readers.docx_runs import Runs, caller
from indexer.readers.docx_styles import Styles, list_of, styles_of
from indexer.readers.errors import ReadError
from indexer.readers.result import Limits, ReadText, counted
from indexer.readers.write import written

_WRAPPERS = (W + "sdt", W + "sdtContent", W + "customXml", W + "smartTag", W + "ins")
_LARGEST_SPAN = 100
_NOTES = (
    ("hidden", "hidden passage left out", "hidden passages left out"),
    ("deleted", "tracked deletion left out", "tracked deletions left out"),
    ("repeated", "page header or footer left out", "page headers or footers left out"),
)


def read_docx(data: bytes, name: str, limits: Limits) -> ReadText:
    """The text of a Word file. Raises ReadError for a damaged, encrypted or oversized one and for
    an archive of another kind. Pages are not known: Word finds them when it prints."""
    with checked_archive(data, name, limits) as archive:
        parts = set(archive.namelist())
    if "word/document.xml" not in parts:
        raise ReadError(f"{name}: {_other(parts)}; save it as .docx or .pdf and add it again")
    reader = _opened(data, name)
    blocks = [*reader.first_header(), *reader.blocks(reader.body)]
    notes = [n for key, *words in _NOTES for n in counted(reader.runs.counts[key], *words)]
    return written(blocks, 0, notes)


def _other(parts: set[str]) -> str:
    if any(p.startswith("xl/") for p in parts):
        return "a workbook (Excel), not a document"
    if any(p.startswith("ppt/") for p in parts):
        return "a presentation, not a document"
    return "an archive, not a document"


def _opened(data: bytes, name: str) -> _Reader:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(io.BytesIO(data))
        related = {
            rel.reltype.rsplit("/", 1)[-1]: rel.target_part
            for rel in document.part.rels.values()
            if not rel.is_external
        }
        roots = {kind: _root(part) for kind, part in related.items() if kind in _PARTS}
    except (OpcError, XMLSyntaxError, KeyError, ValueError, zipfile.BadZipFile) as error:
        line = " ".join(str(error).split())
        raise ReadError(f"{name}: a damaged Word file ({line}): get the file again") from error
    runs = Runs(styles_of(roots.get("styles")))
    return _Reader(document, lists_of(roots.get("numbering")), runs, roots)


_PARTS = ("styles", "numbering", "footnotes", "endnotes")


def _root(part: Any) -> Any:  # noqa: ANN401 - python-docx has no types
    from docx.oxml import parse_xml

    return part.element if hasattr(part, "element") else parse_xml(part.blob)


@dataclass(slots=True)
class _Reader:
    """Walks a document in reading order; lists count as it goes."""

    document: Any
    lists: Lists
    runs: Runs
    roots: dict[str, Any]
    _noted: int = field(default=0)

    @property
    def body(self) -> Any:  # noqa: ANN401 - lxml has no types
        return self.document.element.body

    @property
    def styles(self) -> Styles:
        return self.runs.styles

    def first_header(self) -> list[Block]:
        """The header of a first page that differs from the others: it may be the letterhead. The
        other headers and footers repeat on every page; those with words are counted."""
        section = self.document.sections[0] if len(self.document.sections) else None
        if section is None:
            return []
        first: list[Block] = []
        if section.different_first_page_header_footer:
            first = list(self.blocks(section.first_page_header._element))
        repeated = (section.header._element, section.footer._element)
        texts = ("".join(t.text or "" for t in part.iter(W + "t")) for part in repeated)
        self.runs.counts["repeated"] += sum(any(map(str.isalpha, text)) for text in texts)
        return first

    def blocks(self, parent: Any) -> Iterator[Block]:  # noqa: ANN401 - lxml has no types
        """The blocks below an element; a paragraph's text boxes and footnotes come after it."""
        for child in parent:
            if child.tag == W + "p":
                yield Paragraph(self._paragraph(child))
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in _WRAPPERS:
                yield from self.blocks(child)
            yield from self._aside()

    def _aside(self) -> Iterator[Block]:
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            yield from self.blocks(box)
        called, self.runs.called = self.runs.called, []
        for kind, ident in called:
            self._noted += 1
            yield Paragraph(f"{caller(self._noted)} {self._note(kind, ident)}")

    def _note(self, kind: str, ident: str) -> str:
        root = self.roots.get(kind)
        for note in () if root is None else root:
            if note.get(W + "id") == ident:
                return " ".join(self._paragraph(p) for p in note.iter(W + "p")).strip()
        return ""

    def _paragraph(self, p: Any) -> str:  # noqa: ANN401 - lxml has no types
        """The text of a paragraph, behind its list number if it has one."""
        text = self.runs.text(p)
        properties = p.find(W + "pPr")
        own = list_of(properties) or (self.styles.lists or {}).get(value(p, "pPr/pStyle"))
        inside = next(p.iterancestors(W + "tc"), None) is not None
        if own is None or own[0] in ("", "0") or not (text.strip() or inside):
            return text
        return f"{self.lists.label(*own)} {text}".strip()

    def _table(self, table: Any) -> Iterator[Block]:  # noqa: ANN401 - lxml has no types
        rows = rows_of(list(self._cells(table)))
        if is_letterhead(rows):
            for cell in (c for row in rows for c in row if c):
                yield from (Paragraph(line) for line in cell.split("\n"))
        else:
            yield Sheet(rows)

    def _cells(self, table: Any) -> Iterator[Cell]:  # noqa: ANN401 - lxml has no types
        """The cells with what they span; one merged downwards grows with each row it goes on."""
        open_cells: dict[int, Cell] = {}
        done: list[Cell] = []
        for r, row in enumerate(_below(table, W + "tr")):
            column = _number(value(row, "trPr/gridBefore"), 0)
            still: dict[int, Cell] = {}
            for tc in _below(row, W + "tc"):
                width = min(_number(value(tc, "tcPr/gridSpan"), 1), _LARGEST_SPAN)
                merge = tc.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and merge.get(W + "val") != "restart"
                above = open_cells.get(column)
                if goes_on and above is not None:
                    cell = Cell(above.row, column, above.text, r - above.row + 1, width)
                    done.remove(above)
                else:
                    cell = Cell(r, column, self._cell(tc), 1, width)
                done.append(cell)
                if merge is not None:
                    still[column] = cell
                column += width
            open_cells = still
        yield from done

    def _cell(self, tc: Any) -> str:  # noqa: ANN401 - lxml has no types
        texts = (self._paragraph(p) for p in tc.iter(W + "p") if not _in_box(p, tc))
        return "\n".join(t for t in texts if t.strip())


def _in_box(p: Any, tc: Any) -> bool:  # noqa: ANN401 - lxml has no types
    box = next(p.iterancestors(W + "txbxContent"), None)
    return box is not None and tc in box.iterancestors()


def _below(element: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401 - lxml has no types
    """The children of a tag, also those inside content controls and tracked insertions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _below(child, tag)


def _number(text: str, default: int) -> int:
    return int(text) if text.isdigit() else default
