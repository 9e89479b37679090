"""What an agency has to do: found by its heading, narrowed by what the question says."""

from __future__ import annotations


def test_body_in_no_word_list_is_found_by_its_heading(duties):
    answer = duties.ask("Đội Quản lý nước thành phố Bảo Lộc phải làm những việc gì?")
    assert "Đóng mở cống" in answer.text
    assert "Báo cáo lượng nước" in answer.text
    assert "kênh mương" not in answer.text


def test_topic_of_two_matters_singles_out_a_task_on_each(duties):
    answer = duties.ask("Sở Nông nghiệp và Môi trường làm gì về nhỏ giọt và cảm biến đo độ ẩm?")
    assert "nhỏ giọt" in answer.text
    assert "cảm biến" in answer.text
    assert "bản đồ" not in answer.text


def test_number_of_a_document_names_no_agency(duties):
    answer = duties.ask("Theo Kế hoạch 77/KH-UBND, Sở Tài chính phải làm gì?")
    assert "kênh mương" in answer.text


def test_title_of_the_document_singles_out_no_task(duties):
    answer = duties.ask(
        "Sở Nông nghiệp và Môi trường có những nhiệm vụ gì về quản lý nước tưới cho hợp tác xã"
        " trồng hoa?"
    )
    assert all(w in answer.text for w in ("bản đồ", "cảm biến", "nhỏ giọt"))


def test_task_left_out_by_the_question_is_not_told(duties):
    answer = duties.ask(
        "Ngoài việc tổng kết mô hình tưới nhỏ giọt, Sở Nông nghiệp và Môi trường còn phải làm gì?"
    )
    assert "bản đồ" in answer.text
    assert "nhỏ giọt" not in answer.text


def test_part_named_by_its_title_leaves_the_annex_out(assistant):
    answer = assistant.ask(
        "Theo phần tổ chức thực hiện, Liên minh Hợp tác xã tỉnh Gia Lai phải làm những việc gì?"
    )
    assert "Quỹ hỗ trợ" in answer.text
    assert "V.1." not in answer.text


def test_carrying_out_the_decision_is_no_task_beside_others(assistant):
    answer = assistant.ask("Ban Chỉ đạo của Gia Lai được giao những việc gì?")
    assert "quy chế" in answer.text
    assert "thi hành Quyết định này" not in answer.text


def test_tasks_are_asked_for_by_what_they_are(assistant):
    answer = assistant.ask("Những việc Sở Kế hoạch và Đầu tư Đồng Tháp đứng đầu là gì?")
    assert answer.intent == "tasks"
    assert "1804" in answer.text


def test_fund_is_not_the_agency_that_its_name_ends_with(assistant):
    answer = assistant.ask("Quỹ hỗ trợ phát triển hợp tác xã tỉnh Gia Lai phải làm gì?")
    assert "vốn kịp thời" in answer.text


def test_sentence_that_opens_with_who_is_asked_about_comes_first(assistant):
    answer = assistant.ask("Quỹ hỗ trợ phát triển HTX tỉnh Gia Lai hỗ trợ HTX thế nào?")
    assert "vốn kịp thời" in answer.text
