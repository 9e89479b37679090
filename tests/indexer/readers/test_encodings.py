from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.readers.encodings import decode, mended_all
from indexer.readers.errors import ReadError
from indexer.readers.legacy import from_tcvn3, from_vni
from indexer.readers.syllables import is_syllable, plausibility

TEXT = "Quyết định số 12 của Ủy ban nhân dân tỉnh Đồng Tháp về phát triển hợp tác xã, nhất là ở xã"
TCVN3 = "QuyÕt ®Þnh sè 12 cña ñy ban nh©n d©n tØnh §ång Th¸p vÒ ph¸t triÓn hîp t¸c x·, nhÊt lµ ë x·"
VNI = (
    "Quyeát ñònh soá 12 cuûa UÛy ban nhaân daân tænh Ñoàng Thaùp veà phaùt trieån hôïp taùc xaõ, "
    "nhaát laø ôû xaõ"
)


def test_tcvn3_is_told_by_the_syllables_it_gives():
    found = decode(TCVN3.encode("latin-1"), "a")
    assert found.text == TEXT.replace("Ủy", "ủy")
    assert found.legacy == "TCVN3"


def test_vni_is_told_by_the_syllables_it_gives():
    assert decode(VNI.encode("latin-1"), "a") == type(decode(b"", "a"))(TEXT, "VNI")


def test_windows_1258_is_composed():
    marks = {"ế": "ê\u0301", "ị": "i\u0323", "ố": "ô\u0301", "ủ": "u\u0309", "ồ": "ô\u0300"}
    marks |= {"á": "a\u0301", "ề": "ê\u0300", "ể": "ê\u0309", "ợ": "ơ\u0323", "ấ": "â\u0301"}
    marks |= {"ỉ": "i\u0309", "Ủ": "U\u0309", "ã": "a\u0303", "ở": "ơ\u0309"}
    data = TEXT.translate({ord(k): v for k, v in marks.items()}).replace("là", "la\u0300")
    found = decode(data.encode("cp1258"), "a")
    assert (found.text, found.legacy) == (TEXT, "windows-1258")


@pytest.mark.parametrize("legacy", [TCVN3, VNI])
def test_legacy_letters_inside_unicode_are_mended(legacy):
    assert decode(legacy.encode(), "a").text.lower() == TEXT.lower()


def test_lines_that_are_unicode_already_stay_beside_legacy_ones():
    lines, legacy = mended_all([TCVN3, "Thời hạn: quý IV", "Sè: 12"])
    assert legacy == "TCVN3"
    assert lines[1:] == ["Thời hạn: quý IV", "Số: 12"]


@pytest.mark.parametrize(
    "written, reads",
    [
        ("QUYÕT §ÞNH", "QUYẾT ĐỊNH"),
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        ("Së KÕ ho¹ch vµ §Çu t­", "Sở Kế hoạch và Đầu tư"),
    ],
)
def test_tcvn3_capitals_come_back(written, reads):
    assert from_tcvn3(written) == reads


def test_vni_marks_join_the_letter_before_them():
    assert from_vni("höôùng, nhöõng, hoaëc, vaên, NGHÒ ÑÒNH, kyõ, kyø") == (
        "hướng, những, hoặc, văn, NGHỊ ĐỊNH, kỹ, kỳ"
    )


@pytest.mark.parametrize(
    "text", [TEXT, "Café, déjà vu, naïve, señor", "Größe, Straße, Übung", "abc"]
)
def test_unicode_is_left_alone(text):
    assert decode(text.encode(), "a").text == text
    assert decode(text.encode(), "a").legacy == ""


def test_other_languages_bytes_are_not_taken_for_vietnamese():
    with pytest.raises(ReadError, match="nor any Vietnamese encoding"):
        decode("Größe, Straße, Übung, schön, Mädchen, für, können".encode("latin-1"), "a")


@pytest.mark.parametrize(
    "word",
    ["nghiêng", "quyết", "Ủy", "thuở", "gì", "giếng", "khuỷu", "uỷ", "hòa", "hoà", "ĐỒNG", "ngoằn"],
)
def test_syllables_of_vietnamese_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["ớng", "Qð", "tàc", "qăt®", "bèt", "ngǜ", "kƕ", "ớờng", "HĐND"])
def test_what_is_no_syllable_is_known(word):
    assert not is_syllable(word)


def test_share_counts_marked_words_only():
    found = plausibility("Quyết ®Þnh 12/2020 of the Ủy ban")
    assert (found.marked, found.plausible) == (3, 2)
    assert plausibility("plain").share == 1.0


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_one_clear_line(data):
    with suppress(ReadError):
        assert decode(data, "a.txt").text is not None
