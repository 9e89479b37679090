"""Provinces side by side: each by what is asked of it, silent only where nothing is found."""

from __future__ import annotations

import pytest

from corpus.records import Turn

DONG_THAP, GIA_LAI = "dong-thap-672", "gia-lai-draft-2020"


def line_of(answer, province: str) -> str:
    """What an answer says of one province."""
    return answer.text.split(f"**{province}**: ")[1].split("\n**")[0]


def test_each_province_tells_every_slot_asked(assistant):
    answer = assistant.ask(
        "Ở Đồng Tháp và Gia Lai, cơ quan nào chủ trì củng cố Ban Chỉ đạo và sản phẩm là gì?"
    )
    assert "Quyết định củng cố, kiện toàn của UBND các cấp" in line_of(answer, "Đồng Tháp")
    assert "Quyết định của UBND tỉnh" in line_of(answer, "Gia Lai")


def test_a_slot_named_in_a_yes_or_no_is_told_and_said_to_be_missing(assistant):
    answer = assistant.ask(
        "Who leads awareness-raising on the collective economy in Dong Thap and in Gia Lai, and "
        "does only one of them set a time frame for it?"
    )
    assert "not stated" in line_of(answer, "Đồng Tháp")
    assert "2020-2021" in line_of(answer, "Gia Lai")


def test_a_clause_of_its_own_is_not_measured_by_the_other_province(assistant):
    answer = assistant.ask(
        "Ở Đồng Tháp phát triển Hội quán do ai chủ trì, còn Gia Lai ai tổng kết 10 năm Luật HTX?"
    )
    assert "Sở Nông nghiệp" in line_of(answer, "Đồng Tháp")
    assert "Ban Chỉ đạo" in line_of(answer, "Gia Lai")


def test_a_province_that_lacks_the_task_is_silent(assistant):
    answer = assistant.ask(
        "HTX tiêu dùng: Gia Lai ai chủ trì, khi nào xong; Đồng Tháp có việc này không?"
    )
    assert "2022-2023" in line_of(answer, "Gia Lai")
    assert line_of(answer, "Đồng Tháp").startswith("văn bản không nêu")


def test_a_province_without_the_column_says_so_and_cites_the_row(assistant):
    answer = assistant.ask("hạn hoàn thành việc tuyên truyền ở Đồng Tháp và Gia Lai")
    assert "không có cột thời hạn" in line_of(answer, "Đồng Tháp")
    assert {c.document for c in answer.citations} == {DONG_THAP, GIA_LAI}


def test_which_province_has_tasks_for_an_agency_lists_them(assistant):
    answer = assistant.ask(
        "Tỉnh nào trong hai tỉnh Đồng Tháp, Gia Lai giao nhiệm vụ đích danh cho Sở Khoa học và "
        "Công nghệ, tỉnh còn lại có giao sở này không?"
    )
    assert "không nêu" in line_of(answer, "Đồng Tháp")
    assert {c.document for c in answer.citations} == {GIA_LAI}


@pytest.mark.parametrize(
    "question",
    [
        "Gia Lai giao ai chủ trì tổng kết 10 năm Luật HTX, tỉnh nào cũng vậy?",
        "Ai chủ trì tổng kết 10 năm Luật HTX ở Gia Lai? Tôi thấy mỗi tỉnh làm một kiểu.",
    ],
)
def test_a_question_about_one_province_is_no_comparison(assistant, question):
    answer = assistant.ask(question)
    assert answer.intent == "lead"
    assert {c.document for c in answer.citations} == {GIA_LAI}


def test_a_number_in_one_clause_leaves_the_other_province_its_own(assistant):
    answer = assistant.ask("Quyết định 672 của Đồng Tháp do ai ký, còn Gia Lai thì ai ký?")
    assert "Huỳnh Minh Tuấn" in answer.text
    assert "Đỗ Tiến Đông" in answer.text


def test_after_a_comparison_one_of_the_provinces_can_be_asked_about(assistant):
    first = "Ở Đồng Tháp và Gia Lai, cơ quan nào chủ trì tuyên truyền về kinh tế tập thể?"
    answer = assistant.ask("Riêng Gia Lai thì hạn khi nào?", history=[Turn(first)])
    assert "2020-2021" in answer.text
    assert {c.document for c in answer.citations} == {GIA_LAI}


def test_a_document_named_by_number_leaves_the_other_province_its_own(assistant):
    answer = assistant.ask(
        "Quyết định 672 của Đồng Tháp và Chương trình hành động của Gia Lai giao cơ quan nào "
        "chủ trì việc củng cố Ban Chỉ đạo kinh tế tập thể?"
    )
    assert "Sở Nội vụ" in line_of(answer, "Đồng Tháp")
    assert "Ban Chỉ đạo đổi mới" in line_of(answer, "Gia Lai")


def test_who_signed_is_asked_of_the_province_that_is_only_added(assistant):
    answer = assistant.ask("Ai đứng tên ký quyết định của Đồng Tháp, ai của Gia Lai?")
    assert "Huỳnh Minh Tuấn" in line_of(answer, "Đồng Tháp")
    assert "Đỗ Tiến Đông" in line_of(answer, "Gia Lai")


def test_which_columns_differ_is_told_by_the_columns_of_each(assistant):
    answer = assistant.ask(
        "Phụ lục của Gia Lai có cột nào mà phụ lục của Đồng Tháp không có, và ngược lại?"
    )
    assert "THỜI GIAN HOÀN THÀNH" in line_of(answer, "Gia Lai")
    assert "Ghi chú" in line_of(answer, "Đồng Tháp")


def test_programme_called_by_what_it_carries_out_is_ours(assistant):
    answer = assistant.ask(
        "So sánh hai chương trình Nghị quyết 134: ai ký quyết định của Đồng Tháp và ai ký quyết"
        " định của Gia Lai?"
    )
    assert "Huỳnh Minh Tuấn" in line_of(answer, "Đồng Tháp")
    assert "Đỗ Tiến Đông" in line_of(answer, "Gia Lai")


def test_how_two_provinces_differ_is_told_though_one_is_silent(assistant):
    answer = assistant.ask("Hạn gửi báo cáo hằng năm của hai tỉnh khác nhau thế nào?")

    assert "10 tháng 12" in line_of(answer, "Đồng Tháp")
    assert "không nêu" in line_of(answer, "Gia Lai")
