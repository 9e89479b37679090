import re
import time
from dataclasses import replace

import pytest

from pages.reader import document_html, reader_html
from pages.texts import load_texts
from tests.pages.samples import document

TAG = re.compile(r"<[^>]+>")


def text_of(html: str) -> str:
    from html import unescape

    return " ".join(unescape(TAG.sub(" ", html)).split())


def marked(html: str) -> list[str]:
    return [text_of(m) for m in re.findall(r"<mark[^>]*>(.*?)</mark>", html, re.DOTALL)]


def test_the_marked_words_of_a_paragraph_are_those_cited():
    text = "Giao Sở Tài chính chủ trì."
    assert marked(document_html(document(text), (), 5, 17)) == ["Sở Tài chính"]


def test_the_first_mark_alone_has_the_id_to_go_to():
    html = document_html(document("| a | b |"), (), 0, 9)
    assert html.count('id="quote"') == 1
    assert html.index('id="quote"') < html.index(">a<")


def test_a_row_is_marked_cell_by_cell(index, row):
    doc = next(d for d in index.documents if d.id == row.document)
    cells = marked(document_html(doc, index.sections, row.start, row.end))
    assert cells[0] == "2.2.1"
    assert cells[2] == "Liên minh HTX Tỉnh"
    assert len(cells) == 6


def test_every_passage_of_both_programmes_is_marked_whole(index):
    def bare(text: str) -> str:
        return re.sub(r"</?(?:i|b|p|br)\s*/?>|\*\*|[\s|]|-{3,}", "", text)

    documents = {d.id: d for d in index.documents}
    for p in index.passages:
        html = document_html(documents[p.document], index.sections, p.start, p.end)
        assert bare("".join(marked(html))) == bare(p.text), p.id


def test_nothing_is_marked_where_nothing_is_cited(index):
    assert "<mark" not in document_html(index.documents[0], index.sections)


def test_markup_in_a_document_is_shown_and_not_obeyed():
    html = document_html(
        document("Xem <script>alert(1)</script> & <img src=x onerror=y>"), (), 4, 20
    )
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_markup_that_a_mark_cuts_in_two_stays_text():
    html = document_html(document("a <b onclick=x>c"), (), 3, 8)
    assert re.findall(r"<(\w+)", html) == ["p", "mark"]


def test_italics_of_a_cell_leave_no_trace():
    assert text_of(document_html(document("| <i>Xây dựng</i> | <p>a</p><p>b</p> |"), ())) == (
        "Xây dựng a b"
    )


def test_the_two_documents_of_one_file_are_shown_apart(index):
    letter = next(d for d in index.documents if d.id == "gia-lai-cong-van-2020")
    html = text_of(document_html(letter, index.sections))
    assert "SỞ KẾ HOẠCH VÀ ĐẦU TƯ" in html
    assert "Củng cố, kiện toàn tổ chức" not in html


def test_a_draft_is_said_to_be_one(index):
    draft = next(d for d in index.documents if d.status == "draft")
    assert "Dự thảo" in reader_html(draft, index.sections, 0, 0, load_texts("vi"))


def test_every_entry_of_the_contents_has_its_place(index):
    for doc in index.documents:
        html = reader_html(doc, index.sections, 0, 0, load_texts("vi"))
        for target in re.findall(r'data-target="(at-\d+)"', html):
            assert html.count(f'id="{target}"') == 1


@pytest.mark.parametrize("size", [800_000])
def test_a_document_of_many_pages_is_shown_within_a_second(size, index):
    part = index.documents[0].text
    text = (part * (size // len(part) + 1))[:size]
    start = time.perf_counter()
    html = document_html(document(text), index.sections, 1000, 2000)
    assert time.perf_counter() - start < 1.0
    assert len(html) > size


def test_pages_begin_with_their_number_also_inside_a_table():
    text = "Một\n\nHai\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n\nBa"
    starts = (0, text.index("Hai"), text.index("| 4"))
    html = document_html(replace(document(text), page_starts=starts), ())
    places = [html.index(x) for x in ("Trang 1", "Một", "Trang 2", "Hai", ">2<", "Trang 3", ">5<")]
    assert places == sorted(places)
    assert html.count("Trang") == 3


def test_no_page_is_named_where_none_is_known():
    assert "Trang" not in document_html(document("Một\n\nHai"), ())
