from dataclasses import replace
from datetime import date

import pytest

from answerer.telling.validity import day_of, with_notes
from corpus.records import Answer, Citation, Document

QUOTE = "Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính."


def document(day="2021-06-01", period=""):
    return Document(
        "d", "d.txt", QUOTE, "Quyết định", "1/QĐ", day, "UBND tỉnh", None, "issued", "t",
        period=period,
    )  # fmt: skip


def answer(text="**Sở Tài chính** [1]", language="vi"):
    cited = Citation(1, "d", "Quyết định 1/QĐ, Điều 1", 0, len(QUOTE), QUOTE)
    return Answer("answered", None, text, (cited,), "lead_agency", language)


def test_an_agency_of_the_quote_that_changed_since_gives_a_note_with_its_source():
    (note,) = with_notes(answer(), {"d": document()}).notes
    assert "Sở Kế hoạch và Đầu tư" in note.text
    assert "150/2025/NĐ-CP" in note.source


def test_a_note_alters_nothing_else_of_the_answer():
    before = answer()
    after = with_notes(before, {"d": document()})
    assert after.notes
    assert replace(after, notes=()) == before


def test_a_note_speaks_the_language_of_the_answer():
    (note,) = with_notes(answer(language="en"), {"d": document()}).notes
    assert note.text.startswith("There has been no Department of Planning and Investment")


def test_what_the_answer_itself_names_comes_first_and_nothing_comes_twice():
    text = "UBND các huyện, thị xã, thành phố; Sở Kế hoạch và Đầu tư [1]"
    found = with_notes(answer(text), {"d": document()}).notes
    assert ["Sở Kế hoạch" in n.text for n in found] == [True, False]


@pytest.mark.parametrize(
    ("day", "period", "notes"),
    [("2025-03-01", "", 0), ("2025-12-02", "", 0), (None, "12/2020", 1), (None, "", 0)],
)
def test_only_a_document_known_to_be_older_than_the_change_gives_a_note(day, period, notes):
    assert len(with_notes(answer(), {"d": document(day, period)}).notes) == notes


def test_a_refusal_has_no_note():
    refused = Answer("refused", "not_stated", "Sở Kế hoạch và Đầu tư không nêu.", (), "fact")
    assert with_notes(refused, {"d": document()}) == refused


@pytest.mark.parametrize(
    ("day", "period", "found"),
    [
        ("2021-06-01", "", date(2021, 6, 1)),
        (None, "12/2020", date(2020, 12, 1)),
        (None, "", None),
        (None, "x/y", None),
        ("2021-13-01", "", None),
    ],
)
def test_the_day_of_a_document_is_read_as_far_as_it_is_known(day, period, found):
    assert day_of(document(day, period)) == found


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Gia Lai: ai phối hợp tổng kết 10 năm thi hành Luật HTX?", "17/2023/QH15"),
        ("Who leads the OCOP task in Dong Thap?", "The district level ended on 1 July 2025"),
    ],
)
def test_the_assistant_answers_with_notes_in_both_languages(assistant, question, said):
    found = assistant.ask(question)
    assert found.status == "answered"
    assert any(said in n.text for n in found.notes)
    assert all(said not in found.text for n in found.notes)
