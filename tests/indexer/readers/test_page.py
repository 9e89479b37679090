"""Lines, columns and paragraphs by worked examples: places in points."""

import pytest

from indexer.readers.blocks import Paragraph, Sheet
from indexer.readers.page import Box, Page, Region, Word, glued, in_columns, laid_out, lines_of
from indexer.readers.paging import blocks_of
from indexer.readers.sheets import Piece, clusters, follows, joined


def word(text, x0, top, size=12.0):
    return Word(text, x0, top, x0 + 6.0 * len(text), top + size, size)


def line_words(text, x0, top):
    """The words of a line, six points a letter and blank."""
    out = []
    for w in text.split(" "):
        out.append(word(w, x0, top))
        x0 += 6.0 * (len(w) + 1)
    return out


def page(*lines, number=1, regions=()):
    words = [w for line in lines for w in line_words(*line)]
    return Page(number, 595, 842, tuple(lines_of(words)), tuple(regions))


def texts(*pages):
    blocks, _ = blocks_of(pages)
    return [b.text for b in blocks if isinstance(b, Paragraph)]


FULL = "một dòng dài tới lề phải của trang giấy này rồi mới xuống"


def test_words_at_one_height_are_a_line_whatever_their_order():
    words = [word("tác", 140, 101), word("Hợp", 100, 100), word("xã", 100, 130)]
    assert [x.text for x in lines_of(words)] == ["Hợp tác", "xã"]


def test_words_that_touch_are_one():
    assert lines_of([word("HTX", 100, 100), word("¹", 118.5, 98)])[0].text == "HTX¹"


@pytest.mark.parametrize(
    "lines, one",
    [
        (["Số 672/QĐ-", "UBND"], "Số 672/QĐ-UBND"),
        (["năm 2021 -", "2025"], "năm 2021 - 2025"),
        (["2021-", "2025"], "2021-2025"),
        (["Sở", "Tài chính"], "Sở Tài chính"),
        ([], ""),
    ],
)
def test_lines_are_glued_with_a_blank_but_not_inside_a_number(lines, one):
    assert glued(lines) == one


def test_columns_side_by_side_are_read_one_after_the_other():
    words = [*line_words("UBND TỈNH", 70, 70), *line_words("CỘNG HÒA", 350, 70)]
    words += [*line_words("Số: 1", 80, 84), *line_words("Độc lập", 360, 84)]
    words += line_words(FULL, 70, 140)
    columns = in_columns(lines_of(words))
    assert [[x.text for x in c.lines] for c in columns] == [
        ["UBND TỈNH", "Số: 1"], ["CỘNG HÒA", "Độc lập"], [FULL],
    ]  # fmt: skip
    assert [c.narrow for c in columns] == [True, True, False]


def test_full_line_goes_on_and_short_line_with_a_stop_ends():
    found = texts(page((FULL, 70, 100), ("Hết câu.", 70, 116), (FULL.title(), 70, 132)))
    assert found == [f"{FULL} Hết câu.", FULL.title()]


def test_gap_and_marker_begin_a_paragraph():
    found = texts(
        page(
            (FULL + ";", 70, 100),
            ("- gạch đầu dòng;", 70, 116),
            ("- hai", 70, 132),
            (FULL, 70, 175),
        )
    )
    assert found == [FULL + ";", "- gạch đầu dòng;", "- hai", FULL]


def test_lines_of_a_title_stay_lines():
    title = (("QUYẾT ĐỊNH", 260, 100), ("Ban hành kế hoạch", 240, 116))
    assert (
        texts(page(*title, (FULL + " " + FULL[:14], 70, 150)))[0] == "QUYẾT ĐỊNH\nBan hành kế hoạch"
    )


def test_page_number_between_two_pages_is_left_out():
    pages = [page((FULL, 70, 400), (str(n), 300, 800), number=n) for n in (1, 2)]
    blocks, dropped = blocks_of(pages)
    assert [b.text for b in blocks] == [FULL, FULL]
    assert dropped == 2


def grid(rows, top=100.0, xs=(70.0, 110.0, 300.0, 500.0)):
    return Region(
        tuple(
            Box(xs[c], top + 30 * r, xs[c + 1], top + 30 * (r + 1), text)
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
        )
    )


HEAD = ("STT", "Nhiệm vụ", "Chủ trì")


def test_pieces_of_a_table_are_one_with_its_titles_once():
    rows = ("1", "Làm a", "Sở A"), ("2", "Làm b", "Sở B")
    moved = (72.0, 112.0, 302.0, 502.0)
    pieces = [Piece(1, grid([HEAD, rows[0]])), Piece(2, grid([HEAD, rows[1]], 50.0, moved))]
    assert follows(pieces[:1], pieces[1])
    assert joined(pieces) == Sheet((HEAD, *rows), (1, 1, 2))


@pytest.mark.parametrize(
    "torn, whole",
    [
        (("", "và c", ""), ("1", "Làm a và c", "Sở A, Sở B")),
        (("", "", "Sở C"), ("1", "Làm a", "Sở A, Sở B Sở C")),
    ],
)
def test_row_torn_by_a_page_break_is_whole_again(torn, whole):
    pieces = [Piece(1, grid([HEAD, ("1", "Làm a", "Sở A, Sở B")])), Piece(2, grid([torn]))]
    assert joined(pieces) == Sheet((HEAD, whole), (1, 1))


@pytest.mark.parametrize("row", [("2", "và c", ""), ("", "Nhóm mới.", ""), ("", "", "")])
def test_row_of_its_own_on_the_next_page_stays_one(row):
    pieces = [Piece(1, grid([HEAD, ("1", "Làm a.", "")])), Piece(2, grid([row, ("3", "d", "e")]))]
    assert joined(pieces).rows[1] == ("1", "Làm a.", "")
    assert len(joined(pieces).rows) == (4 if any(row) else 3)


def test_table_two_pages_on_is_another():
    a, b = Piece(1, grid([HEAD])), Piece(3, grid([HEAD]))
    assert not follows([a], b)


def test_table_with_other_columns_is_another():
    other = grid([("a", "b", "c")], xs=(70.0, 200.0, 400.0, 500.0))
    assert not follows([Piece(1, grid([HEAD]))], Piece(2, other))


def test_rules_near_each_other_are_one():
    assert clusters([10.0, 101.0, 11.0, 100.0, 12.0], 2.0) == [11.0, 100.5]


def test_words_go_to_the_cell_that_holds_their_middle():
    boxes = [Box(0, 0, 100, 50), Box(100, 0, 200, 50)]
    found = laid_out(1, (595, 842), [word("Sở", 95, 10), word("A", 20, 10), word("ngoài", 20, 80)],
                     [boxes])  # fmt: skip
    assert [b.text for b in found.regions[0].boxes] == ["A", "Sở"]
    assert [x.text for x in found.lines] == ["ngoài"]
