from hypothesis import given
from hypothesis import strategies as st

from pages.markup import attrs, esc, light_markdown, tag

ATTACK = '<img src=x onerror="alert(1)">'


def shown(text: str, known: frozenset[int] = frozenset()) -> str:
    return light_markdown(text, 3, known, "Xem nguồn {n}")


def test_markup_of_an_answer_is_shown_and_not_obeyed():
    assert shown(ATTACK) == "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>"


def test_a_value_cannot_leave_its_attribute():
    assert attrs(title='" onclick="x') == ' title="&quot; onclick=&quot;x"'


def test_attributes_that_are_none_or_false_are_left_out():
    assert attrs(a=None, b=False, c=True, data_d=0) == ' c data-d="0"'


def test_names_that_are_words_of_python_lose_their_underscore():
    assert tag("label", "x", for_="y", class_="z") == '<label for="y" class="z">x</label>'


def test_a_citation_becomes_a_button_that_names_its_source():
    html = shown("Sở Tài chính [2].", frozenset({2}))
    assert 'data-act="cite"' in html
    assert 'data-turn="3"' in html
    assert 'data-n="2"' in html
    assert 'aria-label="Xem nguồn 2"' in html


def test_a_number_in_brackets_without_a_source_stays_text():
    assert shown("Điều [7]", frozenset({1})) == "<p>Điều\u00a0[7]</p>"


def test_bold_and_lists_are_understood():
    html = shown("Gồm:\n- **một** [1]\n- hai\n\n1. ba", frozenset())
    assert html == (
        "<p>Gồm:</p><ul><li><strong>một</strong>\u00a0[1]</li><li>hai</li></ul>"
        '<ol start="1"><li>ba</li></ol>'
    )


def test_a_lone_pair_of_stars_is_text():
    assert shown("2 ** 3") == "<p>2 ** 3</p>"


@given(st.text())
def test_no_text_brings_a_tag_of_its_own(text):
    html = shown(text)
    for known in (
        "<p>",
        "</p>",
        "<ul>",
        "</ul>",
        "</ol>",
        "<li>",
        "</li>",
        "</strong>",
        "<strong>",
        '<li class="deep">',
    ):
        html = html.replace(known, "")
    import re

    html = re.sub(r'<ol start="\d{1,3}">', "", html)
    assert "<" not in html
    assert ">" not in html


@given(st.text())
def test_escaped_text_holds_neither_tags_nor_quotes(text):
    assert not set(esc(text)) & set("<>\"'")


def test_a_table_has_its_cells_and_its_citations():
    text = "| Tỉnh | Văn bản nêu |\n|---|---|\n| **Gia Lai** | Sở <b> [1] |\nHết"
    html = light_markdown(text, 0, frozenset({1}), "{n}")
    assert html.startswith('<table class="compared"><tr><th>Tỉnh</th><th>Văn bản nêu</th></tr>')
    assert "<td><strong>Gia Lai</strong></td><td>Sở &lt;b&gt;" in html
    assert 'data-n="1"' in html
    assert html.endswith("</table><p>Hết</p>")


def test_lines_with_pipes_alone_are_no_table():
    assert "<table" not in light_markdown("| a | b |\n| c | d |", 0, frozenset(), "{n}")
