"""Pictures of pages to pages: cells read one by one where rules part them, the rest as a page."""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from statistics import mean, median
from typing import Any

import numpy as np

from indexer.progress import bar
from indexer.readers.errors import ReadError
from indexer.readers.ocr_words import agreed, mended
from indexer.readers.page import Box, Page, Region, Word, lines_of
from indexer.readers.paging import blocks_of
from indexer.readers.result import Limits, ReadText, counted
from indexer.readers.ruling import Gray, Rectangle, upright, without_rules
from indexer.readers.tesseract import BLOCK, PAGE, Seen, orientation, require_tesseract, words_in
from indexer.readers.write import written

DPI = 200
"""At which Tesseract reads the letters of decisions (12 to 14 points) best; a finer scan is made
coarser, a coarser one is read as it is."""
_LEAST_DPI = 100
_A4_INCHES = 11.7
_PAD = 20
_LEAST_INK = 12
"""Pixels of ink below which a cell is empty: specks."""
UNSURE = 60.0
"""Below this mean confidence a page may stand on its side."""
SMALLER = 0.85
_POINTS = 72.0


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture of a page (from 1) and its resolution."""

    number: int
    picture: Gray
    dpi: float


def ocr_pdf(data: bytes, numbers: Sequence[int], name: str, limits: Limits) -> list[Page]:
    """The pages of a PDF with these numbers, read as pictures. Raises MissingPartError without
    Tesseract."""
    require_tesseract(name)
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            scans = (_rendered(pdf[n - 1], n, limits) for n in numbers)
            return _read(scans, len(numbers), name)
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"{name}: a damaged PDF: get the file again") from error


def shows_text(data: bytes, number: int) -> bool:
    """Whether the letters of a page are painted: those that a scanner's own OCR lays over its
    picture are not (ISO 32000-1, 9.3.6, text rendering mode 3)."""
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            texts = pdf[number - 1].get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=3)
            modes = [raw.FPDFTextObj_GetTextRenderMode(x.raw) for x in texts]
    except pypdfium2.PdfiumError:
        return False
    unseen = sum(m == raw.FPDF_TEXTRENDERMODE_INVISIBLE for m in modes)
    return bool(modes) and unseen < len(modes) / 2


def read_image(data: bytes, name: str, limits: Limits) -> ReadText:
    """The text of a picture (PNG, JPEG) or of the pictures in a TIFF, each a page. Raises
    ReadError for a damaged or oversized one, MissingPartError without Tesseract."""
    from PIL import Image, UnidentifiedImageError

    require_tesseract(name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is wrong is told by the error below
            with Image.open(io.BytesIO(data)) as image:
                total = getattr(image, "n_frames", 1)
                if total > limits.pages:
                    raise ReadError(f"{name}: {total:,} pages, more than {limits.pages:,}")
                pages = _read(_frames(image, total, name, limits), total, name)
    except Image.DecompressionBombError as error:
        raise _too_large(name, limits) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise ReadError(f"{name}: a damaged picture: get the file again") from error
    blocks, running = blocks_of(pages)
    return written(blocks, total, [*scan_notes(pages, total), *running_notes(running)])


def scan_notes(pages: Iterable[Page], total: int) -> tuple[str, ...]:
    """How many pages were read as pictures, and how sure that reading is."""
    sure = [p.sure for p in pages if p.read_by == "ocr"]
    if not sure:
        return ()
    return (f"{len(sure)} of {total} pages read by OCR, {mean(sure):.0f}% sure",)


def running_notes(running: int) -> tuple[str, ...]:
    """How many page numbers and running heads were left out."""
    return counted(running, "running line left out", "running lines left out")


def _too_large(name: str, limits: Limits) -> ReadError:
    return ReadError(f"{name}: a picture of more than {limits.pixels:,} pixels: scan it smaller")


def _frames(image: Any, total: int, name: str, limits: Limits) -> Iterator[Scan]:  # noqa: ANN401
    for n in range(total):
        image.seek(n)
        if image.width * image.height > limits.pixels:
            raise _too_large(name, limits)
        picture = np.asarray(_on_white(image).convert("L"), dtype=np.uint8)
        given = image.info.get("dpi", (0, 0))[0]
        guess = max(image.size) / _A4_INCHES
        fits = given and 0.5 * guess < given < 2 * guess
        yield _coarser(Scan(n + 1, picture, float(given if fits else guess)))


def _coarser(scan: Scan) -> Scan:
    """A scan of more than DPI at DPI."""
    import cv2

    if scan.dpi <= 1.1 * DPI:
        return scan
    scale = DPI / scan.dpi
    small = cv2.resize(scan.picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return Scan(scan.number, _as_gray(small), DPI)


def _on_white(image: Any) -> Any:  # noqa: ANN401 - a PIL image
    """The picture turned as its camera says, transparent parts white."""
    from PIL import Image, ImageOps

    turned = ImageOps.exif_transpose(image)
    if turned.mode not in ("RGBA", "LA", "PA") and "transparency" not in turned.info:
        return turned
    clear = turned.convert("RGBA")
    ground = Image.new("RGBA", clear.size, "white")
    ground.alpha_composite(clear)
    return ground


def _rendered(page: Any, number: int, limits: Limits) -> Scan:  # noqa: ANN401 - pypdfium2
    width, height = page.get_size()
    most = (limits.pixels / max(width * height, 1.0)) ** 0.5 * _POINTS
    dpi = min(_native_dpi(page), most)
    picture = page.render(scale=dpi / _POINTS, grayscale=True).to_numpy()
    return Scan(number, np.ascontiguousarray(picture.reshape(picture.shape[:2])), dpi)


def _native_dpi(page: Any) -> float:  # noqa: ANN401 - pypdfium2
    """The resolution of the largest picture on a page, kept within reason."""
    import pypdfium2.raw as raw

    best, dpi = 0.0, float(DPI)
    for image in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = image.get_bounds()
        area = (right - left) * (top - bottom)
        if area > best and right > left:
            best, dpi = area, image.get_px_size()[0] / (right - left) * _POINTS
    return min(max(dpi, _LEAST_DPI), DPI)


def _read(scans: Iterable[Scan], total: int, name: str) -> list[Page]:
    """The pages in order, as many at a time as there are cores."""
    workers = max(1, os.cpu_count() or 1)
    progress = bar(total=total, of=f"OCR {name}", unit="page")
    out: list[Page] = []
    rest = iter(scans)
    with ThreadPoolExecutor(workers) as pool:
        while batch := list(islice(rest, workers)):
            out += pool.map(lambda s: read_scan(s, name), batch)
            progress.update(len(batch))
    progress.close()
    return out


def read_scan(scan: Scan, name: str) -> Page:
    """One page; one that makes no sense is looked at whether it stands on its side."""
    page = _page(scan, name)
    if page.sure >= UNSURE:
        return page
    turns = orientation(scan.picture, scan.dpi, name) // 90
    if not turns:
        return page
    turned = np.ascontiguousarray(np.rot90(scan.picture, -turns))
    return max(page, _page(Scan(scan.number, turned, scan.dpi), name), key=lambda p: p.sure)


def _page(scan: Scan, name: str) -> Page:
    picture = upright(scan.picture)
    ruled = without_rules(picture, scan.dpi)
    boxes = [box for table in ruled.tables for box in table]
    crops = {box: crop for box in boxes if (crop := _crop(ruled.picture, box)) is not None}
    cells = dict(zip(crops, _seen(list(crops.values()), BLOCK, scan.dpi, name), strict=True))
    outside = ruled.picture.copy()
    for x0, top, x1, bottom in boxes:
        outside[top:bottom, x0:x1] = 255
    (around,) = _seen([outside], PAGE, scan.dpi, name)
    seen = [w for w in (*around, *(w for own in cells.values() for w in own)) if _is_word(w)]
    scale = _POINTS / scan.dpi
    regions = tuple(_region(t, cells, scale) for t in ruled.tables)
    height, width = picture.shape
    return Page(
        scan.number, width * scale, height * scale, tuple(lines_of(_words(around, scale))),
        regions, "ocr", mean(w.confidence for w in seen) if seen else 100.0,
    )  # fmt: skip


def _seen(pictures: Sequence[Gray], mode: int, dpi: float, name: str) -> list[list[Seen]]:
    """The words of each picture, read sharpened and read smaller: where the two differ, the
    surer word counts (docs/decisions/readers.md has the figures)."""
    import cv2

    sharp = [_sharpened(p) for p in pictures]
    small = [_as_gray(cv2.resize(p, None, fx=SMALLER, fy=SMALLER, interpolation=cv2.INTER_AREA))
             for p in pictures]  # fmt: skip
    first = words_in(sharp, mode, dpi, name)
    second = words_in(small, mode, dpi * SMALLER, name)
    return [mended(agreed(a, b)) for a, b in zip(first, second, strict=True)]


def _sharpened(picture: Gray) -> Gray:
    import cv2

    soft = cv2.GaussianBlur(picture, (0, 0), 1.5)
    return _as_gray(cv2.addWeighted(picture, 1.7, soft, -0.7, 0))


def _as_gray(picture: Any) -> Gray:  # noqa: ANN401 - OpenCV's arrays have no exact type
    return np.asarray(picture, dtype=np.uint8)


def _crop(picture: Gray, box: Rectangle) -> Gray | None:
    """What stands in a cell, with a white border; None for an empty cell."""
    import cv2

    x0, top, x1, bottom = box
    cell = picture[top:bottom, x0:x1]
    inked = cv2.medianBlur(np.ascontiguousarray(cell), 3) < 140
    if inked.sum() < _LEAST_INK:
        return None
    ys, xs = np.nonzero(inked)
    tight = cell[max(ys.min() - 4, 0) : ys.max() + 5, max(xs.min() - 4, 0) : xs.max() + 5]
    framed = cv2.copyMakeBorder(tight, *(_PAD,) * 4, cv2.BORDER_CONSTANT, value=255)
    return _as_gray(framed)


def _is_word(w: Seen) -> bool:
    """Not a speck or the rest of a rule."""
    return any(map(str.isalnum, w.text)) or (w.confidence > UNSURE and w.text not in "|_~¬")


def _region(table: Sequence[Rectangle], cells: dict[Rectangle, list[Seen]], k: float) -> Region:
    boxes = []
    for box in table:
        words = " ".join(w.text for w in cells.get(box, ()) if _is_word(w))
        x0, top, x1, bottom = (k * edge for edge in box)
        boxes.append(Box(x0, top, x1, bottom, words))
    return Region(tuple(boxes))


def _words(seen: Sequence[Seen], k: float) -> list[Word]:
    """Words with their places in points. All get the page's usual letter height: that of a word
    depends on which letters it has."""
    kept = [w for w in seen if _is_word(w)]
    size = k * median(w.bottom - w.top for w in kept) if kept else 0.0
    return [Word(w.text, k * w.x0, k * w.top, k * w.x1, k * w.bottom, size) for w in kept]
