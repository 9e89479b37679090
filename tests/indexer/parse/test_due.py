"""By when: what a sentence says of it, and what looks like it and is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.parse.due import due_in


def due(words):
    found = due_in(words, 0, len(words))
    return words[slice(*found)] if found else None


@pytest.mark.parametrize(
    "before, said, after",
    [
        ("báo cáo ", "trước ngày 20 hằng tháng", " lên cấp trên"),
        ("gửi về Bộ ", "trước\nngày 15 tháng 12 năm 2025", "."),
        ("", "Định kỳ trước ngày 31 tháng 12 hàng năm", ", cơ quan báo cáo"),
        ("", "Định kỳ hằng quý", " có báo cáo"),
        ("theo dõi và báo cáo ", "hằng ngày", "."),
        ("", "Hằng năm hoặc đột xuất", " báo cáo kết quả"),
        ("", "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ", ", trả lời"),
        ("triển khai (", "hoàn thành trong tháng 11/2025", ") gửi về"),
        ("triển khai (**", "hoàn thành trong tháng 11/2025", "**) gửi về"),
        ("", "hoàn thành trong Quý IV/2025", "; báo cáo"),
        ("", "trước ngày 01/6 và 15/11 hằng năm", "."),
        ("cập nhật danh sách ", "trước ngày 10 tháng cuối quý", "."),
        ("chi trả theo quý, ", "chậm nhất ngày 20 của\ntháng đầu quý sau", "; trình"),
        ("cung cấp ", "trước ngày 20 của tháng liền trước", "."),
        ("giải quyết ", "không quá 03 tháng kể từ ngày nhận đơn", "."),
        ("xử lý ", "trong 24-48 giờ sau khi nước rút", "."),
        ("định kỳ hằng năm báo cáo ", "chậm nhất ngày 17 tháng 12", "."),
        ("", "Định kỳ hằng năm (trước ngày 30 tháng 11)", " báo cáo"),
        ("gửi báo cáo ", "trước 16 giờ ngày thứ Năm tuần cuối tháng", "; không gửi bản giấy."),
        ("tổng hợp ", "trước thứ Sáu tuần cuối của tháng", ", trình"),
        ("tổng hợp ", "trước ngày 28 của tháng đó", "."),
        ("cập nhật ", "vào tháng 01 hằng năm", "."),
        ("xác nhận ", "trong 02 ngày làm việc kể từ khi P.TCKH hỏi", "."),
    ],
)
def test_words_that_say_by_when(before, said, after):
    assert due(before + said + after) == said


@pytest.mark.parametrize(
    "words",
    [
        "theo Quyết định số 12/QĐ-TTg ngày 02/3/2025",
        "bố trí từ ngân sách nhà nước hằng năm",
        "mục tiêu giai đoạn 2021 - 2025",
        "kết quả trong 6 tháng đầu năm 2025",
        "",
    ],
)
def test_other_dates_are_no_deadline(words):
    assert due(words) is None


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_what_is_found_lies_inside_the_stretch(words, a, b):
    a, b = sorted((min(a, len(words)), min(b, len(words))))
    found = due_in(words, a, b)
    assert found is None or a <= found[0] < found[1] <= b


@pytest.mark.parametrize(
    "before, said, after",
    [
        ("báo cáo UBND tỉnh ", "trong tháng 9/2024", "."),
        ("cung cấp số liệu ", "trước ngày 20 của tháng cuối quý", "."),
    ],
)
def test_month_of_a_year_and_day_of_the_last_month_of_a_quarter(before, said, after):
    assert due(before + said + after) == said


def test_term_of_a_loan_is_no_deadline():
    assert due("cho vay tối đa 05 tỷ đồng, thời hạn không quá 36 tháng") is None
