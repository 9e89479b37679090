"""Clauses of one paragraph that are several agencies' duties."""

import pytest


def told(one, body):
    text = f"KẾ HOẠCH\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{body}\n"
    parsed = one(text)
    for a in parsed.assignments:
        assert parsed.document.text[a.task.start : a.task.end] == a.task.text
    return [(a.lead.text, a.task.text) for a in parsed.assignments]


def test_each_clause_is_the_duty_of_its_own_agency(one):
    body = (
        "5. Hội Nông dân tỉnh vận động thành lập 120 THT; Tỉnh đoàn tổ chức cuộc thi khởi nghiệp "
        "vào tháng 3 hằng năm; đề nghị Hội Cựu chiến binh tỉnh vận động hội viên."
    )
    assert told(one, body) == [
        ("Hội Nông dân tỉnh", "vận động thành lập 120 THT"),
        ("Tỉnh đoàn", "tổ chức cuộc thi khởi nghiệp vào tháng 3 hằng năm"),
        ("Hội Cựu chiến binh tỉnh", "vận động hội viên."),
    ]


def test_clauses_of_one_passage_cite_it(one):
    text = "KẾ HOẠCH\n\nI. TỔ CHỨC\n\n1. Sở Nội vụ rà soát bộ máy; Sở Tài chính bố trí kinh phí.\n"
    assert len({a.passage for a in one(text).assignments}) == 1


def test_clause_that_gives_a_task_on_is_the_duty_of_whom_it_names(one):
    body = (
        "2. Sở Tài chính quản lý Quỹ. Giao Chi cục Phát triển nông thôn làm bộ phận giúp việc; "
        "giao Chi cục Biển, Hải đảo và Thủy sản hướng dẫn HTX nuôi biển."
    )
    assert told(one, body) == [
        ("Sở Tài chính", "quản lý Quỹ."),
        ("Chi cục Phát triển nông thôn", "làm bộ phận giúp việc"),
        ("Chi cục Biển, Hải đảo và Thủy sản", "hướng dẫn HTX nuôi biển."),
    ]


def test_clause_done_by_another_agency_is_its_duty(one):
    body = (
        "5. Sở Công Thương tổ chức thực hiện khoản 1 Điều 8; riêng khoản 4 Điều 8 do Chi cục Kiểm "
        "lâm thực hiện."
    )
    assert told(one, body) == [
        ("Sở Công Thương", "tổ chức thực hiện khoản 1 Điều 8"),
        ("Chi cục Kiểm lâm", "khoản 4 Điều 8 do Chi cục Kiểm lâm thực hiện."),
    ]


def test_place_before_the_agency_belongs_to_its_duty(one):
    body = (
        "1. Sở Tài chính là cơ quan thường trực của Ban Chỉ đạo. Ở cấp huyện, Phòng Kinh tế là cơ "
        "quan thường trực."
    )
    assert told(one, body)[1] == (
        "Phòng Kinh tế",
        "Ở cấp huyện, Phòng Kinh tế là cơ quan thường trực.",
    )


@pytest.mark.parametrize(
    "body",
    [
        "1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ; Sở Tư pháp rà soát hồ sơ hỗ trợ.",
        "1. Sở Nội vụ yêu cầu Thủ trưởng các sở, ngành; Chủ tịch UBND các xã tổ chức quán triệt.",
        "1. Sở Nội vụ xây dựng quy chế, trình HĐND tỉnh tại kỳ họp tới. Sở Tài chính phối hợp.",
        "1. Sở Nội vụ kiện toàn Ban Chỉ đạo do Chủ tịch UBND tỉnh làm Trưởng ban, Phó Chủ tịch "
        "UBND tỉnh làm Phó Trưởng ban.",
        "1. Sở Nội vụ duyệt kế hoạch giám sát; tổng hợp kết quả các dự án do Sở, ngành quản lý.",
    ],
)
def test_agencies_that_are_no_subjects_begin_no_duty(one, body):
    assert len(told(one, body)) == 1


def test_clause_of_yet_another_ends_a_duty(one):
    body = (
        "3. UBND các huyện bố trí ngân sách; Phòng Kinh tế là đầu mối; mỗi địa phương chọn thêm ít "
        "nhất 02 HTX."
    )
    assert told(one, body)[-1] == ("Phòng Kinh tế", "là đầu mối")


def test_spell_of_one_clause_is_no_deadline_of_all(one):
    text = (
        "KẾ HOẠCH\n\nI. TỔ CHỨC\n\n1. Sở Tài chính kiểm tra hồ sơ trong 05 ngày làm việc; bố trí "
        "kinh phí.\n\n2. Sở Nội vụ trả lời trong 05 ngày làm việc.\n"
    )
    assert [a.deadline and a.deadline.text for a in one(text).assignments] == [
        None,
        "trong 05 ngày làm việc",
    ]


def test_fact_about_a_fund_is_no_duty(one):
    assert (
        told(one, "- Quỹ Hỗ trợ phát triển HTX tỉnh có vốn điều lệ 20 tỷ đồng, cho vay HTX.") == []
    )


def test_part_that_agencies_have_elsewhere_tells_which_they_are(one):
    body = "2. Các cơ quan chủ trì nhiệm vụ tại Phụ lục I xây dựng kế hoạch chi tiết của ngành."
    assert told(one, body) == [
        ("Các cơ quan chủ trì nhiệm vụ tại Phụ lục I", "xây dựng kế hoạch chi tiết của ngành.")
    ]
