import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.parse.document import parse_read
from indexer.readers.blocks import Cell, Paragraph, Sheet, is_letterhead, rows_of
from indexer.readers.write import written
from tests.indexer.parse.invariants import check

words = st.text(alphabet="aàạĐđ1.|-; \n\t\u0323\u200bSTCủrì", max_size=30)
rows = st.lists(st.tuples(words, words, words), min_size=1, max_size=4)


@st.composite
def documents(draw):
    """Blocks with ascending pages, and how many pages there are."""
    blocks, page = [], 1
    for _ in range(draw(st.integers(0, 6))):
        page += draw(st.integers(0, 2))
        if draw(st.booleans()):
            blocks.append(Paragraph(draw(words), page))
        else:
            cells = tuple(draw(rows))
            blocks.append(Sheet(cells, (page,) * len(cells)))
    return blocks, page + draw(st.integers(0, 2))


@settings(deadline=None)
@given(documents())
def test_any_blocks_give_composed_text_with_ascending_pages_that_parses(document):
    blocks, pages = document
    read = written(blocks, pages)
    assert read.text == unicodedata.normalize("NFC", read.text)
    assert len(read.page_starts) == pages
    assert read.page_starts[0] == 0
    assert all(a <= b for a, b in pairwise(read.page_starts))
    assert read.page_starts[-1] <= len(read.text)
    for parsed in parse_read(read, "x.pdf"):
        check(parsed)
        assert all(p.page is not None for p in parsed.passages)


def test_page_begins_at_the_first_thing_on_it():
    blocks = [Paragraph("Một", 1), Sheet((("a", "b"), ("c", "d")), (1, 2)), Paragraph("Ba", 4)]
    read = written(blocks, 5)
    assert read.text == "Một\n\n| a | b |\n|---|---|\n| c | d |\n\nBa"
    assert [read.text[a : a + 5] for a in read.page_starts] == ["Một\n\n", "| c |", "Ba", "Ba", ""]


def test_cell_keeps_to_its_line_and_its_bars():
    read = written([Sheet((("a\nb", "c|d"), ("\t", "e")))])
    assert read.text.splitlines()[0] == "| a b | c\\|d |"


def test_rows_and_columns_without_text_are_left_out():
    cells = [Cell(0, 0, "a"), Cell(0, 2, "b"), Cell(2, 0, "c"), Cell(1, 0, ""), Cell(2, 1, "")]
    assert rows_of(cells) == (("a", "b"), ("c", ""))


def test_overlapping_cells_do_not_overwrite():
    assert rows_of([Cell(0, 0, "a", 2, 1), Cell(1, 0, "b"), Cell(0, 1, "c"), Cell(1, 1, "d")]) == (
        ("a", "c"), ("a", "d"),
    )  # fmt: skip


def test_letterhead_is_told_from_a_table():
    assert is_letterhead((("UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 1", "Huế")))
    assert is_letterhead((("Nơi nhận:\n- Như trên;", "", "KT. CHỦ TỊCH"),))
    assert is_letterhead((("một cột",), ("hai",)))
    assert not is_letterhead((("STT", "Việc", "Ai"), ("1", "a", "b")))
    assert not is_letterhead((("Cơ quan", "Việc"), ("Sở A", "x")))
