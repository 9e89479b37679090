"""What the cells of a table look like, and what each of its columns therefore holds.

Where cells are missing (merged cells are written once) or titles span columns, this says which
column a cell belongs to. The words that show a time or several agencies are in
corpus/vocabulary/cues.toml, ``cells``; the agencies in agencies.toml.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import fold
from corpus.vocabulary import Vocabulary
from indexer.parse.numbering import is_ordinal

EMPTY, NUMBERING, FIGURE, TIME, AGENCY, AGENCIES, MARK, SHORT, LONG = (
    "empty", "numbering", "figure", "time", "agency", "agencies", "mark", "short", "long",
)  # fmt: skip
KINDS = (EMPTY, NUMBERING, FIGURE, TIME, AGENCY, AGENCIES, MARK, SHORT, LONG)
LONG_FROM = 60
"""Characters from which a cell is running text."""
VAGUE = 0.4
"""How much words that are neither agency nor time nor figure say about their column."""
EXPECTED: dict[str, tuple[str, ...]] = {
    "number": (NUMBERING,),
    "task": (LONG, LONG, SHORT),
    "lead": (AGENCY, AGENCY, AGENCIES),
    "responsible": (AGENCY, AGENCIES),
    "coordinating": (AGENCIES, AGENCIES, AGENCY),
    "deadline": (TIME, TIME, TIME),
    "deliverable": (SHORT, LONG),
    "budget": (FIGURE, FIGURE, SHORT),
    "unit": (SHORT, SHORT),
    "note": (EMPTY, SHORT),
}
"""What a column of a role holds as a rule; what the table itself shows is added to it."""
_FIGURE = re.compile(r"[\d.,\s]*\d[\d.,\s]*(?:%|đồng|triệu đồng|tỷ đồng|ha|tấn)?")
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?|\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|\d{1,2}[/.](?:19|20)\d\d"
)
_RULES = re.compile(r"quy (?:hoach|che|dinh|trinh|mo|chuan|uoc|dat|tac|hoi)\b")
"""What is written as *quý* is once its accents are gone (``Quy hoạch …``)."""
_MARK = re.compile(r"[xX✓√□]")


def kind_of(words: str, vocabulary: Vocabulary) -> str:
    """One of KINDS for how a cell reads."""
    if not words:
        return EMPTY
    if _YEARS.fullmatch(words):
        return TIME
    if _MARK.fullmatch(words):
        return MARK
    if is_ordinal(words):
        return NUMBERING
    if _FIGURE.fullmatch(words):
        return FIGURE
    return _kind_of_words(words, vocabulary)


def _kind_of_words(words: str, vocabulary: Vocabulary) -> str:
    cues = vocabulary.cues.get("cells", {})
    folded = fold(words[:LONG_FROM])
    timed = any(folded.startswith(c) for c in cues.get("time", ()))
    if len(words) < LONG_FROM and timed and not _RULES.match(folded):
        return TIME
    found = vocabulary.agency_matcher.find(words[:200])
    if found and found[0].start <= 4:
        several = len(found) > 1 or any(c in fold(words) for c in cues.get("several", ()))
        return AGENCIES if several else AGENCY
    if len(words) < 2 * LONG_FROM and any(folded.startswith(c) for c in cues.get("agency", ())):
        return AGENCIES
    return LONG if len(words) >= LONG_FROM else SHORT


@dataclass(frozen=True, slots=True)
class Profile:
    """For each column: the logarithm of how often a cell of each kind stands there, the texts
    that stood there, and in which rows one stood."""

    weights: tuple[dict[str, float], ...]
    texts: tuple[frozenset[str], ...]
    filled: tuple[tuple[bool, ...], ...]

    def fit(self, column: int, kind: str, words: str) -> float:
        """How well a cell suits a column; 0 is a perfect fit, lower is worse."""
        known = 0.7 if words and words in self.texts[column] else 0.0
        return self.weights[column][kind] * (VAGUE if kind in (SHORT, LONG) else 1.0) + known

    def unlike(self, a: int, b: int) -> float:
        """How differently the kinds of cells are spread in two columns: 0 (alike) to 2."""
        pairs = ((self.weights[a][k], self.weights[b][k]) for k in KINDS)
        return sum(abs(math.exp(x) - math.exp(y)) for x, y in pairs)

    def either(self, columns: Sequence[int]) -> bool:
        """Does nearly every row fill exactly one of these columns?"""
        rows = list(zip(*(self.filled[c] for c in columns), strict=True))
        return len(rows) > 1 and sum(sum(r) == 1 for r in rows) >= 0.9 * len(rows)


def profile(rows: Sequence[Sequence[str]], roles: Sequence[str], vocabulary: Vocabulary) -> Profile:
    """The profile of as many columns as there are roles, from the rows that have that many
    cells (as they read)."""
    width = len(roles)
    whole = [r for r in rows if len(r) == width][:200]
    weights, texts = [], []
    for column, role in enumerate(roles):
        own = [r[column] for r in whole]
        seen = Counter(kind_of(w, vocabulary) for w in own)
        seen.update(EXPECTED.get(role, ()))
        total = sum(seen.values()) + 0.3 * len(KINDS)
        weights.append({k: math.log((seen[k] + 0.3) / total) for k in KINDS})
        texts.append(frozenset(w for w in own if w))
    filled = tuple(tuple(bool(r[c]) for r in whole) for c in range(width))
    return Profile(tuple(weights), tuple(texts), filled)
