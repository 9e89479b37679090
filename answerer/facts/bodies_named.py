"""The bodies that a text names, as written, whether the vocabulary knows them or not: ``các sở,
ban, ngành, UBND cấp huyện``, ``Cơ quan thường trực (Sở A)``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.cues import Cues
from corpus.text import nfc

_CUES = Cues("facts", "handing_in")

KEPT = 1 << 13
LONGEST = 190
"""Characters of a name; a list of several may be that long."""
_SHORT = re.compile(r"(?:S(?=[A-ZĐ]{2})|P\.|P(?=TC)|LM|BCĐ|BQL|VP|NHNN|ĐM)[A-ZĐ]{1,8}\b(?![/-])")
"""An abbreviation that stands for a body (``SKHĐT``, ``P.TCKH``)."""
_BEGINS, _WORD = re.compile(r"(?<!\w)\w"), re.compile(r"\w+")
_INNER = re.compile(r" \((?=[A-ZĐ])")
_NEXT = re.compile(r"(?P<gap>,? (?:và |hoặc |- |– )?)(?P<word>[\w&./-]*[\w&])")


@dataclass(frozen=True, slots=True)
class Body:
    """A name of one body or of several side by side: ``text`` stands at ``[start:end]``."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=KEPT)
def lowered(text: str) -> str:
    """Small letters, one for each letter, ``uỷ`` as ``ủy``."""
    return nfc(text.lower()).replace("uỷ", "ủy")


@cache
def _head() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?<!\w)(?P<ranks>(?:<ranks>\s+)*)(?!<no_body>(?!\w))(?P<head><bodies>)(?!\w)"
    )


@cache
def _stops() -> re.Pattern[str]:
    return _CUES.pattern(r"<stops>(?!\w)")


@cache
def _listed() -> re.Pattern[str]:
    return _CUES.pattern(r"(?:(?:<ranks>)\s+)*(?:<bodies>|<listed>)(?!\w)")


@cache
def _common() -> frozenset[str]:
    return frozenset(_CUES.words("common"))


@lru_cache(maxsize=KEPT)
def bodies_in(text: str) -> tuple[Body, ...]:
    """All bodies named in a text, in order, none inside another."""
    out: list[Body] = []
    at = 0
    while at < len(text):
        m = _BEGINS.search(text, at)
        if m is None:
            break
        body = body_at(text, m.start())
        if body is not None:
            out.append(body)
            at = body.end
        else:
            word = _WORD.match(text, m.start())
            at = word.end() if word else m.end()
    return tuple(out)


def body_at(text: str, at: int) -> Body | None:
    """The body whose name begins at a place; None where none does."""
    short = _SHORT.match(text, at)
    if short:
        return Body(at, short.end(), short.group())
    m = _head().match(lowered(text), at)
    if m is None or not _is_name(text, m):
        return None
    end = _end(text, m.end(), at)
    return Body(at, end, text[at:end])


def _is_name(text: str, m: re.Match[str]) -> bool:
    """A head in small letters names a body only if it is one of many (``các cơ quan``)."""
    capital = text[m.start("head")].isupper() or text[m.start()].isupper()
    return capital or bool(m["ranks"]) or m["head"] in _common()


def _end(text: str, at: int, start: int) -> int:
    """Where a name ends whose head ends at a place."""
    while at - start < LONGEST:
        inner = _INNER.match(text, at)
        if inner and body_at(text, inner.end()) and ")" in text[inner.end() : at + 80]:
            at = text.index(")", inner.end()) + 1
            continue
        m = _NEXT.match(text, at)
        if m is None or not _goes_on(text, m):
            return at
        at = m.end()
    return at


def _goes_on(text: str, m: re.Match[str]) -> bool:
    """Does the next word belong to a name?"""
    word, gap = m["word"], m["gap"]
    listed = _listed().match(lowered(text), m.start("word")) is not None
    if word[0].isdigit():
        return False
    if "," in gap:
        return listed
    if gap.strip():
        return listed or word[0].isupper()
    return _stops().match(text, m.start("word")) is None
