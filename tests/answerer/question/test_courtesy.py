"""What stands around a question and asks nothing."""

import pytest

from answerer.question.courtesy import CourtesyReader
from corpus.vocabulary import load_vocabulary

READER = CourtesyReader(load_vocabulary())


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Dạ cho em hỏi ai chủ trì OCOP ạ", "ai chủ trì OCOP"),
        ("anh chi oi, bao gio phai xong", "bao gio phai xong"),
        ("Ai ký? Cảm ơn nhiều!", "Ai ký?"),
        ("Hi there, who signs it? Thanks in advance.", "who signs it?"),
        ("Sở Tài chính làm gì nhỉ?", "Sở Tài chính làm gì?"),
    ],
)
def test_greetings_and_thanks_are_taken_away(text, core):
    assert READER.core(text) == core


@pytest.mark.parametrize(
    "text",
    [
        "Tôi là cán bộ mới nhận việc ở xã. Ai ký?",
        "Chào bạn, mình cần gấp cho báo cáo chiều nay, Ai ký?",
        "Ban giám đốc chúng tôi muốn biết: Ai ký?",
        "Nhóm em làm bài tập môn kinh tế, nhờ bạn trả lời câu này giúp: Ai ký?",
        "Ai ký? Mình hỏi để làm slide.",
        "I am preparing a lesson for tomorrow. Ai ký?",
    ],
)
def test_who_asks_and_what_for_is_taken_away(text):
    assert READER.core(text) == "Ai ký?"


@pytest.mark.parametrize(
    "text",
    [
        "Ở xã, ai làm đầu mối?",
        "Em là kế toán hợp tác xã ở Gia Lai, vốn vay thế nào?",
        "Về nhiệm vụ OCOP, tôi muốn biết: ai chủ trì?",
        "Tôi theo dõi việc tập huấn. Ai chủ trì?",
        "Ai chủ trì? Ý tôi là Gia Lai.",
        "Không, ý tôi là Gia Lai.",
        "da nang co ai chu tri",
    ],
)
def test_what_the_question_is_about_stays(text):
    assert READER.core(text) == text


@pytest.mark.parametrize("text", ["Cảm ơn bạn", "xin chào", "", "  ", "?!"])
def test_a_text_that_is_nothing_else_stays(text):
    assert READER.core(text) == text
