"""In which article an answer stands, told where a question asks for it."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.parts_asked import asks_article
from answerer.telling.draft import Draft
from corpus.text import fold

_ARTICLE = re.compile(r"Điều \d+[a-zđ]?")


def with_article(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The answer with the article that it stands in before its first statement; as it is where no
    article is asked for, the statement says it itself, or it stands in none."""
    if draft.status != "answered" or not draft.statements or not asks_article(ask.text):
        return draft
    first = draft.statements[0]
    labels = (engine.passages[k].label for k in first.passages)
    found = next((m.group() for label in labels if (m := _ARTICLE.search(label))), "")
    if not found or fold(found) in fold(first.text):
        return draft
    told = replace(first, text=f"**{found}**: {first.text}")
    return replace(draft, statements=(told, *draft.statements[1:]))
