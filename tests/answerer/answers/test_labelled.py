"""Lines ``label: value`` of administrative procedures, in a decision made up here."""

import pytest

from tests.answerer.conftest import over

PROCEDURES = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 2217/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

QUYẾT ĐỊNH
Về việc công bố thủ tục hành chính nội bộ lĩnh vực chăn nuôi

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;

QUYẾT ĐỊNH:

Điều 1. Công bố kèm theo Quyết định này thủ tục hành chính nội bộ lĩnh vực chăn nuôi.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC

1. Cấp giấy phép nuôi ong

a) Trình tự thực hiện

- Bước 1: Người nuôi nộp hồ sơ.

- Bước 2: Công chức kiểm tra hồ sơ.

b) Cách thức thực hiện: Trực tiếp hoặc qua bưu điện.

Thành phần hồ sơ: Đơn đề nghị và bản đồ đặt tổ ong.

c) Thời hạn giải quyết: 07 ngày làm việc.

d) Cơ quan thực hiện thủ tục hành chính:

Chi cục Chăn nuôi của tỉnh.

đ) Kết quả thực hiện thủ tục hành chính: Giấy phép.

e) Phí, lệ phí (nếu có): Không.

2. Thu hồi giấy phép nuôi ong

a) Trình tự thực hiện

- Bước 1: Công chức lập biên bản.

b) Thời hạn giải quyết: 12 ngày làm việc.

c) Cơ quan thực hiện thủ tục hành chính: Ủy ban nhân dân cấp xã.

d) Kết quả thực hiện thủ tục hành chính: Quyết định thu hồi.

đ) Phí, lệ phí: Không.
"""


@pytest.fixture(scope="module")
def procedures(tmp_path_factory):
    return over(tmp_path_factory.mktemp("procedures"), PROCEDURES)


def test_line_below_the_procedure_named_answers(procedures):
    found = procedures.ask("Thu hồi giấy phép nuôi ong mất bao nhiêu ngày?")
    assert "12 ngày làm việc" in found.text
    found = procedures.ask("Thủ tục cấp giấy phép nuôi ong giải quyết trong mấy ngày?")
    assert "07 ngày làm việc" in found.text


def test_value_below_its_label_is_cited_with_it(procedures):
    found = procedures.ask("Cơ quan nào giải quyết thủ tục cấp giấy phép nuôi ong?")
    assert "Chi cục Chăn nuôi của tỉnh" in found.text
    assert len(found.citations) == 2


def test_steps_are_all_told(procedures):
    found = procedures.ask("Cấp giấy phép nuôi ong gồm những bước nào?")
    assert "Bước 1" in found.text
    assert "Bước 2" in found.text


def test_day_of_effect_is_no_time_limit(procedures):
    found = procedures.ask("Quyết định công bố thủ tục nuôi ong có hiệu lực từ bao giờ?")
    assert "ngày làm việc" not in found.text


def test_form_of_another_letter_is_not_stated(procedures):
    asked = "Theo Quyết định 2217/QĐ-UBND, cấp giấy phép nuôi ong mẫu B trong mấy ngày?"
    assert procedures.ask(asked).status == "refused"


def test_result_of_a_procedure_with_an_abbreviation_is_no_definition(procedures):
    found = procedures.ask("Kết quả thủ tục cấp giấy phép nuôi ong của UBND là gì?")
    assert "Giấy phép" in found.text


def test_words_that_ask_for_a_label_may_stand_apart(procedures):
    found = procedures.ask("Hồ sơ thủ tục cấp giấy phép nuôi ong gồm những gì?")
    assert found.status == "answered"
    assert "Đơn đề nghị" in found.text
    assert "Bước 1" not in found.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Cấp giấy phép nuôi ong có phải nộp lệ phí không?", "Không"),
        ("Thủ tục nuôi ong có phải nộp lệ phí không?", "Không"),
        ("Thời hạn giải quyết cấp giấy phép nuôi ong là 07 ngày phải không?", "Có"),
        ("Cấp giấy phép nuôi ong có nộp qua bưu điện được không?", "Có"),
        ("Thời hạn giải quyết cấp giấy phép nuôi ong là 15 ngày phải không?", "Không"),
    ],
)
def test_claim_is_compared_with_the_value_of_a_label(procedures, question, first):
    assert procedures.ask(question).text.startswith(first)


def test_labels_asked_for_beside_each_other_are_both_told(procedures):
    found = procedures.ask("Cấp giấy phép nuôi ong bao giờ xong, lệ phí thế nào?")
    assert "07 ngày làm việc" in found.text
    assert "lệ phí" in found.text


def test_papers_that_one_takes_along_are_those_of_the_dossier(procedures):
    found = procedures.ask("Xin cấp giấy phép nuôi ong thì mang theo những giấy tờ gì?")
    assert "bản đồ đặt tổ ong" in found.text
