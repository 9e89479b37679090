"""The number of a point says how many of nothing."""

from tests.answerer.conftest import over

TEXT = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: 14/KH-UBND
Sơn La, ngày 02 tháng 3 năm 2025
KẾ HOẠCH
Phát triển nghề nuôi ong
I. NHIỆM VỤ
(1) Thúc đẩy hộ nuôi ong tham gia hợp tác xã nuôi ong và tổ chức lại sản xuất.
(2) Phát huy vai trò của hộ nuôi ong trong bảo vệ rừng.
"""


def test_a_point_that_begins_with_its_number_does_not_answer_how_many(tmp_path):
    answer = over(tmp_path, TEXT).ask("Kế hoạch thúc đẩy bao nhiêu hộ nuôi ong?")
    assert answer.status == "refused"
