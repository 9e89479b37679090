"""An agency as the one of whom it is asked what it does, in whatever words: ``Bên Công Thương phải
giúp các hợp tác xã những gì?`` asks for its tasks."""

from __future__ import annotations

import re
from functools import cache

from answerer.question.question import Question
from answerer.question.sectors import masked
from corpus.cues import Cues

_CUES = Cues("question", "subjects")


@cache
def _does_what() -> re.Pattern[str]:
    """Behind an agency: that it must or does, and ``gì`` at the end of its clause."""
    return _CUES.pattern(
        r"\s*,?\s+(?:<levels>\s+)?(?:<between>\s+)*<does>\b[^.;:?!]{0,90}?"
        r"\b(?:(?:nhung|cac)\s+)?(?:<things>\s+)?gi\b(?!\s+<others>\b)"
    )


def asks_what_is_done(q: Question) -> bool:
    """Does a question ask what one of its agencies does? The names of provinces may stand behind
    an agency."""
    folded = masked(q.text, q.places)
    return any(_does_what().match(folded, m.end) for m in q.agencies)
