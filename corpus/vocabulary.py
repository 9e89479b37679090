"""Knowledge of the domain, read from corpus/vocabulary/*.toml: agencies, abbreviations,
provinces, the English lexicon and ways of asking, synonyms, column titles, labels, courtesies and
the cues of a question."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from corpus.phrases import PhraseMatcher
from corpus.text import nfc
from corpus.ways import phrases_of

FOLDER = Path(__file__).parent / "vocabulary"


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency and how it is written. ``abstract``: a collective phrase (``các sở, ngành``)."""

    id: str
    name: str
    level: str
    english: tuple[str, ...]
    variants: tuple[str, ...]
    abstract: bool


@dataclass(frozen=True, slots=True)
class Province:
    """A province; ``weak`` names are ambiguous and count only where nothing else is named;
    ``merged_into`` is the slug of the one that it is part of today, empty where it still is."""

    slug: str
    name: str
    kind: str
    variants: tuple[str, ...]
    weak: tuple[str, ...]
    places: tuple[str, ...]
    merged_into: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """All of it. The matchers are built when first used."""

    agencies: dict[str, Agency]
    provinces: dict[str, Province]
    abbreviations: tuple[dict, ...]
    english: tuple[dict, ...]
    synonyms: tuple[tuple[str, ...], ...]
    columns: dict[str, tuple[str, ...]]
    cues: dict[str, dict]
    questions: dict[str, dict]
    checks: dict[str, dict] = field(default_factory=dict)
    wanted: dict[str, dict] = field(default_factory=dict)
    labels: dict[str, dict] = field(default_factory=dict)
    courtesies: dict[str, list[str]] = field(default_factory=dict)
    ways: tuple[dict, ...] = ()
    document_facts: dict[str, dict] = field(default_factory=dict)

    @cached_property
    def agency_matcher(self) -> PhraseMatcher:
        """Finds agencies by name and variant; ids are agency ids."""
        return PhraseMatcher(
            (v, a.id) for a in self.agencies.values() for v in (a.name, *a.variants)
        )

    @cached_property
    def english_agency_matcher(self) -> PhraseMatcher:
        """Finds agencies by their English names, and by what these are called in short where it
        names one alone (``science department`` of ``Department of Science and Technology``)."""
        named = [(v, a.id) for a in self.agencies.values() for e in a.english for v in spellings(e)]
        short = [(s, i) for v, i in named for s in english_shorts(v)]
        owners: dict[str, set[str]] = {}
        for s, i in short:
            owners.setdefault(s.lower(), set()).add(i)
        return PhraseMatcher([*named, *(p for p in short if len(owners[p[0].lower()]) == 1)])

    @cached_property
    def label_matcher(self) -> PhraseMatcher:
        """Finds the words that ask for a label of a record; ids are labels."""
        rows = self.labels.items()
        return PhraseMatcher((w, label) for label, row in rows for w in row["asked"])

    @cached_property
    def label_pair_matchers(self) -> tuple[tuple[str, PhraseMatcher], ...]:
        """For each label whose words stand apart a matcher of both (``first`` and the label)."""
        pairs = ((n, p) for n, row in self.labels.items() for p in row.get("apart", ()))
        return tuple((n, PhraseMatcher([(a, "first"), (b, n)])) for n, (a, b) in pairs)

    @cached_property
    def province_matcher(self) -> PhraseMatcher:
        """Finds provinces by name, variant and well-known place; ids are slugs."""
        return PhraseMatcher(
            (v, p.slug) for p in self.provinces.values() for v in (p.name, *p.variants)
        )

    @cached_property
    def english_words(self) -> frozenset[str]:
        """The terms of the English lexicon that are one word."""
        return frozenset(e for t in self.english for e in t["en"] if e.isalpha())

    @cached_property
    def english_stem_matcher(self) -> PhraseMatcher:
        """Finds English terms as written and by their stems; ids are positions in ``english``."""
        from corpus.english import stem

        spelled = [
            (v, str(k)) for k, t in enumerate(self.english) for e in t["en"] for v in spellings(e)
        ]
        return PhraseMatcher([*spelled, *((" ".join(map(stem, v.split())), k) for v, k in spelled)])

    @cached_property
    def synonym_matcher(self) -> PhraseMatcher:
        """Finds phrases that have synonyms; ids are positions in ``synonyms``."""
        return PhraseMatcher((v, str(k)) for k, group in enumerate(self.synonyms) for v in group)

    @cached_property
    def column_matcher(self) -> dict[str, str]:
        """Folded column title -> role."""
        from corpus.text import folded_syllables

        return {" ".join(folded_syllables(t)): r for r, ts in self.columns.items() for t in ts}


@lru_cache(maxsize=4)
def load_vocabulary(folder: Path = FOLDER) -> Vocabulary:
    """The vocabulary under a folder; a file that is absent counts as empty.

    Raises tomllib.TOMLDecodeError for a file that is no TOML."""
    return Vocabulary(
        agencies={a["id"]: _agency(a) for a in _read(folder, "agencies", "agency")},
        provinces={p["slug"]: _province(p) for p in _read(folder, "provinces", "province")},
        abbreviations=tuple(_read(folder, "abbreviations", "abbreviation")),
        english=tuple(_read(folder, "english", "term")),
        synonyms=tuple(tuple(s["terms"]) for s in _read(folder, "synonyms", "synonym")),
        columns={c["role"]: tuple(c["titles"]) for c in _read(folder, "columns", "column")},
        cues=_table(folder / "cues.toml"),
        questions=_questions(_table(folder / "questions.toml")),
        checks=_table(folder / "checks.toml"),
        wanted=_table(folder / "wanted.toml"),
        labels=_table(folder / "labels.toml"),
        courtesies=_table(folder / "courtesies.toml"),
        ways=tuple(_read(folder, "ways", "way")),
        document_facts=_table(folder / "document_facts.toml"),
    )


def _table(path: Path) -> dict:
    return tomllib.loads(nfc(path.read_text("utf-8"))) if path.exists() else {}


def _questions(table: dict) -> dict:
    """The cues of questions with each way of asking spelled out (``ai (đã|) ký``)."""
    cues = {
        n: row | {"strong": phrases_of(row["strong"])} for n, row in table.get("cues", {}).items()
    }
    return table | ({"cues": cues} if cues else {})


def _read(folder: Path, name: str, key: str) -> list[dict]:
    return _table(folder / f"{name}.toml").get(key, [])


def _agency(row: dict) -> Agency:
    return Agency(
        row["id"], row["name"], row.get("level", "any"), tuple(row.get("english", ())),
        tuple(row.get("variants", ())), bool(row.get("abstract", False)),
    )  # fmt: skip


def _province(row: dict) -> Province:
    english = tuple(row.get("english", ()))
    return Province(
        row["slug"], row["name"], row.get("kind", "tỉnh"), (*row.get("variants", ()), *english),
        tuple(row.get("weak", ())), tuple(row.get("places", ())), row.get("merged_into", ""),
    )  # fmt: skip


_COOPERATIVE = re.compile(r"\bcooperative(s?)\b", re.I)


def spellings(phrase: str) -> tuple[str, ...]:
    """An English phrase as it may be spelled: ``cooperatives`` are ``co-ops`` and ``coops``, too;
    as given first."""
    forms = (r"co-op\1", r"coop\1", r"co-operative\1", "co-ops")
    shorter = (_COOPERATIVE.sub(form, phrase) for form in forms)
    return tuple(dict.fromkeys((phrase, *shorter)))


def english_shorts(name: str) -> tuple[str, ...]:
    """What a ``Department of A and B`` is also called: ``A and B Department``, ``A Department``,
    ``Department of A``; nothing for another name."""
    kind, _, field = name.partition(" of ")
    if kind != "Department" or not field:
        return ()
    first = field.split(" and ")[0].split(",")[0]
    shorts = (f"{field} {kind}", f"{first} {kind}", f"{kind} of {first}")
    return tuple(s for s in dict.fromkeys(shorts) if s != name)
