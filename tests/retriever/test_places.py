"""Initials of provinces: a place, or another word."""

from __future__ import annotations

import pytest

from corpus.vocabulary import load_vocabulary
from retriever.places import ProvinceInitials, kind_shorts

VOCABULARY = load_vocabulary()
SLUGS = ("gia-lai", "dong-thap", "phu-tho", "can-tho", "khanh-hoa")
INITIALS = ProvinceInitials(VOCABULARY, SLUGS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ở PT thì ai ký", "ở Phú Thọ thì ai ký"),
        ("kế hoạch PT KTTT", "kế hoạch PT KTTT"),
        ("giám sát CT giảm nghèo", "giám sát CT giảm nghèo"),
        ("UBND TP CT giao ai", "UBND TP Cần Thơ giao ai"),
        ("556/KH-UBND ĐT: SCT làm gì", "556/KH-UBND Đồng Tháp: SCT làm gì"),
        ("Hội quán ĐT ban hành năm nào", "Hội quán Đồng Tháp ban hành năm nào"),
        ("quản lý ĐT công", "quản lý ĐT công"),
        ("so nao cua DT tham dinh", "so nao cua Đồng Tháp tham dinh"),
        ("LM HTX tinh DT lam gi", "LM HTX tinh Đồng Tháp lam gi"),
        ("PL cua DT hay PL cua GL", "PL cua Đồng Tháp hay PL cua Gia Lai"),
        ("Cơ sở DT nào", "Cơ sở DT nào"),
        ("sở nào của ĐT thẩm định", "sở nào của Đồng Tháp thẩm định"),
        ("ai ký KH của tỉnh", "ai ký KH của tỉnh"),
        ("LMHTX GL làm gì", "LMHTX Gia Lai làm gì"),
        ("sở nội vụ đt làm cái gì", "sở nội vụ Đồng Tháp làm cái gì"),
        ("so noi vu dt lam gi", "so noi vu Đồng Tháp lam gi"),
        ("lmhtx gl chủ trì gì", "lmhtx Gia Lai chủ trì gì"),
        ("quản lý đt công của xã", "quản lý đt công của xã"),
        ("Quản lý đt của xã", "Quản lý đt của xã"),
        ("pt kttt ra sao", "pt kttt ra sao"),
        ("gl nghị quyết chuyên đề ai lo", "Gia Lai nghị quyết chuyên đề ai lo"),
        ("", ""),
    ],
)
def test_initials_are_a_province_only_where_a_place_can_stand(typed, meant):
    assert INITIALS.spell(typed) == meant


def test_short_forms_of_kinds_stand_for_their_kind():
    assert kind_shorts(VOCABULARY)["KH"] == "kế hoạch"
    assert kind_shorts(VOCABULARY)["CT"] == "chỉ thị"
