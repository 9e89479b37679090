"""Only what states what was asked is told and cited."""

from __future__ import annotations

import pytest


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


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 672 của Đồng Tháp ra đời theo đề nghị của sở nào, công văn số mấy?",
        "Quyết định 672 của Đồng Tháp dựa trên công văn đề nghị số mấy, ngày nào?",
    ],
)
def test_a_proposal_is_told_with_who_made_it_and_its_letter(assistant, question):
    text = assistant.ask(question).text
    assert "Sở Kế hoạch và Đầu tư" in text
    assert "911/SKHĐT-ĐKKD ngày 06/5/2021" in text


def test_a_number_of_another_kind_than_ours_is_that_of_a_cited_document(assistant):
    answer = assistant.ask(
        "Chương trình hành động 672 của Đồng Tháp bám theo đề án phát triển 15.000 hợp tác xã "
        "ban hành tại nghị quyết số bao nhiêu?"
    )
    assert "672" not in answer.text


def test_a_short_form_asked_in_a_sentence_at_the_end_is_explained(assistant):
    answer = assistant.ask(
        "In its October 2020 letter the Gia Lai Department of Planning and Investment is called "
        "“Thường trực BCD”. What is BCD?"
    )
    assert answer.intent == "definition_abbreviation"
    assert "ban chỉ đạo" in answer.text


def test_each_word_that_asks_belongs_to_what_its_own_clause_asks(assistant):
    answer = assistant.ask(
        "For the communication plan on the collective economy in Gia Lai: "
        "when is it due, and what should come out of it?"
    )
    assert "2020-2021" in answer.text
    assert "Văn bản chỉ đạo của UBND tỉnh" in answer.text
