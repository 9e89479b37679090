"""Dates and amounts as values."""

from __future__ import annotations

import pytest

from answerer.facts.spelled_numbers import in_digits
from answerer.facts.value_comparison import comparable, same, within
from answerer.facts.values import values_of


def one(text):
    (value,) = values_of(text)
    return value


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("trước ngày 27/10/2020", (27, 10, 2020)),
        ("ngày 31 tháng 12 năm 2025", (31, 12, 2025)),
        ("before 30 November 2020", (30, 11, 2020)),
        ("on November 30, 2020", (30, 11, 2020)),
        ("tháng 10/2020", (0, 10, 2020)),
        ("trong tháng 12 năm 2025", (0, 12, 2025)),
        ("vào ngày 10/12", (10, 12, 0)),
        ("ban hành năm 2020", (0, 0, 2020)),
    ],
)
def test_dates_are_read_however_they_are_written(text, date):
    assert one(text).date == date


@pytest.mark.parametrize(
    ("text", "number", "unit", "bound"),
    [
        ("không sau sáu (06) giờ", 6, "gio", "upper"),
        ("tối đa 40 triệu đồng/hợp tác xã", 40e6, "dong", "upper"),
        ("không quá 10 cá nhân", 10, "ca", "upper"),
        ("ít nhất 30%", 30, "%", "lower"),
        ("150.000 đồng", 150000, "dong", ""),
        ("đạt 8,19%", 8.19, "%", ""),
        ("sao lưu ít nhất 02 (hai) bộ", 2, "bo", "lower"),
        ("tuổi thọ là 25 (năm).", 25, "nam", ""),
        ("rà soát hằng quý", 3, "ky", ""),
        ("rà soát 03 năm một lần", 36, "ky", ""),
    ],
)
def test_amounts_have_a_number_a_unit_and_a_bound(text, number, unit, bound):
    value = one(text)
    assert (value.number, value.unit, value.bound) == (number, unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 98/2018/NĐ-CP ngày 05/7/2018",
        "Quyết định 137/2025",
        "giai đoạn 2021-2025",
        "khoản 1 Điều 4",
        "trực 24/24",
        "theo qđ 672 về hợp tác xã",
        "Luật Hợp tác xã 2012",
        "",
    ],
)
def test_names_of_documents_and_periods_are_no_values(text):
    assert values_of(text) == ()


def test_a_year_agrees_with_a_day_of_that_year_and_no_other():
    assert same(one("năm 2021"), one("ngày 16/4/2021"))
    assert not same(one("năm 2020"), one("ngày 16/4/2021"))


def test_a_day_agrees_with_a_day_that_has_no_year():
    assert same(one("10/12/2024"), one("ngày 10/12"))


def test_a_day_is_not_compared_with_a_year():
    assert not comparable(one("ngày 1/2/2021"), one("năm 2021"))
    assert comparable(one("năm 2021"), one("ngày 1/2/2021"))


def test_a_bound_holds_what_keeps_to_it():
    latest = one("không sau 06 giờ")
    assert within(one("5 giờ"), latest)
    assert not within(one("7 giờ"), latest)


@pytest.mark.parametrize(
    ("text", "claimed", "digits"),
    [
        ("chỉ xử lý một lần", False, "chỉ xử lý 1   lần"),
        ("một người mượn hai lần", True, "một người mượn 2   lần"),
        ("sau sáu (06) giờ", False, "sau sáu (06) giờ"),
        ("reviewing ten years", True, "reviewing 10  years"),
        ("opening ten product display points", True, "opening 10  product display points"),
        ("ten ke hoach", True, "ten ke hoach"),
    ],
)
def test_small_numbers_are_read_where_they_are_spelled_out(text, claimed, digits):
    assert in_digits(text, claimed) == digits


def test_the_scale_of_a_plan_is_a_value():
    (value,) = values_of("được lập ở tỷ lệ 1:2.000")
    assert (value.unit, value.number) == ("ty le", 2000)


def test_a_day_of_every_year_is_a_date_and_how_often():
    assert [(v.unit, v.number) for v in values_of("10/12 hằng năm")] == [("date", 0), ("ky", 12)]


def test_lengths_of_time_in_months_and_years_are_compared():
    assert same(one("36 tháng"), one("03 năm"))
    assert comparable(one("24 tháng"), one("03 năm"))
    assert not same(one("24 tháng"), one("03 năm"))
    assert not comparable(one("24 giờ"), one("03 năm"))


@pytest.mark.parametrize("text", ["06 tháng 1   lần", "06 tháng một lần", "nửa năm một lần"])
def test_how_often_is_no_date(text):
    assert [(v.unit, v.number) for v in values_of(text)] == [("ky", 6)]


def test_a_date_keeps_to_a_bound():
    latest = one("trước ngày 15/12/2024")
    assert within(one("ngày 10/12"), latest)
    assert not within(one("ngày 20/12/2024"), latest)


@pytest.mark.parametrize(
    ("text", "number", "unit", "bound"),
    [
        ("có 12 thành viên trở lên", 12, "thanh", "lower"),
        ("tuổi đời không quá 35 tại thời điểm tuyển chọn", 35, "tuoi", "upper"),
        ("không quá 02 lao động", 2, "ca", "upper"),
    ],
)
def test_a_bound_may_stand_behind_and_a_unit_before(text, number, unit, bound):
    value = one(text)
    assert (value.number, value.unit, value.bound) == (number, unit, bound)


def test_the_words_on_either_side_of_a_value_end_where_another_begins():
    first, second = values_of("20 ngày đối với phòng đấu và 12 ngày đối với sân đấu")
    assert first.behind.split() == ["doi", "voi", "phong", "dau"]
    assert second.behind.split() == ["doi", "voi", "san", "dau"]


def test_words_behind_a_value_go_on_through_a_list():
    text = "8 triệu đồng/ha đối với cúc, 12 triệu đồng/ha đối với hồng, cây trà; không quá 20 ha."
    first, second, _ = values_of(text)
    assert first.behind.endswith("cuc")
    assert second.behind.endswith("hong cay tra")
