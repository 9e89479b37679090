"""PDF: text, tables and pages where it has them; pages that are pictures or whose letters are
broken go to optical character recognition (indexer.readers.ocr)."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from indexer.progress import bar
from indexer.readers.encodings import legacy_of
from indexer.readers.errors import ReadError
from indexer.readers.ocr import ocr_pdf, running_notes, scan_notes, shows_text
from indexer.readers.page import Box, Page, Word, laid_out
from indexer.readers.paging import blocks_of
from indexer.readers.result import Limits, ReadText, counted
from indexer.readers.syllables import plausibility
from indexer.readers.write import written

BROKEN = 0.75
"""Below this share of syllables among marked words the letters of a page are not believed."""
_END_WITHIN = 4096
_SOME = 0.05
FEW = 20
"""A page with fewer letters and a picture on it is a picture."""
PICTURE = 0.6
"""The share of a page that a picture covers when the page is a scan."""
_ODD = re.compile("\\(cid:\\d+\\)|[\ufffd\ue000-\uf8ff]")
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_SETTINGS = {"extra_attrs": ["size"], "x_tolerance_ratio": 0.2, "keep_blank_chars": False}


def read_pdf(data: bytes, name: str, limits: Limits) -> ReadText:
    """The text of a PDF with the beginnings of its pages. Raises ReadError for a damaged,
    encrypted or overlong one, MissingPartError where a page is a picture and Tesseract is not
    installed."""
    counts: Counter[str] = Counter()
    pages, scans, total = _text_pages(data, name, limits, counts)
    if scans:
        pages = sorted([*pages, *ocr_pdf(data, scans, name, limits)], key=lambda p: p.number)
    blocks, running = blocks_of(pages)
    hidden = counted(counts["hidden"], "hidden letter left out", "hidden letters left out")
    notes = (*scan_notes(pages, total), *hidden, *running_notes(running))
    return written(blocks, total, notes)


def _text_pages(
    data: bytes, name: str, limits: Limits, counts: Counter[str]
) -> tuple[list[Page], list[int], int]:
    """The pages that have a text layer, the numbers of those that must be read as pictures, and
    how many there are."""
    pages: list[Page] = []
    scans: list[int] = []
    with _opened(data, name) as pdf:
        total = len(pdf.pages)
        if total > limits.pages:
            raise ReadError(
                f"{name}: {total:,} pages, more than {limits.pages:,}: part the file or raise "
                "max_pages in config.toml"
            )
        for number, page in enumerate(bar(pdf.pages, of=name, unit="page"), 1):
            found = _page(page, number, counts, data)
            if found is None:
                scans.append(number)
            else:
                pages.append(found)
            page.close()
    return pages, scans, total


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    """The PDF, errors in it told as one line. One that was cut off may still open, with pages
    missing: its end mark is looked for first."""
    import logging

    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfexceptions import PDFException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    if b"%%EOF" not in data[-_END_WITHIN:]:
        raise ReadError(f"{name}: cut off before its end: get the file again")
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            yield pdf
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        if isinstance(cause, PDFPasswordIncorrect):
            raise ReadError(f"{name}: encrypted; save it without a password") from error
        raise ReadError(f"{name}: a damaged PDF: get the file again") from error
    except (PDFException, MalformedPDFException, RecursionError, OverflowError, *_DAMAGE) as error:
        raise ReadError(f"{name}: a damaged PDF: get the file again") from error


_DAMAGE = (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, OSError)
"""What pdfminer raises on objects that are not what the file says they are."""


def _page(
    page: Any,  # noqa: ANN401 - pdfplumber's types are loose
    number: int,
    counts: Counter[str],
    data: bytes,
) -> Page | None:
    """A page by its text layer, or None where it must be read as a picture."""
    seen = page.filter(lambda x: not _is_hidden(x, page))
    counts["hidden"] += len(page.chars) - len(seen.chars)
    text = "".join(c["text"] for c in seen.chars)
    covered = max((_area(i) for i in page.images), default=0.0) / (page.width * page.height)
    few = sum(map(str.isalpha, text)) < FEW
    if (few and covered > _SOME) or (covered > PICTURE and not shows_text(data, number)):
        return None
    if is_broken(seen.extract_text()):
        return None
    words = [_word(w) for w in seen.extract_words(**_SETTINGS)]
    return laid_out(number, (float(page.width), float(page.height)), _raised(words), _tables(seen))


def _area(x: dict[str, Any]) -> float:
    return abs((x["x1"] - x["x0"]) * (x["bottom"] - x["top"]))


def is_broken(text: str) -> bool:
    """Whether letters came out of a page as something else: numbers of glyphs, private signs, or
    marked words that are no syllables in any encoding."""
    letters = sum(not c.isspace() for c in text)
    if letters and sum(len(m[0]) for m in _ODD.finditer(text)) > 0.02 * letters:
        return True
    found = plausibility(text)
    return (
        found.marked >= 10
        and found.share < BROKEN
        and found.marked > 0.1 * len(text.split())
        and not legacy_of(text.splitlines())
    )


def _is_hidden(x: dict[str, Any], page: Any) -> bool:  # noqa: ANN401 - pdfplumber's types
    """A letter nobody sees: off the page, of no size, or white on nothing."""
    if x["object_type"] != "char":
        return False
    outside = x["x1"] < 0 or x["x0"] > page.width or x["bottom"] < 0 or x["top"] > page.height
    if outside or x["size"] < 1:
        return True
    return _is_white(x["non_stroking_color"]) and not any(
        _covers(r, x) for r in (*page.rects, *page.images, *page.curves)
    )


def _is_white(color: Any) -> bool:  # noqa: ANN401 - a number, a tuple or None
    parts = color if isinstance(color, tuple | list) else (color,)
    if not parts or not all(isinstance(p, int | float) for p in parts):
        return False
    return all(p == 0 for p in parts) if len(parts) == 4 else all(p >= 0.99 for p in parts)


def _covers(r: dict[str, Any], x: dict[str, Any]) -> bool:
    """Whether a shape that is not white lies under a letter."""
    across = r["x0"] <= x["x0"] and x["x1"] <= r["x1"]
    inside = across and r["top"] <= x["bottom"] <= r["bottom"] + 3
    white = r["object_type"] != "image" and _is_white(r.get("non_stroking_color"))
    return inside and not white


def _word(w: dict[str, Any]) -> Word:
    return Word(w["text"], w["x0"], w["top"], w["x1"], w["bottom"], w["size"])


def _raised(words: list[Word]) -> list[Word]:
    """The words, small numbers that stand high as raised ones: callers of footnotes."""
    out = []
    for n, w in enumerate(words):
        beside = (*words[max(0, n - 1) : n], *words[n + 1 : n + 2])
        near = [x for x in beside if not x.text.isdigit()]
        high = any(w.size < 0.8 * x.size and w.bottom < x.bottom - 0.1 * x.size for x in near)
        text = w.text.translate(_RAISED) if high and w.text.strip("()").isdigit() else w.text
        out.append(Word(text, w.x0, w.top, w.x1, w.bottom, w.size))
    return out


def _tables(page: Any) -> list[list[Box]]:  # noqa: ANN401 - pdfplumber's types are loose
    """The ruled tables of a page, frames round a single cell left out."""
    found = ([Box(*cell) for cell in t.cells] for t in page.find_tables())
    return [boxes for boxes in found if len(boxes) > 1]
