"""Which column a question says is filled."""

import pytest

from answerer.facts.row_values import filled_in


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("how many rows have something written in the remarks column?", "note"),
        ("bao nhieu dong ma cot ghi chu co noi dung?", "note"),
        ("nhung nhiem vu nao co san pham?", "deliverable"),
        ("how many rows are in the annex?", ""),
    ],
)
def test_column_that_is_filled(question, column):
    assert filled_in(question) == column
