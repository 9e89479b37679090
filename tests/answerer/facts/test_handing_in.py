"""Who hands in what, to whom and by when, read off a text."""

import pytest

from answerer.facts.bodies_named import bodies_in
from answerer.facts.handing_in import hops_of

DISTRICTS = "UBND các huyện, thị xã, thành phố"


def _read(text, *headings):
    return [(h.sender, h.receiver, [t.text for t in h.times]) for h in hops_of(text, headings)]


def test_each_step_of_a_chain_has_its_own_date():
    text = (
        f"Hằng năm {DISTRICTS} báo cáo kết quả gửi Sở Công Thương trước ngày 10/12; Sở Công Thương "
        "tổng hợp, báo cáo UBND tỉnh trước ngày 25/12 để UBND tỉnh báo cáo Bộ Công Thương."
    )
    assert _read(text) == [
        (DISTRICTS, "Sở Công Thương", ["trước ngày 10/12"]),
        ("Sở Công Thương", "UBND tỉnh", ["trước ngày 25/12"]),
        ("UBND tỉnh", "Bộ Công Thương", []),
    ]


def test_a_heading_names_the_sender():
    text = "- Báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 25/11, gửi Sở Y tế."
    (hop,) = hops_of(text, ("V. TỔ CHỨC THỰC HIỆN", "15. UBND các huyện, thành phố"))
    assert (hop.sender, hop.receiver) == ("UBND các huyện, thành phố", "Sở Y tế")
    assert [(t.text, t.period) for t in hop.times] == [
        ("trước ngày 05/6", "half_year"),
        ("trước ngày 25/11", "year"),
    ]


def test_a_bare_title_is_the_receiver_before():
    text = (
        "Các đơn vị gửi báo cáo cho Sở Tài chính trước ngày 08 tháng 6 và ngày 08 tháng 12; Sở "
        "tổng hợp trình Ủy ban nhân dân tỉnh trước ngày 20 cùng tháng."
    )
    assert _read(text)[1] == (
        "Sở Tài chính",
        "Ủy ban nhân dân tỉnh",
        ["trước ngày 20 cùng tháng"],
    )


def test_who_collects_hands_on_where_no_other_is_named():
    text = (
        "Định kỳ trước ngày 05 tháng 12, các cơ quan, địa phương báo cáo tình hình về Sở Nội vụ để "
        "tổng hợp, báo cáo UBND tỉnh trước ngày 20 tháng 12."
    )
    assert _read(text) == [
        ("các cơ quan, địa phương", "Sở Nội vụ", ["trước ngày 05 tháng 12"]),
        ("Sở Nội vụ", "UBND tỉnh", ["trước ngày 20 tháng 12"]),
    ]


def test_one_who_prepares_it_is_told_beside_the_sender():
    (hop,) = hops_of("Sở Y tế tham mưu UBND tỉnh báo cáo Bộ Y tế trước ngày 15/01 năm sau.")
    assert (hop.helper, hop.sender, hop.receiver) == ("Sở Y tế", "UBND tỉnh", "Bộ Y tế")


def test_it_may_pass_through_another():
    text = "Các huyện ủy báo cáo Ban Thường vụ Tỉnh ủy (qua Văn phòng Tỉnh ủy) trước ngày 15/11."
    (hop,) = hops_of(text)
    assert hop.via == "Văn phòng Tỉnh ủy"


def test_it_may_pass_through_another_told_behind_what_it_is():
    (hop,) = hops_of(
        "Các đơn vị báo cáo UBND tỉnh kết quả thực hiện thông qua Sở Y tế trước ngày 5/6."
    )
    assert hop.via == "Sở Y tế"


def test_a_piece_that_only_adds_a_time_belongs_to_the_hop_before():
    text = "Sở A báo cáo UBND tỉnh trước ngày 25/3; báo cáo năm trước ngày 12 tháng 12."
    (hop,) = hops_of(text)
    assert [t.period for t in hop.times] == ["", "year"]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Báo cáo số 12/BC-SNN ngày 20/7/2021 của Sở Nông nghiệp.",
        "Hỗ trợ kinh phí lập báo cáo tài chính trong 02 năm đầu.",
        "Chương trình đào tạo có trình độ trung cấp trước ngày 20/7/2021.",
    ],
)
def test_what_only_names_a_report_hands_in_nothing(text):
    assert hops_of(text) == ()


def test_the_date_of_a_document_cited_is_no_time():
    text = "Sở A trình UBND tỉnh sửa đổi Quyết định số 97/2018/QĐ-UBND ngày 06/12/2018."
    (hop,) = hops_of(text)
    assert hop.times == ()


def test_a_hop_says_what_stands_at_its_offsets():
    text = "a) Lập danh sách; gửi Sở Y tế trước ngày 5/6."
    (hop,) = hops_of(text, ("3. Trường Y",))
    assert text[hop.start : hop.end] == "gửi Sở Y tế trước ngày 5/6."


def test_bodies_side_by_side_are_one_name():
    found = [b.text for b in bodies_in("giao các sở, ngành, UBND cấp huyện báo cáo Sở Y tế trước")]
    assert found == ["các sở, ngành, UBND cấp huyện", "Sở Y tế"]
