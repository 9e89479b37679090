"""What programmes of other makes set otherwise: titles in two rows, parts told by signs, cards with
numbers, figures one blank apart, headings without numbers."""

import pytest

from corpus.text import nfc
from tests.indexer.parse.invariants import check

HEAD = "KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Có 20 hợp tác xã mới.\n\nPHỤ LỤC 1\nPHÂN CÔNG\n\n"


@pytest.fixture
def read(parse):
    def run(body, head=HEAD):
        (parsed,) = parse(nfc(f"{head}{body}\n"))
        check(parsed)
        return parsed

    return run


def rows(parsed):
    return [
        tuple(s.text if s else None for s in (a.task, a.lead, a.coordinating, a.deadline))
        for a in parsed.assignments
        if a.source == "table"
    ]


def markdown(*lines):
    first, *rest = ("| " + " | ".join(line) + " |" for line in lines)
    return "\n".join((first, "|" + " --- |" * len(lines[0]), *rest))


TWO_ROWS = [
    ["Hạn", "Việc", "Phân công", "", "Hồ sơ"],
    ["", "", "Chịu trách nhiệm chính", "Tham gia", ""],
    ["15/3/2026", "Lập tổ giúp việc", "Sở Nội vụ", "Sở Tài chính", "Quyết định"],
    ["Quý II/2026", "Mở lớp kế toán", "Liên minh HTX tỉnh", "", "Báo cáo"],
]


def test_second_row_of_titles_stands_below_a_blank_one(read):
    titles = [["Thời hạn", "Đầu việc", *TWO_ROWS[0][2:]], *TWO_ROWS[1:]]
    assert rows(read(markdown(*titles))) == [
        ("Lập tổ giúp việc", "Sở Nội vụ", "Sở Tài chính", "15/3/2026"),
        ("Mở lớp kế toán", "Liên minh HTX tỉnh", None, "Quý II/2026"),
    ]


def test_day_that_opens_a_row_is_no_number_of_it(read):
    titles = [["Thời hạn", "Đầu việc", *TWO_ROWS[0][2:]], *TWO_ROWS[1:]]
    assert [a.number for a in read(markdown(*titles)).assignments] == ["", ""]


def test_years_below_titles_that_span_columns(read):
    found = read(
        markdown(
            ["TT", "Địa phương", "Lập mới", "", "Giải thể"],
            ["", "", "2025", "2026", "2025"],
            ["1", "Huyện A", "3", "4", "1"],
            ["2", "Huyện B", "2", "2", "0"],
        )
    )
    (table,) = found.tables
    assert table.titles[2:] == ("Lập mới / 2025", "Lập mới / 2026", "Giải thể / 2025")
    assert len(table.body) == 2


@pytest.mark.parametrize(
    ("note", "lead", "others"),
    [
        ("(C: chủ trì; P: phối hợp)", "C", "P"),
        ("(CT: cơ quan chủ trì; PH: cơ quan phối hợp)", "CT", "PH"),
        ("Ký hiệu: X = chủ trì, O = phối hợp", "X", "O"),
        ("", "CT", "PH"),
    ],
)
def test_signs_below_agencies_say_which_part_each_has(read, note, lead, others):
    body = markdown(
        ["Công việc", "Sở Tài chính", "SCT", "LMHTX"],
        ["Kiểm tra vốn", lead, "", others],
        ["Hội chợ", others, lead, others],
    )
    assert rows(read(f"{note}\n\n{body}")) == [
        ("Kiểm tra vốn", "Sở Tài chính", "LMHTX", None),
        ("Hội chợ", "SCT", "Sở Tài chính; LMHTX", None),
    ]


def test_signs_that_nobody_explains_are_no_parts(read):
    body = markdown(
        ["Công việc", "Sở A", "Sở B", "Sở C"], ["Hội chợ", "x", "", "x"], ["Tập huấn", "", "x", "x"]
    )
    assert not rows(read(body))


def test_short_titles_are_explained_by_the_note_below(read):
    body = markdown(
        ["Công việc", "STC", "SCT", "LMHTX"], ["Hội chợ", "P", "C", "P"], ["Vay vốn", "C", "", "P"]
    )
    note = "*Ghi chú: STC: Sở Tài chính; SCT: Sở Công Thương; LMHTX: Liên minh HTX tỉnh.*"
    said = {a.short: a.long for a in read(f"{body}\n\n{note}").abbreviations}
    assert said["SCT"] == "Sở Công Thương"
    assert said["LMHTX"] == "Liên minh HTX tỉnh"


TABBED = "Mốc\tNội dung\tCơ quan chịu trách nhiệm\tKết quả\n{rows}"
BRACKETED = TABBED.format(
    rows="15/8/2026\tPhổ biến chính sách\tSở A (Sở B, Hội C tỉnh)\tTài liệu\n"
    "Quý IV/2026\tThẩm định hồ sơ\tSở D (Kho bạc tỉnh)\tBiên bản"
)


def test_note_says_that_brackets_hold_who_takes_part(read):
    assert rows(read(f"(Cơ quan phối hợp ghi trong ngoặc đơn)\n\n{BRACKETED}")) == [
        ("Phổ biến chính sách", "Sở A", "Sở B, Hội C tỉnh", "15/8/2026"),
        ("Thẩm định hồ sơ", "Sở D", "Kho bạc tỉnh", "Quý IV/2026"),
    ]


def test_title_says_that_brackets_hold_who_takes_part(read):
    titled = BRACKETED.replace("Cơ quan chịu trách nhiệm", "Cơ quan chủ trì (phối hợp)")
    assert rows(read(titled))[0][1:3] == ("Sở A", "Sở B, Hội C tỉnh")


def test_brackets_stay_part_of_a_name_where_nothing_is_said(read):
    assert rows(read(BRACKETED))[0][1] == "Sở A (Sở B, Hội C tỉnh)"


def test_titles_nobody_knows_stand_over_amounts(read):
    body = (
        "Mục hỗ trợ\tMức tối đa\tĐối ứng\nTư vấn\t100%; 25 triệu đồng\t0%\n"
        "Nhà kho\t70%; 900 triệu đồng\t30%\nPhần mềm\t75%\t25%"
    )
    (table,) = read(body).tables
    assert table.titles == ("Mục hỗ trợ", "Mức tối đa", "Đối ứng")


CARD = (
    "{name} 1: Bản đồ số hợp tác xã\n  Cơ quan chủ trì: Sở A\n  Phối hợp: Sở B, Hội C\n"
    "  Hạn cũ: tháng 6/2025. Hạn mới: 31/3/2026\n  Kết quả phải có: bản đồ tra cứu được"
)


@pytest.mark.parametrize("name", ["Nhiệm vụ", "Công việc", "Nhiệm vụ số"])
def test_card_with_a_number_and_two_deadlines(read, name):
    (a,) = read(CARD.format(name=name)).assignments
    assert (a.task.text, a.lead.text) == ("Bản đồ số hợp tác xã", "Sở A")
    assert a.coordinating.text == "Sở B, Hội C"
    assert (a.deadline.text, a.deliverable.text) == ("31/3/2026", "bản đồ tra cứu được")


FIGURES = (
    "TT Chỉ tiêu ĐVT 2024 2025 2026\n1 Số hợp tác xã HTX 168 176 192\n"
    "2 Doanh thu triệu đồng 2.050 2.200 -"
)


def test_figures_one_blank_apart_are_a_table(read):
    (table,) = read(FIGURES).tables
    cells = [[c.text if c else "" for c in row.cells] for row in table.body]
    assert table.titles == ("TT", "Chỉ tiêu", "ĐVT", "2024", "2025", "2026")
    assert cells == [
        ["1", "Số hợp tác xã", "HTX", "168", "176", "192"],
        ["2", "Doanh thu", "triệu đồng", "2.050", "2.200", "-"],
    ]


def test_figures_without_numbers_and_units(read):
    body = FIGURES.replace("TT ", "").replace(" ĐVT", "").replace("1 Số", "Số").replace("2 D", "D")
    (table,) = read(body).tables
    assert [row.cells[0].text for row in table.body] == [
        "Số hợp tác xã HTX",
        "Doanh thu triệu đồng",
    ]


def test_sentence_that_ends_with_years_is_no_table(read):
    assert not read("Kế hoạch cho các năm 2024 2025 2026\nđược giao cho Sở A.").tables


def labels(parsed):
    return {p.clean.split(":")[0]: p.label.rpartition("), ")[2] for p in parsed.passages}


def test_each_annex_is_cited_by_its_own_number(read):
    said = labels(read("1. Một việc: a.\n\nPHỤ LỤC 2\nBIỂU MẪU\n\n1. Việc khác: b.\n\nGhi: c."))
    assert said["1. Một việc"].endswith("Phụ lục 1, mục 1")
    assert said["1. Việc khác"].endswith("Phụ lục 2, mục 1")


def test_part_named_by_its_order_is_cited_with_what_stands_in_it(read):
    head = "ĐỀ ÁN\n\nPhần thứ nhất\nTHỰC TRẠNG\n\nI. KẾT QUẢ\n\n1. Việc đầu: a.\n\n"
    said = labels(read("Phần thứ hai\nGIẢI PHÁP\n\nI. NHÓM ĐẦU\n\n1. Việc sau: b.", head))
    assert said["1. Việc đầu"].endswith("phần thứ nhất, mục I.1")
    assert said["1. Việc sau"].endswith("phần thứ hai, mục I.1")


def test_article_put_in_between_brackets_has_its_own_number(read):
    head = "QUY CHẾ\n\nĐiều 7. Kiểm tra\n\n1. Việc cũ: a.\n\n"
    said = labels(read("[Điều 7a. Dữ liệu\n\n1. Việc mới: b.]", head))
    assert said["1. Việc mới"].endswith("Điều 7a, khoản 1")


CAPITALS = (
    "THÔNG BÁO\nKết luận hội nghị\n\nSau khi nghe Sở Kế hoạch và Đầu tư báo cáo kết quả hai năm "
    "thực hiện đề án phát triển kinh tế tập thể và ý kiến của các đại biểu dự hội nghị tại hội "
    "trường của tỉnh, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n\n"
)


def test_lines_in_capitals_head_what_has_no_numbers(read):
    found = read(
        "ĐÁNH GIÁ CHUNG\n\nCó 20 hợp tác xã.\n\nNHIỆM VỤ THỜI GIAN TỚI\n\nSở A báo cáo.", CAPITALS
    )
    (last,) = [p for p in found.passages if p.clean == "Sở A báo cáo."]
    assert last.path == ("NHIỆM VỤ THỜI GIAN TỚI",)
    assert last.label.endswith("mục “NHIỆM VỤ THỜI GIAN TỚI”")


def test_text_below_a_short_heading_is_a_paragraph_of_its_own(read):
    body = "Mục 4. Phát triển\nTổ chức lại 41 hợp tác xã thành bốn cụm ở các huyện ven biển.\n"
    words = [p.clean for p in read(body, "CHƯƠNG TRÌNH\n\n").passages]
    assert "Mục 4. Phát triển" in words


def test_count_at_the_beginning_of_a_wrapped_line_is_no_heading(read):
    body = (
        "c) Mỗi huyện, thị xã, thành phố có ít nhất 02 hợp tác xã tham gia sàn; toàn tỉnh có\n"
        "15 HTX được cấp chứng nhận.\n"
    )
    assert not [p for p in read(body).passages if p.clean.startswith("15 HTX")]


def test_codes_and_questions_open_paragraphs(read):
    body = (
        "BC-01. Danh sách hợp tác xã ngừng hoạt động của tỉnh. Gửi: Cục Thuế. Kỳ: 06 tháng.\n"
        "BC-02. Dư nợ của các hợp tác xã trong toàn tỉnh. Gửi: Ngân hàng Nhà nước. Kỳ: quý.\n"
        "Hỏi: Máy cũ có được tính không? Đáp: không.\n"
    )
    starts = [p.clean[:5] for p in read(body).passages]
    assert [s for s in starts if s in ("BC-01", "BC-02", "Hỏi: ")] == ["BC-01", "BC-02", "Hỏi: "]


def test_recipients_and_signature_in_a_row_between_pipes(read):
    head = "# KẾ HOẠCH\n\n**Hoạt động năm 2026**\n\n1. Sở A báo cáo trước ngày 01/3.\n\n"
    row = (
        "| *Nơi nhận:*<br>- Như trên;<br>- Lưu: VT. | **TRƯỞNG BAN**<br>*(đã ký)*<br>"
        "**Đỗ Văn Mẫu** |\n| --- | --- |"
    )
    document = read(row, head).document
    assert document.signer.text == "Đỗ Văn Mẫu"
    assert document.title == "Hoạt động năm 2026"


def test_star_in_brackets_is_a_mark_and_no_emphasis(read):
    words = [p.clean for p in read("(*) Năm huyện **miền núi**: A, B.").passages]
    assert "(*) Năm huyện miền núi: A, B." in words


def duties(parsed):
    return [(a.lead.text, a.task.text) for a in parsed.assignments if a.source != "table"]


@pytest.mark.parametrize("front", ["Về đất đai, giao", "Về đất đai,", "Về đất đai, đề nghị"])
def test_field_before_the_agency(read, front):
    body = (
        f"{front} Sở Tài chính chủ trì, phối hợp với Sở Nội vụ giải quyết xong 23 hồ sơ thuê đất."
    )
    (a,) = read(body).assignments
    assert (a.lead.text, a.coordinating.text) == ("Sở Tài chính", "Sở Nội vụ")
    assert a.task.text == "giải quyết xong 23 hồ sơ thuê đất."


@pytest.mark.parametrize(
    "part",
    ["Ủy viên -", "Đồng chí Phó Trưởng ban -", "Thành viên -", "Phó Trưởng ban thường trực -"],
)
def test_head_of_an_agency_with_a_part_in_a_board(read, part):
    body = f"**{part} Giám đốc Sở Tài chính:** bảo đảm kinh phí hoạt động của Ban Chỉ đạo."
    assert duties(read(body)) == [
        ("Giám đốc Sở Tài chính", "bảo đảm kinh phí hoạt động của Ban Chỉ đạo.")
    ]


def test_question_gives_nobody_a_task(read):
    assert not duties(read("Sở Tài chính tiếp nhận hồ sơ trực tiếp không? Không, gửi qua mạng."))


def test_same_verb_behind_a_comma_is_another_agency_s(read):
    body = "Hội Nông dân tỉnh vận động lập 60 tổ hợp tác, Tỉnh đoàn vận động lập 10 hợp tác xã."
    assert duties(read(body)) == [
        ("Hội Nông dân tỉnh", "vận động lập 60 tổ hợp tác"),
        ("Tỉnh đoàn", "vận động lập 10 hợp tác xã."),
    ]


STACKED = """TT
Nhiệm vụ
Đơn vị đầu mối
Tiến độ
Kết quả

1
Quy hoạch bốn cụm hợp tác xã
Sở Tài chính
Tháng 11/2025
Quyết định của tỉnh

2
Quy chế quản lý trại giống
-nt-
Quý III/2026
Quy chế

3
Hội nghị kết nối
Sở Công Thương
Hằng năm
04 cuộc

4
Quy trình cấp mã số
-nt-
Quý IV/2026
Quy trình"""


def test_rows_parted_by_blank_lines_and_signs_for_the_cell_above(read):
    assert [row[:2] for row in rows(read(STACKED))] == [
        ("Quy hoạch bốn cụm hợp tác xã", "Sở Tài chính"),
        ("Quy chế quản lý trại giống", "Sở Tài chính"),
        ("Hội nghị kết nối", "Sở Công Thương"),
        ("Quy trình cấp mã số", "Sở Công Thương"),
    ]
