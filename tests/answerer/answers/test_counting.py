"""Counts: of what the question counts, never of the rows of a table instead."""

from __future__ import annotations


def test_schemes_listed_in_one_duty_are_counted_and_named(assistant):
    text = assistant.ask("Liên minh HTX Gia Lai tham mưu triển khai mấy đề án, kể tên?").text
    assert text.startswith("Có **3 đề án**")
    assert "tiêu dùng" in text


def test_province_in_an_english_count_is_no_row(assistant):
    text = assistant.ask(
        "Into how many stages does Dong Thap's appendix split the work of picking model"
        " cooperatives under Decision 167/QD-TTg?"
    ).text
    assert text.startswith("**3 giai đoạn**")


def test_groups_are_counted_below_the_part_that_groups_them(assistant):
    text = assistant.ask("Chương trình Gia Lai có mấy nhóm giải pháp, kể ra?").text
    assert text.startswith("Có **6 nhóm**")


def test_agencies_of_a_part_are_not_those_of_the_annex(assistant):
    text = assistant.ask("Phần tổ chức thực hiện của Gia Lai giao cho mấy đơn vị?").text
    assert text.startswith("Có **15 cơ quan**")
    assert "Ngân hàng Nhà nước" in text


def test_addressees_are_counted(assistant):
    text = assistant.ask("Công văn Sở Kế hoạch Gia Lai gửi cho mấy nơi?").text
    assert text.startswith("Có **3 nơi**")


def test_tasks_marked_as_done_are_listed(assistant):
    text = assistant.ask("Trong phụ lục Gia Lai, các đầu việc nào đã được ghi là làm xong?").text
    assert text.startswith("Có **3 nhiệm vụ**")
    assert "khởi nghiệp" not in text


def test_what_is_left_out_is_not_counted(assistant):
    count = "Quyết định 672 của Đồng Tháp nêu bao nhiêu căn cứ"
    assert assistant.ask(f"{count}?").text.startswith("Có **5 căn cứ**")
    without = assistant.ask(f"{count} (không tính đề nghị của Sở Kế hoạch và Đầu tư)?")
    assert without.text.startswith("Có **4 căn cứ**")
