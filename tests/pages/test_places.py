from dataclasses import replace

from corpus.records import Citation
from pages.places import Places


def test_a_row_s_cells_stand_under_their_columns_titles(places, row):
    cells = {c.title: c.text for c in places.cells(row)}
    assert cells["STT"] == "2.2.1"
    assert cells["Đơn vị chủ trì"] == "Liên minh HTX Tỉnh"
    assert cells["Đơn vị phối hợp"] == "Các sở, ban, ngành và UBND huyện, thành phố"
    assert cells["Sản phẩm hoàn thành"] == "Mô hình được chọn nhân rộng"


def test_a_cell_left_empty_is_not_shown(places, index):
    for table in index.tables:
        passages = [p for p in index.passages if p.id in table.rows]
        for p in passages:
            found = places.cells(Citation(1, p.document, p.label, p.start, p.end, p.text))
            assert all(c.text for c in found)


def test_every_row_of_every_annex_shows_its_task(places, index):
    rows = {a.passage: a for a in index.assignments if a.source == "table"}
    assert len(rows) >= 25
    for p in (p for p in index.passages if p.id in rows):
        found = places.cells(Citation(1, p.document, p.label, p.start, p.end, p.text))
        assert rows[p.id].task.text in [c.text for c in found]


def test_a_paragraph_has_no_cells(places, index):
    p = next(p for p in index.passages if p.kind == "bullet")
    assert places.cells(Citation(1, p.document, p.label, p.start, p.end, p.text)) == ()


def test_a_sentence_inside_a_passage_finds_that_passage(places, index):
    p = next(p for p in index.passages if p.kind == "bullet" and p.end - p.start > 50)
    inside = Citation(1, p.document, p.label, p.start + 10, p.end - 10, "")
    assert places.passage(inside) == p


def test_a_place_outside_every_passage_finds_none(places, row):
    assert places.passage(replace(row, start=10**9)) is None
    assert places.passage(replace(row, document="no-such")) is None


def test_the_provinces_are_those_of_the_documents(places):
    assert places.provinces() == ("dong-thap", "gia-lai")


def test_an_index_without_documents_has_nothing(index):
    none = Places(type(index)((), (), (), (), ()))
    assert none.provinces() == ()
    assert none.documents == {}
