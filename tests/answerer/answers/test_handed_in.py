"""To whom, by when and by whom a report is handed in: the hop that is asked for, and no other's
date."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 32/2024/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

KẾ HOẠCH
Phát triển câu lạc bộ cờ vua

I. MỤC TIÊU
Mỗi huyện có một câu lạc bộ cờ vua.

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ
- Tổ chức giải cờ vua hằng năm.

2. UBND các huyện, thành phố
- Báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 25/11, gửi Sở Văn hóa và Thể thao.

III. CHẾ ĐỘ BÁO CÁO
Các sở, ngành gửi báo cáo năm về Sở Văn hóa và Thể thao trước ngày 30/11. Sở Văn hóa và Thể thao \
tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 để UBND tỉnh báo cáo Bộ Văn hóa, Thể thao và Du lịch.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("handed_in"), PLAN)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Các huyện gửi báo cáo năm về đâu, trước ngày nào?", ["Sở Văn hóa", "25/11"], "15/12"),
        ("Huyện nộp báo cáo 6 tháng cho ai, hạn nào?", ["Sở Văn hóa", "05/6"], "15/12"),
        ("Các sở, ngành gửi báo cáo năm trước ngày nào?", ["30/11"], "15/12"),
        ("Sở Văn hóa và Thể thao báo cáo UBND tỉnh trước ngày mấy?", ["15/12"], "30/11"),
        ("so van hoa va the thao bao cao len tinh truoc ngay may", ["15/12"], "30/11"),
        ("Các huyện gửi báo cáo năm thì cơ quan nào nhận, lúc nào?", ["25/11"], "15/12"),
        ("Theo quy định các sở gửi báo cáo năm vào lúc nào, ai nhận?", ["30/11"], "15/12"),
        ("Give the recipient and due time of the districts' annual report", ["25/11"], "15/12"),
        ("To whom must districts send the annual report, and by when?", ["25/11"], "15/12"),
    ],
)
def test_only_the_hop_asked_for_is_told(plan, question, told, untold):
    text = plan.ask(question).text
    assert all(t in text for t in told)
    assert untold not in text


def test_a_hop_without_a_date_borrows_none(plan):
    answer = plan.ask("UBND tỉnh báo cáo Bộ Văn hóa, Thể thao và Du lịch trước ngày nào?")
    assert answer.status == "refused"
    assert "15/12" not in answer.text


def test_who_hands_on_what_another_collected_is_the_sender(plan):
    question = "Sở Văn hóa và Thể thao gom báo cáo của các huyện rồi gửi UBND tỉnh trước ngày nào?"
    text = plan.ask(question).text
    assert "15/12" in text
    assert "25/11" not in text


def test_who_sends_is_told(plan, assistant):
    answer = assistant.ask("Đồng Tháp: ai phải gửi báo cáo cho Sở Kế hoạch và Đầu tư?")
    assert "Chủ tịch UBND huyện" in answer.text


def test_the_addressees_of_a_letter_are_no_receivers_of_reports(assistant):
    answer = assistant.ask("Công văn tháng 10/2020 của Sở KHĐT Gia Lai kính gửi những nơi nào?")
    assert answer.intent == "document_fact"


def test_who_gets_a_copy_of_a_letter_is_no_receiver_of_proposals(assistant):
    asked = "Ngoài các nơi được kính gửi, công văn tháng 10/2020 xin đề xuất nội dung chương trình \
hành động còn gửi để báo cáo cơ quan nào?"
    assert "UBND tỉnh (b/cáo)" in assistant.ask(asked).text
