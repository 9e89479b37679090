"""Those of a sort that are wanted by name are named."""

from __future__ import annotations

import pytest

from answerer.silence.names import lacks_names
from answerer.telling.draft import Draft, Statement


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("Which specific cooperatives get young cadres?", "Cử 40 cán bộ trẻ về HTX", True),
        ("Which specific cooperatives get cadres?", "Cử 40 cán bộ về HTX Rừng An Hòa", False),
        ("Which cooperatives get young cadres?", "Cử 40 cán bộ trẻ về HTX", False),
    ],
)
def test_specific_ones_in_an_english_question_are_named(stranger, question, told, lacks):
    from answerer.meaning.reading import ask_of, read_question

    ask = ask_of(stranger.engine, read_question(stranger.engine, question), None)
    draft = Draft("answered", "content", (Statement(told, (0,)),))
    assert lacks_names(ask, draft) is lacks
