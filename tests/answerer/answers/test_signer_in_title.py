"""A name that a question only says because the title of the document does asks for no signer."""

from answerer.answers.documents.document_intents import names_signer
from answerer.meaning.reading import ask_of, read_question
from tests.answerer.conftest import over

NOTICE = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 32/TB-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

THÔNG BÁO
Kết luận của Phó Chủ tịch Trần Văn Mẫu tại buổi làm việc với các câu lạc bộ cờ vua

1. Các câu lạc bộ cờ vua còn thiếu bàn cờ và thiếu người dạy.
2. Sở Văn hóa và Thể thao mua bàn cờ trong quý II/2024.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Lê Thị Thử
"""
PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 35/KH-UBND                        Lâm Đồng, ngày 10 tháng 3 năm 2024

KẾ HOẠCH
Nuôi ong lấy mật

1. Mỗi xã có mười tổ ong.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Mẫu
"""


def names(assistant, text):
    engine = assistant.engine
    return names_signer(engine, ask_of(engine, read_question(engine, text)))


def test_a_signer_whom_the_title_names_is_not_asked_for(tmp_path):
    own = over(tmp_path, NOTICE, PLAN)
    assert not names(own, "Thông báo 32 kết luận của Trần Văn Mẫu chê câu lạc bộ cờ vua chỗ nào?")
    assert names(own, "Kế hoạch 35 do ông Trần Văn Mẫu ký ngày nào?")
