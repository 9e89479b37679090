"""Who does something is told by the sentence whose subject does it."""

from __future__ import annotations

import pytest

from answerer.question.acts import act_asked
from tests.answerer.conftest import over

RULES = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 46/2025/QĐ-UBND
Lào Cai, ngày 04 tháng 9 năm 2025

QUYẾT ĐỊNH
PHÂN CẤP CHO SỞ NỘI VỤ KÝ QUYẾT ĐỊNH CHO PHÉP KHAI THÁC BẢN ĐỒ CỔ

Ủy ban nhân dân tỉnh ban hành Quyết định quản lý, khai thác bản đồ cổ trên địa bàn tỉnh Lào Cai.

Điều 1. Trách nhiệm giao, thực hiện
1. Chủ tịch Ủy ban nhân dân tỉnh có trách nhiệm giao nhiệm vụ phục chế bản đồ cổ.
2. Liên hiệp các hội Khoa học và Kỹ thuật tỉnh có trách nhiệm tổ chức thực hiện nhiệm vụ phục \
chế bản đồ cổ, báo cáo kết quả phục chế bản đồ cổ với Sở Nội vụ.

Điều 2. Ký quyết định
1. Ủy ban nhân dân tỉnh phân cấp cho Sở Nội vụ ký quyết định cho phép khai thác bản đồ cổ đối với \
các trường hợp sau:
a) Bản đồ đã được số hóa;
b) Bản đồ có từ hai bản trở lên.

Điều 3. Kho bản đồ
1. Tài khoản quản trị dùng để thêm, sửa bản đồ. Sở Tài chính là đơn vị quản lý, sử dụng tài khoản \
quản trị của kho bản đồ.
2. Bộ phận chuyên môn thuộc sở quản lý, sử dụng tài khoản khai thác của kho bản đồ.
3. Cơ quan tổ chức lập danh mục bản đồ: Bảo tàng tỉnh Lào Cai.

Điều 4. Giấy chứng nhận
1. Sở Du lịch giúp Ủy ban nhân dân tỉnh quản lý phòng đọc. Là cơ quan cấp giấy chứng nhận an toàn \
phòng đọc cho liên hiệp thư viện.
2. Phòng Văn hóa là cơ quan cấp giấy chứng nhận an toàn phòng đọc cho thư viện.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Mẫu
"""


@pytest.fixture(scope="module")
def maps(tmp_path_factory):
    return over(tmp_path_factory.mktemp("doers"), RULES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Ai có trách nhiệm giao nhiệm vụ phục chế bản đồ cổ cho các hội?",
            "Chủ tịch Ủy ban nhân dân tỉnh",
        ),
        (
            "Đơn vị nào quản lý, sử dụng tài khoản quản trị của kho bản đồ ở Lào Cai?",
            "Sở Tài chính là đơn vị",
        ),
        ("Ở Lào Cai cơ quan nào đứng ra tổ chức lập danh mục bản đồ?", "Bảo tàng tỉnh Lào Cai"),
        (
            "Lào Cai: Sở Nội vụ ký quyết định khai thác bản đồ cổ trong những trường hợp nào?",
            "số hóa",
        ),
        ("Ai ký Quyết định 46/2025/QĐ-UBND?", "Lê Văn Mẫu"),
    ],
)
def test_who_does_it_is_the_subject_of_the_verb(maps, question, said):
    answer = maps.ask(question)
    assert answer.status == "answered"
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký giấy mượn bản đồ cổ ở Lào Cai?",
        "Ai ký quyết định cho phép khai thác bản đồ cổ ở Lào Cai?",
    ],
)
def test_what_others_sign_was_not_signed_by_the_signer(maps, question):
    assert "Lê Văn Mẫu" not in maps.ask(question).text


def test_what_somebody_is_asked_for():
    act = act_asked("Sở nào có trách nhiệm cấp thẻ đọc?", ())
    assert act is not None
    assert (act.ways, act.head) == (("cấp thẻ đọc",), "so")
    assert act_asked("Báo cáo gửi cho ai trước ngày 15?", ()) is None
    assert act_asked("Huy động hỗ trợ từ những ai để làm việc đó?", ()) is None


def test_what_a_second_sentence_of_a_duty_says_is_done_by_its_agency(maps):
    answer = maps.ask("Ai cấp giấy chứng nhận an toàn phòng đọc cho liên hiệp thư viện?")
    assert "Sở Du lịch" in answer.text
    assert "Phòng Văn hóa" not in answer.text


def test_whom_something_is_put_before_does_not_do_it(assistant):
    answer = assistant.ask("Ở Đồng Tháp ai đề xuất mô hình HTX OCOP?")
    assert answer.text.startswith("**Liên minh HTX Tỉnh**")


def test_a_row_with_a_lead_comes_before_a_task_of_whoever_it_concerns(assistant):
    assert assistant.ask("Đồng Tháp ai lo Hội quán?").text.startswith("**Sở Nông nghiệp")
    assert (
        "các sở, ban, ngành"
        in assistant.ask(
            "Ai chịu trách nhiệm toàn diện trước Chủ tịch UBND tỉnh Đồng Tháp?"
        ).text.lower()
    )
