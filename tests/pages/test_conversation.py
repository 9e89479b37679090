from dataclasses import replace

import pytest

from pages.conversation import conversation_html, copy_text, state_of
from pages.session import Exchange, Session, answered, asked
from pages.texts import load_texts

VI = load_texts("vi")
EN = load_texts("en")


def page(answer=None, error=None, question="ai chủ trì?", texts=VI, province=None) -> str:
    session = answered(asked(Session(), question, province), answer, error)
    return conversation_html(session, texts, {"gia-lai": "Gia Lai"})


def test_an_empty_page_offers_the_example_questions():
    html = conversation_html(Session(), VI, {})
    assert all(f">{q}<" in html for q in VI.examples)


def test_a_question_is_shown_and_not_obeyed(answer):
    html = page(answer, question="<img src=x onerror=alert(1)>")
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


@pytest.mark.parametrize(
    "reason, words",
    [
        ("not_stated", "Văn bản không nêu"),
        ("off_topic", "Ngoài phạm vi"),
        ("unsafe", "Từ chối trả lời"),
    ],
)
def test_a_refusal_says_its_kind_with_a_word_and_an_icon(refusal, reason, words):
    html = page(replace(refusal, reason=reason))
    state = html[html.index('class="state"') :]
    assert state.index("<svg") < state.index(words) < state.index("</h3>")


def test_a_reason_the_page_does_not_know_is_still_a_refusal(refusal):
    assert state_of(Exchange(0, "", answer=replace(refusal, reason="new"))) == "refused"


def test_a_refusal_points_to_the_nearest_passage_as_no_answer(refusal):
    assert "không phải câu trả lời" in page(refusal)


def test_an_error_is_one_sentence_with_what_to_do():
    html = page(None, "index")
    assert "make index" in html
    assert "Traceback" not in html


def test_an_answer_that_is_waited_for_says_so():
    html = conversation_html(asked(Session(), "a", None), VI, {})
    assert VI("conversation.waiting") in html
    assert 'role="status"' in html


def test_the_province_that_was_chosen_stands_under_the_question(answer):
    assert "Phạm vi: Gia Lai" in page(answer, province="gia-lai")


def test_the_copied_text_holds_the_answer_and_its_sources(answer, row):
    assert copy_text(answer, VI) == (f"Liên minh HTX Tỉnh chủ trì [1].\n\nNguồn:\n[1] {row.label}")


def test_a_refusal_is_copied_without_sources(refusal):
    assert copy_text(refusal, VI) == "Văn bản không nêu."


def test_a_verdict_that_was_given_is_thanked_for_and_not_asked_again(answer):
    session = answered(asked(Session(), "a", None), answer)
    done = replace(session, exchanges=(replace(session.exchanges[0], feedback="good"),))
    html = conversation_html(done, VI, {})
    assert VI("feedback.thanks") in html
    assert 'data-vote="good"' not in html


def test_the_english_page_has_no_vietnamese_label(answer):
    html = page(answer, texts=EN)
    assert "Sao chép" not in html
    assert "Copy" in html


def test_an_answer_says_its_language_to_screen_readers(answer):
    assert 'class="text" lang="en"' in page(replace(answer, language="en"))


def test_many_sources_are_folded_under_the_answer(answer):
    def listed(n: int) -> str:
        found = tuple(replace(answer.citations[0], n=i) for i in range(1, n + 1))
        return page(replace(answer, citations=found))

    assert "source-fold" not in listed(3)
    assert "Nguồn (4)" in listed(4)
