import pytest

from indexer.parse.labels import annex_of, document_label, note_number, row_place
from tests.indexer.parse import samples


def places(parsed, document):
    """What the labels say behind the name of the document, but for the title."""
    return [p.label.removeprefix(f"{document}, ") for p in parsed.passages][1:]


def test_document_is_cited_by_kind_number_and_day(one):
    document = one(samples.DECISION).document
    assert document_label(document, "Lâm Đồng") == "Quyết định 12/QĐ-UBND ngày 05/3/2024 (Lâm Đồng)"


def test_months_one_and_two_bear_a_nought(one):
    document = one(samples.DECISION.replace("tháng 3", "tháng 02")).document
    assert document_label(document, "") == "Quyết định 12/QĐ-UBND ngày 05/02/2024"


def test_draft_is_cited_as_one(one):
    text = samples.DECISION.replace("Số: 12/", "Số: /").replace("ngày 05 tháng", "ngày tháng")
    assert (
        document_label(one(text).document, "Lâm Đồng") == "Dự thảo Quyết định (Lâm Đồng, 03/2024)"
    )


def test_letter_without_a_number_is_no_draft_decision(one):
    assert (
        document_label(one(samples.LETTER).document, "Lâm Đồng") == "Công văn (Lâm Đồng, 10/2023)"
    )


def test_province_is_named_also_where_the_issuer_stands_in_capitals(one):
    assert (
        one(samples.DECISION)
        .passages[0]
        .label.startswith("Quyết định 12/QĐ-UBND ngày 05/3/2024 (Lâm Đồng)")
    )


PROSE = """KẾ HOẠCH

Điều 5. Tổ chức thực hiện

1. Sở Tài chính:

a) Bố trí kinh phí.

- Hằng năm.

2. Sở Nội vụ thực hiện.
"""
NUMBERED = """KẾ HOẠCH

II. NHIỆM VỤ

2. Củng cố bộ máy

2.3. Tăng cường năng lực

- Tuyên truyền.

- Tư vấn.

+ Hỗ trợ.

a) Đào tạo:

- Cán bộ.
"""


def test_clause_and_point_of_an_article(one):
    assert places(one(PROSE), "Dự thảo Kế hoạch") == [
        "Điều 5",
        "Điều 5, khoản 1",
        "Điều 5, khoản 1, điểm a",
        "Điều 5, khoản 1, điểm a, gạch đầu dòng 1",
        "Điều 5, khoản 2",
    ]


def test_first_clause_of_the_first_article_keeps_its_number(one):
    text = "NGHỊ ĐỊNH\n\nĐiều 1. Phạm vi\n\n1. Nghị định này quy định."
    assert places(one(text), "Dự thảo Nghị định") == ["Điều 1", "Điều 1, khoản 1"]


def test_bullets_are_counted_from_the_last_number_or_letter(one):
    assert places(one(NUMBERED), "Dự thảo Kế hoạch") == [
        "mục II",
        "mục II.2",
        "mục II.2.3",
        "mục II.2.3, gạch đầu dòng 1",
        "mục II.2.3, gạch đầu dòng 2",
        "mục II.2.3, gạch đầu dòng 3",
        "mục II.2.3, điểm a",
        "mục II.2.3, điểm a, gạch đầu dòng 1",
    ]


@pytest.mark.parametrize(
    "zone, title, number, place",
    [
        ("annex", "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ", "2.2.1", "Phụ lục, STT 2.2.1"),
        ("annex", "PHỤ LỤC II DANH MỤC", "3", "Phụ lục II, STT 3"),
        ("annex", "DANH MỤC NHIỆM VỤ", "1", "Phụ lục, STT 1"),
        ("body", "", "1", "Bảng, STT 1"),
        ("annex", "Phụ lục", "", "Phụ lục"),
    ],
)
def test_place_of_a_row(zone, title, number, place):
    assert row_place(zone, annex_of(title), number) == place


@pytest.mark.parametrize(
    "heading, annex",
    [
        ("**PHỤ LỤC II**", "Phụ lục II"),
        ("PHỤ LỤC 02 NHU CẦU VỐN", "Phụ lục 02"),
        ("Phụ lục số 3", "Phụ lục 3"),
        ("PHỤ LỤC VỀ KINH PHÍ", "Phụ lục"),
        ("PHỤ LỤC XÃ ĐẢO", "Phụ lục"),
        ("Biểu số 2", "Biểu 2"),
        ("Biểu dương các hợp tác xã", ""),
        ("DANH MỤC NHIỆM VỤ", ""),
    ],
)
def test_heading_of_an_annex_names_it(heading, annex):
    assert annex_of(heading) == annex


@pytest.mark.parametrize(
    "words, number",
    [("⁽¹²⁾ Quyết định", "12"), ("[3] Công văn", "3"), ("³ Theo", "3"), ("* a", "?")],
)
def test_number_of_a_footnote(words, number):
    assert note_number(words) == number
