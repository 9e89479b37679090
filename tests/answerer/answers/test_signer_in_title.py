"""A name that a question only says because the title of the document does asks for no signer."""

from tests.answerer.conftest import over

NOTICE = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 32/TB-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

THÔNG BÁO
Kết luận của Phó Chủ tịch Trần Văn Mẫu tại buổi làm việc với các câu lạc bộ cờ vua

1. Các câu lạc bộ cờ vua còn thiếu bàn cờ và thiếu người dạy.
2. Sở Văn hóa và Thể thao mua bàn cờ trong quý II/2024.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Mẫu
"""


def test_what_the_notice_says_is_told_and_not_who_signed_it(tmp_path):
    asked = "Kết luận của Phó Chủ tịch Trần Văn Mẫu nói câu lạc bộ cờ vua còn thiếu gì?"
    assert "thiếu bàn cờ" in over(tmp_path, NOTICE).ask(asked).text
