"""What a document means by a term that it defines itself."""

from __future__ import annotations

import pytest

from answerer.question.terms_asked import terms_asked
from tests.answerer.conftest import over

RULES = """ỦY BAN NHÂN DÂN TỈNH AN LẠC
Số: 45/2025/QĐ-UBND
An Lạc, ngày 03 tháng 9 năm 2025

QUYẾT ĐỊNH
BAN HÀNH QUY CHẾ QUẢN LÝ KHO LƯU TRỮ SỐ TỈNH AN LẠC

Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định việc quản lý, khai thác Kho lưu trữ số tài liệu hành chính tỉnh An Lạc \
(sau đây gọi tắt là Kho số).
2. Chi cục Văn thư và các phòng lưu trữ cấp xã (gọi chung là cơ quan giữ kho) có trách nhiệm bảo \
quản tài liệu theo quy trình số hóa tập trung (QTSH).

Điều 2. Giải thích từ ngữ
1. Tài liệu mờ là tài liệu có từ ba dòng trở lên không đọc được bằng mắt thường.
2. Bản sao chìm: Là bản sao được giữ ở nơi khác để phòng khi mất bản chính.
3. HTX thuê kho là hợp tác xã (HTX) có hợp đồng giữ tài liệu thuê từ một năm trở lên.

Điều 3. Quản lý
1. Không đưa tài liệu mờ vào kho số khi chưa phục chế.
2. Bản sao chìm được kiểm tra mỗi năm một lần.
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return over(tmp_path_factory.mktemp("terms"), RULES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("“Tài liệu mờ” nghĩa là gì theo quy chế của An Lạc?", "từ ba dòng trở lên"),
        ("Trong quy chế kho lưu trữ số, tài liệu mờ được hiểu là gì?", "từ ba dòng trở lên"),
        ("the nao la tai lieu mo", "từ ba dòng trở lên"),
        ("Quy chế kho lưu trữ số hiểu thế nào là tài liệu mờ?", "từ ba dòng trở lên"),
        ("Quy chế hiểu tài liệu mờ như thế nào?", "từ ba dòng trở lên"),
        ("Thế nào mới gọi là “tài liệu mờ”? Quy chế hiểu cụm từ này ra sao?", "từ ba dòng"),
        ("Ở An Lạc, giấy tờ nào được coi là bản sao chìm?", "ở nơi khác"),
        ("Thế nào thì được gọi là hợp tác xã thuê kho?", "giữ tài liệu thuê"),
        ("Quyết định 45/2025/QĐ-UBND: bản sao chìm là gì?", "ở nơi khác"),
        ("cụm “Kho số” là gọi tắt của cái gì?", "Kho lưu trữ số tài liệu hành chính"),
        ("“Cơ quan giữ kho” trong quy chế này là những đơn vị nào?", "các phòng lưu trữ cấp xã"),
        ("QĐ 45/2025 của UBND An Lạc: QTSH là viết tắt của gì?", "quy trình số hóa tập trung"),
    ],
)
def test_a_term_is_answered_by_its_definition(archive, question, said):
    answer = archive.ask(question)
    assert answer.status == "answered"
    assert said in answer.text
    assert "hội đồng" not in answer.text


def test_a_term_that_is_not_defined_is_not_made_up(archive):
    assert archive.ask("“Tài liệu mật” nghĩa là gì?").status == "refused"


def test_what_a_question_asks_the_meaning_of():
    assert terms_asked("Vậy “thư rác” nghĩa là gì?") == ("thư rác",)
    assert terms_asked("Mục tiêu của kế hoạch đến năm 2030 gồm những gì?") == ()
    assert "thư rác" in terms_asked("Theo quy chế, thư rác được hiểu thế nào?")
    assert terms_asked("Ai ký “thư mời”?") == ()
