"""What programmes of provinces write otherwise: amended points in quotation marks, second
sentences that give a task, goals beside tasks, parts numbered with capitals."""

from tests.indexer.parse.test_letters import duties

OPENING = "KẾ HOẠCH\n\nPhát triển hợp tác xã\n\nIII. TỔ CHỨC THỰC HIỆN\n\n"


def dated(parsed):
    told = [(a.lead.text, a.deadline.text if a.deadline else "") for a in parsed.assignments]
    return [t for t in told if t[1]]


def test_sentence_behind_another_gives_its_agency_a_task(one):
    text = OPENING + (
        "Các sở, ngành báo cáo trước ngày 05/12/2024 về Sở Kế hoạch và Đầu tư. Sở Kế hoạch và Đầu "
        "tư tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2024.\n"
    )
    assert dated(one(text)) == [
        ("Các sở, ngành", "trước ngày 05/12/2024"),
        ("Sở Kế hoạch và Đầu tư", "trước ngày 15/12/2024"),
    ]


def test_date_before_the_agency_is_its_own(one):
    text = OPENING + (
        "Định kỳ trước ngày 15 tháng 11 hằng năm, các sở, ngành gửi báo cáo về Sở Tài chính để "
        "tổng hợp, trình UBND tỉnh trước ngày 30 tháng 11.\n"
    )
    assert dated(one(text)) == [("các sở, ngành", "Định kỳ trước ngày 15 tháng 11 hằng năm")]


def test_agency_called_the_main_one_behind_a_title(one):
    text = OPENING + "1. Tổ chức thực hiện: Sở Nội vụ là cơ quan đầu mối, hướng dẫn thực hiện.\n"
    assert [lead for lead, _ in duties(one(text))] == ["Sở Nội vụ"]


def test_amended_point_in_quotation_marks_gives_a_task(one):
    text = (
        "QUYẾT ĐỊNH\n\nĐiều 1. Sửa đổi Kế hoạch như sau:\n\n1. Bổ sung điểm đ khoản 3 như sau:\n\n"
        "“đ) Giao Sở Du lịch chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh xây dựng 04 mô hình.”"
    )
    (found,) = one(text).assignments
    assert (found.lead.text, found.coordinating.text) == (
        "Sở Du lịch",
        "Liên minh Hợp tác xã tỉnh",
    )


def test_goals_are_no_tasks_of_their_figures(one):
    text = OPENING + (
        "| Chỉ tiêu | Đơn vị | Ước thực hiện 2025 | Kế hoạch 2026 |\n|---|---|---|---|\n"
        "| Số hợp tác xã | HTX | 425 | 450 |\n| Số thành viên | người | 98.700 | 101.500 |\n"
    )
    parsed = one(text)
    assert not parsed.assignments
    assert parsed.tables[0].titles[2] == "Ước thực hiện 2025"


def test_those_who_take_part_coordinate(one):
    text = OPENING + (
        "| TT | Thời hạn | Nhiệm vụ | Cơ quan đầu mối | Cơ quan tham gia |\n|---|---|---|---|---|\n"
        "| 1 | Tháng 3/2023 | Kiện toàn Ban Chỉ đạo | Sở Nội vụ | Sở Tài chính |\n"
        "| 2 | Quý II/2023 | Ban hành tiêu chí | Sở Công Thương | Sở Tư pháp |\n"
    )
    assert [(a.lead.text, a.coordinating.text) for a in one(text).assignments] == [
        ("Sở Nội vụ", "Sở Tài chính"),
        ("Sở Công Thương", "Sở Tư pháp"),
    ]


def test_parts_numbered_with_capitals_have_parts_below(one):
    text = (
        "KẾ HOẠCH\n\nA. TÌNH HÌNH\n\nToàn tỉnh có 412 hợp tác xã.\n\nB. NHIỆM VỤ\n\n"
        "I. Sắp xếp tổ chức\n\n1. Hợp nhất hai cơ quan.\n\nC. TỔ CHỨC THỰC HIỆN\n\n"
        "Các sở báo cáo.\n"
    )
    parsed = one(text)
    assert [s.title for s in parsed.sections if s.level == 0] == [
        "A. TÌNH HÌNH", "B. NHIỆM VỤ", "I. Sắp xếp tổ chức", "C. TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip
    assert parsed.passages[-1].path == ("C. TỔ CHỨC THỰC HIỆN",)


def test_recipients_between_the_titles_of_a_signature_sign_nothing(one):
    text = (
        "UBND TỈNH HẬU GIANG\n\nSố: 187/CTr-UBND\n\nCHƯƠNG TRÌNH\n\nPhát triển hợp tác xã\n\n"
        "I. MỤC TIÊU\n\nToàn tỉnh có 280 hợp tác xã.\n\nTM. ỦY BAN NHÂN DÂN\n\nNơi nhận:\n\n"
        "- Như trên;\n\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrương Cảnh Tuyên\n"
    )
    document = one(text).document
    assert document.signer.text == "Trương Cảnh Tuyên"
    assert document.signer_title.text == "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"
