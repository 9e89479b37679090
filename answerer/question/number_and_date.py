"""Whether a document's number and date are asked for in one breath: ``nằm trong quyết định số nào,
ngày nào?`` asks for no deadline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.cues import Cues
from corpus.text import fold


class NumberAndDate:
    """Knows the kinds of documents by their folded ``names``."""

    def __init__(self, names: Iterable[str]) -> None:
        kinds = "|".join(sorted(names, key=len, reverse=True)) or "(?!)"
        which = Cues("question", "asking").any_of("which", "what")
        behind = Cues("question", "number_and_date").any_of("behind")
        numbered = rf"\b(?:{kinds})(?: \w+){{0,2}}? (?:so (?:hieu )?)?{which}"
        day = rf"(?:ban hanh |ky |de |ra )?(?:vao )?ngay (?:thang )?(?:thang nam )?{which}"
        ends = rf"(?=\s*(?:[.,;:?!)]|$|{behind}\b))"
        self._asked = re.compile(rf"{numbered}\s*[,;]?\s*(?:va |, )?{day}{ends}")

    def asked_by(self, text: str, asked: tuple[str, ...]) -> tuple[str, ...]:
        """What a question asks (``asked``: its intents): the cited document first and the day it
        was signed in the place of a deadline, where it wants the number and the date of one."""
        if "deadline" not in asked or not self._asked.search(fold(text)):
            return asked
        others = (i for i in asked if i not in ("legal", "deadline", "signed_on"))
        return ("legal", "signed_on", *others)
