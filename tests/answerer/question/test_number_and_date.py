"""Whether a document's number and date are asked for, or a deadline."""

import pytest

from answerer.question.reader import QuestionReader
from corpus.vocabulary import load_vocabulary
from retriever.query import QueryReader

VOCABULARY = load_vocabulary()


def asked(text):
    return QuestionReader(VOCABULARY).read(QueryReader(VOCABULARY, ()).read(text)).asked


@pytest.mark.parametrize(
    "text",
    [
        "Đề án kho lạnh nằm trong quyết định số nào, ngày nào?",
        "Họ làm theo kế hoạch số mấy, ngày nào vậy?",
        "Trồng hoa theo nghị định số mấy và ngày nào của Chính phủ?",
    ],
)
def test_number_and_date_of_a_document_are_no_deadline(text):
    assert asked(text)[:2] == ("legal", "signed_on")


@pytest.mark.parametrize(
    "text", ["Tổng kết nghị quyết nào, ngày nào phải xong?", "Kế hoạch tưới hoa xong ngày nào?"]
)
def test_the_day_by_which_something_is_done_is(text):
    assert "deadline" in asked(text)
