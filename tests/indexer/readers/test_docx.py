import pytest

from indexer.readers import Limits
from indexer.readers.docx import read_docx
from indexer.readers.docx_lists import numeral
from tests.indexer.readers.files import docx_of


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inner, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner if '<' in inner else run(inner)}</w:p>"


def item(text, level=0, number=1):
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, place)


def tc(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"


def table(*rows):
    grid = "<w:tblPr/><w:tblGrid/>"
    return f"<w:tbl>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def read(body, **parts):
    return read_docx(docx_of(body, **parts), "a.docx", Limits())


def level(n, shape, text):
    inner = f'<w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{n}">{inner}</w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "·")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_numbers_that_word_counts_are_written_out():
    body = item("Mục tiêu") + item("Chung", 1) + item("Cụ thể", 1) + item("một", 2)
    body += item("hai", 2) + item("gạch", 3) + item("Nhiệm vụ") + item("Lại từ đầu", 1)
    lines = read(body, numbering=NUMBERING).text.split("\n\n")
    assert lines == [
        "I. Mục tiêu", "1. Chung", "2. Cụ thể", "a) một", "b) hai", "- gạch", "II. Nhiệm vụ",
        "1. Lại từ đầu",
    ]  # fmt: skip


def test_number_that_a_list_starts_anew_is_counted_from_there():
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = item("a") + item("b") + item("c", number=2)
    assert read(body, numbering=NUMBERING + again).text == "I. a\n\nII. b\n\nI. c"


@pytest.mark.parametrize(
    "n, shape, shown",
    [(4, "upperRoman", "IV"), (29, "lowerRoman", "xxix"), (27, "lowerLetter", "aa"),
     (3, "decimalZero", "03"), (7, "decimal", "7"), (5, "none", "")],
)  # fmt: skip
def test_numerals_are_those_of_word(n, shape, shown):
    assert numeral(n, shape) == shown


def test_cell_merged_downwards_stands_in_each_row_and_one_merged_sideways_once():
    body = table(
        tc("STT") + tc("Nhiệm vụ") + tc("Chủ trì"),
        tc("I. Nhóm chung", '<w:gridSpan w:val="3"/>'),
        tc("1") + tc("Làm a") + tc("Sở A", DOWN),
        tc("2") + tc("Làm b") + tc("", ON),
        tc("3") + tc("Làm c") + tc("Sở B"),
    )
    assert read(body).text.split("\n") == [
        "| STT | Nhiệm vụ | Chủ trì |",
        "|---|---|---|",
        "| I. Nhóm chung |  |  |",
        "| 1 | Làm a | Sở A |",
        "| 2 | Làm b | Sở A |",
        "| 3 | Làm c | Sở B |",
    ]


def test_titles_merged_over_titles_become_one_row():
    body = table(
        tc("TT", DOWN) + tc("Việc", DOWN) + tc("Cơ quan", '<w:gridSpan w:val="2"/>'),
        tc("", ON) + tc("", ON) + tc("Chủ trì") + tc("Phối hợp"),
        tc("1") + tc("Làm a") + tc("Sở A") + tc("Sở B"),
    )
    rows = read(body).text.split("\n")
    assert rows[0] == "| TT | Việc | Cơ quan – Chủ trì | Cơ quan – Phối hợp |"
    assert rows[2:] == ["| 1 | Làm a | Sở A | Sở B |"]


def test_cells_of_a_row_number_list_are_numbered():
    number = "<w:tc>" + item("") + "</w:tc>"
    body = table(tc("TT") + tc("Việc"), number + tc("a"), number + tc("b"))
    assert read(body, numbering=NUMBERING).text.endswith("| I. | a |\n| II. | b |")


def test_letterhead_table_is_text():
    body = table(tc("ỦY BAN NHÂN DÂN") + tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                 tc("Số: 1/QĐ-UBND") + tc("Huế, ngày 1/2/2025"))  # fmt: skip
    assert "|" not in read(body).text


def test_footnote_follows_the_paragraph_that_calls_it():
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("Theo Nghị quyết 134.")}</w:footnote>'
    text = read(p(run("Phát triển") + call + run(" nhanh.")) + p("Hết."), footnotes=notes).text
    assert text == "Phát triển⁽¹⁾ nhanh.\n\n⁽¹⁾ Theo Nghị quyết 134.\n\nHết."


def test_what_is_not_seen_is_left_out_and_counted():
    body = p(run("Giao ") + run("BỎ QUA", "<w:vanish/>") + run("Sở A"))
    body += p(run("trắng", '<w:color w:val="FFFFFF"/>') + run("\u200bthấy"))
    gone = "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>"
    body += p(gone + "<w:ins>" + run("thêm") + "</w:ins>")
    found = read(body)
    assert found.text == "Giao Sở A\n\nthấy\n\nthêm"
    assert found.notes == (
        "2 hidden passages left out",
        "1 tracked deletion left out",
        "1 invisible character left out",
    )


def test_white_letters_on_a_shaded_cell_are_seen():
    white = run("Chủ trì", '<w:color w:val="FFFFFF"/>')
    shaded = f'<w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr><w:p>{white}</w:p></w:tc>'
    body = table(tc("STT") + shaded, tc("1") + tc("Sở A"))
    assert "| STT | Chủ trì |" in read(body).text


def test_hidden_style_and_its_heirs_are_left_out():
    styles = (
        '<w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = p("thấy") + p("ẩn", '<w:pStyle w:val="B"/>')
    assert read(body, styles=styles).text == "thấy"


def test_text_box_is_read_once():
    box = f"<w:txbxContent>{p('Trong hộp')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(p(run("Trước") + both) + p("Sau")).text == "Trước\n\nTrong hộp\n\nSau"


def test_runs_in_fonts_of_before_unicode_are_decoded():
    def old(name):
        return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'

    body = p(run("quyÕt ®Þnh", old(".VnTimeH")) + run(" sè 5", old(".VnTime")))
    body += p(run("Hôïp taùc xaõ", old("VNI-Times")))
    assert read(body).text == "QUYẾT ĐỊNH số 5\n\nHợp tác xã"


def test_bar_in_a_cell_does_not_part_it():
    body = table(tc("a|b") + tc("Việc"), tc("1") + tc("c"))
    assert read(body).text.startswith("| a\\|b | Việc |")
