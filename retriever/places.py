"""Initials of provinces in a question (``GL``): read as the province where a place can stand.

Most initials stand for something else, too (``PT``: phát triển, ``CT``: chương trình). They name
the province behind a word that asks for a place, or as what a sentence speaks of. Typed on a
telephone, without any capital, they are small (``sở nội vụ đt làm gì``) and read alike, unless they
spell a syllable (``la``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.text import fold
from corpus.vocabulary import Vocabulary
from retriever.slips import is_syllable

_PLACE = re.compile(
    r"(?<!\w)(?:tỉnh|tinh|thành phố|TP\.?|ở|o|tại|tai|UBND|HĐND|nào của|nao cua|HTX|Hội quán|MTTQ"
    r"|Mặt trận|PL của|PL cua|QĐ của|QD cua|[Ss][ởo] (?!GD|KH)[\wĐ&]+)\s*$",
    re.I,
)
_SUBJECT = re.compile(
    r"\s*(?:$|[,.:;?!)]|(?:v/v|co|giao|do|ai|thi|duoc|dc|quy|neu|yeu|nam|can|phai|la|ban|ghi"
    r"|da|se|khong|ko|chua|ve|so|va|voi|vs|hay|hoac|con|theo|dan|noi|dat|de|trong|tu|den|bao|han"
    r"|khi|gom|may|cho|lam|giup|tinh|muon|dinh|chon|lay|dung|uu tien|chu tri|phoi hop|phu trach|lo"
    r"|chiu|nhan|trinh|trien khai|thuc hien|khac|giong|huy dong|huong toi|huong den)(?!\w))"
)
"""Folded, as what stands behind is."""
_SHORT_NEXT = re.compile(r"\s+[A-ZĐ&]{2,}(?!\w)")


class ProvinceInitials:
    """Writes out the initials of ``provinces`` (slugs): behind a word that asks for a place;
    else not before another abbreviation (``PT KTTT``), those of another meaning only as what is
    spoken of, and those of a kind of document (``KH``) not at all."""

    def __init__(self, vocabulary: Vocabulary, provinces: Iterable[str]) -> None:
        listed = frozenset(row["short"] for row in vocabulary.abbreviations)
        kinds = frozenset(kind_shorts(vocabulary))
        known = (vocabulary.provinces[s] for s in provinces if s in vocabulary.provinces)
        weak = [(w, p.name) for p in known for w in p.weak if w.isupper()]
        bare = [(w.replace("Đ", "D"), name) for w, name in weak if "Đ" in w]
        self._known = [_initials(w, name, w in listed, w in kinds) for w, name in weak]
        self._bare = [_initials(w, name, True, w in kinds) for w, name in bare]

    def spell(self, text: str) -> str:
        """The text with the initials that stand for a province written out; in one without
        diacritics those with Đ may be written with D."""
        small = text.islower()
        for initials in (*self._known, *(self._bare if text.isascii() else ())):
            text = initials.spell_small(text) if small else initials.spell(text)
        return text


def _initials(spelled: str, name: str, shared: bool, kind: bool) -> _Initials:
    small = "(?!)" if is_syllable(fold(spelled)) else spelled.lower()
    return _Initials(_alone(spelled), _alone(small), name, shared, kind)


def _alone(spelled: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w&-]){spelled}(?![\w&-])")


@dataclass(frozen=True, slots=True)
class _Initials:
    """``pattern``: in capitals, ``small``: in small letters; ``shared``: they mean something else,
    too; ``kind``: a kind of document; ``opening``: at the head of a clause they name it."""

    pattern: re.Pattern[str]
    small: re.Pattern[str]
    name: str
    shared: bool
    kind: bool
    opening: bool = True

    def spell(self, text: str) -> str:
        def written(m: re.Match[str]) -> str:
            place = self._is_place(m.string[: m.start()], m.string[m.end() :])
            return self.name if place else m.group()

        return self.pattern.sub(written, text)

    def spell_small(self, text: str) -> str:
        """The same of a text in small letters, where initials that mean something else do not name
        the province at the head of a clause."""
        return replace(self, pattern=self.small, opening=not self.shared).spell(text)

    def _is_place(self, before: str, after: str) -> bool:
        """Can these initials be a place between two stretches?"""
        if _PLACE.search(before):
            return True
        if self.kind or _SHORT_NEXT.match(after):
            return False
        opens = self.opening and before.rstrip()[-1:] in ("", ":", "(")
        return not self.shared or opens or _SUBJECT.match(fold(after)) is not None


def kind_shorts(vocabulary: Vocabulary) -> dict[str, str]:
    """The short form of each kind of document, and the kind that it stands for (small letters):
    ``KH`` -> ``kế hoạch``."""
    kinds = {kind.lower() for kind in vocabulary.questions.get("document_kinds", {}).values()}
    rows = ((row["short"], row["long"]) for row in vocabulary.abbreviations)
    found = ((short, kind) for short, longs in rows for kind in longs if kind in kinds)
    return {short: kind for short, kind in found if short.isupper()}
