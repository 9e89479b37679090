"""What a decision puts out of force."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1415/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế quản lý kho lạnh

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Hợp tác xã số 17/2023/QH15 ngày 20 tháng 6 năm 2023;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý kho lạnh; chỉ số giá tiêu dùng (CPI) do
cơ quan thống kê cung cấp; kho theo khung tiêu chuẩn độ ẩm,
nhiệt độ, ánh sáng (DNA). Kinh phí thay thế máy lạnh thực hiện theo Quyết định số 30/2024/QĐ-TTg
ngày 02 tháng 5 năm 2024 của Thủ tướng Chính phủ.

Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2025.

Điều 3. Quyết định này thay thế Quyết định số 12/2019/QĐ-UBND ngày 05 tháng 6 năm 2019.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def keeper(tmp_path_factory):
    return over(tmp_path_factory.mktemp("keeper"), DECISION)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 1415 thay thế quyết định nào?",
        "Quyết định 1415 của Lâm Đồng làm hết hiệu lực văn bản nào?",
        "Which decision does Decision 1415 replace?",
        "Quyết định 1415/QĐ-UBND thay thế quyết định số mấy?",
    ],
)
def test_what_is_replaced_is_told_and_no_legal_basis(keeper, question):
    answer = keeper.ask(question)
    assert "12/2019" in answer.text
    assert "17/2023" not in answer.text


def test_effect_and_what_is_replaced_are_told_together(keeper):
    answer = keeper.ask("Quyết định 1415 có hiệu lực từ ngày nào và thay thế quyết định nào?")
    assert "01 tháng 4 năm 2025" in answer.text
    assert "12/2019" in answer.text


def test_an_abbreviation_in_brackets_is_quoted_with_the_words_before_it(keeper):
    answer = keeper.ask("CPI trong Quyết định 1415 là viết tắt của cái gì?")
    assert "chỉ số giá tiêu dùng (CPI)" in answer.text
    row = keeper.ask("DNA trong Quyết định 1415 là viết tắt của khung tiêu chuẩn gì?")
    assert "độ ẩm, nhiệt độ, ánh sáng (DNA)" in " ".join(row.text.split())


def test_whoever_signs_something_else_is_not_the_signer_of_the_document(keeper):
    text = keeper.ask(
        "Hộ dân Lâm Đồng tự nguyện tặng hợp tác xã kho lạnh thì ai ký quyết định tiếp nhận tài sản "
        "hiến tặng đó cho xã?"
    ).text
    assert "Trần Văn Mẫu" not in text


def test_another_province_is_not_answered_by_what_does_not_name_it(keeper):
    assert keeper.ask("Quy chế quản lý kho lạnh của Hà Giang do ai ký?").status == "refused"


LAW = """\
QUỐC HỘI                               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                           Độc lập - Tự do - Hạnh phúc
Luật số: 91/2017/QH14                  Hà Nội, ngày 19 tháng 6 năm 2017

LUẬT
THỦY LỢI

Điều 1. Phạm vi điều chỉnh
Luật này quy định về thủy lợi.
Điều 60. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2018.
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory):
    return over(tmp_path_factory.mktemp("law"), LAW)


def test_a_law_of_another_year_is_another_law(law):
    assert "01 tháng 7 năm 2018" in law.ask("Luật Thủy lợi 2017 có hiệu lực từ khi nào?").text
    assert law.ask("Luật Thủy lợi 2023 có hiệu lực từ khi nào?").status == "refused"


REPEALS = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1520/QĐ-UBND                        Lâm Đồng, ngày 10 tháng 3 năm 2025

QUYẾT ĐỊNH
Về việc bãi bỏ một số văn bản quy phạm pháp luật lĩnh vực văn hóa

Điều 1. Bãi bỏ các văn bản quy phạm pháp luật sau:
1. Quyết định số 11/2014/QĐ-UBND ngày 10 tháng 4 năm 2014 quy định mức quà tặng đoàn nghệ nhân
cồng chiêng.
2. Quyết định số 76/2006/QĐ-UBND ngày 20 tháng 10 năm 2006 quy định lệ phí thư viện huyện.
3. Quyết định số 15/1999/QĐ-UB ngày 06 tháng 4 năm 1999 thành lập Ban chỉ đạo xây bảo tàng.

Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def repealer(tmp_path_factory):
    return over(tmp_path_factory.mktemp("repealer"), REPEALS)


def test_the_one_repealed_document_whose_subject_is_named(repealer):
    text = repealer.ask(
        "Quy định mức quà tặng đoàn nghệ nhân cồng chiêng bị bãi bỏ theo Quyết định 1520 là quyết "
        "định số mấy?"
    ).text
    assert "11/2014" in text
    assert "76/2006" not in text


def test_how_many_documents_are_repealed(repealer):
    assert "**3 văn bản**" in repealer.ask("Quyết định 1520 bãi bỏ bao nhiêu văn bản?").text
    everything = repealer.ask("Quyết định 1520 bãi bỏ những văn bản nào?").text
    assert all(n in everything for n in ("11/2014", "76/2006", "15/1999"))


def test_the_day_on_which_another_document_ends_is_no_question_of_when_it_ends(keeper):
    answer = keeper.ask("Quyết định 1415 bắt đầu áp dụng bao giờ, quyết định cũ nào hết hiệu lực?")
    assert "01 tháng 4 năm 2025" in answer.text
    assert "12/2019" in answer.text


def test_what_is_bought_anew_ends_no_document(keeper):
    answer = keeper.ask("Quyết định 1415 thay thế quyết định nào?")
    assert "30/2024" not in answer.text


def test_the_number_of_our_own_document_need_not_stand_in_what_it_cites(keeper):
    answer = keeper.ask("Quyết định 1415/QĐ-UBND thay máy lạnh theo quyết định nào của Thủ tướng?")
    assert "30/2024" in answer.text
