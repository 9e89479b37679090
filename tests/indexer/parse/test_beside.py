"""Letterheads and feet whose two columns stand side by side, set with spaces or tabs."""

import pytest

from indexer.parse.document import parse_text
from tests.indexer.parse.invariants import check

BODY = """
                             KẾ HOẠCH
              Củng cố hợp tác xã giai đoạn 2024 - 2026

    Thực hiện Luật Hợp tác xã, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU

    1. Thành lập mới 45 hợp tác xã./.

"""
HEAD = """ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  TỈNH QUẢNG BÌNH                  Độc lập - Tự do - Hạnh phúc

  Số: 1052/KH-UBND              Quảng Bình, ngày 04 tháng 6 năm 2024
"""
FOOT = """Nơi nhận:                                  TM. ỦY BAN NHÂN DÂN
- Bộ Kế hoạch và Đầu tư (b/c);                KT. CHỦ TỊCH
- Các sở, ban, ngành, đoàn thể               PHÓ CHỦ TỊCH
cấp tỉnh;
- UBND các huyện, thị xã, thành phố;        Trương Bá Lộc
- Lưu: VT, CVKT.

¹ Số liệu tại thời điểm 31/3/2024.
"""


def of(parsed, kind):
    return [p.clean for p in parsed.passages if p.kind == kind]


def test_issuer_number_and_date_are_read_from_two_columns(one):
    parsed = one(HEAD + BODY + FOOT)
    check(parsed)
    found = parsed.document
    assert (found.issuer, found.province) == ("ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH", "quang-binh")
    assert (found.number, found.date) == ("1052/KH-UBND", "2024-06-04")


def test_name_of_the_issuer_is_one_passage_without_the_motto(one):
    assert of(one(HEAD + BODY + FOOT), "header")[:2] == [
        "ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH QUẢNG BÌNH Độc lập - Tự do - Hạnh phúc\n\nSố: 12/KH-UBND\n",
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH QUẢNG BÌNH\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\tngày 04 tháng 6 năm 2024\n",
    ],
)
def test_one_blank_or_a_tab_may_part_the_issuer_from_the_motto(one, head):
    assert one(head + BODY + FOOT).document.issuer == "ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH"


def test_motto_of_the_party_is_no_part_of_the_issuer(one):
    head = "TỈNH ỦY ĐIỆN BIÊN\n*\nSố 27-CTr/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
    assert one(head + BODY).document.issuer == "TỈNH ỦY ĐIỆN BIÊN"


def test_recipients_hold_no_word_of_the_signature(one):
    assert of(one(HEAD + BODY + FOOT), "recipient") == [
        "Nơi nhận: - Bộ Kế hoạch và Đầu tư (b/c); - Các sở, ban, ngành, đoàn thể cấp tỉnh; "
        "- UBND các huyện, thị xã, thành phố; - Lưu: VT, CVKT."
    ]


def test_signer_and_his_titles_are_found_beside_the_recipients(one):
    found = one(HEAD + BODY + FOOT).document
    assert found.signer.text == "Trương Bá Lộc"
    assert found.signer_title.text == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"


def test_name_below_the_recipients_and_first_title_above_them(one):
    foot = """                                        TM. ỦY BAN NHÂN DÂN
Nơi nhận:                                   CHỦ TỊCH
- Như trên;
- Lưu: VT.


                                         Trương Bá Lộc

                                PHỤ LỤC
                      (Kèm theo Kế hoạch)
"""
    parsed = one(HEAD + BODY + foot)
    assert parsed.document.signer.text == "Trương Bá Lộc"
    assert parsed.document.signer_title.text == "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"
    assert parsed.passages[-1].zone == "annex"


def test_foot_with_tabs(one):
    foot = "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n\n- Lưu: VT.\tHà Văn Chính\n"
    parsed = one(f"{HEAD}{BODY}{foot}\n-- 3 --\n")
    assert parsed.document.signer.text == "Hà Văn Chính"
    assert of(parsed, "signature") == ["TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Hà Văn Chính"]


def test_footnote_below_the_foot_is_none_of_it(one):
    assert of(one(HEAD + BODY + FOOT), "footnote") == ["Số liệu tại thời điểm 31/3/2024."]


JOINT = """\
HƯỚNG DẪN
Về cho vay

1. Cho vay trong năm./.

        KT. GIÁM ĐỐC SỞ CÔNG THƯƠNG              KT. GIÁM ĐỐC SỞ TÀI CHÍNH
              PHÓ GIÁM ĐỐC                             PHÓ GIÁM ĐỐC

                (Đã ký)                                  (Đã ký)
            Đoàn Thị Hà My                           Lương Quang Minh

            GIÁM ĐỐC SỞ Y TẾ                              CHỦ TỊCH
                                                   LIÊN MINH HỢP TÁC XÃ

                (Đã ký)                                  (Đã ký)
            Phạm Khắc Tân                            Trịnh Xuân Hải

Nơi nhận:
- Lưu: VT.
"""


def test_signatures_side_by_side_are_read_one_by_one():
    (one,) = parse_text(JOINT, "x.txt")
    signed = [p.clean for p in one.passages if p.kind == "signature"]
    assert signed == [
        "KT. GIÁM ĐỐC SỞ CÔNG THƯƠNG PHÓ GIÁM ĐỐC (Đã ký) Đoàn Thị Hà My",
        "KT. GIÁM ĐỐC SỞ TÀI CHÍNH PHÓ GIÁM ĐỐC (Đã ký) Lương Quang Minh",
        "GIÁM ĐỐC SỞ Y TẾ (Đã ký) Phạm Khắc Tân",
        "CHỦ TỊCH LIÊN MINH HỢP TÁC XÃ (Đã ký) Trịnh Xuân Hải",
    ]


def test_signer_of_several_is_the_first():
    (one,) = parse_text(JOINT, "x.txt")
    assert one.document.signer.text == "Đoàn Thị Hà My"
    assert one.document.signer_title.text == "KT. GIÁM ĐỐC SỞ CÔNG THƯƠNG PHÓ GIÁM ĐỐC (Đã ký)"
