"""The stretches of a question, and how much what they say counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from answerer.question.indefinite import indefinite
from corpus.phrases import Token, tokens

CONTEXT_SENTENCE = 0.25
POINTED_AT = 0.7
SHORT_SENTENCE = 4
_ASKING = frozenset({"ai", "nao", "gi", "may", "dau", "sao", "nhieu", "gio", "lau"}) | frozenset(
    {"who", "which", "what", "when", "how", "whom", "where"}
)
_ACCENTED = frozenset({"ai", "nào", "gì", "mấy", "đâu", "sao", "nhiêu", "giờ", "lâu"})
_BACK = re.compile(r"\b(?:ấy|đó|này|nó|đấy)\b|\b(?:that|this|it)\b", re.I)
_SO = re.compile(
    r"\b(?:vậy|thế|vay|the)\b[^?]*\b(?:đúng|phải|ổn|hợp lệ|dung|phai|hop le)\s*"
    r"(?:không|khong|ko|hông|chưa|chua)\b"
    r"|\b(?:is|was) (?:that|this|it) (?:right|correct|true|so|the case)\b",
    re.I,
)
"""``Nói vậy có đúng không?``: the claim is the sentence before."""
_REPORTS = re.compile(
    r"(?:^|(?<=[.!?] ))[^,.;:!?]{0,40}\b(?:nói|bảo|ghi|viết|hiểu|nghĩ|cho|kể|noi|bao|viet|hieu)\b"
    r"[^,.;:!?]{0,25}?\b(?:là|rằng|la|rang)\s+(?=\S)",
    re.I,
)
"""Who says so, before the claim: ``Tôi ghi trong giáo án là …. Ghi vậy có đúng không?``"""
_SOME = re.compile(
    r"\btrong (mấy) (?:bên|cơ quan|đơn vị|sở|ông|nơi|tổ chức|việc|nhiệm vụ|kế hoạch|đề án|cái)\b"
    r"|\btrong (may) (?:ben|co quan|don vi|so|noi|to chuc|viec|nhiem vu|ke hoach|de an|cai)\b",
    re.I,
)
_LEAD_IN = re.compile(
    r"[^:?!.]{0,120}\b(?:tôi|em|mình|lớp|bài|giáo án|ví dụ|học viên|toi|minh|giao an|vi du)\b"
    r"[^:?!.]{0,120}:\s+(?=\S)",
    re.I,
)
_PURPOSE = re.compile(
    r"(?:để|nhằm|phục vụ|chuẩn bị|de|nham|phuc vu|chuan bi|to|in order to|for)"
    r"\b[^:?!.;]{8,120}?[,:]\s+"
    r"(?=(?:xin|hãy|nhờ|vui lòng|làm ơn|đề nghị|liệt kê|kể|nêu|cho(?: tôi| em| mình)?"
    r"|tôi (?:xin|cần|muốn)|em (?:xin|cần|muốn)|mình (?:xin|cần|muốn)"
    r"|hay|nho|vui long|lam on|de nghi|liet ke|ke|neu|toi (?:xin|can|muon)"
    r"|please|could you|can you|list|tell me|give me|name|i need|i want)\b)",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\bNo\.)(?<!\bno\.)(?<!\bNos\.)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch of the question, with the share it counts: the sentence that asks counts whole,
    what leads up to it less."""

    start: int
    end: int
    share: float


def areas_of(text: str) -> tuple[Area, ...]:
    """The sentences of a question: those that ask count whole, those before them less, unless
    the first that asks points back at them with a pronoun. None for an empty text."""
    ends = {m.end() for m in _SENTENCE.finditer(text)} | _lead_in(text)
    ends |= {m.end() for m in _REPORTS.finditer(text)} if _SO.search(text) else set()
    edges = [0, *sorted(ends), len(text)]
    pieces = [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]
    if not pieces:
        return ()
    sentences = [text[a:b] for a, b in pieces]
    main = _main_sentences(sentences)
    first = min(main)
    meant = set(range(first)) if first and _BACK.search(sentences[first]) else set()
    shares = [
        1.0 if k in main else POINTED_AT if k in meant else CONTEXT_SENTENCE
        for k in range(len(pieces))
    ]
    return tuple(Area(a, b, share) for (a, b), share in zip(pieces, shares, strict=True))


def _lead_in(text: str) -> set[int]:
    """Where the words end that say what the answer is for (``Tôi soạn bài cho lớp: …``,
    ``Để vẽ sơ đồ, xin liệt kê …``)."""
    m = _LEAD_IN.match(text) or _PURPOSE.match(text)
    if m is None or any(asks(t) for t in tokens(m.group())):
        return set()
    return {m.end()}


def _main_sentences(sentences: list[str]) -> set[int]:
    """The positions of the sentences that ask (the last one where none does), with the one
    before where they are too short to have a topic or only ask whether it is so."""
    asks = [k for k, s in enumerate(sentences) if "?" in s or _asking(s)]
    main = {asks[-1]} if asks else {len(sentences) - 1}
    main |= {k for k in asks if "?" in sentences[k]}
    if len(sentences) > 1 and all(len(tokens(sentences[k])) <= SHORT_SENTENCE for k in main):
        main |= {max(0, min(main) - 1)}
    return main | {k - 1 for k in main if k and _SO.search(sentences[k])}


_ONLY_BEHIND = {"gio": ("bao", "may"), "nhieu": ("bao",), "lau": ("bao",)}
"""Syllables that ask only behind others: ``bao giờ``, but not ``24 giờ``."""
_NOT_BEHIND = {"sao": ("ban",), "may": ("bo", "nha", "xe", "dien")}
_NOT_BEFORE = {"dau": ("tu", "moi", "nam", "tien", "gia", "vao", "ra", "thau")}


def asking_words(text: str, areas: tuple[Area, ...]) -> list[Token]:
    """The words that open a question (ai, nào, gì, who …), in the sentences that ask; not the
    ``mấy`` that only means some (``trong mấy bên đó có …``)."""
    main = [a for a in areas if a.share == 1]
    some = {m.start(m.lastindex or 0) for m in _SOME.finditer(text)} | indefinite(text)
    inside = (t for t in _asking(text) if any(a.start <= t.start < a.end for a in main))
    return [t for t in inside if t.start not in some]


def _asking(text: str) -> list[Token]:
    """The syllables of a text that ask."""
    found = tokens(text)
    words = ["", *(t.fold for t in found), ""]
    return [
        t
        for t, b, a in zip(found, words, words[2:], strict=False)
        if asks(t)
        and b in _ONLY_BEHIND.get(t.fold, (b,))
        and b not in _NOT_BEHIND.get(t.fold, ())
        and not (t.fold == "sao" and b.isdigit())
        and (t.tone != t.fold or a not in _NOT_BEFORE.get(t.fold, ()))
    ]


def asks(t: Token) -> bool:
    """Is this an asking word? One with diacritics must have the right ones: ``máy`` and ``đầu``
    ask nothing, ``may`` and ``dau`` may."""
    return t.tone in _ACCENTED if t.tone != t.fold else t.fold in _ASKING
