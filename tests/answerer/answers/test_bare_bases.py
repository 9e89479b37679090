"""Legal bases where the question says no more than that, or of which kind."""

import pytest


@pytest.mark.parametrize(
    "question", ["quyết định 672 căn cứ luật nào", "What laws is decision 672 based on?"]
)
def test_all_of_the_kind_are_told(assistant, question):
    text = assistant.ask(question).text
    assert "19/6/2015" in text
    assert "22/11/2019" in text


@pytest.mark.parametrize(
    "question", ["căn cứ của quyết định Đồng Tháp", "Đồng Tháp dựa trên văn bản nào"]
)
def test_all_of_them_are_told_where_no_kind_is_named(assistant, question):
    text = assistant.ask(question).text
    assert "911/SKHĐT-ĐKKD" in text
    assert "70-KL/TW" in text


def test_a_document_cited_twice_is_told_once(assistant):
    assert assistant.ask("Đồng Tháp căn cứ kết luận nào").text.count("Kết luận số 70") == 1


def test_what_our_document_did_not_issue_is_not_its_issuers(assistant):
    text = assistant.ask("Nghị quyết chuyên đề HTX nông nghiệp do ai ban hành?").text
    assert "**Ủy ban nhân dân tỉnh" not in text
    assert "Ủy ban nhân dân tỉnh Đồng Tháp" in assistant.ask("QĐ 672 do ai ban hành?").text


def test_what_is_put_forward_besides_our_document_is_not_its_proposal(assistant):
    told = assistant.ask("ai trình HĐND nghị quyết chuyên đề Đồng Tháp").text
    assert "3.3" in told or "Nhân rộng mô hình" in told
    assert "911/SKHĐT-ĐKKD" in assistant.ask("ai trình ban hành quyết định 672").text
