"""Paragraphs that follow each other without a blank line between them."""

from indexer.parse.items import items_of
from indexer.parse.wrapping import ends_short, line_width

WIDE = "Các hợp tác xã trong tỉnh được vay vốn của Quỹ theo mức mà Hội đồng quản lý đã định.\n"


def words(text):
    return [text[i.start : i.end] for i in items_of(text, ())]


def test_text_of_one_line_a_paragraph_is_parted_at_every_stop():
    text = WIDE * 14
    assert len(words(text)) == 14


def test_answer_stays_with_its_question():
    text = WIDE * 12 + "Hỏi: Ai được vay?\nĐáp: Hợp tác xã có đăng ký tại tỉnh đều được vay vốn."
    assert words(text)[-1].startswith("Hỏi: Ai được vay?\nĐáp:")


def test_short_line_before_a_capital_ends_its_paragraph():
    assert ends_short("Quỹ cho vay đến 24 tháng.", "Hồ sơ nộp tại huyện", 90)
    assert not ends_short("x" * 84 + ".", "Hồ sơ nộp tại huyện", 90)
    assert not ends_short("Quỹ cho vay đến 24 tháng.", "Hồ sơ nộp tại huyện", 0)


def test_few_lines_show_no_width():
    assert line_width("Một dòng.\nHai dòng.", [(0, 9), (10, 19)]) == 0


def test_steps_are_paragraphs_of_their_own():
    text = (
        "Bước 1 - Đăng ký. Hợp tác xã gửi phiếu cho phòng tài chính của huyện nơi có trụ sở chính\n"
        "Bước 2 - Nộp hồ sơ. Hợp tác xã nộp hai bộ hồ sơ tại bộ phận một cửa của huyện, không nộp\n"
        "ở nơi khác.\nBước 3: Thẩm định."
    )
    assert [w[:6] for w in words(text)] == ["Bước 1", "Bước 2", "Bước 3"]
