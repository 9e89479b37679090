"""The form of time that a question asks for."""

from __future__ import annotations

import pytest

from answerer.question.moments import moment_asked


@pytest.mark.parametrize(
    ("question", "gives", "lacks"),
    [
        (
            "Đợt tập huấn diễn ra từ ngày nào đến ngày nào?",
            "Thời gian: Từ ngày 02/3/2025 đến ngày 05/3/2025",
            "Báo cáo kết quả trước ngày 10 tháng 3 năm 2025",
        ),
        (
            "Thu hoạch từ tháng mấy tới tháng mấy?",
            "Thu hoạch từ tháng 4 đến tháng 9 hằng năm",
            "Thu hoạch trong tháng 4",
        ),
        (
            "Mỗi ngày phải báo cáo trước mấy giờ?",
            "báo cáo trước 17h00 mỗi ngày",
            "báo cáo trong thời hạn 03 ngày",
        ),
        (
            "Nộp hồ sơ trước ngày mấy hằng năm?",
            "gửi hồ sơ trước ngày 15 tháng 6 hằng năm",
            "khen thưởng vào dịp kỷ niệm (02/9) hằng năm",
        ),
        (
            "Ủy quyền đến hết ngày nào?",
            "Thời gian ủy quyền đến hết ngày 31/12/2027",
            "Quyết định này có hiệu lực từ ngày 31/12/2027",
        ),
        (
            "Phải giữ chứng từ ít nhất bao lâu?",
            "lưu giữ ít nhất 05 năm sau khi nhận",
            "ban hành ngày 27 tháng 6 năm 2013",
        ),
        (
            "From what date does the centre receive applications?",
            "Từ ngày 01 tháng 7 năm 2025, Trung tâm tiếp nhận hồ sơ",
            "hoàn thành trong tháng 6 năm 2025",
        ),
    ],
)
def test_a_text_gives_the_form_asked_or_another(question, gives, lacks):
    says = moment_asked(question)
    assert says is not None
    assert says(gives)
    assert not says(lacks)


def test_a_question_without_diacritics_asks_the_same_form():
    says = moment_asked("le hoi dien ra tu ngay nao den ngay nao")
    assert says is not None
    assert says("từ ngày 02/3 đến ngày 05/3")


def test_the_date_of_a_cited_document_is_no_time_asked():
    says = moment_asked("Nộp trước ngày nào hằng năm?")
    assert says is not None
    assert not says("Hằng năm thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2025")


def test_when_asks_for_no_form():
    assert moment_asked("Khi nào phải xong đề án?") is None


def test_a_period_is_asked_for_by_years():
    says = moment_asked("nhiệm vụ trọng tâm trong giai đoạn nào?")
    assert says is not None
    assert says("xuyên suốt trong giai đoạn 2020-2025")
    assert not says("trong năm 2021")


def test_within_how_many_hours_asks_for_a_length():
    says = moment_asked("Cáp đứt thì phải nối lại trong mấy giờ?")
    assert says("trong thời hạn 12 (mười hai) giờ kể từ khi nhận được thông báo")
