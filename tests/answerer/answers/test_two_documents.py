"""Two documents of one province named by their numbers, each answered by itself."""

from __future__ import annotations

import pytest

from answerer.answers.comparing.two_documents import halves_of
from answerer.meaning.reading import ask_of, read_question
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

FERRIES = decision(
    "21/2025/QĐ-UBND",
    "ngày 05 tháng 3 năm 2025",
    "Quy định bến đò ngang sông",
    """
Điều 1. Bến đò ngang sông mở từ 5 giờ đến 21 giờ.

Điều 2. Hằng năm chủ bến đò báo cáo về Sở Xây dựng trước ngày 30 tháng 11.

Điều 3. Quyết định này có hiệu lực kể từ ngày 15 tháng 3 năm 2025.
""",
)
ORCHIDS = decision(
    "34/2025/QĐ-UBND",
    "ngày 09 tháng 4 năm 2025",
    "Quy định vườn lan công cộng",
    """
Điều 1. Vườn lan công cộng mở cửa miễn phí.

Điều 2. Hằng năm vườn lan báo cáo về Sở Khoa học và Công nghệ trước ngày 15 tháng 12.

Điều 3. Quyết định này có hiệu lực kể từ ngày 20 tháng 4 năm 2025.
""",
)
BOTH = "Quyết định 21/2025/QĐ-UBND (bến đò) và Quyết định 34/2025/QĐ-UBND (vườn lan)"


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    return over(tmp_path_factory.mktemp("two"), FERRIES, ORCHIDS)


def halves(two, text):
    return [
        h.text for h in halves_of(two.engine, ask_of(two.engine, read_question(two.engine, text)))
    ]


@pytest.mark.parametrize(
    ("behind", "one", "other"),
    [
        ("lần lượt có hiệu lực từ ngày nào?", "15 tháng 3", "20 tháng 4"),
        ("ban hành ngày nào?", "05/3/2025", "09/4/2025"),
        ("yêu cầu báo cáo hằng năm về sở nào, trước ngày nào?", "Sở Xây dựng", "Sở Khoa học"),
    ],
)
def test_each_document_tells_its_own(two, behind, one, other):
    said = two.ask(f"{BOTH} {behind}").text
    first, second = said.split("**Quyết định 34/2025/QĐ-UBND**")
    assert one in first
    assert other in second


def test_each_clause_is_asked_of_its_document(two):
    text = (
        "Quyết định 21/2025/QĐ-UBND có hiệu lực từ ngày nào, còn Quyết định 34/2025/QĐ-UBND "
        "ban hành ngày nào?"
    )
    one, other = halves(two, text)
    assert "hiệu lực" in one
    assert "hiệu lực" not in other


def test_one_that_is_silent_is_no_answer(two):
    assert two.ask(f"{BOTH} thu phí bao nhiêu tiền một lượt?").status == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định 21/2025/QĐ-UBND có hiệu lực từ ngày nào?",
        "Quyết định 34/2025/QĐ-UBND thay thế Quyết định 21/2025/QĐ-UBND từ ngày nào?",
        f"{BOTH} của tỉnh.",
    ],
)
def test_other_questions_are_not_parted(two, text):
    assert halves(two, text) == []
