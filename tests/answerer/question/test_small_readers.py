"""Places, initials, facts, filters and definitions: what each reads off a text."""

from __future__ import annotations

import pytest

from answerer.answers.documents.definitions import plain_capitals
from answerer.facts.facts import sentences
from answerer.facts.row_filter import read_filter
from answerer.meaning.places import named_places
from answerer.meaning.reading import ask_of, read_question
from answerer.question.initials import Initials
from answerer.question.spelling import known_syllables
from corpus.vocabulary import load_vocabulary


def asked(assistant, text):
    return ask_of(assistant.engine, read_question(assistant.engine, text))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Điều 2 nói gì?", {"Điều 2"}),
        ("STT 2.2.1 do ai chủ trì", {"STT 2.2.1"}),
        ("chú thích 1 nói gì", {"chú thích 1"}),
        ("dòng 3/2021", set()),
        ("mục tiêu là gì", set()),
    ],
)
def test_places_that_a_question_names(assistant, text, ends):
    engine = assistant.engine
    found = named_places(text, engine, frozenset({"dong-thap-672"}))
    labels = {engine.passages[k].label for k in found}
    assert {label.split(", ")[-1] for label in labels} == ends


def test_places_are_looked_for_in_the_documents_in_question_only(assistant):
    engine = assistant.engine
    found = named_places("STT 2.2.1", engine, frozenset({"gia-lai-draft-2020"}))
    assert {engine.passages[k].document for k in found} <= {"gia-lai-draft-2020"}


def test_initials_are_spelled_by_the_first_text_that_has_them():
    initials = Initials(["nghị quyết", "Tổ chức chính quyền địa phương", "tổ chim cu quả đỏ phơi"])
    assert initials.spell("Luật TCCQĐP") == "Luật tổ chức chính quyền địa phương"
    assert initials.spell("UBND TCCQ/X ABC") == "UBND TCCQ/X ABC"


def test_pieces_too_short_to_stand_alone_join_the_one_before():
    text = "Xây dựng mô hình hợp tác xã gắn với chuỗi giá trị. Nhân rộng."
    assert sentences(text) == [text]


def test_semicolons_part_only_a_fine_split():
    one = "Tổ chức tập huấn kiến thức Luật Hợp tác xã cho cán bộ;"
    two = "rà soát, củng cố bộ máy quản lý nhà nước về kinh tế tập thể."
    assert sentences(f"{one} {two}") == [one, two]
    assert sentences(f"{one} {two}", fine=False) == [f"{one} {two}"]


def test_capitals_lose_their_diacritics_and_small_letters_keep_them():
    assert plain_capitals("BCĐ của Ủy ban") == "BCD của Uy ban"


def test_syllables_of_the_documents_come_first_by_frequency():
    known = known_syllables(["xã hợp xã", "hợp tác xã"], load_vocabulary())
    assert known[:3] == ["xã", "hợp", "tác"]
    assert "chủ" in known


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Nhiệm vụ nào ở Gia Lai hoàn thành năm 2022?", "years", (2022,)),
        ("Nhiệm vụ nào ở Gia Lai có thời gian 2021-2025?", "years", (2021, 2025)),
        ("Nhiệm vụ nào ở Gia Lai xong đúng năm 2022?", "exact", True),
        ("Những nhiệm vụ nào ở nhóm II phụ lục Gia Lai?", "group", "II"),
        ("Nhiệm vụ nào của Đồng Tháp đã hoàn thành?", "done", True),
        ("Dòng nào ở phụ lục Đồng Tháp để trống cột ghi chú?", "empty", "note"),
        ("Sở Tài chính phối hợp những nhiệm vụ nào?", "role", "coordinating"),
        ("Sở Tài chính chủ trì những nhiệm vụ nào?", "role", "lead"),
    ],
)
def test_what_a_question_restricts_rows_to(assistant, text, field, value):
    assert getattr(read_filter(assistant.engine, asked(assistant, text)), field) == value


def test_a_question_that_restricts_nothing(assistant):
    ask = asked(assistant, "Phụ lục Đồng Tháp có bao nhiêu nhiệm vụ?")
    assert not read_filter(assistant.engine, ask).restricts
