from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.readers.html import read_html
from indexer.readers.sniff import is_html


def read(body):
    return read_html(f"<!DOCTYPE html><html><body>{body}</body></html>", "a.html")


def test_paragraphs_lists_and_breaks_are_told_apart():
    body = "<h1>QUYẾT ĐỊNH</h1><p>Điều 1. Hợp\n <i>tác</i> <b>xã</b></p><p>KT. CHỦ TỊCH<br>PHÓ</p>"
    body += '<ol type="a" start="2"><li>hai<li>ba</ol><ul><li>gạch</ul>'
    assert read(body).text.split("\n\n") == [
        "QUYẾT ĐỊNH", "Điều 1. Hợp tác xã", "KT. CHỦ TỊCH\nPHÓ", "b. hai", "c. ba", "- gạch",
    ]  # fmt: skip


def test_spans_of_cells_are_laid_out():
    body = """<table><tr><th rowspan=2>STT<th rowspan=2>Nhiệm vụ<th colspan=2>Cơ quan</tr>
    <tr><th>Chủ trì<th>Phối hợp</tr><tr><td colspan=4>I. Chung</tr>
    <tr><td>1<td>Làm <p>a</p><p>b</p><td rowspan=0>Sở A<td>Sở B</tr><tr><td>2<td>Làm c</tr>
    </table>"""
    assert read(body).text.split("\n") == [
        "| STT | Nhiệm vụ | Cơ quan – Chủ trì | Cơ quan – Phối hợp |",
        "|---|---|---|---|",
        "| I. Chung |  |  |  |",
        "| 1 | Làm a b | Sở A | Sở B |",
        "| 2 | Làm c | Sở A |  |",
    ]


def test_what_is_not_seen_is_left_out_and_counted():
    body = "<nav>Trang chủ</nav><script>x()</script><style>p{}</style><p>Giao"
    body += '<span style="display: none">bỏ qua</span><span hidden>bỏ</span>'
    body += "<span style='color:#FFF'>bỏ</span><!-- bỏ --> Sở\u200b A</p>"
    found = read(body)
    assert found.text == "Giao Sở A"
    assert found.notes == (
        "2 scripts and styles left out",
        "3 hidden passages left out",
        "1 menu or form left out",
        "1 invisible character left out",
    )


def test_white_letters_on_a_ground_are_seen():
    style = "color:white; background-color: #036"
    assert read(f'<p style="{style}">Chủ trì</p>').text == "Chủ trì"


def test_table_that_holds_tables_only_lays_out():
    inner = "<table><tr><td>STT<td>Việc<td>Ai</tr><tr><td>1<td>a<td>b</tr></table>"
    text = read(f"<table><tr><td>Đầu<td>{inner}</td></tr></table>").text
    assert text == "Đầu\n\n| STT | Việc | Ai |\n|---|---|---|\n| 1 | a | b |"


def test_tags_and_bars_in_cells_are_text():
    body = "<table><tr><td>a | b<td>&lt;i&gt;<td>c</tr><tr><td>1<td>2<td>3</tr></table>"
    assert read(body).text.startswith("| a \\| b | <i> | c |")


def test_footnote_callers_are_raised():
    assert read("<p>Hợp tác xã<sup>1</sup> mới</p>").text == "Hợp tác xã¹ mới"


def test_markdown_with_a_tag_is_no_page():
    assert not is_html("| 1 | <i>Sở A</i> |\n")
    assert is_html("\n<!-- x --><html lang=vi>")


def test_deep_nesting_is_read_and_not_followed_for_ever():
    assert read("<div>" * 1000 + "chữ" + "</div>" * 1000).text == "chữ"


def test_span_of_a_million_columns_is_cut():
    body = "<table><tr><td colspan=9999999 rowspan=99999>a<td>b<td>c</tr><tr><td>1</table>"
    assert len(read(body).text) < 5000


@settings(deadline=None)
@given(st.text(alphabet="<>/=\"' abtdrpliđ&;#\n", max_size=200))
def test_any_text_between_tags_is_read_without_raising(text):
    assert isinstance(read("<p>x</p>" + text).text, str)
