"""Parts of a document by what their headings call them."""

import pytest


@pytest.mark.parametrize(
    "question",
    ["mục đích yêu cầu của Đồng Tháp là gì", "Mục tiêu của chương trình Đồng Tháp",
     "What are the goals of the Dong Thap programme?"],
)  # fmt: skip
def test_what_stands_below_the_heading_named_is_told(assistant, question):
    answer = assistant.ask(question)
    assert answer.text.startswith("I. MỤC ĐÍCH, YÊU CẦU")
    assert {c.label.split(", ")[-1] for c in answer.citations} == {"mục I", "mục I.1", "mục I.2"}


def test_a_question_that_says_more_is_not_answered_by_a_heading(assistant):
    assert "MỤC ĐÍCH" not in assistant.ask("mục đích của việc tập huấn ở Đồng Tháp là gì").text
