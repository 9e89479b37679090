"""Statements come out whole and with their marks, however the text arrives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerer.llm.statements import Statement, StatementReader, plain


def read(text, size=None):
    reader, out = StatementReader(), []
    size = size or max(len(text), 1)
    for k in range(0, len(text), size):
        out += reader.feed(text[k : k + size])
    return [*out, *reader.rest()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A chủ trì [1].", [("A chủ trì.", (1,))]),
        ("- A chủ trì [1]\n- B phối hợp [2][3]", [("A chủ trì", (1,)), ("B phối hợp", (2, 3))]),
        ("A chủ trì [1]. B phối hợp [1, 2].", [("A chủ trì.", (1,)), ("B phối hợp.", (1, 2))]),
        ("A [1] và B [2] cùng làm.", [("A và B cùng làm.", (1, 2))]),
        ("1. A chủ trì【1】", [("A chủ trì", (1,))]),
        ("Các nhiệm vụ:\n- A [1]", [("A", (1,))]),
        ("Không.\nA chủ trì [1]", [("Không. A chủ trì", (1,))]),
        ("Không cần mark", [("Không cần mark", ())]),
        ("<think>B chủ trì [9]\n</think>**A** chủ trì [1]", [("A chủ trì", (1,))]),
        ("<think>chưa xong", []),
        ("", []),
        ("\n \n[1]\n", []),
        ("A\u200b chủ\u202e trì [1]", [("A chủ trì", (1,))]),
    ],
)
def test_a_text_is_cut_into_statements(text, found):
    assert read(text) == [Statement(*f) for f in found]


TEXT = (
    "<think>x [1]\n</think>- A chủ trì [1][2]. B phối hợp [2].\nKhông.\nHạn: 2022 [3]\nC:\nD [1, 3]"
)


@given(st.integers(1, 30))
def test_the_size_of_the_pieces_changes_nothing(size):
    assert read(TEXT, size) == read(TEXT)


def test_a_statement_is_given_as_soon_as_the_next_begins():
    reader = StatementReader()
    assert list(reader.feed("A chủ trì [1]")) == []
    assert list(reader.feed("[2]. ")) == []
    assert list(reader.feed("B")) == [Statement("A chủ trì.", (1, 2))]


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    assert all(s.text == plain(s.text) for s in read(text))
