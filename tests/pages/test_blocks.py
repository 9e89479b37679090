import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import Section
from pages.blocks import blocks, cells_of, is_separator, plain
from tests.pages.samples import document


def texts(text: str) -> list[str]:
    return [text[b.start : b.end] for b in blocks(document(text), ())]


def test_cells_stand_between_bars():
    line = "| 2.2.1 | Sở | |"
    assert [line[a:b] for a, b in cells_of(line)] == [" 2.2.1 ", " Sở ", " "]


def test_the_last_cell_of_a_row_without_a_closing_bar_is_kept():
    line = "| 1 | Sở"
    assert [line[a:b] for a, b in cells_of(line)] == [" 1 ", " Sở"]


def test_cells_stand_between_tabs():
    line = "1\tXây dựng\t\tSở"
    assert [line[a:b] for a, b in cells_of(line)] == ["1", "Xây dựng", "", "Sở"]


def test_a_line_with_one_tab_is_no_row():
    assert cells_of("Nơi nhận:\tNhư Điều 3") == ()


def test_a_bar_that_is_escaped_parts_no_cells():
    line = r"| a \| b | c |"
    assert len(cells_of(line)) == 2


@pytest.mark.parametrize("line", ["|---|---|", "| :-- | --: |", "|----------|---|"])
def test_the_rule_under_a_header_is_known(line):
    assert is_separator(line)


@pytest.mark.parametrize("line", ["| | |", "| a | - |", "---", ""])
def test_other_lines_are_no_rules(line):
    assert not is_separator(line)


def test_a_blank_line_parts_paragraphs():
    assert texts("Điều 1.\ntiếp\n\nĐiều 2.") == ["Điều 1.\ntiếp", "Điều 2."]


def test_a_blank_line_inside_a_table_does_not_end_it():
    text = "STT\tViệc\tCơ quan\n\n1\tA\tB\nHết."
    assert texts(text) == ["STT\tViệc\tCơ quan\n\n1\tA\tB", "Hết."]


def test_the_row_above_a_rule_is_the_header():
    (table,) = blocks(document("| STT | Việc |\n|---|---|\n| 1 | A |"), ())
    assert [r.header for r in table.rows] == [True, False]


def test_a_heading_is_told_by_the_document_s_sections():
    text = "I. MỤC ĐÍCH\nĐoạn văn."
    section = Section("d", "I", "I. MỤC ĐÍCH", 0, 0, 11, len(text), None, "programme")
    assert [b.level for b in blocks(document(text), (section,))] == [0, None]


def test_an_article_that_is_one_long_sentence_is_no_heading():
    text = "Điều 1. " + "a " * 200
    section = Section("d", "1", text, 1, 0, len(text), len(text), None, "body")
    assert [b.level for b in blocks(document(text), (section,))] == [None]


def test_blocks_cover_every_word_of_both_programmes_once(index):
    for doc in index.documents:
        found = blocks(doc, index.sections)
        pieces = [(a, b) for block in found for r in block.rows for a, b in r.cells]
        pieces += [(b.start, b.end) for b in found if not b.rows]
        shown = "".join(doc.text[a:b] for a, b in sorted(pieces))
        whole = "\n".join(
            line for line in doc.text[doc.start : doc.end].splitlines() if not is_separator(line)
        )
        assert re.sub(r"[\s|]", "", shown) == re.sub(r"[\s|]", "", whole)


@given(st.text(alphabet="a|\t\n -<i>*", max_size=80))
def test_blocks_of_any_text_are_in_order_and_apart(text):
    found = blocks(document(text), ())
    edges = [edge for block in found for edge in (block.start, block.end)]
    assert edges == sorted(edges)


def test_quoted_text_reads_without_markup():
    assert plain("| 1 | <i>Xây dựng</i> | **Sở**<br>A |\n|--|--|--|") == "| 1 | Xây dựng | Sở A |"
