"""Footnotes, found by the sentence that calls them."""

import pytest

from answerer.facts.footnotes import calls_of
from corpus.records import Passage


def passage(kind, label, text, clean=None):
    return Passage(
        label, "d", None, kind, "annex", 0, len(text), text, label, (), "", clean=clean or text
    )


def test_note_is_called_by_the_sentence_before_its_mark():
    first = "Xây kho lạnh cho hợp tác xã trồng hoa ở ba huyện trong năm nay. "
    text = f"{first}Trồng hoa trong nhà kính⁽¹⁾ ở hai xã vùng ven của thành phố."
    passages = [
        passage("item", "mục I", text, text.replace("⁽¹⁾", "")),
        passage("footnote", "chú thích 1", "⁽¹⁾ Theo Đề án hoa.", "Theo Đề án hoa."),
    ]
    called = "Trồng hoa trong nhà kính ở hai xã vùng ven của thành phố."
    assert calls_of(passages) == {1: (0, called)}


def test_note_without_a_mark_is_called_by_nothing():
    assert calls_of([passage("footnote", "chú thích 1", "Theo Đề án hoa.")]) == {}


def test_document_in_a_note_is_found_by_what_calls_the_note(assistant):
    text = assistant.ask(
        "Đồng Tháp: việc kiện toàn cơ quan thường trực Ban Chỉ đạo KTTT được chú thích là theo "
        "quyết định nào của Thủ tướng?"
    ).text
    assert "340/QĐ-TTg" in text


def test_note_is_told_where_footnotes_are_asked(assistant):
    text = assistant.ask(
        "Phần chú thích của Đồng Tháp ghi ban chỉ đạo nào hiện làm nhiệm vụ đổi mới, phát triển "
        "kinh tế tập thể?"
    ).text
    assert "Xây dựng nông thôn mới" in text


@pytest.mark.parametrize("marks", ["(1) và (2)", "1, 2"])
def test_two_notes_may_be_named(assistant, marks):
    text = assistant.ask(f"Chú thích {marks} của Đồng Tháp dẫn những quyết định nào?").text
    assert "340/QĐ-TTg" in text
    assert "167/QĐ-TTg" in text


def test_each_of_several_notes_is_told(assistant):
    answer = assistant.ask("Chú thích (1) và (2) của Quyết định 672 nói gì?")

    assert [c.label[-11:] for c in answer.citations] == ["chú thích 1", "chú thích 2"]
    assert "340/QĐ-TTg" in answer.text
    assert "167/QĐ-TTg" in answer.text
