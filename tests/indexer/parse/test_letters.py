"""Lists numbered with capital letters."""

PLAN = """KẾ HOẠCH

IV. TỔ CHỨC THỰC HIỆN

A. SỞ TÀI CHÍNH
• Bố trí kinh phí cho các hợp tác xã.

B. SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
• Hướng dẫn các hợp tác xã nuôi tôm.

C. SỞ CÔNG THƯƠNG
• Mở hai điểm bán sản phẩm.

Trang 2/5

V. CHẾ ĐỘ BÁO CÁO
Các đơn vị báo cáo hằng quý.
"""


def duties(parsed):
    return [(a.lead.text, a.task.text) for a in parsed.assignments]


def test_bullets_below_a_letter_are_duties_of_its_agency(one):
    assert duties(one(PLAN))[:3] == [
        ("SỞ TÀI CHÍNH", "Bố trí kinh phí cho các hợp tác xã."),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Hướng dẫn các hợp tác xã nuôi tôm."),
        ("SỞ CÔNG THƯƠNG", "Mở hai điểm bán sản phẩm."),
    ]


def test_letter_that_could_be_a_roman_number_opens_no_part(one):
    assert [s.title for s in one(PLAN).sections if s.level == 0] == [
        "IV. TỔ CHỨC THỰC HIỆN", "V. CHẾ ĐỘ BÁO CÁO",
    ]  # fmt: skip


def test_letter_alone_numbers_nothing(one):
    text = PLAN.replace("B. SỞ NÔNG", "SỞ NÔNG").replace("C. SỞ CÔNG", "SỞ CÔNG")
    assert "SỞ TÀI CHÍNH" not in [s.title for s in one(text).sections if s.number == "A"]


def test_number_of_a_page_is_no_duty(one):
    assert not [task for _, task in duties(one(PLAN)) if "Trang" in task]


def test_place_after_the_name_of_an_agency_belongs_to_it(one):
    text = PLAN.replace("A. SỞ TÀI CHÍNH\n• Bố trí", "1. UBND huyện Mường Lát: bố trí")
    assert duties(one(text))[0][0] == "UBND huyện Mường Lát"
