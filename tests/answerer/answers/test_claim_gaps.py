"""A yes holds all that a claim says: its names, the value of the case it speaks of, its bound; what
a text says of less, or of another thing in the same place, is no yes."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

RULES = """\
HỘI ĐỒNG NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 35/2024/NQ-HĐND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

NGHỊ QUYẾT
Quy định mượn bàn cờ và trồng hoa

HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT NGHỊ:

Điều 1. Giới hạn mượn
a) Tổng mức cho mượn bàn cờ đối với một kỳ thủ không vượt quá 15% kho của câu lạc bộ;
b) Tổng mức cho mượn bàn cờ đối với một kỳ thủ và người thân không vượt quá 25% kho của câu lạc bộ.

Điều 2. Biên bản
1. Thời hạn lập biên bản giải đấu là không quá 10 ngày làm việc kể từ ngày bế mạc, trường hợp phức
tạp thì có thể kéo dài nhưng không quá 15 ngày làm việc.
2. Trọng tài tránh can thiệp quá sâu vào ván đấu của kỳ thủ.

Điều 3. Trồng hoa
1. Vườn hoa tập trung được hỗ trợ 8 triệu đồng/ha đối với cây cúc, 15 triệu đồng/ha đối với cây lan,
12 triệu đồng/ha đối với cây hồng, cây trà.
2. Tập trung đẩy mạnh bán hoa tươi sang thị trường Hàn Quốc và Nhật Bản.
3. Hội Cờ giữ vai trò nòng cốt trong phong trào đánh cờ ở thôn bản.

TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return over(tmp_path_factory.mktemp("gaps"), RULES)


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Cho mượn bàn cờ đối với một kỳ thủ tới 25% kho, đúng không?", "Không", "15%"),
        ("Mượn bàn cờ đối với một kỳ thủ không được quá 15% kho, đúng không?", "Có", "15%"),
        ("Mượn bàn cờ đối với một kỳ thủ không được vượt quá 15% kho, đúng không?", "Có", "15%"),
        ("Cho một kỳ thủ mượn bàn cờ vượt quá 15% kho có được không?", "Không", "15%"),
        ("Giải đấu phức tạp thì lập biên bản kéo dài tới 15 ngày được không?", "Có", "15 ngày"),
        ("Lập biên bản giải đấu trong 20 ngày làm việc phải không?", "Không", "10 ngày"),
        ("Cây trà được hỗ trợ 15 triệu đồng một ha đúng không?", "Không", "12 triệu"),
        ("Cây trà được hỗ trợ 12 triệu đồng một ha đúng không?", "Có", "12 triệu"),
        ("Cây lan được hỗ trợ 15 triệu đồng một ha đúng không?", "Có", "15 triệu"),
        ("Trọng tài được can thiệp quá sâu vào ván đấu của kỳ thủ đúng không?", "Không", "tránh"),
        ("Tập trung đẩy mạnh bán hoa tươi sang thị trường Nhật Bản đúng không?", "Có", "Nhật"),
        ("Hội Cờ giữ vai trò nòng cốt trong phong trào đánh cờ đúng không?", "Có", "nòng cốt"),
    ],
)
def test_all_that_is_claimed_decides(rules, question, first, fact):
    answer = rules.ask(question)
    assert answer.text.startswith(first), answer.text
    assert fact in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Tập trung đẩy mạnh bán hoa tươi sang thị trường Pê Ru đúng không?",
        "Hội Cờ giữ vai trò trung gian trong phong trào đánh cờ ở thôn bản đúng không?",
    ],
)
def test_another_thing_in_the_same_place_is_no_yes(rules, question):
    assert not rules.ask(question).text.startswith("Có")
