"""Documents named by number, with kind, year and leading zeros."""

from __future__ import annotations

import pytest

from answerer.meaning.numbering import NumberReader, told_of
from answerer.question.kinds import KindReader
from answerer.question.numbers import numbers_of
from corpus.records import Document
from corpus.vocabulary import load_vocabulary

NUMBERS = NumberReader(KindReader(load_vocabulary().questions["document_kinds"], {}))


def document(kind, number, date):
    return Document(number, "f", "", kind, number, date, "", None, "", "")


DOCUMENTS = [
    document("Quyết định", "105/2025/QĐ-UBND", "2025-11-21"),
    document("Kế hoạch", "105/KH-UBND", "2024-02-01"),
    document("Quyết định", "01779/QĐ-UBND", "2025-11-19"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("quyết định 105/2025 nói gì", ["105/2025/QĐ-UBND"]),
        ("kế hoạch 105 nói gì", ["105/KH-UBND"]),
        ("kế hoạch số 105/2024", ["105/KH-UBND"]),
        ("kế hoạch 105/2025", []),
        ("QĐ105 nói gì", ["105/2025/QĐ-UBND"]),
        ("105/KH-UBND do ai ký", ["105/KH-UBND"]),
        ("105/QĐ-TTg do ai ký", []),
        ("thông tư 105", []),
        ("Quyết định 1779 do ai ký", ["01779/QĐ-UBND"]),
        ("Nghị định 105/2025/NĐ-CP", []),
    ],
)
def test_documents_named_by_number(text, found):
    assert NUMBERS.named(text, numbers_of(text), DOCUMENTS) == found


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Theo Kế hoạch số 556/KH-UBND, sở nào", "Theo , sở nào"),
        ("theo QĐ 556 thì 556 hộ", "theo  thì  hộ"),
        ("kế hoạch 556/2024 và 5560 hộ", " và 5560 hộ"),
    ],
)
def test_a_number_is_written_with_the_kind_before_it(text, rest):
    found = NUMBERS.stretches(text, ["556"])
    for start, end in reversed(found):
        text = text[:start] + text[end:]
    assert text == rest


def test_text_without_a_number_is_named_by_its_file():
    summary = Document("tom-luoc-490", "f", "", "Văn bản", None, None, "", None, "", "")
    assert told_of(["490"], [*DOCUMENTS, summary]) == ["tom-luoc-490"]
    assert told_of(["49"], [*DOCUMENTS, summary]) == []
    assert told_of(["105"], [*DOCUMENTS, summary]) == []
