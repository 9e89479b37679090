"""Numbers asked for by their unit, in a regulation made up here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerer.answers.numbers.quantity import ONLY_ONE, answer_quantity
from answerer.meaning.reading import ask_of, read_question
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

REGULATION = decision(
    "58/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Quy chế hoạt động của kho lạnh bảo quản hoa",
    """
Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của kho lạnh bảo quản hoa.

Điều 2. Hoạt động của kho lạnh

1. Kho lạnh mở cửa nhận hoa tối thiểu là mười (10) giờ liên tục trong một ngày.

2. Hội nghị người gửi hoa lần thứ nhất phải có mặt 70% số người gửi; số lượng nhân viên trực đêm
tối thiểu là 04 kỹ thuật viên.

3. Hội nghị người gửi hoa lần thứ hai phải có mặt 40% số người gửi.

4. Mỗi năm tặng danh hiệu Kho xanh cho không quá 12 cá nhân.

5. Mỗi người gửi được hẹn lại giờ giao hoa không quá một lần.

6. Khu đệm nối tiếp khu lạnh, cách cửa nhận hoa khoảng 30m.

7. Khu lạnh cách cửa nhận hoa khoảng 12m và được khử khuẩn hằng ngày.

8. Kho có 06 tổ kỹ thuật điện lạnh.

9. Người gửi quên mật khẩu thư điện tử của kho được cấp lại trong 02 giờ.

10. Thời gian xét đơn gửi hoa giảm từ 12 ngày xuống còn 05 ngày.

11. Kỹ thuật viên mới được kèm cặp trong 03-06 tháng đầu.

12. Báo cáo số hoa hỏng:

a) Ủy ban nhân dân xã lập báo cáo số hoa hỏng, gửi Ủy ban nhân dân tỉnh trong thời hạn 04 ngày.

b) Ủy ban nhân dân tỉnh thẩm định báo cáo số hoa hỏng, gửi báo cáo số hoa hỏng cho Bộ trong thời
hạn 15 ngày.

13. Người nêu tại khoản 4 lái xe chở hoa của kho.

14. Ngân sách hỗ trợ 60% chi phí lắp giàn lạnh cho nhà vườn.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def cold_store(tmp_path_factory):
    return over(tmp_path_factory.mktemp("kho"), REGULATION)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kho lạnh nhận hoa ít nhất mấy tiếng một ngày?", "mười (10) giờ"),
        ("Hội nghị người gửi hoa lần đầu cần bao nhiêu phần trăm người gửi?", "70%"),
        ("Hội nghị người gửi hoa lần hai cần bao nhiêu phần trăm người gửi?", "40%"),
        ("Mỗi năm tặng danh hiệu Kho xanh nhiều nhất cho mấy người?", "12 cá nhân"),
        ("Người gửi được hẹn lại giờ giao hoa tối đa mấy lần?", "không quá một lần"),
        ("Khu lạnh cách cửa nhận hoa bao nhiêu mét?", "12m"),
        ("Kho lạnh có mấy tổ kỹ thuật?", "06 tổ kỹ thuật"),
        ("Người gửi quên mật khẩu hộp thư của kho thì bao lâu được cấp lại?", "02 giờ"),
        ("Xét đơn gửi hoa giảm từ bao nhiêu ngày xuống còn bao nhiêu?", "từ 12 ngày xuống còn 05"),
        ("Kỹ thuật viên mới được kèm cặp bao lâu?", "03-06 tháng"),
        ("UBND xã gửi báo cáo số hoa hỏng trong mấy hôm?", "04 ngày"),
        ("UBND tỉnh gửi báo cáo số hoa hỏng trong mấy hôm?", "15 ngày"),
        ("Tỷ lệ hỗ trợ chi phí lắp giàn lạnh là bao nhiêu?", "60%"),
        ("Số lượng nhân viên trực đêm tối thiểu là bao nhiêu?", "04 kỹ thuật viên"),
    ],
)
def test_the_number_is_told_in_the_unit_of_the_text(cold_store, question, told):
    answer = cold_store.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_a_number_of_another_unit_is_not_told(cold_store):
    assert cold_store.ask("Kho lạnh nhận được bao nhiêu tấn hoa?").status == "refused"


def test_the_number_of_a_part_of_the_text_counts_nothing(cold_store):
    assert cold_store.ask("Kho lạnh có bao nhiêu lái xe chở hoa?").status == "refused"


PRIZES = decision(
    "60/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Quy định mức thưởng sản phẩm hoa",
    """
Điều 1. Thưởng sản phẩm hoa: 3 sao 15 triệu đồng; 4 sao 25 triệu đồng; 5 sao 50 triệu đồng.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


def test_another_case_that_the_passage_just_told_gives_is_sure(tmp_path_factory):
    engine = over(tmp_path_factory.mktemp("sao"), PRIZES).engine
    ask = ask_of(engine, read_question(engine, "Sản phẩm hoa 5 sao thì được bao nhiêu?"))
    told = tuple(k for k, p in enumerate(engine.passages) if "5 sao" in p.clean)
    found = [answer_quantity(engine, replace(ask, before=before)) for before in (told, ())]
    assert [d.probability if d else 0.0 for d in found] == [ONLY_ONE, None]
