"""Figures by value and neighbour, numbers of documents apart."""

import pytest

from answerer.check.figures import Figure, numbers_in, without_numbers


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("có 1.200 HTX", Figure("1200", "co", "htx")),
        ("tổng kết 10 năm", Figure("10", "ket", "nam")),
        ("tổng kết mười năm", Figure("10", "ket", "nam", spelled=True)),
        ("hai mươi lăm tỷ", Figure("25", "", "ty", spelled=True)),
        ("mười hai tháng", Figure("12", "", "thang", spelled=True)),
        ("đạt 15,5%", Figure("15.5", "dat", "%")),
        ("đạt 15,5 phần trăm", Figure("15.5", "dat", "%")),
        ("dòng 2.2.1", Figure("2.2.1", "dong", "")),
        ("lần thứ 5, khóa IX", Figure("5", "thu", "")),
        ("năm (05) cơ quan", Figure("5", "", "")),
    ],
)
def test_a_figure_has_its_value_and_its_neighbours(text, figure):
    assert numbers_in(text).figures == (figure,)


def test_an_article_and_a_year_are_no_figures():
    assert numbers_in("một số nhiệm vụ trong năm").figures == ()


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("Quyết định số 672 /QĐ-UBND-HC", ("672/qd-ubnd-hc",)),
        ("Nghị định 116/2018/NĐ-CP, 116/2018", ("116/2018/nd-cp", "116/2018")),
        ("Kết luận 70-KL/TW; 13-NQ/TW", ("70-kl/tw", "13-nq/tw")),
        ("10 HTX/xã", ()),
    ],
)
def test_numbers_of_documents_are_no_figures(text, references):
    assert numbers_in(text).references == references


def test_a_text_without_its_numbers_keeps_its_length():
    text = "Quyết định 672/QĐ-UBND-HC ngày 01/6/2021 có 5 điều"
    assert without_numbers(text) == f"Quyết định {'.' * 14} ngày {'.' * 9} có 5 điều"
