"""Cells that a row takes from elsewhere in its table."""

import pytest

HEAD = "PHỤ LỤC II\nPHÂN CÔNG NHIỆM VỤ\n\n"
FULL = "| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
JOINED = "| STT | Nhiệm vụ | Cơ quan phối hợp | Thời gian |\n|---|---|---|---|\n"


@pytest.fixture
def rows(one):
    def read(text):
        parsed = one("KẾ HOẠCH\n\n1. Mục tiêu.\n\n" + text)
        found = [a for a in parsed.assignments if a.source == "table"]
        for a in found:
            for s in (a.lead, a.coordinating, a.deadline):
                assert s is None or parsed.document.text[s.start : s.end].strip() != ""
        return found

    return read


def told(span):
    return span.text if span else None


@pytest.mark.parametrize("sign", ["-nt-", "nt", "Như trên", "-//-", '"', "〃"])
def test_sign_for_the_cell_above_is_read_as_that_cell(rows, sign):
    found = rows(
        f"{HEAD}{FULL}| 1 | Xây kho | Sở Tài chính | Tháng 6/2026 |\n"
        f"| 2 | Xây chợ | {sign} | Quý I/2027 |\n| 3 | Xây cầu | {sign} | {sign} |"
    )
    assert [told(a.lead) for a in found] == ["Sở Tài chính"] * 3
    assert told(found[2].deadline) == "Quý I/2027"
    assert [a.merged for a in found] == [(), ("lead",), ("deadline", "lead")]
    assert found[2].lead.start == found[0].lead.start


def test_sign_in_the_first_row_stands_for_nothing(rows):
    (a,) = rows(f"{HEAD}{FULL}| 1 | Xây kho | -nt- | Tháng 6/2026 |")
    assert (a.lead, a.sure) == (None, False)


def test_sign_that_a_note_gives_is_read_so(rows):
    found = rows(
        f'{HEAD}(Dấu "↓": như dòng trên)\n\n{FULL}| 1 | Xây kho | Sở Tài chính | 2026 |\n'
        "| 2 | Xây chợ | ↓ | 2027 |"
    )
    assert told(found[1].lead) == "Sở Tài chính"


def test_dash_stays_a_dash(rows):
    found = rows(f"{HEAD}{FULL}| 1 | A | Sở Tài chính | 2026 |\n| 2 | B | Sở Nội vụ | - |")
    assert told(found[1].deadline) != "2026"


BLANK = "| 1 | Xây kho | Sở Tài chính | Tháng 6/2026 |\n| 2 | Xây chợ | Sở Nội vụ | |"


@pytest.mark.parametrize(
    "note, due",
    [
        ("", None),
        ("(Ô thời gian để trống thì thực hiện theo dòng liền trên)\n\n", "Tháng 6/2026"),
        ("(Ô để trống: áp dụng như ô liền trên cùng cột)\n\n", "Tháng 6/2026"),
        ("(Ô cơ quan chủ trì để trống: như dòng liền trên)\n\n", None),
        ("(Thời gian trong bảng là dự kiến)\n\n", None),
    ],
)
def test_blank_cell_takes_the_one_above_only_where_a_note_says_so(rows, note, due):
    assert told(rows(f"{HEAD}{note}{FULL}{BLANK}")[1].deadline) == due


def test_cell_that_names_other_rows_holds_for_them(rows):
    found = rows(
        f"{HEAD}{FULL}| 1 | A | Sở Tài chính | Quý IV/2026 (chung cho nhiệm vụ 1, 3) |\n"
        "| 2 | B | Sở Tài chính | |\n| 3 | C | Sở Tài chính | |"
    )
    assert [told(a.deadline) for a in found] == [
        "Quý IV/2026 (chung cho nhiệm vụ 1, 3)",
        None,
        "Quý IV/2026 (chung cho nhiệm vụ 1, 3)",
    ]


def test_agency_that_heads_a_group_leads_it_where_no_column_says_who(rows):
    found = rows(
        f"{HEAD}{JOINED}| I | SỞ TÀI CHÍNH | | |\n| 1 | Xây kho | Sở Nội vụ | 2026 |\n"
        "| II | CHI CỤC KIỂM LÂM | | |\n| 2 | Trồng rừng | Sở Tài chính | 2027 |"
    )
    assert [told(a.lead) for a in found] == ["SỞ TÀI CHÍNH", "CHI CỤC KIỂM LÂM"]
    assert all("lead" in a.columns and a.merged == ("lead",) for a in found)


@pytest.mark.parametrize(
    "title, lead",
    [
        ("Cơ quan chủ trì: Sở Nội vụ", "Sở Nội vụ"),
        ("Sở Nội vụ chủ trì", "Sở Nội vụ"),
        ("NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH KHU VỰC 10", "NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH KHU VỰC 10"),
        ("Sở Nội vụ, Tỉnh đoàn", "Sở Nội vụ, Tỉnh đoàn"),
        ("Sở Nội vụ thẩm định dự toán", None),
    ],
)
def test_name_in_the_title_of_a_group_is_the_agency(rows, title, lead):
    found = rows(
        f"{HEAD}{JOINED}| I | Sở Tài chính | | |\n| 1 | Xây kho | Sở Y tế | 2026 |\n"
        f"| II | {title} | | |\n| 2 | Trồng rừng | Sở Y tế | 2027 |"
    )
    assert [told(a.lead) for a in found] == ["Sở Tài chính", lead]


def test_subject_that_heads_a_group_leads_nothing(rows):
    found = rows(
        f"{HEAD}{JOINED}| I | BAN HÀNH CHÍNH SÁCH | | |\n| 1 | Xây kho | Sở Nội vụ | 2026 |\n"
        "| II | HỘI NGHỊ, HỘI THẢO | | |\n| 2 | Trồng rừng | Sở Tài chính | 2027 |"
    )
    assert [a.lead for a in found] == [None, None]
    assert "lead" not in found[0].columns


def test_agency_that_heads_a_group_leads_nothing_beside_a_column_that_says_who(rows):
    found = rows(f"{HEAD}{FULL}| I | SỞ TÀI CHÍNH | | |\n| 1 | Xây kho | Sở Nội vụ | 2026 |")
    assert told(found[0].lead) == "Sở Nội vụ"


def test_deadline_of_a_group_row_holds_for_rows_without_their_own(rows):
    found = rows(
        f"{HEAD}{FULL}| I | Bộ máy | | Tháng 6/2025 |\n| 1 | A | Sở Nội vụ | |\n"
        "| 2 | B | Sở Nội vụ | Quý I/2026 |"
    )
    assert [(a.number, told(a.deadline)) for a in found] == [
        ("1", "Tháng 6/2025"),
        ("2", "Quý I/2026"),
    ]


def test_title_of_a_group_that_only_says_when_is_the_deadline_of_its_rows(rows):
    head = "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n"
    found = rows(
        f"{HEAD}{head}| A | HOÀN THÀNH TRƯỚC NGÀY 15/3/2024 | |\n| 1 | A | Sở Nội vụ |\n"
        "| B | CHUYỂN ĐỔI SỐ NĂM 2025 | |\n| 2 | B | Sở Nội vụ |"
    )
    assert [told(a.deadline) for a in found] == ["HOÀN THÀNH TRƯỚC NGÀY 15/3/2024", None]


@pytest.mark.parametrize(
    "cell",
    [
        "CT: Sở Nội vụ<br>PH: Sở Tài chính",
        "Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính",
        "Sở Nội vụ (chủ trì); Sở Tài chính (phối hợp)",
        "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính",
        "Sở Nội vụ chủ trì, Sở Tài chính phối hợp",
        "Phối hợp: Sở Tài chính; chủ trì: Sở Nội vụ",
    ],
)
def test_one_cell_tells_who_leads_and_who_takes_part(rows, cell):
    head = "| STT | Nhiệm vụ | Cơ quan thực hiện |\n|---|---|---|\n"
    (a,) = rows(f"{HEAD}{head}| 1 | Xây kho | {cell} |")
    assert (told(a.lead), told(a.coordinating)) == ("Sở Nội vụ", "Sở Tài chính")
    assert {"lead", "coordinating"} <= {*a.columns}


def test_short_forms_that_a_note_explains_part_a_cell(rows):
    head = "| STT | Nhiệm vụ | Cơ quan thực hiện |\n|---|---|---|\n"
    (a,) = rows(
        f"{HEAD}(Ký hiệu: C1: cơ quan chủ trì; C2: cơ quan phối hợp)\n\n{head}"
        "| 1 | Xây kho | C1: Sở Nội vụ; C2: Sở Tài chính |"
    )
    assert (told(a.lead), told(a.coordinating)) == ("Sở Nội vụ", "Sở Tài chính")


def test_name_written_once_holds_for_the_rows_below(one):
    table = one(
        f"KẾ HOẠCH\n\n1. Mục tiêu.\n\n{HEAD}| Vùng | Huyện | Số HTX | Đến năm 2025 |\n"
        "|---|---|---|---|\n| Ven biển | An Biên | 31 | 38 |\n| | An Minh | 27 | 35 |\n"
        "| Đồi núi | Hòn Đất | 58 | 64 |\n| | Tổng cộng | 116 | 137 |"
    ).tables[0]
    assert [r.cells[0] and r.cells[0].text for r in table.body] == [
        "Ven biển",
        "Ven biển",
        "Đồi núi",
        None,
    ]
    assert [r.merged for r in table.body] == [(), (0,), (), ()]


def test_each_maker_of_one_report_has_a_row_of_its_own(rows):
    head = "| Loại báo cáo | Cơ quan lập | Hạn gửi |\n|---|---|---|\n"
    found = rows(f"{HEAD}{head}| Báo cáo quý | UBND cấp xã | Ngày 08 |\n| | Sở Nội vụ | Ngày 10 |")
    assert [(a.task.text, told(a.lead), told(a.deadline)) for a in found] == [
        ("Báo cáo quý", "UBND cấp xã", "Ngày 08"),
        ("Báo cáo quý", "Sở Nội vụ", "Ngày 10"),
    ]


def test_record_of_labels_on_lines_of_their_own_is_an_assignment(one):
    parsed = one(
        "KẾ HOẠCH\n\n1. Mục tiêu.\n\nPHỤ LỤC\nDANH MỤC ĐỀ ÁN\n\n1. Đề án phát triển HTX mắc ca\n"
        "Chủ trì tham mưu: Sở Tài chính\nPhối hợp: Sở Nội vụ\nThời gian trình: tháng 6/2023\n"
        "Cấp ban hành: UBND tỉnh\n\n2. Đề án về HTX du lịch\nChủ trì tham mưu: Sở Du lịch\n"
        "Phối hợp: Sở Nội vụ\nThời gian trình: quý II/2023\nCấp ban hành: UBND tỉnh"
    )
    assert [(a.task.text, told(a.lead), told(a.deadline)) for a in parsed.assignments] == [
        ("Đề án phát triển HTX mắc ca", "Sở Tài chính", "tháng 6/2023"),
        ("Đề án về HTX du lịch", "Sở Du lịch", "quý II/2023"),
    ]


def test_rows_are_cited_by_the_annex_that_they_stand_in(one):
    parsed = one(
        f"KẾ HOẠCH\n\n1. Mục tiêu.\n\n**PHỤ LỤC I**\n**CHỈ TIÊU**\n\n{FULL}"
        f"| 1 | A | Sở Nội vụ | 2026 |\n\n**PHỤ LỤC II**\n**NHIỆM VỤ**\n\n{FULL}"
        "| 1 | B | Sở Nội vụ | 2026 |"
    )
    labels = [p.label.split(", ", 1)[1] for p in parsed.passages if p.kind == "row"]
    assert labels == ["Phụ lục I, STT 1", "Phụ lục II, STT 1"]


@pytest.mark.parametrize(
    "head",
    [
        "TT\tChỉ tiêu\tĐVT\tƯớc 2025\t2026\t2027",
        "Nguồn vốn\tNội dung\tNăm 2025\tNăm 2026\t2027\t2028",
    ],
)
def test_titles_with_years_are_titles(one, head):
    first = "1\tTổng số HTX\tHTX\t395\t418\t442\n2\tTổng số THT\tTHT\t17\t18\t18"
    parsed = one(f"KẾ HOẠCH\n\n1. Mục tiêu.\n\nPHỤ LỤC\n\n{head}\n{first}")
    assert parsed.tables[0].titles == tuple(head.split("\t"))
