"""The province of a place that a question names (``huyện Văn Yên``, ``ở Đồng Văn``): the one whose
documents alone name that place."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.engine import Engine
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.text import LOWER, UPPER, nfc

_CUES = Cues("meaning", "local_places")
_NAME = rf"(?P<name>[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{1,2}})(?!\s+[{UPPER}])"


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_CUES.any_of('levels', 'at')})\s+{_NAME}")


def province_of_place(engine: Engine, question: Question) -> str | None:
    """The province of the only documents here that name a place of the question; None where it
    names a province or no place, or where no province or several have it."""
    if question.provinces or question.numbers or len(engine.provinces) < 2:
        return None
    m = _placed().search(nfc(question.text))
    if m is None:
        return None
    documents = (d for d in engine.index.documents if d.province and m["name"] in d.text)
    name = re.compile(rf"\b{re.escape(m['name'])}\b")
    having = {d.province for d in documents if name.search(d.text)}
    return having.pop() if len(having) == 1 else None
