import pytest

from indexer.parse import items as it
from indexer.parse import markers as mark


def read(text):
    return it.items_of(text, ())


def words(text):
    return [text[i.start : i.end] for i in read(text)]


WRAPPED = (
    "- Tiếp tục đẩy mạnh công tác tuyên truyền về kinh tế tập thể trên địa bàn\n"
    "tỉnh và các huyện, thị xã, thành phố."
)


def test_wrapped_line_goes_on_with_its_paragraph():
    assert words(WRAPPED) == [WRAPPED]


def test_blank_line_ends_a_paragraph():
    assert words("Đoạn thứ nhất.\n\nĐoạn thứ hai.") == ["Đoạn thứ nhất.", "Đoạn thứ hai."]


def test_marker_begins_a_paragraph_without_a_blank_line():
    assert words("- Như Điều 3;\n- Lưu: VT.") == ["- Như Điều 3;", "- Lưu: VT."]


def test_wrapped_number_opens_no_heading():
    text = (
        "Phấn đấu đến năm 2030 sản lượng lúa gạo của các hợp tác xã trong tỉnh đạt\n"
        "140.000 tấn, tăng 20% so với năm 2025."
    )
    assert [i.marker for i in read(text)] == [mark.TEXT]


def test_number_alone_on_its_line_takes_the_next():
    text = "**3.\nSở Y tế:**\n\n- Bố trí các đội y tế."
    (heading, _) = read(text)
    assert (heading.marker, heading.number) == (mark.NUMBER, "3")
    assert text[heading.body : heading.end] == "Sở Y tế:**"


def test_wrapped_year_span_opens_no_bullet():
    text = (
        "Kế hoạch phát triển kinh tế tập thể, hợp tác xã của tỉnh trong giai đoạn 2026\n"
        "- 2030 được ban hành kèm theo."
    )
    assert [i.marker for i in read(text)] == [mark.TEXT]


def test_sentence_torn_by_a_page_break_is_joined_past_a_footnote():
    text = (
        "3.2. Giao Sở A: chủ trì phối hợp Sở B xem\n\n"
        "⁽²⁾ Quyết định 167/QĐ-TTg ngày 03/02/2021.\n\n"
        "xét, đánh giá, lựa chọn."
    )
    torn, *rest = read(text)
    note = text.index("⁽²⁾"), text.index("2021.") + len("2021.")
    assert text[torn.start : torn.end] == text
    assert (torn.marker, torn.number, torn.holes) == (mark.NUMBER, "3.2", (note,))
    assert [i.marker for i in rest] == [mark.NOTE]


def test_sentence_torn_without_a_footnote_is_joined_too():
    assert len(read("các chính sách ưu\n\nđãi, hỗ trợ kinh tế tập thể.")) == 1


def test_finished_sentence_takes_no_lower_case_paragraph():
    assert len(read("Câu đã hết.\n\nđoạn khác viết thường.")) == 2


def test_second_paragraph_of_a_footnote_inside_a_list_belongs_to_the_footnote():
    text = "+ Sở A tham mưu.\n\n⁽¹⁾ Theo Quyết định 1.\n\nHiện nay, Ban B làm.\n\n+ Sở C làm."
    first, note, last = read(text)
    assert text[note.start : note.end] == "⁽¹⁾ Theo Quyết định 1.\n\nHiện nay, Ban B làm."
    assert (first.marker, note.marker, last.marker) == (mark.PLUS, mark.NOTE, mark.PLUS)


@pytest.mark.parametrize(
    "line, marker, number",
    [
        ("I/ MỤC ĐÍCH", mark.PART, "I"),
        ("II. NHIỆM VỤ", mark.PART, "II"),
        ("**III- TỔ CHỨC**", mark.PART, "III"),
        ("PHẦN I MỞ ĐẦU", mark.PART, "I"),
        ("Chương II", mark.CHAPTER, "II"),
        ("Mục 2. Nhiệm vụ", mark.CHAPTER, "2"),
        ("Điều 12. Hiệu lực", mark.ARTICLE, "12"),
        ("Điều 5a. Bổ sung", mark.ARTICLE, "5a"),
        ("1. Mục tiêu", mark.NUMBER, "1"),
        ("2.3. Tăng cường", mark.NUMBER, "2.3"),
        ("2.2.1 Xây dựng", mark.NUMBER, "2.2.1"),
        ("3- Đất đai", mark.NUMBER, "3"),
        ("3 - 5 hợp tác xã", mark.TEXT, ""),
        ("đ) Các đơn vị", mark.LETTER, "đ"),
        ("(1) Rà soát", mark.LETTER, "(1)"),
        ("- Tham mưu", mark.DASH, ""),
        ("• Tham mưu", mark.DASH, ""),
        ("+ Cấp huyện", mark.PLUS, ""),
        ("⁽¹⁾ Thực hiện", mark.NOTE, ""),
        ("[2] Công văn", mark.NOTE, ""),
        ("140.000 tấn", mark.TEXT, ""),
        ("53/KH-UBND ngày 21/3/2018", mark.TEXT, ""),
        ("20 năm thực hiện", mark.TEXT, ""),
        ("01/6/2021", mark.TEXT, ""),
        ("Số: 672/QĐ-UBND", mark.TEXT, ""),
        ("Chương trình hành động", mark.TEXT, ""),
    ],
)
def test_line_is_known_by_its_marker(line, marker, number):
    assert mark.marker_of(line)[:2] == (marker, number)


def test_lines_of_a_table_are_left_to_the_table():
    text = "Trước bảng.\n| a | b |\n| c | d |\nSau bảng."
    table = text.index("| a"), text.index("Sau")
    assert [text[i.start : i.end] for i in it.items_of(text, (table,))] == [
        "Trước bảng.",
        "Sau bảng.",
    ]


def test_empty_text_has_no_items():
    assert it.items_of("", ()) == ()
    assert it.items_of("\n \n\t\n", ()) == ()


def test_number_of_a_document_at_the_end_of_a_sentence_begins_no_paragraph():
    text = "- Triển khai thực hiện đầy đủ các nội dung tại Phụ lục II Nghị quyết\n214/NQ-CP."
    assert len(it.items_of(text, ())) == 1


def test_single_bullet_inside_a_long_sentence_without_end_goes_on_with_it():
    long = f"1. Sở A báo cáo về {'công tác ' * 20}"
    text = f"{long}\n\n- Cơ quan thường trực trước ngày 20.\n\n2. Sở B."
    assert [text[i.start : i.end][:2] for i in it.items_of(text, ())] == ["1.", "2."]


def test_bullets_of_a_heading_are_not_joined_to_it():
    text = f"1. Sở A {'và B ' * 40}\n\n- Việc một.\n\n- Việc hai.\n\n2. Sở B."
    assert len(it.items_of(text, ())) == 4


def test_subject_line_is_no_part_of_the_roman_number_five():
    assert it.items_of("V/V HỖ TRỢ NHU YẾU PHẨM", ())[0].marker == mark.TEXT


@pytest.mark.parametrize(
    "text, marker, number",
    [
        ("**Điều\n13. Bảo đảm an toàn**", mark.ARTICLE, "13"),
        ("**Chương\nII**", mark.CHAPTER, "II"),
        ("theo quy định tại Điều\n1 Quyết định này và khoản\n2 Điều 5", mark.TEXT, ""),
        ("- Báo cáo tại điểm\na) khoản 2", mark.DASH, ""),
    ],
)
def test_number_on_the_line_after_what_it_numbers_belongs_to_it(text, marker, number):
    (item,) = it.items_of(text, ())
    assert (item.marker, item.number, item.end) == (marker, number, len(text))


def test_single_bullet_behind_a_short_value_goes_on_with_it():
    text = "d) Cơ quan thực hiện: Vụ Tổ chức\n\n- Cán bộ thuộc Bộ.\n\nđ) Lệ phí: Không."
    assert len(it.items_of(text, ())) == 2


def test_certificate_of_origin_is_no_part():
    assert mark.marker_of("C/O tiếp theo được cấp trong ngày")[0] == mark.TEXT
    assert mark.marker_of("C/ Tổ chức thực hiện")[0] == mark.PART


def test_number_of_an_article_alone_on_its_line_takes_its_title():
    text = "**Điều 4.\nTrách nhiệm của Sở Tài chính**"
    assert [(i.marker, i.number) for i in read(text)] == [(mark.ARTICLE, "4")]


def test_article_cited_at_a_line_beginning_opens_nothing():
    text = "4. Thống kê nhà ở quy định tại điểm b khoản 4\nĐiều 16 Nghị định số 62/2025/NĐ-CP."
    assert words(text) == [text]
