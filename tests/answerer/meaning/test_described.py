"""An agency called by what it looks after."""

from __future__ import annotations

import pytest

from answerer.meaning.reading import read_question


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Sở phụ trách thủy lợi phải làm gì?", "so-nong-nghiep-phat-trien-nong-thon"),
        ("Sở lo về ngân sách và đầu tư ở Gia Lai làm gì?", "so-tai-chinh"),
        ("Sở nào phụ trách thủy lợi?", None),
        ("Sở phụ trách du lịch làm gì?", None),
        ("Sở Tài chính phụ trách thủy lợi à?", "so-tai-chinh"),
    ],
)
def test_agency_of_the_documents_that_looks_after_it(assistant, text, agency):
    found = [m.id for m in read_question(assistant.engine, text).agencies]
    assert found == ([agency] if agency else [])


def test_its_tasks_are_told(assistant):
    text = assistant.ask("Sở lo về ngân sách ở Gia Lai phải làm gì?").text
    assert text.startswith("**Sở Tài chính**")
