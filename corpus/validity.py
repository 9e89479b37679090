"""What has changed since a document was written: laws, agencies, provinces (validity.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from string import Template

from corpus.phrases import PhraseMatcher
from corpus.records import Note
from corpus.text import nfc
from corpus.vocabulary import Vocabulary, load_vocabulary

_FILE = Path(__file__).with_name("validity.toml")
_YEAR = re.compile(r"\W*(?:năm|of)?\W*((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is no longer what it was from ``since`` on. A document dated in
    ``begin`` <= day < ``since`` that names one of its ``agencies``, ``provinces`` (ids of the
    vocabulary) or ``names`` means what has changed; a name followed by another year than ``year``
    does not. ``vi`` and ``en`` are the note, ``source`` who says so."""

    id: str
    since: date
    begin: date
    agencies: tuple[str, ...]
    provinces: tuple[str, ...]
    names: tuple[str, ...]
    year: str
    vi: str
    en: str
    source: str

    def note(self, language: str) -> Note:
        """What to say of it in Vietnamese (``vi``) or English (``en``)."""
        return Note(self.en if language == "en" else self.vi, self.source)


@dataclass(frozen=True)
class Changes:
    """All changes, and where a text names what they are about."""

    rows: tuple[Change, ...]
    vocabulary: Vocabulary

    def named(self, text: str, dated: date) -> tuple[Change, ...]:
        """The changes that a text of a document of that day is touched by, in the order of the
        table; () for a text that names nothing that changed since."""
        hits = self._known.get(text)
        if hits is None:
            hits = self._known[text] = frozenset(self._hits(text))
        return tuple(c for c in self.rows if c.id in hits and c.begin <= dated < c.since)

    def _hits(self, text: str) -> Iterator[str]:
        for match in self.vocabulary.agency_matcher.find(text):
            yield from self._by_agency.get(match.id, ())
        for match in self.vocabulary.province_matcher.find(text):
            yield from self._by_province.get(match.id, ())
        for match in self._names.find(text):
            year = _YEAR.match(text, match.end)
            change = self._by_id[match.id]
            if not year or year.group(1) == change.year:
                yield match.id

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        """What each text names: the same passages are quoted again and again."""
        return {}

    @cached_property
    def _names(self) -> PhraseMatcher:
        return PhraseMatcher((name, c.id) for c in self.rows for name in c.names)

    @cached_property
    def _by_id(self) -> dict[str, Change]:
        return {c.id: c for c in self.rows}

    @cached_property
    def _by_agency(self) -> dict[str, list[str]]:
        return _inverted((i, c.id) for c in self.rows for i in c.agencies)

    @cached_property
    def _by_province(self) -> dict[str, list[str]]:
        return _inverted((i, c.id) for c in self.rows for i in c.provinces)


@lru_cache(maxsize=2)
def load_changes(file: Path = _FILE) -> Changes:
    """The table of a file. Raises KeyError for a row without a source or a date."""
    vocabulary = load_vocabulary()
    table = tomllib.loads(nfc(file.read_text("utf-8")))
    rows = [_change(row) for row in table.get("change", ())]
    merger = table.get("merger", {"joined": ()})
    rows += [_joined(row, merger, vocabulary) for row in merger["joined"]]
    return Changes(tuple(rows), vocabulary)


def _change(row: dict) -> Change:
    return Change(
        id=row["id"], since=row["since"], begin=row.get("from", date.min),
        agencies=tuple(row.get("agencies", ())), provinces=(), names=tuple(row.get("names", ())),
        year=row.get("year", ""), vi=row["vi"], en=row["en"], source=row["source"],
    )  # fmt: skip


def _joined(row: dict, merger: dict, vocabulary: Vocabulary) -> Change:
    names = {"vi": _names_vi, "en": _names_en}
    text = {
        language: Template(merger[language]).substitute(
            old=spell(row["provinces"], vocabulary), new=spell([row["into"]], vocabulary)
        )
        for language, spell in names.items()
    }
    return Change(
        id=f"province-{row['into']}", since=merger["since"], begin=date.min, agencies=(),
        provinces=tuple(row["provinces"]), names=(), year="", vi=text["vi"], en=text["en"],
        source=merger["source"],
    )  # fmt: skip


def _names_vi(slugs: Iterable[str], vocabulary: Vocabulary) -> str:
    """``tỉnh Tiền Giang và tỉnh Đồng Tháp``."""
    found = [vocabulary.provinces[slug] for slug in slugs]
    return _list([f"{p.kind} {p.name}" for p in found], "và")


def _names_en(slugs: Iterable[str], vocabulary: Vocabulary) -> str:
    """``the provinces of Tiền Giang and Đồng Tháp``; one by its name alone."""
    names = [vocabulary.provinces[slug].name for slug in slugs]
    return f"the provinces of {_list(names, 'and')}" if len(names) > 1 else names[0]


def _list(words: list[str], last: str) -> str:
    return f" {last} ".join([*([", ".join(words[:-1])] if words[:-1] else []), words[-1]])


def _inverted(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for key, value in pairs:
        out.setdefault(key, []).append(value)
    return out
