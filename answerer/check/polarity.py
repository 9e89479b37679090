"""What a text denies."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from corpus.phrases import PhraseMatcher, Token, tokens
from corpus.text import fold
from corpus.vocabulary import load_vocabulary

_REACH = 4
_OPENING = re.compile(r"\W*([^\W\d_]+(?: [^\W\d_]+)?)\s*(?:\([^)]*\)\s*)?(?:[,.:;!]|$)\s*")


def opening(text: str) -> str:
    """``yes`` or ``no`` where a statement opens by answering so (``Không, …``), else empty."""
    table = load_vocabulary().checks["negation"]
    head = _OPENING.match(fold(text))
    said = head.group(1) if head else ""
    return next((side for side in ("no", "yes") if said in table[side]), "")


def body(text: str) -> str:
    """A statement without the ``Có,`` or ``Không.`` that it opens with."""
    return _OPENING.sub("", text, count=1) if opening(text) else text


def denies(text: str) -> bool:
    """Does a text deny anything?"""
    return bool(_denied(tokens(text)))


def contradicts(statement: str, source: str) -> bool:
    """Does a statement deny what its source does not, or say without ``không`` what its source
    says only with it? Compared are the syllables next to the word of denial."""
    mine, theirs = tokens(statement), tokens(source)
    here, there = _denied(mine), _denied(theirs)
    invented = any(_is_new(follows, there) for follows in here.values())
    return invented or _leaves_out(mine, here, theirs, there)


def _denied(found: list[Token]) -> dict[int, tuple[str, ...]]:
    """Position of each word of denial -> the up to four syllables behind it, to the next pause;
    ``không chỉ`` and the like deny nothing."""
    table = load_vocabulary().checks["negation"]
    negators, out = {*table["words"], *map(fold, table["words"])}, {}
    for k, t in enumerate(found):
        if t.tone not in negators:
            continue
        ahead = found[k + 1 : k + 1 + _REACH]
        stop = next((n for n, a in enumerate(ahead) if a.pause), len(ahead))
        follows = tuple(a.fold for a in ahead[:stop])
        idle = any(" ".join([t.fold, *follows]).startswith(p) for p in table["also"])
        if follows and not idle:
            out[k] = follows
    return out


def _is_new(here: tuple[str, ...], there: dict[int, tuple[str, ...]]) -> bool:
    """Does the source deny nothing that begins with what is denied here, one syllable (``không
    còn hoạt động``) let in between?"""
    return not any(here[0] in f[:2] or f[0] in here[:2] for f in there.values())


def _leaves_out(
    mine: list[Token],
    here: dict[int, tuple[str, ...]],
    theirs: list[Token],
    there: dict[int, tuple[str, ...]],
) -> bool:
    """Does the statement have, without a denial, two syllables that the source has only behind
    one, or the seam that is left where the source's ``không`` is taken out?"""
    plain = set(_pairs_without(theirs, there))
    own = _pairs_without(mine, here)
    if any(set(pairwise(follows)) & set(own) - plain for follows in there.values()):
        return True
    seams = {(theirs[k - 1].fold, f[0], f[1]) for k, f in there.items() if k and len(f) > 1}
    said, known = _triples(mine), _triples(theirs)
    return bool(seams & said - known)


def _pairs_without(found: list[Token], denied: dict[int, tuple[str, ...]]) -> list[tuple[str, str]]:
    """The pairs of adjacent syllables that no denial reaches."""
    reached = {k + n for k, follows in denied.items() for n in range(1, len(follows) + 1)}
    words = [t.fold for t in found]
    return [p for n, p in enumerate(pairwise(words)) if n not in reached]


def _triples(found: list[Token]) -> set[tuple[str, str, str]]:
    words = [t.fold for t in found]
    return set(zip(words, words[1:], words[2:], strict=False))


def claims_silence(text: str) -> bool:
    """Does a text say that nothing is known, or that it is guessing?"""
    return bool(_silence().find(fold(text)))


@lru_cache(maxsize=1)
def _silence() -> PhraseMatcher:
    return PhraseMatcher((p, p) for p in load_vocabulary().checks["silence"]["phrases"])
