"""What a sentence denies or forbids."""

from __future__ import annotations

import pytest

from answerer.facts.denials import denied


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ngân sách nhà nước không cấp bù.", [("cap", "bu")]),
        ("Nghiêm cấm mọi hành vi", [("moi", "hanh", "vi")]),
        ("không quá 10 người", []),
        ("không được quá 10 người", []),
        ("tránh can thiệp sâu", [("can", "thiep", "sau")]),
        ("không chỉ nông thôn", []),
        ("không chi mua giống", [("chi", "mua", "giong")]),
        ("không, đã xong", []),
        ("không chạy nhưng còn nợ", [("chay",)]),
        (
            "không phải là vợ, chồng, con của ông",
            [("phai", "la", "vo", "chong", "con", "cua", "ong")],
        ),
        ("được cấp bù", []),
        ("", []),
    ],
)
def test_words_behind_a_denial(text, words):
    assert denied(text) == words


def test_a_text_without_diacritics_denies_where_it_is_said_to_have_none():
    assert denied("khong cap bu", plain=True) == [("cap", "bu")]
    assert denied("khong cap bu") == []
