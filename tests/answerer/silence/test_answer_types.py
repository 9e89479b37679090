"""An answer of a type that the question cannot want is not told."""

from __future__ import annotations

import pytest

from answerer.meaning.reading import ask_of, read_question
from answerer.silence.answer_types import is_of_wanted_type
from answerer.telling.draft import Draft, Statement
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

DECISION = decision(
    "61/2025/QĐ-UBND",
    "ngày 11 tháng 4 năm 2025",
    "Quy định việc cho thuê kho lạnh của tỉnh",
    """
Điều 1. Quyết định cho thuê kho lạnh

1. Trưởng phòng kỹ thuật ký quyết định cho thuê kho lạnh dưới 100 m2.

2. Việc phối hợp thực hiện qua hai hình thức: họp giao ban và gửi văn bản.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def renting(tmp_path_factory):
    return over(tmp_path_factory.mktemp("thue"), DECISION)


def judged(assistant, question, intent):
    engine = assistant.engine
    ask = ask_of(engine, read_question(engine, question))
    draft = Draft("answered", intent, (Statement("…", (0,)),))
    return is_of_wanted_type(engine, ask, draft)


@pytest.mark.parametrize(
    ("question", "may", "may_not"),
    [
        ("Quyết định nêu mấy hình thức phối hợp?", "count", "coordinating"),
        ("Tiền thuê kho mỗi tháng bao nhiêu, theo Quyết định 61?", "count", "legal_basis"),
        ("Who signed Decision 61/2025/QĐ-UBND?", "document_fact", "deliverable"),
    ],
)
def test_only_what_the_question_may_want_is_told(renting, question, may, may_not):
    assert judged(renting, question, may)
    assert not judged(renting, question, may_not)


def test_who_executes_a_decision_is_a_fact_of_the_document(renting):
    assert judged(renting, "Ai chịu trách nhiệm thi hành Quyết định 61?", "document_fact")


def test_who_signed_the_document_is_told(renting):
    assert "Trần Văn Mẫu" in renting.ask("Ai ký Quyết định 61/2025/QĐ-UBND của Lâm Đồng?").text
