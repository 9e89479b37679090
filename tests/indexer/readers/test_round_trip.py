"""The annex of a real decision through the forms in which it travels: Word file, PDF, scan."""

import shutil

import pypdfium2
import pytest

from answerer.telling.draft import Draft, Statement, finish
from indexer.parse.document import parse_read
from indexer.readers import read_file
from indexer.readers.office import converted
from indexer.readers.tesseract import LANGUAGE, _languages
from tests.indexer.readers import annex

ROLES = ("lead", "coordinating")
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="LibreOffice Writer is not installed",
)
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None or LANGUAGE not in _languages(),
    reason="Tesseract with its Vietnamese (tesseract-ocr-vie) is not installed",
)
LAYOUTS = {
    "upright": (annex.upright, {}),
    "landscape": (annex.landscape, {"askew": 0.6, "noise": 5}),
}


@pytest.fixture(scope="module")
def wanted():
    return annex.rows(annex.decision())


@pytest.fixture(scope="module", params=LAYOUTS)
def word(request, wanted):
    layout, scan = LAYOUTS[request.param]
    return annex.word_file(layout, wanted), scan


@pytest.fixture(scope="module")
def pdf(word):
    return converted(word[0], "annex.docx", ".docx", "pdf")


def parsed_from(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    read = read_file(path)
    (parsed,) = parse_read(read, name)
    return read, parsed


def cited_page(parsed, wanted):
    """The page that the citation of the last row names."""
    (row,) = (p for p in parsed.passages if p.label.endswith(f"STT {wanted[-1]['number']}"))
    draft = Draft("answered", "lead", (Statement("Sở", (0,)),))
    (citation,) = finish(draft, (row,), "vi", lambda _: "").citations
    head, _, page = citation.label.rpartition(", trang ")
    assert head == row.label
    return int(page)


def printed_page(pdf, wanted):
    """The page on which the last row begins, by another library's reading of the PDF."""
    first = annex.normal(wanted[-1]["task"])[:20]
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [annex.normal(page.get_textpage().get_text_range()) for page in document]
    (page,) = (n for n, text in enumerate(texts, 1) if first in text)
    return page


def test_word_file_gives_every_cell_back(tmp_path, word, wanted):
    read, parsed = parsed_from(tmp_path, "annex.docx", word[0])
    found = annex.rows(parsed)
    assert annex.agreement(found, wanted, "task", *ROLES) == 1.0
    assert len(found) == len(wanted)
    assert (parsed.document.number, parsed.document.date) == ("672/QĐ-UBND-HC", "2021-06-01")
    assert read.page_starts == ()


@needs_office
def test_old_word_file_gives_every_cell_back(tmp_path, wanted):
    old = converted(annex.word_file(annex.landscape, wanted), "annex.docx", ".docx", "doc")
    assert old.startswith(b"\xd0\xcf\x11\xe0")
    _, parsed = parsed_from(tmp_path, "annex.doc", old)
    assert annex.agreement(annex.rows(parsed), wanted, "task", *ROLES) == 1.0


@needs_office
def test_pdf_gives_every_cell_back_and_its_page(tmp_path, pdf, wanted):
    read, parsed = parsed_from(tmp_path, "annex.pdf", pdf)
    found = annex.rows(parsed)
    assert annex.agreement(found, wanted, "task", *ROLES) == 1.0
    assert len(found) == len(wanted)
    assert len(parsed.tables) == 1
    assert cited_page(parsed, wanted) == printed_page(pdf, wanted) > 3
    assert len(read.page_starts) == len(pypdfium2.PdfDocument(pdf))


@needs_office
@needs_tesseract
def test_scan_gives_95_of_100_leads_and_coordinating_agencies(tmp_path, word, pdf, wanted):
    scan = annex.scanned(pdf, 200, **word[1])
    read, parsed = parsed_from(tmp_path, "annex.pdf", scan)
    found = annex.rows(parsed)
    assert annex.agreement(found, wanted, *ROLES) >= 0.95
    assert annex.agreement(found, wanted, "task") >= 0.85
    assert len(found) == len(wanted)
    assert parsed.document.number == "672/QĐ-UBND-HC"
    assert cited_page(parsed, wanted) == printed_page(pdf, wanted)
    assert read.notes[0].startswith(
        f"{len(read.page_starts)} of {len(read.page_starts)} pages read"
    )
