import pytest

from indexer.readers import Limits, MissingPartError
from indexer.readers.pdf import is_broken, read_pdf
from indexer.readers.syllables import plausibility
from tests.indexer.readers.files import pdf_of, ruled, shown

XS, YS = [72.0, 120.0, 320.0, 500.0], [700.0, 660.0, 620.0, 580.0]
LONG = "Hop tac xa la to chuc kinh te tap the co tu cach phap nhan do nguoi dan lap ra va"


def read(*pages):
    return read_pdf(pdf_of(*pages), "a.pdf", Limits())


def cells(rows, ys=YS):
    out = ruled(XS, ys[: len(rows) + 1])
    for row, y in zip(rows, ys, strict=False):
        out += "".join(shown(text, x + 3, y - 15) for text, x in zip(row, XS, strict=False) if text)
    return out


def test_lines_of_a_paragraph_are_joined_and_paragraphs_parted():
    page = (
        shown(LONG, 72, 700) + shown("quan ly dan chu.", 72, 686) + shown("Dieu 2. Het.", 72, 660)
    )
    assert read(page).text == f"{LONG} quan ly dan chu.\n\nDieu 2. Het."


def test_ruled_cells_are_a_table():
    page = shown("PHU LUC", 250, 760) + cells([("STT", "Viec", "Ai"), ("1", "Lam a", "So A")])
    assert read(page).text == "PHU LUC\n\n| STT | Viec | Ai |\n|---|---|---|\n| 1 | Lam a | So A |"


def test_table_goes_on_over_the_page_break_with_its_torn_row_whole():
    first = cells([("STT", "Viec", "Ai"), ("1", "Lam a", "So A,"), ("2", "Lam b va", "So B")])
    second = cells([("STT", "Viec", "Ai"), ("", "lam c", ""), ("3", "Lam d", "So C")])
    found = read(first + shown("1", 300, 30), second + shown("2", 300, 30))
    assert found.text.split("\n")[2:] == [
        "| 1 | Lam a | So A, |",
        "| 2 | Lam b va lam c | So B |",
        "| 3 | Lam d | So C |",
    ]
    assert found.text[found.page_starts[1] :] == "| 3 | Lam d | So C |"
    assert found.notes == ("2 running lines left out",)


def test_other_table_on_the_next_page_stays_apart():
    narrow = ruled([72, 200, 400], [700, 660, 620])
    narrow += (
        shown("Ten", 75, 685) + shown("So", 210, 685) + shown("a", 75, 645) + shown("1", 210, 645)
    )
    text = read(cells([("STT", "Viec", "Ai"), ("1", "Lam a", "So A")]), narrow).text
    assert text.count("\n|---|") == 2


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        shown("Cong bao tinh", 72, 815) + shown(f"Noi dung rieng {word}.", 72, 600)
        + shown(f"Trang {n}", 280, 25)
        for n, word in enumerate(("mot", "hai", "ba"), 1)
    ]  # fmt: skip
    found = read(*pages)
    assert found.text == "Noi dung rieng mot.\n\nNoi dung rieng hai.\n\nNoi dung rieng ba."
    assert found.notes == ("6 running lines left out",)
    assert [found.text[a:][:18] for a in found.page_starts] == [
        "Noi dung rieng mot", "Noi dung rieng hai", "Noi dung rieng ba.",
    ]  # fmt: skip


def test_letterhead_is_read_column_by_column():
    page = shown("UBND TINH X", 72, 780) + shown("CONG HOA XA HOI", 350, 780)
    page += shown("So: 1/QD", 80, 764) + shown("Doc lap - Tu do", 355, 764)
    page += shown(LONG, 72, 700)
    assert read(page).text.startswith(
        "UBND TINH X\nSo: 1/QD\n\nCONG HOA XA HOI\nDoc lap - Tu do\n\n"
    )


def test_letters_nobody_sees_are_left_out_and_counted():
    page = shown("Giao So A", 72, 700) + shown("BO QUA", 72, 680, color="1 g")
    page += shown("ngoai trang", 72, -50) + shown("be", 72, 660, size=0.5)
    found = read(page)
    assert found.text == "Giao So A"
    assert found.notes == (f"{len('BO QUA' + 'ngoai trang' + 'be')} hidden letters left out",)


def test_white_letters_on_a_dark_ground_are_seen():
    assert read(
        "0 0 0.5 rg 60 690 300 30 re f\n" + shown("Chu tri", 72, 700, color="1 g")
    ).text == ("Chu tri")


def test_letters_of_a_font_of_before_unicode_are_made_unicode():
    page = shown("QuyÕt ®Þnh cña ñy ban nh©n d©n tØnh vÒ hîp t¸c x·", 72, 700)
    found = read(page)
    assert found.text == "Quyết định của ủy ban nhân dân tỉnh về hợp tác xã"
    assert found.notes == ("legacy letters read as TCVN3",)


GOOD = "Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Giám đốc Sở Tài chính tỉnh"


@pytest.mark.parametrize(
    "text",
    ["(cid:12)(cid:44)(cid:3) ban " * 9, "\ue001\ue002 ban nh\ufffdn " * 9,
     "C ă n cứ Lậut Tổhcức chíhn qyuền địap hươgn thoe đềng hị củaG iámđ ốcS ởT " * 2],
)  # fmt: skip
def test_broken_letters_are_known(text):
    assert is_broken(text)


@pytest.mark.parametrize("text", [GOOD, "", "1 2 3", "Plain English, café and naïve.", GOOD * 20])
def test_good_letters_are_believed(text):
    assert not is_broken(text)
    assert plausibility(GOOD).share == 1.0


PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q\n"


def test_letters_over_a_picture_of_the_page_are_read_when_they_are_painted():
    text = "Quyet dinh ve hop tac xa tren nen hoa"
    assert read(PICTURE + shown(text, 72, 700)).text == text


@pytest.mark.parametrize(
    "page",
    [
        PICTURE + shown("chu do may quet tu nhan dang, khong ai thay", 72, 700, color="3 Tr"),
        shown("ßæt ðnht cña ýbn nhßn ðßn tþnh vþ hþp t¸cx x·x ðõø" * 2, 72, 700, 8),
        PICTURE,
    ],
)
def test_broken_letters_and_pictures_are_sent_to_ocr(page, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingPartError, match="apt install tesseract-ocr tesseract-ocr-vie"):
        read(page)
