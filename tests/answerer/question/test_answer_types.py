"""Which type of answer a question wants."""

from __future__ import annotations

import pytest

from answerer.question.answer_types import AnswerTypes, features
from answerer.question.reader import QuestionReader
from corpus.vocabulary import load_vocabulary
from retriever.query import QueryReader

VOCABULARY = load_vocabulary()
QUERIES, QUESTIONS = QueryReader(VOCABULARY, ()), QuestionReader(VOCABULARY)
MODEL = AnswerTypes()


def read(text):
    return QUESTIONS.read(QUERIES.read(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ai là người ký quyết định này?", "own_signer"),
        ("Việc cấp giấy phép nuôi trồng thủy sản thì ai ký quyết định?", "who"),
        ("Quy chế phối hợp về tiếp dân có mấy hình thức phối hợp?", "count"),
        ("Đơn vị chủ trì phải gửi báo cáo trước ngày nào?", "time"),
        ("Which cases are exempt from the lead agency's inspection?", "list"),
        ("How many forms of coordination does the regulation name?", "count"),
        ("so xay dung co trach nhiem gi", "tasks"),
    ],
)
def test_the_frame_of_a_question_tells_what_it_wants(text, wanted):
    found = MODEL.of(read(text))
    assert max(found, key=lambda t: found[t]) == wanted
    assert sum(found.values()) == pytest.approx(1)


def test_two_things_asked_share_the_probability():
    found = MODEL.of(read("Ai chủ trì và bao giờ xong?"))
    assert found["lead"] + found["time"] > 0.8


def test_names_and_figures_are_masked():
    seen = features(read("Sở Tài chính Lào Cai nộp 3 bản trước 15/4/2031 theo 12/2019/QĐ-UBND?"))
    words = {w for f in seen for w in f.split()}
    assert {"coquan", "noichon", "chuso", "ngaythang", "sohieu"} <= words
    assert not {"tai", "chinh", "lao", "cai", "2031", "ubnd"} & words


def test_a_question_of_unknown_words_has_no_sure_type():
    assert max(MODEL.of(read("xyzzy plugh")).values()) < 0.5
