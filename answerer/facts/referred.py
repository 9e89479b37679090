"""What a duty names only by its place in the same document: ``tổ chức thực hiện khoản 3 Điều 8``,
``chủ trì lĩnh vực 7``. A place that is not found for sure is left out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("facts", "referred")
_NUMBERS = r"\d{1,2}(?:\s*(?:,\s*và|,|và)\s*(?:khoản\s+)?\d{1,2}(?!\d|/))*"
_SECTION = r"mục\s+(?P<m>[IVX]+)(?:\.(?P<i>\d{1,2}))?(?:\s+Phần\s+(?:thứ\s+)?(?P<part>\w+))?"
_CLAUSE = re.compile(rf"khoản\s+(?P<n>{_NUMBERS})\s+Điều\s+(?P<d>\d{{1,3}})", re.I)
_ARTICLE = re.compile(r"Điều\s+(?P<d>\d{1,3})")
_IN_SECTION = re.compile(_SECTION)
_ELSEWHERE = re.compile(
    r"\s*,?\s*(?:của\s+)?(?:Bộ\s+luật|Luật|Nghị\s+quyết|Nghị\s+định|Quyết\s+định|Thông\s+tư|Kế\s+hoạch)"
    r"(?!\s+này)"
)
_LABELLED = re.compile(
    r"(?:Điều (?P<d>\d+)(?:, khoản (?P<k>\d+))?|mục (?P<m>[IVX]+)(?:\.(?P<i>\d+))?)"
    r"(?: \([^()]*\))?$"
)
_MARK = re.compile(r"\W*(?:Điều\s+\d+\s*[.:]|[IVX]+\s*[./]|\d{1,2}(?:\.\d+)*\s*[./)])\s*")
TITLE_CHARS, WHOLE = 110, 3000
MOST = 4
"""Places of one duty beyond which none is told."""


@dataclass(frozen=True, slots=True)
class Referred:
    """A place that a duty names: as written there, its passage (position in the index), what it
    is about, in that passage's words, and all that stands there (WHOLE characters at most)."""

    written: str
    passage: int
    title: str
    whole: str


class Places:
    """The articles, clauses, sections and numbered items of each document, by their labels."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._at: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for k, p in enumerate(passages):
            m = _LABELLED.search(p.label) if p.kind not in ("row", "group", "footnote") else None
            if m is not None:
                key = ("Điều", m["d"], m["k"]) if m["d"] else ("mục", m["m"], m["i"])
                self._at[(p.document, *(part or "" for part in key))].append(k)

    def referred(self, document: str, task: str) -> tuple[Referred, ...]:
        """The places that a task names, in its order; none where one is another document's, or
        more than MOST are named."""
        if "Điều" not in task and not re.search(r"\d", task):
            return ()
        found = sorted(self._found(document, task), key=lambda at: at[0])
        named = tuple(dict.fromkeys(r for _, r in found))
        return named if len(named) <= MOST else ()

    def _found(self, document: str, task: str) -> Iterator[tuple[int, Referred]]:
        left = task
        for pattern, read in (
            (_CLAUSE, self._clauses), (_ARTICLE, self._articles), (_items(), self._numbered),
            (_IN_SECTION, self._sections),
        ):  # fmt: skip
            for m in pattern.finditer(left):
                if not _ELSEWHERE.match(task, m.end()):
                    yield from ((m.start(), r) for r in read(document, m))
            left = pattern.sub(lambda m: " " * len(m.group()), left)

    def _clauses(self, document: str, m: re.Match[str]) -> Iterator[Referred]:
        for n in re.findall(r"\d+", m["n"]):
            yield from self._told(
                f"khoản {n} Điều {m['d']}", self._one(document, "Điều", m["d"], n)
            )

    def _articles(self, document: str, m: re.Match[str]) -> Iterator[Referred]:
        heads = [k for k in self._one(document, "Điều", m["d"], "") if self._kind(k) == "article"]
        yield from self._told(f"Điều {m['d']}", heads)

    def _sections(self, document: str, m: re.Match[str]) -> Iterator[Referred]:
        inside = self._one(document, "mục", m["m"], m["i"] or "")
        heads = [k for k in inside if self._heads(k) and self._in_part(k, m["part"])]
        yield from self._told(" ".join(m.group().split()), heads if len(heads) == 1 else [])

    def _numbered(self, document: str, m: re.Match[str]) -> Iterator[Referred]:
        """``lĩnh vực 3, 5 và 6 tại mục II``: the items of the section whose title says what they
        are."""
        for n in re.findall(r"\d+", m["n"]):
            keys = [k for k in self._at if k[:2] == (document, "mục") and k[3] == n]
            keys = [k for k in keys if not m["m"] or k[2] == m["m"]]
            items = [
                found[0]
                for found in map(self._at.__getitem__, keys)
                if self._is_one_of(found[0], m["noun"]) and self._in_part(found[0], m["part"])
            ]
            yield from self._told(f"{m['noun']} {n}", items if len(items) == 1 else [])

    def _one(self, document: str, *key: str) -> list[int]:
        return self._at.get((document, *key), [])

    def _kind(self, k: int) -> str:
        return self._passages[k].kind

    def _heads(self, k: int) -> bool:
        p = self._passages[k]
        return p.kind == "heading" and not p.clean.startswith("Chương")

    def _is_one_of(self, k: int, noun: str) -> bool:
        path = self._passages[k].path
        return bool(path) and fold(noun) in fold(path[-1])

    def _in_part(self, k: int, part: str | None) -> bool:
        """Does a passage stand in this part, or in none that is known?"""
        above = re.findall(r"\bphan (?:thu )?(\w+)", fold(" ".join(self._passages[k].path)))
        return not part or not above or fold(part) in above

    def _told(self, written: str, places: list[int]) -> Iterator[Referred]:
        title = _title(self._passages[places[0]].clean) if places else ""
        if title:
            yield Referred(written, places[0], title, self._whole(places[0]))

    def _whole(self, k: int) -> str:
        """A passage with those that stand below it: of its article, clause, section or item."""
        first, label = self._passages[k], self._passages[k].label
        told: list[str] = []
        for p in self._passages[k:]:
            inside = p.label == label or p.label.startswith((f"{label},", f"{label}."))
            if p.document != first.document or not inside or len(" ".join(told)) > WHOLE:
                break
            told.append(p.clean)
        return " ".join(told)[:WHOLE]


@cache
def _items() -> re.Pattern[str]:
    """Numbered things, and the section that they stand in where it is named."""
    nouns = "|".join(r"\s+".join(w.split()) for w in _CUES.words("nouns"))
    return re.compile(
        rf"(?P<noun>{nouns})\s+(?:số\s+)?(?P<n>{_NUMBERS})(?=\s*[,;.]|\s+(?:tại|nêu)\b|$)"
        rf"(?:\s+(?:nêu\s+)?(?:tại\s+)?{_SECTION})?"
    )


def _title(clean: str) -> str:
    """What a passage is about: its words up to the first colon or the end of a clause."""
    words = _MARK.sub("", clean, count=1)
    first = re.split(r"(?<=[^\d]):|;|\.\s", words, maxsplit=1)[0].strip(" .:")
    if len(first) > TITLE_CHARS:
        first = first[:TITLE_CHARS].rpartition(", " if ", " in first[20:TITLE_CHARS] else " ")[0]
    return first if len(first) > 3 else ""
