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


UP, TO_DEPARTMENT = (
    "Sở Công Thương tổng hợp báo cáo về UBND tỉnh trước ngày 20 tháng 12.",
    "- Đánh giá tình hình thực hiện Chương trình của tỉnh, gửi Sở Công Thương vào ngày 05/12.",
)


@pytest.mark.parametrize(
    ("question", "text", "gain"),
    [
        ("Sở trình lên tỉnh hạn nào, không phải hạn gửi lên sở?", UP, AGREES),
        ("Sở gom báo cáo rồi phải đưa lên ủy ban tỉnh ngày nào?", TO_DEPARTMENT, DIFFERS),
        ("Huyện gửi Sở Công Thương ngày nào?", TO_DEPARTMENT, AGREES),
        ("bao cao len tinh truoc ngay may", UP, AGREES),
        ("Chương trình của tỉnh có mấy mục?", TO_DEPARTMENT, 0.0),
        ("Gửi số liệu lên khi nào?", UP, 0.0),
    ],
)
def test_a_sentence_that_hands_on_to_another_loses(question, text, gain):
    assert agreement(question, text) == gain
