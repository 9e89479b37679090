"""The stretches of a question, and how much what they say counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from answerer.question.indefinite import indefinite
from corpus.cues import Cues, cues_of
from corpus.phrases import Token, tokens
from corpus.text import fold

_CUES = Cues("question", "areas")
CONTEXT_SENTENCE = 0.25
POINTED_AT = 0.7
SHORT_SENTENCE = 4
LONG_ENOUGH = 8
"""How many syllables a question behind ``cho hỏi`` must have to be one without what leads up."""
KEPT = 64
"""Questions whose asking words are kept: several rules look at those of the same one."""
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\bNo\.)(?<!\bno\.)(?<!\bNos\.)\s+(?=\S)")


@cache
def _back() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<back>\b", re.I)


@cache
def _so() -> re.Pattern[str]:
    """``Nói vậy có đúng không?``: the claim is the sentence before."""
    return _CUES.pattern(
        r"\b(?:vậy|thế|vay|the)\b[^?]*\b<holds>\s*<whether>\b|\b(?:is|was) (?:that"
        r"|this|it) <holds_english>\b",
        re.I,
    )


@cache
def _reports() -> re.Pattern[str]:
    """Who says so, before the claim: ``Tôi ghi trong giáo án là …. Ghi vậy có đúng không?``"""
    return _CUES.pattern(
        r"(?:^|(?<=[.!?] ))[^,.;:!?]{0,40}\b<says>\b[^,.;:!?]{0,25}?\b(?:là|rằng"
        r"|la|rang)\s+(?=\S)",
        re.I,
    )


@cache
def _some() -> re.Pattern[str]:
    return _CUES.pattern(r"\btrong (mấy) <several>\b|\btrong (may) <several_folded>\b", re.I)


@cache
def _led_in() -> re.Pattern[str]:
    return _CUES.pattern(r"[^:?!.]{0,120}\b<lead_in>\b[^:?!.]{0,120}:\s+(?=\S)", re.I)


@cache
def _purpose() -> re.Pattern[str]:
    return _CUES.pattern(r"<purposes>\b[^:?!.;]{8,120}?[,:]\s+(?=<requests>\b)", re.I)


@cache
def _inquires() -> re.Pattern[str]:
    """What somebody tells of himself before a comma, and how he turns to the question behind it."""
    return _CUES.pattern(
        r"(?=[^?!.]*\b<selves>\b)[^?!.]{12,}?[,;:]\s+(?=(?:<turns>\s+){0,3}<inquires>\b)"
        r"|\W*<reasons>\b[^?!.]{8,}?\s+(?=nen (?:<turns>\s+){0,3}(?:<inquires>|<needs>)\b)"
        r"|(?=[^?!.]*\b<selves_english>\b)[^?!.]{12,}?[,;:]?\s+"
        r"(?=(?:<turns_english> )*<inquires_english>\b)"
    )


@cache
def _accented_askers() -> frozenset[str]:
    return frozenset(_CUES.words("asking"))


@cache
def _plain_askers() -> frozenset[str]:
    return frozenset((*map(fold, _CUES.words("asking")), *_CUES.words("asking_english")))


def _beside(section: str) -> Mapping[str, list[str]]:
    """By syllable that asks, those beside which it does, or does not."""
    return cues_of("question")[section]


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch of the question, with the share it counts: the sentence that asks counts whole,
    what leads up to it less."""

    start: int
    end: int
    share: float


def is_asked(areas: tuple[Area, ...], at: int) -> bool:
    """Does a place of a text stand in a sentence that asks, or that one points back at (not in
    what only leads up to it)?"""
    return any(a.start <= at < a.end and a.share >= POINTED_AT for a in areas)


@lru_cache(maxsize=KEPT)
def areas_of(text: str) -> tuple[Area, ...]:
    """The sentences of a question: those that ask count whole, those before them less, unless
    the first that asks points back at them with a pronoun. None for an empty text."""
    ends = {m.end() for m in _SENTENCE.finditer(text)} | _lead_in(text)
    ends |= {m.end() for m in _reports().finditer(text)} if _so().search(text) else set()
    edges = [0, *sorted(ends), len(text)]
    pieces = [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]
    if not pieces:
        return ()
    sentences = [text[a:b] for a, b in pieces]
    main = _main_sentences(sentences)
    first = min(main)
    meant = set(range(first)) if first and _back().search(sentences[first]) else set()
    shares = [
        1.0 if k in main else POINTED_AT if k in meant else CONTEXT_SENTENCE
        for k in range(len(pieces))
    ]
    return tuple(Area(a, b, share) for (a, b), share in zip(pieces, shares, strict=True))


def _lead_in(text: str) -> set[int]:
    """Where the words end that say what the answer is for (``Tôi soạn bài cho lớp: …``,
    ``Để vẽ sơ đồ, xin liệt kê …``, ``Lớp tôi học về phân công, cho hỏi …``)."""
    m = _led_in().match(text) or _purpose().match(text)
    if m is not None and not any(asks(t) for t in tokens(m.group())):
        return {m.end()}
    m = _inquires().match(fold(text))
    some = indefinite(text)
    if m is None or any(t.start not in some for t in _asking(text[: m.end()])):
        return set()
    return {m.end()} if len(tokens(text[m.end() :])) > LONG_ENOUGH else set()


def _main_sentences(sentences: list[str]) -> set[int]:
    """The positions of the sentences that ask (the last one where none does), with the one
    before where they are too short to have a topic or only ask whether it is so."""
    asks = [k for k, s in enumerate(sentences) if "?" in s or _asking(s)]
    main = {asks[-1]} if asks else {len(sentences) - 1}
    main |= {k for k in asks if "?" in sentences[k]}
    if len(sentences) > 1 and all(len(tokens(sentences[k])) <= SHORT_SENTENCE for k in main):
        main |= {max(0, min(main) - 1)}
    return main | {k - 1 for k in main if k and _so().search(sentences[k])}


@lru_cache(maxsize=KEPT)
def asking_words(text: str, areas: tuple[Area, ...]) -> tuple[Token, ...]:
    """The words that open a question (ai, nào, gì, who …), in the sentences that ask; not the
    ``mấy`` that only means some (``trong mấy bên đó có …``)."""
    main = [a for a in areas if a.share == 1]
    some = {m.start(m.lastindex or 0) for m in _some().finditer(text)} | indefinite(text)
    inside = (t for t in _asking(text) if any(a.start <= t.start < a.end for a in main))
    return tuple(t for t in inside if t.start not in some)


def _asking(text: str) -> list[Token]:
    """The syllables of a text that ask."""
    found = tokens(text)
    words = ["", *(t.fold for t in found), ""]
    only_behind, not_behind = _beside("asks_only_behind"), _beside("asks_not_behind")
    not_before = _beside("asks_not_before")
    return [
        t
        for t, b, a in zip(found, words, words[2:], strict=False)
        if asks(t)
        and b in only_behind.get(t.fold, (b,))
        and (t.tone != t.fold or b not in not_behind.get(t.fold, ()))
        and not (t.fold == "sao" and b.isdigit())
        and (t.tone != t.fold or a not in not_before.get(t.fold, ()))
    ]


def asks(t: Token) -> bool:
    """Is this an asking word? One with diacritics must have the right ones: ``máy`` and ``đầu``
    ask nothing, ``may`` and ``dau`` may."""
    return t.tone in _accented_askers() if t.tone != t.fold else t.fold in _plain_askers()
