"""Claims about rules with bounds, cases and exceptions: the value of the case that is claimed
decides, a bound is kept or not, what is left out is denied, and what speaks of something near
confirms nothing."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

RULES = """\
HỘI ĐỒNG NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 31/2024/NQ-HĐND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

NGHỊ QUYẾT
Quy định chính sách hỗ trợ câu lạc bộ cờ vua

HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT NGHỊ:

Điều 1. Đối tượng
1. Câu lạc bộ cờ vua có trụ sở trên địa bàn tỉnh.
2. Quỹ tín dụng nhân dân không thuộc đối tượng áp dụng của Nghị quyết này.

Điều 2. Hỗ trợ giảng dạy
1. Mỗi câu lạc bộ được hỗ trợ không quá 02 người; thời gian hỗ trợ không quá 24 tháng/người.
2. Người dạy cờ không quá 60 tuổi tại thời điểm ký hợp đồng giảng dạy.
3. Người dạy cờ không phải là vợ, chồng, con đẻ của chủ nhiệm câu lạc bộ.
4. Thời gian thẩm định không quá 20 ngày làm việc đối với phòng đấu, không quá 12 ngày làm việc đối
với các nội dung còn lại.

Điều 3. Hỗ trợ giải đấu
1. Câu lạc bộ tổ chức giải đấu từ 40 kỳ thủ trở lên được thưởng bàn cờ.
2. Giải đấu cờ nhanh không được hỗ trợ.
3. Hồ sơ gồm báo cáo tài chính (trừ trường hợp đề nghị hỗ trợ phòng đấu).
4. Giải đấu hạng II trao cúp bạc cho đội thắng cuộc chung kết.
5. Toàn tỉnh có 40 vận động viên tham gia lớp bồi dưỡng trọng tài quốc gia.

TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return over(tmp_path_factory.mktemp("bounds"), RULES)


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Thẩm định phòng đấu trong 12 ngày làm việc phải không?", "Không", "20 ngày"),
        ("Thẩm định phòng đấu trong 20 ngày làm việc phải không?", "Có", "20 ngày"),
        ("Người dạy cờ 65 tuổi ký hợp đồng giảng dạy có được không?", "Không", "60 tuổi"),
        ("Người dạy cờ 50 tuổi ký hợp đồng giảng dạy có được không?", "Có", "60 tuổi"),
        ("Quỹ tín dụng nhân dân có được hưởng chính sách này không?", "Không", "không thuộc"),
        ("Con đẻ của chủ nhiệm câu lạc bộ có được dạy cờ không?", "Không", "không phải là vợ"),
        ("Giải đấu cờ nhanh có được hỗ trợ không?", "Không", "không được hỗ trợ"),
        ("Hồ sơ đề nghị hỗ trợ phòng đấu có cần báo cáo tài chính không?", "Không", "trừ"),
    ],
)
def test_a_bound_a_case_and_an_exception_decide_a_claim(rules, question, first, fact):
    answer = rules.ask(question)
    assert answer.text.startswith(first), answer.text
    assert fact in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Toàn tỉnh có 60 vận động viên đúng không?",
        "Câu lạc bộ có được nuôi ngựa ở phòng đấu không?",
    ],
)
def test_another_count_or_another_act_decides_nothing(rules, question):
    assert not rules.ask(question).text.startswith(("Có", "Không."))


def test_true_or_false_is_a_claim(rules):
    answer = rules.ask("Giải đấu cờ nhanh được hỗ trợ, đúng hay sai?")
    assert answer.text.startswith("Không")


def test_what_holds_for_one_level_confirms_nothing_of_another(rules):
    assert rules.ask("Giải đấu hạng II trao cúp bạc đúng không?").text.startswith("Có")
    assert not rules.ask("Giải đấu hạng I trao cúp bạc đúng không?").text.startswith("Có")
