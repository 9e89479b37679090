"""Only what states what was asked is told and cited."""

from __future__ import annotations


def test_number_alone_is_told_without_the_date(stranger):
    answer = stranger.ask("Quyết định của Lâm Đồng số bao nhiêu?")
    assert "1415/QĐ-UBND" in answer.text
    assert "09/3/2023" not in answer.text
    assert len(answer.citations) == 1


def test_number_is_told_with_the_date_where_both_are_asked(stranger):
    answer = stranger.ask("Quyết định của Lâm Đồng số bao nhiêu, ngày nào?")
    assert "1415/QĐ-UBND" in answer.text
    assert "09/3/2023" in answer.text


def test_addressees_that_the_question_leaves_out_are_not_told(assistant):
    question = "Ngoài các nơi được kính gửi, công văn của Gia Lai còn gửi cơ quan nào?"
    assert "Kính gửi" not in assistant.ask(question).text


def test_partners_in_a_heading_are_not_cited_for_who_leads(assistant):
    answer = assistant.ask("Sở nào ở Gia Lai hướng dẫn thực hiện chương trình OCOP?")
    assert "Sở Nông nghiệp" in answer.text
    assert len(answer.citations) == 1
