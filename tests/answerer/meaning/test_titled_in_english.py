"""A document that an English question means by its title."""

from answerer.meaning.naming import without_kind
from answerer.question.areas import areas_of
from tests.answerer.conftest import over

HEAD = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: {number}/QĐ-UBND
Gia Lai, ngày 05 tháng 3 năm 2025

QUYẾT ĐỊNH
{title}

Điều 1. Trách nhiệm
{text}
"""
FOREST = HEAD.format(
    number=11,
    title="Ban hành Quy định bảo vệ rừng phòng hộ và trồng cây dược liệu",
    text="Chủ rừng báo cáo kết quả trước ngày 10 tháng 6 hằng năm.",
)
ROADS = HEAD.format(
    number=12,
    title="Ban hành Quy định bảo trì đường bộ và chiếu sáng công cộng",
    text="Chủ đầu tư báo cáo kết quả trước ngày 20 tháng 9 hằng năm.",
)


def test_the_title_is_met_through_the_lexicon(tmp_path):
    a = over(tmp_path, FOREST, ROADS)
    for question, day in (
        ("By what date are results reported under the protection forest regulation?", "10 tháng 6"),
        ("By what date are results reported under the public lighting rules?", "20 tháng 9"),
    ):
        assert day in a.ask(question).text


def test_the_word_for_what_the_document_is_need_not_be_found(tmp_path):
    a = over(tmp_path, FOREST, ROADS)
    text = "Which results does the decision name?"
    found = a.engine.concepts.read(text, "en", areas_of(text), ())
    document = next(iter(a.engine.documents.values()))
    assert {c.words for c in found} >= {"results", "decision"}
    assert "decision" not in {c.words for c in without_kind(found, [document])}
    only = tuple(c for c in found if c.words == "decision")
    assert without_kind(only, [document]) == only
