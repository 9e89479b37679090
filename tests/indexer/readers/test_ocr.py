import io
import shutil

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from indexer.readers import read_file
from indexer.readers.ocr_words import agreed, mended
from indexer.readers.ruling import skew, upright, without_rules
from indexer.readers.tesseract import LANGUAGE, Seen, _languages

pytestmark = pytest.mark.skipif(
    shutil.which("tesseract") is None or LANGUAGE not in _languages(),
    reason="Tesseract with its Vietnamese (tesseract-ocr-vie) is not installed",
)
LINES = ("Điều 1. Giao Sở Tài chính chủ trì,", "phối hợp với Liên minh Hợp tác xã", "tỉnh.")


def seen(text, confidence=90.0):
    return [Seen(w, 0, 0, 1, 1, (1, 1, 1), confidence) for w in text.split()]


def picture(lines=LINES, size=(1240, 500)):
    """A page in a font that the tests' machine has, 36 pixels high (12 points at 200 dpi)."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype("NotoSerif-Regular.ttf", 36)
    for n, line in enumerate(lines):
        draw.text((80, 80 + 56 * n), line, font=font, fill=0)
    return image


def ruled(rows=3, columns=3):
    """An empty grid of cells 300 by 100 pixels."""
    image = Image.new("L", (columns * 300 + 200, rows * 100 + 200), 255)
    draw = ImageDraw.Draw(image)
    for n in range(rows + 1):
        draw.line([(100, 100 + 100 * n), (100 + 300 * columns, 100 + 100 * n)], 0, 3)
    for n in range(columns + 1):
        draw.line([(100 + 300 * n, 100), (100 + 300 * n, 100 + 100 * rows)], 0, 3)
    return image


def words_of(path, image, **how):
    image.save(path, dpi=(200, 200), **how)
    return " ".join(read_file(path).text.split())


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
def test_picture_of_a_page_is_read(tmp_path, name):
    assert words_of(tmp_path / name, picture()) == " ".join(LINES)


def test_every_picture_of_a_tiff_is_a_page(tmp_path):
    path = tmp_path / "a.tif"
    pages = [picture([line]) for line in LINES[:2]]
    pages[0].save(path, save_all=True, append_images=pages[1:], dpi=(200, 200))
    found = read_file(path)
    assert found.text == "\n\n".join(LINES[:2])
    assert found.page_starts == (0, found.text.index(LINES[1]))


def test_page_on_its_side_is_turned(tmp_path):
    image = picture(LINES * 4, (1240, 900)).rotate(90, expand=True)
    assert "Giao Sở Tài chính chủ trì" in words_of(tmp_path / "a.png", image)


def test_clear_ground_is_white(tmp_path):
    image = picture().convert("LA")
    image.putalpha(Image.eval(picture(), lambda v: 255 - v))
    assert "Sở Tài chính" in words_of(tmp_path / "a.png", image)


@pytest.mark.parametrize("angle", [-2.0, 0.0, 1.25])
def test_angle_of_a_page_is_found(angle):
    turned = picture(LINES * 2).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew(np.asarray(turned)) == pytest.approx(-angle, abs=0.25)


def test_straight_page_is_left_as_it_is():
    page = np.asarray(picture())
    assert upright(page) is page


def test_cells_between_rules_are_found_and_the_rules_taken_away():
    found = without_rules(np.asarray(ruled()), 200)
    (table,) = found.tables
    assert len(table) == 9
    assert found.picture.min() > 200
    assert all(285 <= x1 - x0 <= 300 and 85 <= b - t <= 100 for x0, t, x1, b in table)


def test_rules_of_a_low_row_above_a_merged_one_are_found():
    image = Image.new("L", (1000, 400), 255)
    draw = ImageDraw.Draw(image)
    for y in (100, 134, 168, 202):
        draw.line([(100, y), (900, y)], 0, 3)
    for x in (100, 900):
        draw.line([(x, 100), (x, 202)], 0, 3)
    for top, bottom in ((100, 134), (168, 202)):
        draw.line([(400, top), (400, bottom)], 0, 3)
    font = ImageFont.truetype("NotoSerif-Regular.ttf", 30)
    draw.text((120, 96), "STT lđhbk", font=font, fill=0)
    found = without_rules(np.asarray(image), 200)
    assert [len(table) for table in found.tables] == [5]
    assert found.picture[100:134, 110:390].min() < 50


def test_frame_round_a_page_is_no_table():
    assert without_rules(np.asarray(ruled(1, 1)), 200).tables == ()


def test_surer_reading_of_a_word_counts():
    first, second = seen("Sở Tài chinh", 60.0), seen("Sờ Tài chính", 80.0)
    first[0] = seen("Sở", 95.0)[0]
    assert [w.text for w in agreed(first, second)] == ["Sở", "Tài", "chính"]


def test_reading_with_other_words_changes_nothing():
    assert [w.text for w in agreed(seen("a b c"), seen("x", 99.0))] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "read, right",
    [
        ("Úy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("SƠ TÀI CHÍNH;", "SỞ TÀI CHÍNH;"),
        ("chuỗi giá tr]", "chuỗi giá trị"),
        ("TỈnh, nhận thỨc", "Tỉnh, nhận thức"),
        ("UBNDs XÃ", "UBNDs XÃ"),
        ("xem [1]", "xem [1]"),
        ("Sở Tài chính", "Sở Tài chính"),
    ],
)
def test_names_of_agencies_get_their_diacritics(read, right):
    assert " ".join(w.text for w in mended(seen(read))) == right


def test_doubtful_capitals_are_the_abbreviation_they_are_near():
    assert [w.text for w in mended(seen("(UBND) UBNB", 40.0))] == ["(UBND)", "UBND"]
    assert [w.text for w in mended(seen("UBNB", 95.0))] == ["UBNB"]


def test_empty_page_holds_no_text(tmp_path):
    from indexer.readers import ReadError

    out = io.BytesIO()
    Image.new("L", (800, 800), 255).save(out, "PNG")
    path = tmp_path / "a.png"
    path.write_bytes(out.getvalue())
    with pytest.raises(ReadError, match="holds no text"):
        read_file(path)
