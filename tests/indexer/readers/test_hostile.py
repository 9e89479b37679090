"""What people send by mistake or in malice: one clear line each, and the index as it was."""

import io
import os
import shutil
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.__main__ import main
from indexer.readers import Limits, MissingPartError, ReadError, read_file
from tests.indexer.readers.files import docx_of, pdf_of, png_header, shown, zip_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = docx_of("<w:p><w:r><w:t>Điều 1. Phạm vi</w:t></w:r></w:p>")
TEXT_PDF = pdf_of(shown("Page of a decision with enough letters", 72, 700))
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)


def bomb() -> bytes:
    """40 MB of blanks in 40 kB, inside a Word file."""
    out = io.BytesIO(WORD)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.xml", " " * 40_000_000)
    return out.getvalue()


def lying_bomb() -> bytes:
    """The same, which says of itself that it unpacks to ten bytes."""
    data = bytearray(bomb())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.find(b"word/media/a.xml", data.rfind(mark) if mark.endswith(b"\x02") else 0)
        head = data.rfind(mark, 0, at)
        place = head + (22 if mark.endswith(b"\x04") else 24)
        data[place : place + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def ole_with(*streams: str) -> bytes:
    """The header of an old Office file, damaged behind it."""
    return OLE + b"\0" * 504 + "".join(streams).encode("utf-16-le")


CASES = {
    "empty.pdf": (b"", "holds no text"),
    "empty.docx": (b"", "holds no text"),
    "binary.txt": (os.urandom(4) + b"\0\1\2\3" * 200, "binary"),
    "cut.pdf": (TEXT_PDF[:60], "cut off"),
    "half.pdf": (pdf_of(*(shown("A page", 72, 700) for _ in range(40)))[:8000], "cut off"),
    "noise.pdf": (b"%PDF-1.7\n" + b"\xff\0" * 300 + b"%%EOF", "damaged PDF"),
    "locked.pdf": (pdf_of(shown("x", 1, 1), encrypt=True), "encrypted"),
    "cut.docx": (WORD[: len(WORD) // 2], "damaged archive"),
    "noise.docx": (zip_of({"word/document.xml": "<w:document"}), "damaged Word file"),
    "bomb.docx": (bomb(), "unpacks to more than"),
    "lying-bomb.docx": (lying_bomb(), "damaged archive|unpacks to more"),
    "book.docx": (zip_of({"xl/workbook.xml": "<a/>"}), "workbook"),
    "archive.docx": (zip_of({"a.txt": "chữ"}), "an archive, not a document"),
    "cut.doc": (ole_with("WordDocument"), "damaged file"),
    "empty.html": (b"<html><body><script>Bo qua</script></body></html>", "holds no text"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_file_is_refused_in_one_line_that_names_it(tmp_path, name):
    data, says = CASES[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=says) as error:
        read_file(path)
    assert str(error.value).startswith(f"{name}: ")
    assert str(error.value).isprintable()


def ole_locked() -> bytes:
    """What Word makes of a .docx with a password, as far as its directory goes."""
    entry = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 34)
    stream = entry + b"\2\1" + b"\xff" * 12 + b"\0" * 48
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 22) + b"\5\1"
    root += b"\xff" * 8 + struct.pack("<I", 1) + b"\0" * 48
    head = OLE + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<I", 0) + b"\xff" * 432
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE).ljust(512, b"\xff")
    return head + table + (root[:128] + stream[:128]).ljust(512, b"\0")


def test_word_file_with_a_password_is_refused_as_such(tmp_path):
    path = tmp_path / "locked.docx"
    path.write_bytes(ole_locked())
    with pytest.raises(ReadError, match=r"^locked\.docx: encrypted"):
        read_file(path)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([WORD, TEXT_PDF, ole_locked(), b"<html><table><tr><td rowspan=2>a<td>b"]),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=12),
    st.integers(0, 400),
)
def test_any_damage_gives_a_text_or_one_clear_line(tmp_path, data, changes, cut):
    damaged = bytearray(data)
    for at, byte in changes:
        damaged[at % len(damaged)] = byte
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(damaged[: len(damaged) - cut]))
    try:
        shown = read_file(path).text
    except ReadError as error:
        shown = str(error)
    assert shown


@needs_tesseract
@pytest.mark.parametrize(
    "name, data, says",
    [
        ("huge.png", png_header(60_000, 60_000), "pixels"),
        ("large.png", png_header(9_000, 9_000), "more than 80,000,000 pixels"),
        ("cut.png", png_header(100, 100)[:40], "damaged picture"),
        ("cut.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50, "damaged picture"),
        ("cut.tif", b"II*\0\x08\0\0\0\xff\xff", "damaged picture"),
        ("blank.png", png_header(0, 10), "damaged picture"),
    ],
)
def test_bad_picture_is_refused_before_it_is_unpacked(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=says):
        read_file(path)


def test_500_pages_are_read_each_with_its_beginning(tmp_path):
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf_of(*(shown(f"Page of decision number {n}", 72, 700) for n in range(500))))
    read = read_file(path)
    assert len(read.page_starts) == 500
    assert read.text[read.page_starts[499] :] == "Page of decision number 499"
    with pytest.raises(
        ReadError, match="500 pages, more than 499: part the file or raise max_pages"
    ):
        read_file(path, Limits(pages=499))


@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a.png", "a"])
def test_content_decides_whatever_the_name_says(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(WORD)
    assert read_file(path).text == "Điều 1. Phạm vi"
    path.write_bytes(TEXT_PDF)
    assert read_file(path).text == "Page of a decision with enough letters"


@pytest.mark.parametrize(
    "name, data, package",
    [
        ("a.rtf", b"{\\rtf1 chu}", "libreoffice-writer-nogui"),
        ("a.png", png_header(10, 10), "tesseract-ocr tesseract-ocr-vie"),
    ],
)
def test_missing_system_part_is_named_with_its_package(tmp_path, monkeypatch, name, data, package):
    path = tmp_path / name
    path.write_bytes(data)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingPartError, match=f"apt install {package}") as error:
        read_file(path)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["bomb.docx", "locked.pdf", "cut.doc"])
def test_index_stays_when_a_bad_file_is_added(tmp_path, capsys, name, monkeypatch):
    good, out = tmp_path / "good.txt", tmp_path / "index"
    good.write_text("QUYẾT ĐỊNH\n\nĐiều 1. Giao Sở Tài chính chủ trì.\n", encoding="utf-8")
    assert main(["add", str(good), "--out", str(out)]) == 0
    before = {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}
    bad = tmp_path / name
    bad.write_bytes(CASES[name][0])
    assert main(["add", str(bad), "--out", str(out)]) == 2
    assert {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()} == before
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"indexer: {name}: ")
