import pytest

from indexer.parse.clean import clean, span


@pytest.mark.parametrize(
    "written, read",
    [
        ("<i>Sở Nội vụ</i>", "Sở Nội vụ"),
        ("<p>- Một.</p> <p>- Hai.</p>", "- Một. - Hai."),
        ("Sở A<br>Sở B", "Sở A Sở B"),
        ("**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
        ("Q**UYẾT** ĐỊNH", "QUYẾT ĐỊNH"),
        ("Phụ lục**MỘT SỐ NHIỆM VỤ***(Kèm theo)*", "Phụ lục MỘT SỐ NHIỆM VỤ (Kèm theo)"),
        ("của Bộ Chính trị⁽³⁾, giao", "của Bộ Chính trị, giao"),
        ("phát triển KTTT ⁽¹⁾.", "phát triển KTTT."),
        ("hợp tác xã .", "hợp tác xã."),
        ("hợp\u200btác\ufeff xã", "hợptác xã"),
        ("vốn < 5 tỷ và > 2 tỷ", "vốn < 5 tỷ và > 2 tỷ"),
        ("", ""),
    ],
)
def test_text_reads_without_markup_callers_and_breaks(written, read):
    assert clean(written) == read


def test_footnote_torn_into_a_sentence_is_left_out():
    text = "xem\n\n(2) Quyết định 167.\n\nxét, đánh giá"
    hole = text.index("(2)"), text.index("167.") + 4
    assert clean(text, (hole,)) == "xem xét, đánh giá"


def test_holes_are_offsets_of_the_document():
    text = "Tiêu đề. xem\n(2) Chú thích.\nxét"
    start, hole = text.index("xem"), (text.index("(2)"), text.index("thích.") + 6)
    assert span(text, start, len(text), (hole,)).text == "xem xét"


def test_hole_outside_the_stretch_changes_nothing():
    assert span("một hai ba", 0, 3, ((4, 7),)).text == "một"
