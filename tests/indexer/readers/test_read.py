import unicodedata

import pytest

from corpus.text import nfc
from indexer.readers import Limits, ReadError, read_file

TEXT = "Quyết định về hợp tác xã\r\nĐiều 1. Phạm vi\n"


def written(tmp_path, data, name="a.txt"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def text_of(path):
    return read_file(path).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_is_read_whatever_mark_it_opens_with(tmp_path, encoding):
    assert text_of(written(tmp_path, TEXT.encode(encoding))) == TEXT


@pytest.mark.parametrize("mark, encoding", [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_orders_of_utf_16_are_read_with_and_without_a_mark(tmp_path, mark, encoding):
    assert text_of(written(tmp_path, mark + TEXT.encode(encoding))) == TEXT
    assert text_of(written(tmp_path, TEXT.encode(encoding))) == TEXT


def test_text_comes_out_composed_and_has_no_pages(tmp_path):
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decomposed != TEXT
    read = read_file(written(tmp_path, decomposed.encode()))
    assert read.text == TEXT == nfc(TEXT)
    assert read.page_starts == read.notes == ()


@pytest.mark.parametrize(
    "data, says",
    [
        (b"", "holds no text"),
        (b" \n\t\r\n", "holds no text"),
        ("\ufeff".encode(), "holds no text"),
        (b"12/3 --- 45\n", "holds no text"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "binary"),
        (b"Quy\xff\xfe\xfd\xfc \x80\x81\x82", "not utf-8"),
        ("Quyết định".encode()[:-3], "not utf-8"),
        (b"\xff\xfeQ", "not utf-16"),
        (b"\xff\xfe\x00\xd8", "not utf-16"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line_that_names_the_file(tmp_path, data, says):
    with pytest.raises(ReadError, match=f"^a.txt: .*{says}") as error:
        read_file(written(tmp_path, data))
    assert "\n" not in str(error.value)


def test_place_of_the_byte_that_does_not_fit_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"at byte 1,000 .*: save it as UTF-8"):
        read_file(written(tmp_path, b"a" * 1000 + b"\xff"))


def test_file_over_the_limit_is_not_read(tmp_path):
    limits = Limits(bytes=10)
    assert read_file(written(tmp_path, b"a" * 10), limits).text == "a" * 10
    with pytest.raises(ReadError, match="11 bytes, more than 10: part the file"):
        read_file(written(tmp_path, b"a" * 11), limits)


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_file_that_cannot_be_opened_says_why(tmp_path, name):
    with pytest.raises(ReadError, match=r"cannot be opened \((No such file|Is a directory)"):
        read_file(tmp_path / name)


def test_link_that_leads_to_itself_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.symlink_to(path)
    with pytest.raises(ReadError, match=r"a\.txt: cannot be opened"):
        read_file(path)


@pytest.mark.parametrize("name", ["a\nb.txt", "a\u202etxt.exe", "\x1b[31ma.txt", "x" * 200])
def test_name_in_a_message_is_one_short_line_without_tricks(tmp_path, name):
    with pytest.raises(ReadError) as error:
        read_file(written(tmp_path, b"", name))
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 200


def test_invisible_characters_of_a_plain_text_stay_in_place_and_are_counted(tmp_path):
    read = read_file(written(tmp_path, "Điều\u200b 1\u202e. Hợp\u00ad tác".encode()))
    assert read.text == "Điều\u200b 1\u202e. Hợp\u00ad tác"
    assert read.notes == ("3 invisible characters kept",)
