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


PARTS = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 22/2025/QĐ-UBND
Gia Lai, ngày 05 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về sổ tay văn thư

Điều 1. Phân công
1. Hằng quý các cơ quan tổng hợp, xác nhận và gửi về Văn phòng các thông tin:
a) Công an tỉnh: Danh sách con dấu đã thu hồi;
b) Sở Nội vụ: Số hồ sơ đã nộp lưu trữ;
c) Sở Tài chính: Kinh phí mua giấy.
"""


def test_item_of_the_agency_asked_is_told_alone_of_items_by_agency(tmp_path):
    a = over(tmp_path, PARTS)
    told = a.ask("Hằng quý Sở Nội vụ tổng hợp, xác nhận những thông tin gì gửi về Văn phòng?").text
    assert "nộp lưu trữ" in told
    assert "con dấu" not in told
