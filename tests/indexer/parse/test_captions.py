"""A table is cited by the number of its caption where it stands in no annex."""

import pytest

from indexer.parse.captions import caption_above, is_caption
from indexer.parse.document import parse_text

TABLE = "Mã\tTên dự án\tThời gian\tGiao cho\tPhối hợp\n"
ROWS = (
    "I\tChăn nuôi\n"
    "DA1\tTrại bò sữa\t2024 - 2026\tSở A\tSở Tài chính\n"
    "DA2\tTrại dê núi\t2025 - 2026\tnt\tSở Công Thương\n"
)
MORE = (
    "\n- 5 -\n\nBảng 3 (tiếp theo)\n"
    + TABLE
    + "DA3\tVườn na\t2025 - 2027\tỦy ban nhân dân huyện Lục Ngạn\tSở Y tế\n"
    "II\tDịch vụ\nDA4\tChợ đầu mối\t2026\tnt\tSở Xây dựng\n"
)
HEAD = "QUYẾT ĐỊNH\nVề đề án\n\nĐiều 1. Duyệt đề án.\n\nBảng 3. Danh mục dự án\n"


@pytest.mark.parametrize(
    "words", ["Bảng 2. Mục tiêu theo năm", "BẢNG 4: VỐN", "Biểu số 3 - Kinh phí", "Bảng 1 (đồng)"]
)
def test_line_that_numbers_a_table_is_a_caption(words):
    assert is_caption(words)


@pytest.mark.parametrize("words", ["Bảng 2 nêu rõ mức vốn.", "Bảng giá đất", "Bảng 3 là căn cứ"])
def test_sentence_about_a_table_is_none(words):
    assert not is_caption(words)


def test_number_may_stand_behind_the_words_of_a_caption():
    found = caption_above([(10, "HTX CHỌN THÍ ĐIỂM (Biểu số 03)")], 20)
    assert (found.name, found.words) == ("Biểu 03", "HTX CHỌN THÍ ĐIỂM (Biểu số 03)")


@pytest.mark.parametrize("words", ["PHÂN CÔNG NHIỆM VỤ", "Danh sách hợp tác xã nòng cốt năm đầu:"])
def test_line_in_capitals_or_of_a_list_right_above_a_table_titles_it(words):
    assert caption_above([(10, words)], 20).words == words


def test_sentence_right_above_a_table_does_not_title_it():
    assert caption_above([(10, "Danh sách được niêm yết tại xã.")], 20).words == ""


def test_caption_far_above_is_another_tables():
    assert caption_above([(10, "Bảng 1. Vốn")], 900).name == ""


def parsed():
    (one,) = parse_text(HEAD + "\t\t\tTrách nhiệm\n" + TABLE + ROWS + MORE, "x.txt")
    return one


def test_rows_are_cited_by_the_number_of_the_caption():
    labels = [p.label for p in parsed().passages if p.kind == "row"]
    assert labels[-1].endswith("Bảng 3, STT DA4")


def test_caption_and_repeated_titles_part_no_table():
    rows = [(a.number, a.lead.text, a.group.text) for a in parsed().assignments]
    assert rows == [
        ("DA1", "Sở A", "Chăn nuôi"), ("DA2", "Sở A", "Chăn nuôi"),
        ("DA3", "Ủy ban nhân dân huyện Lục Ngạn", "Chăn nuôi"),
        ("DA4", "Ủy ban nhân dân huyện Lục Ngạn", "Dịch vụ"),
    ]  # fmt: skip


def test_caption_is_no_duty_of_the_agency_above_it():
    text = (
        "KẾ HOẠCH\nVề làng nghề\n\nI. PHÂN CÔNG\n\n1. Sở Công Thương:\n- Tổ chức hai hội chợ.\n\n"
        "Bảng 2. Đầu mối xử lý hồ sơ\n\n| TT | Nội dung | Cơ quan chủ trì |\n|---|---|---|\n"
        "| 1 | Xét hồ sơ | Sở Y tế |\n| 2 | Trả hồ sơ | Sở Y tế |\n"
    )
    (one,) = parse_text(text, "x.txt")
    assert not [a for a in one.assignments if a.task.text.startswith("Bảng")]
