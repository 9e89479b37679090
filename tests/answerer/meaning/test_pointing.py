"""Words that point back at the turns before."""

from __future__ import annotations

import pytest

from answerer.meaning.pointing import (
    agency_meant,
    asks_same,
    counted_out,
    document_meant,
    means_all,
    picked_by,
    points_at_list,
)

AGENCIES = ["Ủy ban nhân dân tỉnh", "Sở Tài chính", "Sở Y tế"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("việc thứ hai thì sao?", 1),
        ("cái cuối cùng", -1),
        ("the first task", 0),
        ("việc này", None),
    ],
)
def test_an_item_of_a_list_is_counted_out(text, place):
    assert counted_out(text) == place


def test_all_of_a_list_is_not_one_out_of_it():
    assert means_all("mấy kế hoạch đó có chung hạn không?")
    assert not means_all("cái về nước sạch trong ba kế hoạch đó")
    assert points_at_list("cái về nước sạch trong ba kế hoạch đó")


def test_what_picks_an_item_ends_before_the_list_it_is_picked_from():
    text = "cái về nước sạch trong ba kế hoạch đó"
    start, end = picked_by(text)
    assert text[start:end] == "nước sạch"
    assert picked_by("bao giờ xong?") is None


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("sở này báo cáo ai?", 1),
        ("cơ quan ấy báo cáo ai?", 0),
        ("do they report?", 0),
        ("sở nào báo cáo?", None),
        ("ngân hàng đó cho vay bao nhiêu?", None),
    ],
)
def test_a_pronoun_means_the_first_agency_that_it_can_mean(text, which):
    assert agency_meant(text, AGENCIES) == which


def test_the_kind_of_the_document_pointed_at():
    assert document_meant("Nghị quyết đó trình ai?") == "nghi quyet"
    assert document_meant("that letter") == "letter"
    assert document_meant("nghị quyết nào?") == ""


def test_also_asks_whether_it_is_the_same():
    assert asks_same("Gia Lai cũng sở đó luôn à?")
    assert not asks_same("Gia Lai thì sở nào?")
