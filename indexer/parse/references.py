"""Documents that a text cites, and the abbreviations that it defines itself."""

from __future__ import annotations

import re

from corpus.records import Abbreviation, Passage, Reference
from corpus.text import LOWER, fold
from indexer.parse.clean import clean
from indexer.parse.metadata import iso

_KIND = (
    r"Nghị quyết|Quyết định|Nghị định|Kết luận|Chỉ thị|Thông tư(?: liên tịch)?|[Cc]ông văn|"
    r"Kế hoạch|Báo cáo|Thông báo|Luật|Bộ luật|Pháp lệnh|Hiến pháp|Chương trình(?: hành động)?|"
    r"Tờ trình|Công điện|Hướng dẫn|Văn bản|Đề án|Chiến lược"
)
_CODE = r"\d{1,5}(?:/\d{4})?\s?[/-]\s?[A-ZĐƯ][\wĐƯ]*(?:\s?[-/]\s?[A-ZĐƯ][\wĐƯ]*)*"
_DAY = (
    r"ngày\s+(?P<d>\d{1,2})\s*(?:/|-|\.|\s+tháng\s+)\s*(?P<m>\d{1,2})"
    r"\s*(?:/|-|\.|\s+năm\s+)\s*(?P<y>\d{4})"
)
_NUMBERED = re.compile(
    rf"(?P<k>(?i:{_KIND}))?\s*(?:số:?\s*)?(?P<n>{_CODE})(?:\s*,?\s*{_DAY})?", re.S
)
_LAW = re.compile(
    r"(?P<k>Luật|Bộ luật|Hiến pháp)\s+(?P<n>[A-ZĐ][^;.\n]{2,120}?)"
    rf"(?:\s+năm\s+(?P<yy>\d{{4}})|\s+{_DAY})"
)
_OWN_NUMBER = re.compile(r"Số\s*:")
_CENTRAL = re.compile(r"(?P<k>Nghị quyết)\s+(?P<n>Trung ương \d+(?:\s+[Kk]hóa\s+[IVX]+)?)")
_CLAUSE = r"(?:[^;.\n\t|)”]|(?<=\d)\.(?=\d))*"
_REST = re.compile(rf"{_CLAUSE}(?:“[^”\n]{{0,300}}”{_CLAUSE})?")
_CALLED = (
    r"(?:(?:sau\s+đây|dưới\s+đây)\s+)?(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung|gọn))?"
    r"(?:[^():]{0,20}?\s)?(?:là\b)?\s*:?\s*"
)
_DEFINED = re.compile(
    rf"\(\s*(?:{_CALLED})?[\"“']?(?:(?P<u>[A-ZĐ][{LOWER}]{{1,6}})\s+)?"
    rf"(?P<s>[A-ZĐ][A-ZĐ&-]{{1,11}}(?P<w>(?:\s[{LOWER}]{{2,7}}){{1,2}})?)[\"”']?\s*\)"
)
"""``u`` is the word of a name that its short form keeps: ``Sở`` of ``Sở KH&ĐT``; ``w`` those that
it keeps behind its letters: ``rừng`` of ``BQL rừng``."""


_SAID_SHORT = re.compile(r"\(\s*(?:(?:sau|dưới)\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s+tắt\b")
_OPENED = re.compile(r"^[\s*_]*(?:[-–+•]\s*|\(?[a-zđ\d]{1,2}[.)]\s*)?[\s*_]*")
MOST_KEPT = 6
"""Syllables that may stand behind the letters of a name."""
LONGEST_CLAUSE = 90
"""In characters: how much is read as what a short form stands for that is made of no initials."""


def references(text: str, passages: list[Passage]) -> list[Reference]:
    """Every cited document in every passage, in order; ``text`` runs to the end of the clause
    that says what it is about (at most 400 characters). The number line of the header is the
    document's own and no reference; a footnote torn into a passage is cited once, as itself."""
    out: list[Reference] = []
    notes = [(p.start, p.end) for p in passages if p.kind == "footnote"]
    for p in passages:
        if _OWN_NUMBER.match(p.clean):
            continue
        inside = [(a - p.start, b - p.start) for a, b in notes if p.start < a and b <= p.end]
        words = text[p.start : p.end]
        found = sorted(
            [*_NUMBERED.finditer(words), *_LAW.finditer(words), *_CENTRAL.finditer(words)],
            key=lambda m: m.start(),
        )
        out += [
            _reference(words, p, m)
            for m in found
            if (m["k"] or re.search(r"[/-]", m["n"]))
            and not any(a <= m.start() < b for a, b in inside)
        ]
    return out


def _reference(words: str, p: Passage, m: re.Match[str]) -> Reference:
    groups = m.groupdict()
    date = iso(m["d"], m["m"], m["y"]) if groups.get("d") else None
    start = m.start() + len(m.group()) - len(m.group().lstrip())
    rest = _REST.match(words, m.end())
    end = m.end() + min(len(rest.group()) if rest else 0, 400)
    end = len(words[:end].rstrip(" ,("))
    number = (
        re.sub(r"\s+", " ", m["n"])
        if "k" in groups and (m["k"] or "") in ("Luật", "Bộ luật")
        else re.sub(r"\s+", "", m["n"])
    )
    if m["n"].startswith("Trung ương"):
        number = clean(m["n"])
    if groups.get("yy"):
        number = f"{number} năm {groups['yy']}"
    kind = (m["k"] or "").strip()
    return Reference(
        document=p.document, passage=p.id, kind=kind[:1].upper() + kind[1:], number=number,
        date=date, start=p.start + start, end=p.start + end, text=clean(words[start:end]),
    )  # fmt: skip


def abbreviations(text: str, passages: list[Passage]) -> list[Abbreviation]:
    """``Ủy ban nhân dân (UBND)``: as many syllables as there are letters, if at least half of
    the initials agree (so that the misprint ``kinh tế tập thể (KTĐT)`` is understood)."""
    out = []
    for p in passages:
        words = text[p.start : p.end]
        for m in _DEFINED.finditer(words):
            before = words[: m.start()]
            long = _begun(before, m["s"], m["w"]) if m["w"] else _expansion(before, m["s"], m["u"])
            if not long and m["u"] is None and _SAID_SHORT.match(m.group()):
                long = _clause(words[: m.start()], m["s"])
            if long:
                out.append(
                    Abbreviation(
                        p.document, p.id, m["s"], long, p.start + m.start(), p.start + m.end()
                    )
                )
    return out


def _expansion(before: str, short: str, kept: str | None = None) -> str | None:
    """What a short form stands for: the last words before it, behind ``kept`` where that is a
    word of the name that the short form keeps."""
    letters = [c for c in fold(short) if c.isalpha()]
    if kept is not None:
        return _behind(before, letters, kept)
    joined = [c for c in fold(short).replace("&", "v") if c.isalpha()]
    return (_of(before, joined, 1) if "&" in short else None) or _of(before, letters)


def _of(before: str, letters: list[str], share: float = 0.5) -> str | None:
    """The last words before a short form, one a letter, where the first and this share of their
    initials agree."""
    syllables = list(re.finditer(r"[^\W\d_]+", before))[-len(letters) :]
    if len(syllables) < len(letters) or len(letters) < 2:
        return None
    agree = sum(fold(s.group())[0] == c for s, c in zip(syllables, letters, strict=True))
    if agree < share * len(letters) or fold(syllables[0].group())[0] != letters[0]:
        return None
    return _unquoted(before[syllables[0].start() :])


def _begun(before: str, short: str, kept: str) -> str | None:
    """``Ban quản lý rừng phòng hộ (BQL rừng)``: the words that begin with the letters and those
    kept behind them, and what follows up to the bracket."""
    letters = [c for c in fold(short.removesuffix(kept)) if c.isalpha()]
    syllables = list(re.finditer(r"[^\W\d_]+", before))
    said = [fold(s.group()) for s in syllables]
    words = fold(kept).split()
    for k in range(max(0, len(said) - len(letters) - MOST_KEPT), len(said) - len(letters)):
        behind = said[k + len(letters) :]
        if [w[0] for w in said[k : k + len(letters)]] == letters and behind[: len(words)] == words:
            return _unquoted(before[syllables[k].start() :])
    return None


def _clause(before: str, short: str) -> str | None:
    """What ends in ``(viết tắt là ĐMX)`` where the letters are no initials of the last words:
    the words that the clause begins with, where they are of those, else the clause."""
    said = clean(re.split(r"[.;:](?=\s)|\n\s*\n", before)[-1])
    said = _OPENED.sub("", said)
    letters = [c for c in fold(short) if c.isalpha()]
    first = said.split()[: len(letters)]
    if [fold(w)[:1] for w in first] == letters:
        return " ".join(first)
    return said if len(said.split()) > 1 and len(said) <= LONGEST_CLAUSE else None


def _behind(before: str, letters: list[str], kept: str) -> str | None:
    """``Sở Nông nghiệp và Phát triển nông thôn (viết tắt: Sở NN&PTNT)``: the words behind the
    last *Sở*, where the letters are initials of them in this order."""
    at = before.rfind(f"{kept} ")
    long = before[at + len(kept) :] if at >= 0 else ""
    initials = iter(fold(s)[0] for s in re.findall(r"[^\W\d_]+", long))
    if len(letters) < 3 or not all(c in initials for c in letters):
        return None
    return _unquoted(long)


def _unquoted(long: str) -> str:
    return clean(long).strip("\"“”' ")
