import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.vocabulary import load_vocabulary
from retriever.query import QueryReader
from retriever.slips import is_syllable

SYLLABLES = """
hợp tác xã liên minh tỉnh chủ trì phối đồng tháp nhiệm vụ tuyên truyền cơ quan nào thời hạn kinh tế
tập thể gia lai phát triển tổ chức thực hiện sản phẩm tài chính sở
"""
KNOWN = SYLLABLES.split()
OWN = (("KTĐT", "kinh tế tập thể"),)


@pytest.fixture(scope="module")
def reader():
    return QueryReader(
        load_vocabulary(), KNOWN, (("KTĐT", "kinh tế tập thể"),), ("gia-lai", "dong-thap")
    )


def searched(reader, question):
    return reader.read(question).text


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("HTX là gì", "hợp tác xã là gì"),
        ("htx là gì", "hợp tác xã là gì"),
        ("cơ quan nào ko chủ trì", "cơ quan nào không chủ trì"),
        ("đc giao nhiệm vụ", "được giao nhiệm vụ"),
        ("KTĐT nghĩa là gì", "kinh tế tập thể nghĩa là gì"),
        ("qd 490 về gì", "quyết định 490 về gì"),
        ("  cơ   quan\tnào ", "cơ quan nào"),
    ],
)
def test_shorthand_is_written_out(reader, typed, meant):
    assert searched(reader, typed) == meant


@pytest.mark.parametrize(
    "slip, meant",
    [
        ("hopwj tacs xax", "hop tac xa"),
        ("ddoongf thasp", "dong thap"),
        ("thuwcj hieenj", "thuc hien"),
        ("d9o62ng tha1p", "dong thap"),
        ("tuyeen truyeenf", "tuyen truyen"),
        ("nhiemj vuj", "nhiem vu"),
        ("kinh tế tậpj thể", "kinh tế tập thể"),
        ("chính phủ chihn sách", "chính phủ chính sách"),
    ],
)
def test_left_overs_of_telex_and_vni_are_mended(reader, slip, meant):
    assert searched(reader, slip) == meant


@pytest.mark.parametrize("word", ["hợp", "xã", "2021", "ab", "gmail", "ký"])
def test_word_that_is_whole_stays(reader, word):
    assert searched(reader, word) == word


def test_initials_of_a_province_of_the_corpus_are_its_name(reader):
    assert searched(reader, "GL giao ai chủ trì?") == "Gia Lai giao ai chủ trì?"
    assert searched(reader, "ĐT giao ai?") == "Đồng Tháp giao ai?"


def test_initials_of_a_province_outside_the_corpus_stay(reader):
    assert "An Giang" not in searched(reader, "AG giao ai chủ trì?")


def test_initials_count_only_as_a_word_of_their_own(reader):
    assert "Gia Lai" not in searched(reader, "mã GL-12 và KGL")


@pytest.mark.parametrize(
    "question, language",
    [
        ("Cơ quan nào chủ trì?", "vi"),
        ("co quan nao chu tri", "vi"),
        ("Which agency leads the OCOP task in Dong Thap?", "en"),
        ("who coordinates with the cooperative alliance?", "en"),
        ("OCOP", "vi"),
        ("", "vi"),
    ],
)
def test_language_of_a_question(reader, question, language):
    assert reader.read(question).language == language


def test_english_question_is_searched_as_typed(reader):
    question = "Which agency leads the OCOP task?"
    assert searched(reader, question) == question


def test_question_keeps_what_was_typed_in_composed_form(reader):
    import unicodedata

    query = reader.read(unicodedata.normalize("NFD", "Hợp tác xã"))
    assert (query.typed, query.accented) == ("Hợp tác xã", 1.0)


def test_very_long_question_is_cut(reader):
    assert len(reader.read("xã " * 5000).typed) == 2000


@pytest.mark.parametrize("word", ["nghieng", "xa", "quy", "gi", "khuya", "uong", "tinh"])
def test_syllable_without_diacritics_is_known_by_its_shape(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["hopwj", "agency", "html", "tkt", "wiki", ""])
def test_what_has_no_such_shape_is_no_syllable(word):
    assert not is_syllable(word)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_any_question_is_read(text):
    query = READER.read(text)
    assert query.language in ("vi", "en")
    assert 0 <= query.accented <= 1


READER = QueryReader(load_vocabulary(), KNOWN)


def test_marks_on_the_wrong_letter_of_a_syllable_are_moved():
    reader = QueryReader(load_vocabulary(), ["được", "việt"])
    assert searched(reader, "đựơc giao") == "được giao"


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("ở Đồng Tháap", "ở Đồng Tháp"),
        ("tại An Gang", "tại An Giang"),
        ("giao ai chủ trì", "giao ai chủ trì"),
        ("tôi cần cho bài giảng", "tôi cần cho bài giảng"),
        ("UBNND nêu gì", "ủy ban nhân dan nêu gì"),
        ("Who leads in Dong Thaap?", "Who leads in Đồng Tháp?"),
    ],
)
def test_names_are_mended_where_nothing_else_can_be_meant(reader, typed, meant):
    assert searched(reader, typed) == meant


@pytest.mark.parametrize("word", ["hả", "tui", "nhỉ", "rứa"])
def test_words_of_speech_are_no_slips(reader, word):
    assert word in reader.read(f"Quỹ hỗ trợ phát triển hợp tác xã tỉnh {word}?").text


def test_a_province_beats_a_slip_of_another(reader):
    assert "Trà Vinh" in reader.read("Bên Trà Vinh ai lo quỹ hỗ trợ?").text


def test_vietnamese_abbreviations_of_an_english_question_are_written_out(reader):
    asked = "What must the HTX of this province do, and what does GDP stand for?"
    assert searched(reader, asked) == asked.replace("HTX", "hợp tác xã")
