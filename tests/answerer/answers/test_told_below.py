"""A sentence that ends with a colon is told with what stands below it."""

from tests.answerer.conftest import over

TEXT = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 21/2025/QĐ-UBND
Gia Lai, ngày 05 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về công tác thi đua, khen thưởng

Điều 1. Danh hiệu
1. Danh hiệu “Lao động giỏi”
{opener}

Lao động, sản xuất có hiệu quả, giúp đỡ hộ nghèo trong thôn;

Gương mẫu chấp hành pháp luật, đoàn kết trong cộng đồng.
2. Danh hiệu “Tập thể giỏi” để tặng cho các phòng chuyên môn của tỉnh.
"""
OPENER = (
    "a) Danh hiệu “Lao động giỏi” để tặng hằng năm cho công nhân, nông dân, người lao động không"
    " thuộc biên chế của tỉnh và đạt các tiêu chuẩn sau đây:"
)


def test_what_a_colon_opens_is_told(tmp_path):
    a = over(tmp_path, TEXT.format(opener=OPENER))
    told = a.ask("Danh hiệu Lao động giỏi dành cho nông dân cần đạt tiêu chuẩn gì?").text
    assert "Lao động, sản xuất có hiệu quả" in told
    assert "đoàn kết trong cộng đồng" in told
