from dataclasses import replace

import pytest

from corpus.config import ROOT, Config, ConfigError
from indexer.forward import build_forward
from retriever.understand import STEPS, Understander

TEXTS = [
    ("", "Liên minh Hợp tác xã tỉnh Đồng Tháp chủ trì phát triển kinh tế tập thể"),
    ("", "Quyết định số 672/QĐ-UBND ngày 01 tháng 6 năm 2021"),
]
FORWARD = build_forward(TEXTS)
ALL = " ".join(s for s in STEPS if s != "diacritics")


def read(text, steps=ALL, own=()):
    return Understander(Config(understanding=steps), FORWARD, own).read(text)


def test_each_step_mends_what_is_its_own():
    typed = "htx phast triển lienminh"
    assert read(typed, "abbreviations").text == "hợp tác xã phast triển lienminh"
    assert read(typed, "slips").text == "htx phát triển lienminh"
    assert read(typed, "spaces").text == "htx phast triển lien minh"
    assert read(typed, "").text == typed


def test_all_steps_together():
    assert read("lienminhhtx ddoongf tháp").text == "lien minh hợp tác xã đồng tháp"


def test_an_unaccented_question_loses_what_the_steps_added():
    assert read("htx dong thap lam gi").text == "hop tac xa dong thap lam gi"


def test_diacritics_are_restored_where_the_step_is_on():
    config = Config(root=ROOT, understanding="abbreviations diacritics")
    assert Understander(config, FORWARD).read("htx dong thap").text == "hợp tác xã đồng tháp"


def test_numbers_stand_beside_the_text():
    asked = read("QĐ 672 ngày 1.6.2021")
    assert "672/QĐ" in asked.beside
    assert "01/6/2021" in asked.beside
    assert "672/QĐ" not in read("QĐ 672", "abbreviations").beside


def test_an_abbreviation_that_the_documents_write_stays_and_is_searched_in_full_too():
    asked = read("QĐ nào của htx tỉnh", "abbreviations")
    assert asked.text == "QĐ nào của hợp tác xã tỉnh"
    assert asked.beside == "quyết định nào của hợp tác xã tỉnh"


def test_english_becomes_vietnamese():
    assert "kinh tế tập thể" in read("What is the collective economy?").text
    assert read("What is the collective economy?", "slips").text != ""


def test_the_documents_own_abbreviations_come_first():
    assert read("tỉnh XYZ", own=[("XYZ", "Đồng Tháp")]).text == "tỉnh đồng tháp"


def test_an_unknown_step_is_named():
    with pytest.raises(ConfigError, match="'magic' is no step"):
        Understander(replace(Config(), understanding="slips magic"), FORWARD)


def test_long_questions_are_cut():
    assert len(read("đồng " * 1000).text) <= 2000
