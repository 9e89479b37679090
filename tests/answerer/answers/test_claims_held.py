"""Claims held against a text that says another thing in the same place: years, one thing alone, a
side, a law of another year, and who is named to carry a decision out."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 48/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc phát triển vườn dâu tây

ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Trồng trọt năm 2018;

Điều 1. Phát triển vườn dâu tây trong giai đoạn 2022-2027, coi vườn dâu là ngành hàng chủ lực của
vùng cao nguyên.

Điều 2. Ngành khoa học và công nghệ thống nhất quản lý giống dâu từ tỉnh đến xã. Kiểm tra vườn ươm
dâu ở xã và phường mỗi mùa mưa.

Điều 3. Giám đốc các Sở: Tài chính, Công Thương, Nội vụ; Chủ tịch UBND các huyện chịu trách nhiệm
thi hành Quyết định này.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def decision(tmp_path_factory):
    return over(tmp_path_factory.mktemp("decision"), DECISION)


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Vườn dâu tây phát triển trong giai đoạn 2025-2030 phải không?", "Không", "2022-2027"),
        ("Vườn dâu tây phát triển trong giai đoạn 2022-2027 phải không?", "Có", "2022-2027"),
        ("Bên khuyến nông thống nhất quản lý giống dâu hả?", "Không", "khoa học và công nghệ"),
        ("Ngành khoa học và công nghệ thống nhất quản lý giống dâu phải không?", "Có", "giống"),
        ("Giám đốc Sở Công Thương có phải thi hành quyết định không?", "Có", "Công Thương"),
        ("Điều 3 có nêu tên Giám đốc Sở Y tế không?", "Không", "Tài chính"),
        ("Quyết định đề tháng 6/2023 phải không?", "Không", "9"),
    ],
)
def test_another_thing_in_the_place_of_what_is_claimed_is_a_no(decision, question, first, fact):
    told = decision.ask(question).text
    assert told.startswith(first)
    assert fact in told


def test_what_is_so_of_two_is_not_so_of_one_alone(decision):
    told = decision.ask("Chỉ kiểm tra vườn ươm dâu ở xã thôi phải không?").text
    assert told.startswith("Không")
    assert "phường" in told


def test_what_is_not_said_of_one_alone_is_not_confirmed(decision):
    told = decision.ask("Chỉ coi vườn dâu là ngành hàng chủ lực thôi phải không?").text
    assert not told.startswith("Có")


def test_departments_that_share_their_first_word_are_counted(decision):
    assert "**3 sở**" in decision.ask("Điều 3 nêu giám đốc mấy sở?").text


TOLD_ON = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 49/QĐ-UBND                        Lâm Đồng, ngày 10 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc phát triển nghề đan tre

ỦY BAN NHÂN DÂN TỈNH

Điều 1. Giao Sở Công Thương tham mưu UBND tỉnh trình HĐND tỉnh ban hành Nghị quyết về hỗ trợ làng
nghề đan tre.

Điều 2. Các huyện gửi báo cáo về Sở Công Thương tổng hợp trước ngày 05 tháng 12 hằng năm.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def told_on(tmp_path_factory):
    return over(tmp_path_factory.mktemp("told_on"), TOLD_ON)


def test_who_only_proposes_is_not_the_one_who_decides(told_on):
    ask = "Nghị quyết về hỗ trợ làng nghề đan tre có phải UBND tỉnh ban hành không?"
    assert told_on.ask(ask).text.startswith("Không")
    ask = "Nghị quyết về hỗ trợ làng nghề đan tre do HĐND tỉnh ban hành phải không?"
    assert told_on.ask(ask).text.startswith("Có")


def test_what_goes_to_one_does_not_go_straight_to_another(told_on):
    ask = "Các huyện gửi báo cáo thẳng cho Bộ Công Thương, đúng không?"
    assert not told_on.ask(ask).text.startswith("Có")
