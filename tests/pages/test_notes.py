from dataclasses import replace

from corpus.records import Note
from pages.conversation import conversation_html, copy_text
from pages.notes import LISTED_NOTES, notes_html, notes_lines
from pages.session import Session, answered, asked
from pages.texts import load_texts

NOTE = Note("Từ ngày 01/3/2025 không còn <Sở X>.", "Nghị định 45/2025/NĐ-CP")
VI = load_texts("vi")


def test_without_notes_nothing_is_shown():
    assert notes_html((), "vi", VI) == ""
    assert notes_lines((), VI) == []


def test_a_note_is_escaped_and_names_its_source():
    html = notes_html((NOTE,), "vi", VI)
    assert "&lt;Sở X&gt;" in html
    assert "Nguồn: Nghị định 45/2025/NĐ-CP" in html
    assert "<details" not in html


def test_many_notes_are_folded():
    html = notes_html((NOTE,) * (LISTED_NOTES + 1), "vi", VI)
    assert html.count("<li>") == LISTED_NOTES + 1
    assert f"({LISTED_NOTES + 1})" in html
    assert "<details" in html


def test_a_note_stands_below_the_sources_and_outside_the_text_of_the_answer(answer):
    noted = replace(answer, notes=(NOTE,))
    session = answered(asked(Session(), "câu hỏi", None), noted)
    html = conversation_html(session, VI, {})
    text = html[html.index('class="text"') : html.index("source-list")]
    assert "01/3/2025" not in text
    assert html.index("source-list") < html.index('class="notes"') < html.index('class="tools"')


def test_a_copied_answer_has_its_notes_last_under_their_own_heading(answer):
    lines = copy_text(replace(answer, notes=(NOTE,)), VI).splitlines()
    assert lines[-1].startswith("- Từ ngày 01/3/2025")
    assert "không phải nội dung văn bản" in lines[-2]
