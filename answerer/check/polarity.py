"""What a text denies."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from corpus.phrases import PhraseMatcher, Token, tokens
from corpus.text import fold
from corpus.vocabulary import load_vocabulary

_BEHIND = 4


def opening(text: str) -> str:
    """``yes`` or ``no`` where a statement opens by answering so (``Không, …``), else empty."""
    table = load_vocabulary().checks["negation"]
    head = re.match(r"\W*([^\W\d_]+(?: [^\W\d_]+)?)\s*(?:\([^)]*\)\s*)?(?:[,.:;!]|$)", fold(text))
    said = head.group(1) if head else ""
    return next((side for side in ("no", "yes") if said in table[side]), "")


def body(text: str) -> str:
    """A statement without the ``Có,`` or ``Không.`` that it opens with."""
    return (
        re.sub(r"^\W*\w+(?: \w+)?\s*(?:\([^)]*\)\s*)?[,.:;!]\s*", "", text)
        if opening(text)
        else text
    )


def contradicts(statement: str, source: str) -> bool:
    """Does a statement deny what its source does not, or leave out a ``không`` of its source?

    Denied are the four syllables behind a word of denial: the first two that both texts have in
    a row must be denied in both or in neither."""
    mine, theirs = tokens(statement), tokens(source)
    denied_here, denied_there = _denied(mine), _denied(theirs)
    pairs_there = _pairs(theirs)
    invented = any(_is_new(mine, k, denied_there) for k in denied_here)
    return invented or _affirms(mine, denied_here, theirs, denied_there, pairs_there)


def _words(found: list[Token]) -> list[str]:
    return [t.fold for t in found]


def _pairs(found: list[Token]) -> set[tuple[str, str]]:
    words = _words(found)
    return set(itertools.pairwise(words))


def _denied(found: list[Token]) -> dict[int, tuple[str, ...]]:
    """Position of each word of denial -> the syllables behind it, to the next pause."""
    table = load_vocabulary().checks["negation"]
    negators, out = {*table["words"], *map(fold, table["words"])}, {}
    for k, t in enumerate(found):
        follows = []
        for n in found[k + 1 : k + 1 + _BEHIND]:
            if n.pause:
                break
            follows.append(n.fold)
        idle = any(" ".join([t.fold, *follows]).startswith(p) for p in table["also"])
        if t.tone in negators and follows and not idle:
            out[k] = tuple(follows)
    return out


def _is_new(mine: list[Token], k: int, there: dict[int, tuple[str, ...]]) -> bool:
    """Does the source deny nothing that begins with what is denied here?"""
    here = tuple(t.fold for t in mine[k + 1 : k + 3])
    return not any(here[0] in follows[:2] or here[:2] == follows[:2] for follows in there.values())


def _affirms(
    mine: list[Token],
    here: dict[int, tuple[str, ...]],
    theirs: list[Token],
    there: dict[int, tuple[str, ...]],
    pairs_there: set[tuple[str, str]],
) -> bool:
    """Does the statement say plainly what the source only denies?"""
    own = _words(mine)
    at = {pair: n for n, pair in enumerate(itertools.pairwise(own))}
    plain = _plain_pairs(theirs, there)
    for follows in there.values():
        pair = follows[:2]
        if len(pair) < 2 or pair not in at or pair in plain:
            continue
        n = at[pair]
        if not any(k in here for k in range(max(0, n - 2), n)):
            return True
    return False


def _plain_pairs(found: list[Token], denied: dict[int, tuple[str, ...]]) -> set[tuple[str, str]]:
    """The pairs of syllables that stand somewhere without a denial before them."""
    words = _words(found)
    near = {k + 1 for k in denied}
    return {(a, b) for n, (a, b) in enumerate(itertools.pairwise(words)) if n not in near}


def addresses_machine(text: str) -> bool:
    """Does a text hold a sentence that instructs a machine?"""
    return bool(_matcher("instructions").find(fold(text)))


def claims_silence(text: str) -> bool:
    """Does a text say that nothing is known, or that it is guessing?"""
    return bool(_matcher("silence").find(fold(text)))


@lru_cache(maxsize=4)
def _matcher(table: str) -> PhraseMatcher:
    return PhraseMatcher((p, table) for p in load_vocabulary().checks[table]["phrases"])
