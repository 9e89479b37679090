"""Claims about who issued a cited document."""

import pytest


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Công văn 3383/VP-KTTH ở Gia Lai có phải do Tỉnh ủy ban hành không?", "Không"),
        ("Gia Lai: Nghị quyết 97/2018/NQ-HĐND do UBND tỉnh ban hành đúng không?", "Không"),
        ("Gia Lai: Nghị quyết 97/2018/NQ-HĐND do HĐND tỉnh ban hành đúng không?", "Có"),
        ("Kết luận 70-KL/TW do Chính phủ ban hành đúng không?", "Không"),
        ("Kết luận 70-KL/TW là của Bộ Chính trị phải không?", "Có"),
        ("Nghị quyết 134/NQ-CP do Quốc hội ban hành phải không?", "Không"),
    ],
)
def test_the_issuer_claimed_is_compared_with_the_one_cited(assistant, question, first):
    assert assistant.ask(question).text.startswith(first)
