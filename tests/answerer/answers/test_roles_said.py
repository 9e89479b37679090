"""Which part an agency is claimed to have where several are spoken of, and what is left out."""

from __future__ import annotations


def test_the_role_right_behind_an_agency_is_the_one_claimed(assistant):
    ask = (
        "Ở Đồng Tháp, chọn HTX tham gia đề án mô hình kiểu mới là Sở Nông nghiệp đứng chủ trì "
        "phải không?"
    )
    text = assistant.ask(ask).text
    assert text.startswith("Không")
    assert "Sở Kế hoạch và Đầu tư" in text


def test_who_takes_part_is_claimed_beside_who_leads(assistant):
    ask = (
        "Ở Gia Lai Liên minh HTX tham gia kế hoạch tuyên truyền do Sở Thông tin và Truyền thông "
        "chủ trì phải không?"
    )
    assert assistant.ask(ask).text.startswith("Có")


def test_an_agency_that_is_left_out_is_not_asked_about(assistant):
    text = assistant.ask("Ngoài Sở Nội vụ, Liên minh HTX Đồng Tháp chủ trì việc gì?").text
    assert "Liên minh HTX" in text
    assert "Sở Nội vụ" not in text


def test_a_line_of_recipients_names_no_article(assistant):
    ask = "Nơi nhận của quyết định Đồng Tháp, ngoài như Điều 3 thì gửi cho ai nữa?"
    assert "Lưu" in assistant.ask(ask).text
