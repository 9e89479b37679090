import pytest

from corpus.abbreviations import Expander
from corpus.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def expander():
    return Expander(load_vocabulary())


@pytest.mark.parametrize(
    "written, meant",
    [
        ("phát triển KTTT, HTX", "phát triển kinh tế tập thể, hợp tác xã"),
        ("(HTX)", "(hợp tác xã)"),
        ("HTX.", "hợp tác xã."),
        ("LM HTX tỉnh", "liên minh hợp tác xã tỉnh"),
        ("KTTT/HTX", "kinh tế tập thể hợp tác xã"),
        ("Nghị quyết 134/NQ-CP", "Nghị quyết 134/NQ-CP"),
        ("và/hoặc", "và/hoặc"),
        ("hợp tác xã", "hợp tác xã"),
        ("", ""),
    ],
)
def test_abbreviations_are_written_out_and_all_else_stays(expander, written, meant):
    assert expander.expand(written) == meant


def test_lower_case_counts_only_where_somebody_types(expander):
    assert expander.expand("htx là gì") == "htx là gì"
    assert expander.expand("htx là gì", typed=True) == "hợp tác xã là gì"


def test_chat_shorthand_counts_only_where_somebody_types(expander):
    assert expander.expand("ko có") == "ko có"
    assert expander.expand("ko có", typed=True) == "không có"


def test_own_definition_of_a_document_comes_first():
    own = Expander(load_vocabulary(), [("KTĐT", "kinh tế tập thể"), ("HTX", "Hộ tự xưng")])
    assert own.expand("KTĐT và HTX") == "kinh tế tập thể và hộ tự xưng"


def test_field_of_a_department_counts_only_behind_the_word_for_one(expander):
    assert expander.expand("Sở NV") == "Sở nội vụ"
    assert expander.expand("các NV chính") == "các nhiệm vụ chính"


@pytest.mark.parametrize(
    "short, long", [("HTX", "hợp tác xã"), ("htx", None), ("XYZQ", None), ("hợp", None)]
)
def test_long_form_of_one_abbreviation(expander, short, long):
    assert expander.long_of(short) == long


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bh nộp báo cáo", "bao giờ nộp báo cáo"),
        ("nơi bh văn bản", "nơi ban hành văn bản"),
        ("kl bct", "kl Bộ Chính trị"),
        ("số nv", "số nhiệm vụ"),
        ("sở nv", "sở nội vụ"),
    ],
)
def test_shorthand_is_read_by_what_stands_before_it(expander, typed, meant):
    said = expander.expand(typed.replace("nv", "NV"), typed=True)
    assert said.lower().replace("kết luận", "kl") == meant.lower()
