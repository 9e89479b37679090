"""Deadlines as intervals: worked examples, and what holds of any."""

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.deadlines import Interval, interval

ISSUED = "2025-11-17"


@pytest.mark.parametrize(
    "written, start, end",
    [
        ("Quí IV-2025", "2025-10-01", "2025-12-31"),
        ("Quý IV/2025", "2025-10-01", "2025-12-31"),
        ("Quý 1 năm 2026", "2026-01-01", "2026-03-31"),
        ("Quý II, III/2026", "2026-04-01", "2026-09-30"),
        ("Quý IV/2025 - Quý I/2026", "2025-10-01", "2026-03-31"),
        ("2020-2021", "2020-01-01", "2021-12-31"),
        ("giai đoạn 2026 – 2030", "2026-01-01", "2030-12-31"),
        ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"),
        ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30"),
        ("Tháng 8/2025", "2025-08-01", "2025-08-31"),
        ("Tháng 02 năm 2024", "2024-02-01", "2024-02-29"),
        ("tháng 8-9/2025", "2025-08-01", "2025-09-30"),
        ("trong tháng 12", "2025-12-01", "2025-12-31"),
        ("Quý I", "2026-01-01", "2026-03-31"),
        ("Hoàn thành trong năm 2025", "2025-01-01", "2025-12-31"),
        ("Đến năm 2030", None, "2030-12-31"),
        ("trước ngày 15 tháng 12 năm 2025", None, "2025-12-15"),
        ("chậm nhất ngày 05/12", None, "2025-12-05"),
        ("trước ngày 10/01", None, "2026-01-10"),
        ("trước 17 giờ ngày 20/11/2025", None, "2025-11-20"),
        ("đến hết ngày 30.6.2026", None, "2026-06-30"),
        ("31/12/2025", "2025-12-31", "2025-12-31"),
        ("15-20/12/2025", "2025-12-15", "2025-12-20"),
        ("Từ ngày 15/11/2025 đến ngày 15/12/2025", "2025-11-15", "2025-12-15"),
        ("từ ngày 08 đến ngày 10 tháng 12 năm 2025", "2025-12-08", "2025-12-10"),
        ("Từ tháng 11/2025 đến tháng 3/2026", "2025-11-01", "2026-03-31"),
        ("Năm 2025 và các năm tiếp theo", "2025-01-01", None),
        ("Từ năm 2026", "2026-01-01", None),
    ],
)
def test_what_is_due_once(written, start, end):
    assert interval(written, ISSUED) == Interval(start, end)


@pytest.mark.parametrize(
    "written, days",
    [
        ("Thường xuyên", ()),
        ("Hằng năm", ()),
        ("hàng quý", ()),
        ("Định kỳ 06 tháng, năm", ()),
        ("trước ngày 01/6 và 15/11 hằng năm", ("06-01", "11-15")),
        ("trước ngày 15 hằng tháng", ("15",)),
    ],
)
def test_what_comes_back(written, days):
    assert interval(written, ISSUED) == Interval(None, None, True, days)


@pytest.mark.parametrize(
    "written",
    [
        "sau khi có hướng dẫn của Bộ",
        "Theo tiến độ được giao của Luật An ninh mạng 2025",
        "Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ",
        "ngày 31/2/2024",
        "",
    ],
)
def test_what_has_no_place_in_the_calendar(written):
    assert interval(written, ISSUED) is None


def test_date_without_a_year_needs_the_day_of_the_document():
    assert interval("trước ngày 15/12") is None
    assert interval("trước ngày 15/12", "no day") is None


def test_deadlines_sort_by_their_end_and_what_recurs_comes_last():
    written = [
        "Thường xuyên",
        "Đến năm 2030",
        "Quý IV/2025",
        "trước ngày 05/12/2025",
        "Từ năm 2026",
    ]
    found = sorted(written, key=lambda w: interval(w, ISSUED).order)
    assert found == [
        "trước ngày 05/12/2025", "Quý IV/2025", "Đến năm 2030", "Từ năm 2026", "Thường xuyên"
    ]  # fmt: skip


PIECES = st.sampled_from(
    (
        "trước ngày", "15", "31/2", "/2025", "2026", "-", "–", "Quý", "IV", "quý 9", "tháng", "13",
        "6 tháng cuối năm", "hằng năm", "đến", "từ", "và", "các năm tiếp theo", "Luật", "sau khi",
        "0/0", "99/99/9999", "giai đoạn", "\n", "…",
    )
)  # fmt: skip


def test_what_has_an_end_and_goes_on_keeps_its_end():
    found = interval("trước ngày 31/12/2000 và các năm tiếp theo")
    assert found is not None
    assert found.end == "2000-12-31"


@given(
    st.text(max_size=60) | st.lists(PIECES, max_size=10).map(" ".join),
    st.none() | st.dates().map(str),
)
def test_any_words_give_days_in_order_or_nothing(written, issued):
    found = interval(written, issued)
    if found is None:
        return
    days = [datetime.date.fromisoformat(d) for d in (found.start, found.end) if d]
    assert days == sorted(days)
    assert days or found.recurring


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31)))
def test_a_day_is_the_same_in_every_spelling(day):
    spellings = (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        f"NGÀY {day.day:02d}\nTHÁNG {day.month:02d} NĂM {day.year}",
    )
    found = {interval(s) for s in spellings}
    assert found == {Interval(day.isoformat(), day.isoformat())}


@given(st.integers(1, 12), st.integers(2000, 2099))
def test_a_month_lies_inside_its_quarter_and_its_year(month, year):
    inner = interval(f"Tháng {month}/{year}")
    last = calendar.monthrange(year, month)[1]
    assert (inner.start[-2:], inner.end) == ("01", f"{year}-{month:02d}-{last:02d}")
    for outer in (interval(f"Quý {(month + 2) // 3}/{year}"), interval(f"năm {year}")):
        assert outer.start <= inner.start <= inner.end <= outer.end
