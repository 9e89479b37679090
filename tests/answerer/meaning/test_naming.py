"""Where a document is only named as what says something."""

from __future__ import annotations

import pytest

from answerer.meaning.naming import speakers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chương trình hành động của tỉnh có giao ai nuôi ong?", ["Chương trình hành động"]),
        ("Ai xây dựng chương trình hành động phải làm năm nay?", []),
        ("Kế hoạch nuôi ong do ai lập?", []),
    ],
)
def test_document_that_says_is_no_topic(assistant, text, said):
    ours = assistant.engine.documents.values()
    assert [text[a:b] for a, b in speakers(text, ours)] == said
