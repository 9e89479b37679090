"""Whose turn a sentence tells of."""

import pytest

from answerer.facts.actors import AGREES, DIFFERS, agreement

PROVINCE = "Bước 2: Trong thời hạn 45 ngày kể từ ngày nhận đủ hồ sơ của xã, UBND tỉnh thẩm định."
COMMUNE = "a) Ủy ban nhân dân cấp xã lập báo cáo trong thời hạn 25 ngày."


@pytest.mark.parametrize(
    ("question", "text", "gain"),
    [
        ("Xã lập báo cáo trong mấy ngày?", COMMUNE, AGREES),
        ("Xã lập báo cáo trong mấy ngày?", PROVINCE, DIFFERS),
        ("Theo Quyết định 12, UBND tỉnh thẩm định trong mấy ngày?", PROVINCE, AGREES),
        ("Mấy ngày thì có kết quả?", PROVINCE, 0.0),
        ("Xã lập báo cáo trong mấy ngày?", "Báo cáo gửi trong 5 ngày.", 0.0),
    ],
)
def test_a_sentence_that_opens_with_another_loses(question, text, gain):
    assert agreement(question, text) == gain
