"""A question behind sentences that lead up to it, as a turn behind another: ``Tôi vừa xong phần
tập huấn với Liên minh HTX. Sở nào chủ trì …?``"""

from __future__ import annotations

from dataclasses import dataclass

from answerer.question.areas import areas_of

ALONE = 4
"""How many telling words of its own a question needs to be read apart from what leads up to it."""
MOST_APART = 0.6
"""The probability from which on the answer to a question read apart stands (for both:
docs/decisions/long-questions.md)."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What leads up to a question, and the question itself."""

    lead: str
    core: str

    @property
    def is_sentence(self) -> bool:
        """Is what leads up closed like a sentence (``Tôi soạn bài cho lớp: …`` is not)?"""
        return self.lead.rstrip('"”’)')[-1:] in ".!?…"


def parted(text: str) -> Parts | None:
    """The parts of a question; None where nothing leads up to it."""
    areas = areas_of(text)
    asking = next((a for a in areas if a.share == 1), None)
    if asking is None or not text[: asking.start].strip():
        return None
    return Parts(text[: asking.start].strip(), text[asking.start :].strip())
