"""What documents say of themselves against an index of them that somebody else wrote.

The index is a TSV with ``slug`` (the file's stem), ``issuer``, ``number``, ``date`` (dd/mm/yyyy)
and ``title``. A field counts only where the index states it plainly: a number that begins with a
digit, a whole date, an issuer that is an agency, a title or number that names the kind.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Document
from corpus.text import fold, nfc
from corpus.vocabulary import Vocabulary
from eval.errors import DataError
from indexer.parse.zones import KIND

_AGENCY = re.compile(
    r"(?:ubnd|hdnd|uy ban|hoi dong|bo |chinh phu|thu tuong|quoc hoi|van phong|kiem toan|ban )"
)
_CODES = {
    "QĐ": "Quyết định", "KH": "Kế hoạch", "NQ": "Nghị quyết", "NĐ": "Nghị định", "CT": "Chỉ thị",
    "TT": "Thông tư", "TB": "Thông báo", "CĐ": "Công điện", "QH13": "Luật",
}  # fmt: skip
FIELDS = ("number", "date", "issuer", "kind", "province")


@dataclass(frozen=True, slots=True)
class Agreement:
    """One field: how many documents the index states it of, and those read otherwise."""

    field: str
    n: int
    wrong: tuple[str, ...]

    @property
    def right(self) -> int:
        return self.n - len(self.wrong)


def read_index(file: Path) -> dict[str, dict[str, str]]:
    """The rows of an index by slug. Raises DataError where a column is missing."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    missing = {"slug", "issuer", "number", "date", "title"} - set(rows[0] if rows else ())
    if missing:
        raise DataError(f"{file}: no column {', '.join(sorted(missing))}")
    return {row["slug"]: row for row in rows}


def agreements(
    documents: Mapping[str, Document],
    index: Mapping[str, Mapping[str, str]],
    vocabulary: Vocabulary,
) -> tuple[Agreement, ...]:
    """How far the documents (by slug) agree with the index, field by field in the order of
    FIELDS."""
    judge = _Judge(vocabulary)
    out = []
    for field in FIELDS:
        judged = list(judge.judged(field, documents, index))
        wrong = tuple(
            f"{slug}: {said!r}, not {known!r}" for slug, said, known, ok in judged if not ok
        )
        out.append(Agreement(field, len(judged), wrong))
    return tuple(out)


class _Judge:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._rules: dict[str, tuple[Callable, Callable, Callable]] = {
            "number": (_number, lambda d: d.number, _same),
            "date": (_date, lambda d: d.date, _same),
            "issuer": (_issuer, lambda d: d.issuer, self._same_agency),
            "kind": (_kind, lambda d: d.kind, _same),
            "province": (self._province, lambda d: d.province, _same),
        }

    def judged(
        self,
        field: str,
        documents: Mapping[str, Document],
        index: Mapping[str, Mapping[str, str]],
    ) -> Iterator[tuple[str, str | None, str, bool]]:
        """(slug, what was read, what the index states, whether they agree)."""
        known_of, said_of, same = self._rules[field]
        for slug, row in index.items():
            known = known_of(row)
            if known is not None and slug in documents:
                said = said_of(documents[slug])
                yield slug, said, known, same(said, known)

    def _province(self, row: Mapping[str, str]) -> str | None:
        """The province that a people's committee or council of the index belongs to."""
        local = re.match(r"(?:UBND|HĐND)\s+(.+)", nfc(row["issuer"]))
        found = self._vocabulary.province_matcher.find(local[1]) if local else []
        return found[0].id if found else None

    def _same_agency(self, said: str | None, known: str) -> bool:
        """The same organ of the same place: ``UBND Bắc Ninh`` and ``ỦY BAN NHÂN DÂN TỈNH BẮC
        NINH`` (its chairman's decisions stand under its name in the index)."""
        ours, theirs = _written_out(said or ""), _written_out(known)
        local = re.match(r"(uy ban nhan dan|hoi dong nhan dan) (.+)", theirs)
        if local is None:
            return ours == theirs
        organ = ours.removeprefix("chu tich ").startswith(local[1])
        return organ and ours.endswith(local[2])


def _same(said: str | None, known: str) -> bool:
    return said == known


def _written_out(agency: str) -> str:
    words = " ".join(fold(nfc(agency)).split())
    return re.sub(r"^ubnd\b", "uy ban nhan dan", re.sub(r"^hdnd\b", "hoi dong nhan dan", words))


def _number(row: Mapping[str, str]) -> str | None:
    return row["number"] if row["number"][:1].isdigit() else None


def _date(row: Mapping[str, str]) -> str | None:
    day = row["date"].split("/")
    return "-".join(reversed(day)) if len(day) == 3 else None


def _issuer(row: Mapping[str, str]) -> str | None:
    agency = nfc(row["issuer"])
    return agency if _AGENCY.match(fold(agency)) and len(agency) < 60 else None


def _kind(row: Mapping[str, str]) -> str | None:
    """The kind by the code in the number, else by the words that begin the title."""
    for code, kind in _CODES.items():
        if re.search(rf"(?:^|[/\d]){code}(?:[-/]|$)", row["number"]):
            return kind
    title = KIND.match(nfc(row["title"]))
    return " ".join(title.group(1).split()).capitalize() if title else None
