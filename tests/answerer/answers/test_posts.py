"""Who holds a post in a steering committee: in lines with labels, and in a sentence."""

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import DECISION

LINES = """
IX. BAN CHỈ ĐẠO TRỒNG NẤM

1. Thành lập Ban Chỉ đạo trồng nấm cấp tỉnh, gồm:

- Trưởng Ban: Phó Chủ tịch UBND tỉnh phụ trách nông nghiệp;

- Phó Trưởng Ban Thường trực: Giám đốc Sở Công Thương;

- Phó Trưởng Ban: Giám đốc Sở Tài chính; Chủ tịch Hội Nông dân tỉnh;

- Thư ký: Trưởng phòng Kế hoạch - Sở Công Thương.
"""
SENTENCE = """
IX. BỘ MÁY

1. Kiện toàn Ban Chỉ đạo trồng nấm tỉnh do Chủ tịch UBND tỉnh làm Trưởng ban, Giám đốc Sở Công Thương làm Phó Trưởng ban thường trực; Giám đốc Sở Tài chính làm Phó Trưởng ban.
"""  # noqa: E501


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    return over(tmp_path_factory.mktemp("lines"), DECISION + LINES)


@pytest.fixture(scope="module")
def sentence(tmp_path_factory):
    return over(tmp_path_factory.mktemp("sentence"), DECISION + SENTENCE)


@pytest.mark.parametrize(
    ("question", "holders", "others"),
    [
        ("Ai là Trưởng Ban Chỉ đạo trồng nấm?", ["Phó Chủ tịch UBND tỉnh"], ["Công Thương"]),
        (
            "Những Phó Trưởng ban nào có trong Ban Chỉ đạo trồng nấm?",
            ["Sở Công Thương", "Sở Tài chính", "Hội Nông dân"],
            ["Thư ký"],
        ),
        ("Thư ký Ban Chỉ đạo trồng nấm là ai?", ["Trưởng phòng Kế hoạch"], ["Sở Tài chính"]),
    ],
)
def test_holders_of_posts_in_lines(lines, question, holders, others):
    told = lines.ask(f"Quyết định 1415: {question}").text
    assert all(h in told for h in holders)
    assert not any(o in told for o in others)


def test_holder_of_a_post_in_a_sentence(sentence):
    ask = "Quyết định 1415: ai làm {} Ban Chỉ đạo trồng nấm?"
    assert "**Chủ tịch UBND tỉnh**" in sentence.ask(ask.format("Trưởng ban")).text
    standing = sentence.ask(ask.format("Phó Trưởng ban thường trực")).text
    assert "**Giám đốc Sở Công Thương**" in standing


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Giám đốc Sở Tài chính làm Trưởng ban Chỉ đạo trồng nấm", "Không"),
        ("Phó Chủ tịch UBND tỉnh làm Trưởng ban Chỉ đạo trồng nấm", "Không"),
        ("Chủ tịch UBND tỉnh làm Trưởng ban Chỉ đạo trồng nấm", "Có"),
    ],
)
def test_claimed_holder_of_a_post(sentence, claim, verdict):
    answer = sentence.ask(f"Quyết định 1415: {claim}, đúng không?")
    assert answer.text.startswith(verdict)
    assert "Chủ tịch UBND tỉnh làm Trưởng ban" in answer.text
