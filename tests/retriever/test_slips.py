import pytest

from retriever.slips import is_syllable, mended, telex, vni

SPELLED = {"đồng": 9, "tháp": 8, "rộng": 5, "nào": 7, "triển": 4, "khai": 3, "hòa": 2, "dọng": 1}
BARE = {"dong": 10, "thap": 8, "rong": 5, "nao": 7, "trien": 4, "khai": 3, "hoa": 2, "tien": 6}


def mend(word):
    return mended(word, lambda s: SPELLED.get(s, 0), lambda s: BARE.get(s, 0))


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("ddoongf", "đồng"),
        ("thaaps", "thấp"),
        ("rôngj", "rộng"),
        ("hopwj", "hợp"),
        ("nguwowif", "người"),
        ("ddaoj", "đạo"),
        ("luực", "luực"),
        ("hoaf", "hòa"),
        ("quanr", "quản"),
        ("giaos", "giáo"),
        ("nông", "nông"),
        ("ban", "ban"),
        ("ctr", "ctr"),
    ],
)
def test_keys_of_telex_become_what_they_stand_for(keys, meant):
    assert telex(keys) == meant


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("tha1p", "tháp"),
        ("d9o6ng2", "đồng"),
        ("d9o62ng", "đồng"),
        ("hop75", "hợp"),
        ("nguoi72", "người"),
        ("a8n", "ăn"),
        ("672", "672"),
        ("ban", "ban"),
    ],
)
def test_keys_of_vni_become_what_they_stand_for(keys, meant):
    assert vni(keys) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddoongf", "đồng"),
        ("tha1p", "tháp"),
        ("naof", "nào"),
        ("tirển", "triển"),
        ("khaii", "khai"),
        ("kahi", "khai"),
        ("thápp", "tháp"),
    ],
)
def test_a_slip_is_mended_into_a_known_syllable(typed, meant):
    assert mend(typed) == meant


def test_a_known_syllable_stays():
    assert mend("Tháp") == "Tháp"
    assert mend("rộng") == "rộng"


def test_unknown_diacritics_are_dropped_so_that_whatever_was_meant_is_met():
    assert mend("tien") == "tien"
    assert mend("tiền") == "tien"


@pytest.mark.parametrize("word", ["672", "UBNDX", "xã", "ab", "xin", "international"])
def test_what_may_be_right_is_left(word):
    assert mend(word) == word


def test_syllables_have_an_onset_a_rime_and_a_coda():
    assert all(map(is_syllable, ["nghieng", "uyen", "a", "gi", "quoc"]))
    assert not any(map(is_syllable, ["htx", "rongj", "zoo", ""]))
