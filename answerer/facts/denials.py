"""What a sentence denies or forbids: the words behind ``không``, ``chưa``, ``cấm``."""

from __future__ import annotations

import re

from corpus.phrases import Token, tokens

_DENY = frozenset({"không", "chưa", "chẳng", "cấm", "not", "never"})
_FOLDED = frozenset({"khong", "chua", "cam"})
_IDLE = re.compile(
    r"^(?:chi|nhung|ngung|qua|gian|khi|phu thuoc|vuot|it hon|sau|truoc|thap hon|cao hon|ke"
    r"|dung tien|som hon|muon hon|thuong xuyen|bao gio|only)\b"
)
_BUT = frozenset({"nhưng", "song", "but"})
"""Behind these it goes on about what is so: ``không hoạt động nhưng vướng mắc về công nợ``."""
REACH = 9


def denied(text: str, plain: bool = False) -> list[tuple[str, ...]]:
    """For each word of denial the up to nine folded syllables behind it, to the next pause;
    ``không quá``, ``không chỉ`` and the like deny nothing. ``plain``: the text has no
    diacritics."""
    found = tokens(text)
    places = (k for k, t in enumerate(found) if _denies(t, plain))
    behind = (_behind(found, k) for k in places)
    return [words for words in behind if words and not _IDLE.match(" ".join(words))]


def _denies(t: Token, plain: bool) -> bool:
    return t.tone in _DENY or (plain and t.fold in _FOLDED)


def _behind(found: list[Token], k: int) -> tuple[str, ...]:
    ahead = found[k + 1 : k + 1 + REACH]
    stop = next((n for n, a in enumerate(ahead) if a.pause or a.tone in _BUT), len(ahead))
    return tuple(a.fold for a in ahead[:stop])
