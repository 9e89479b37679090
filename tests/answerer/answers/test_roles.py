"""Roles of a task: each part of a question answered, partners told from leaders."""

from __future__ import annotations

import pytest


def test_every_role_asked_is_told_and_the_task_once(assistant):
    text = assistant.ask(
        "Gia Lai, xây dựng mô hình HTX nông nghiệp sản phẩm chủ lực: ai chủ trì, ai phối hợp,"
        " bao giờ xong, sản phẩm là gì?"
    ).text
    assert text.count("quy mô lớn") == 1
    for told in ("Liên minh hợp tác xã", "Thời hạn: **2021**", "Quyết định của UBND tỉnh"):
        assert told in text


def test_role_that_is_not_stated_is_said_beside_the_one_that_is(assistant):
    text = assistant.ask("Tập huấn Luật HTX ở Đồng Tháp ai chủ trì và bao giờ xong?").text
    assert text.startswith("**Liên minh HTX Tỉnh**")
    assert "Thời hạn: không nêu" in text


@pytest.mark.parametrize(
    "question",
    [
        "Liên minh HTX Đồng Tháp mở lớp luật hợp tác xã thì kéo được những sở nào vào phụ?",
        "Liên minh HTX Đồng Tháp tập huấn luật hợp tác xã thì sở nào cùng gánh?",
        "Liên minh HTX Đồng Tháp tập huấn luật hợp tác xã thì ai giúp một tay?",
        "lien minh htx dong thap tap huan luat htx thi duoc nhung so nao ho tro",
        "Liên minh HTX Đồng Tháp tập huấn Luật HTX với những sở nào?",
    ],
)
def test_who_helps_the_leader_named_is_who_coordinates(assistant, question):
    answer = assistant.ask(question)
    assert answer.intent == "coordinating"
    assert "Sở Tài chính" in answer.text


def test_who_leads_a_task_about_an_agency_is_not_its_partner(assistant):
    answer = assistant.ask("Ai lo tăng cường năng lực của Liên minh HTX ở Đồng Tháp?")
    assert answer.text.startswith("**Liên minh HTX Tỉnh**")


def test_partner_in_the_sentence_of_a_duty_coordinates(duties):
    answer = duties.ask(
        "Sở Nông nghiệp và Môi trường dùng cảm biến đo độ ẩm thì bắt tay với sở nào?"
    )
    assert "Sở Khoa học và Công nghệ" in answer.text
    assert "Sở Tài chính" not in answer.text


def test_what_is_led_by_nobody_named_is_not_answered(assistant):
    assert assistant.ask("Ai chủ trì xây dựng nhà ở xã hội ở Gia Lai?").status == "refused"


def test_who_leads_is_no_question_for_a_name(assistant):
    answer = assistant.ask(
        "Ở Đồng Tháp sở nào chủ trì ban hành nghị quyết chuyên đề nhân rộng mô hình kinh tế tập"
        " thể, phối hợp là ai?"
    )
    assert "Sở Kế hoạch và Đầu tư" in answer.text


def test_a_task_named_in_quotes_is_asked_for_its_deliverable_and_not_its_meaning(assistant):
    answer = assistant.ask(
        "Nhiệm vụ “Nhân rộng mô hình kinh tế tập thể hiệu quả” của Đồng Tháp có sản phẩm là gì?"
    )
    assert answer.intent == "deliverable"
    assert "Nghị quyết của HĐND Tỉnh" in answer.text


def test_partners_asked_for_in_short_are_told(assistant):
    answer = assistant.ask("GL: Sở TT&TT làm kế hoạch tuyên truyền KTTT thì ĐV nào p/h?")
    assert answer.intent == "coordinating"


@pytest.mark.parametrize(
    "question",
    [
        "Làm xong Quyết định 1804 ở Đồng Tháp thì đầu ra là cái gì?",
        "Việc triển khai Quyết định 1804/QĐ-TTg ở Đồng Tháp được coi là xong khi có kết quả nào?",
        "Who leads the roll-out of Decision 1804/QĐ-TTg in Dong Thap, and what must it deliver?",
    ],
)
def test_task_named_by_the_document_it_carries_out_needs_no_other_words(assistant, question):
    assert "Danh mục và kinh phí hỗ trợ" in assistant.ask(question).text


def test_agency_that_leads_may_be_named_in_short_in_english(assistant):
    answer = assistant.ask(
        "Which agencies and bodies support Home Affairs in strengthening the steering committee in"
        " Dong Thap?"
    )
    assert answer.intent == "coordinating"
    assert "Sở Kế hoạch và Đầu tư" in answer.text
