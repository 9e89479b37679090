"""The vocabulary files themselves: whole, normalised, and free of contradictions."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from corpus.text import fold, folded_syllables, key

FOLDER = Path(__file__).parents[2] / "corpus" / "vocabulary"
TABLES = {
    "agencies": "agency",
    "abbreviations": "abbreviation",
    "provinces": "province",
    "english": "term",
    "synonyms": "synonym",
    "columns": "column",
}
FIELDS = {
    "agencies": {"id", "name", "level", "english", "variants", "weak", "abstract"},
    "abbreviations": {"short", "long", "case_sensitive", "chat", "alone", "behind"},
    "provinces": {
        "slug", "name", "kind", "english", "variants", "weak", "places", "merged_into", "since",
    },
    "english": {"en", "vi"},
    "synonyms": {"terms"},
    "columns": {"role", "titles"},
}  # fmt: skip
LEVELS = {"central", "province", "district", "commune", "party", "mass", "any"}
ROLES = {
    "number", "task", "lead", "coordinating", "responsible", "deadline", "deliverable", "note",
    "budget", "authority",
}  # fmt: skip
SINCE = "2025-07-01"


def rows(file: str) -> list[dict]:
    text = (FOLDER / f"{file}.toml").read_text("utf-8")
    return tomllib.loads(text)[TABLES[file]]


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [s for v in value for s in strings(v)]
    if isinstance(value, dict):
        return [s for v in value.values() for s in strings(v)]
    return []


def repeated(values: list[str]) -> list[str]:
    return [v for v, n in Counter(values).items() if n > 1]


@pytest.mark.parametrize("file", TABLES)
def test_every_file_is_nfc(file: str):
    text = (FOLDER / f"{file}.toml").read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("file", TABLES)
def test_no_string_is_empty_or_padded_or_has_double_blanks(file: str):
    assert [s for s in strings(rows(file)) if not s or s != " ".join(s.split())] == []


@pytest.mark.parametrize("file", TABLES)
def test_rows_have_only_the_fields_of_their_format(file: str):
    assert [r for r in rows(file) if not set(r) <= FIELDS[file]] == []


def test_agency_ids_are_ascii_and_unique():
    ids = [a["id"] for a in rows("agencies")]
    assert repeated(ids) == []
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


def test_no_agency_name_or_variant_stands_twice():
    names = [key(n) for a in rows("agencies") for n in (a["name"], *a["variants"])]
    assert repeated(names) == []


def test_without_diacritics_no_form_names_two_agencies():
    owners: dict[str, set[str]] = {}
    for a in rows("agencies"):
        for n in (a["name"], *a["variants"]):
            owners.setdefault(fold(key(n)), set()).add(a["id"])
    assert {n: ids for n, ids in owners.items() if len(ids) > 1} == {}


def test_every_agency_has_a_known_level_and_an_english_name_of_its_own():
    agencies = rows("agencies")
    assert {a["level"] for a in agencies} <= LEVELS
    assert [a["id"] for a in agencies if not a["english"]] == []
    assert repeated([e.lower() for a in agencies for e in a["english"]]) == []


def test_an_abbreviation_has_one_entry_and_at_least_one_meaning():
    entries = rows("abbreviations")
    assert repeated([key(a["short"]) for a in entries]) == []
    assert [a["short"] for a in entries if not a["long"] or repeated(a["long"])] == []


def test_an_abbreviation_that_reads_as_a_syllable_counts_only_in_capitals():
    onset = "b|ch?|d|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph|qu|r|s|t[hr]?|v|x"
    syllable = re.compile(rf"(?:{onset})?[aeiouy]{{1,3}}(?:ch?|m|n[gh]?|p|t)?")
    loose = [
        a["short"]
        for a in rows("abbreviations")
        if a["short"].isalpha()
        and syllable.fullmatch(fold(a["short"]))
        and not a.get("case_sensitive")
        and not a.get("chat")
    ]
    assert loose == []


def test_there_are_63_provinces_of_which_34_stand_since_july_2025():
    provinces = rows("provinces")
    assert len(provinces) == 63
    assert sum("merged_into" not in p for p in provinces) == 34
    assert sum(p["kind"] == "thành phố" for p in provinces if "merged_into" not in p) == 6


def test_a_merged_province_points_to_one_that_stands():
    provinces = {p["slug"]: p for p in rows("provinces")}
    assert len(provinces) == 63
    merged = [p for p in provinces.values() if "merged_into" in p]
    assert {p["since"] for p in merged} == {SINCE}
    assert [p["slug"] for p in merged if "merged_into" in provinces[p["merged_into"]]] == []


def test_no_name_variant_or_place_points_to_two_provinces():
    names = [key(n) for p in rows("provinces") for n in (p["name"], *p["variants"], *p["places"])]
    assert repeated(names) == []


def test_an_english_term_is_lower_case_and_stands_once():
    terms = [e for t in rows("english") for e in t["en"]]
    assert [e for e in terms if e != e.lower()] == []
    assert repeated(terms) == []
    assert [
        t["en"] for t in rows("english") if not t["vi"] or repeated([key(v) for v in t["vi"]])
    ] == []


def test_a_phrase_has_one_group_of_synonyms_and_never_stands_alone():
    groups = [s["terms"] for s in rows("synonyms")]
    assert repeated([key(t) for g in groups for t in g]) == []
    assert [g for g in groups if len(g) < 2] == []


def test_a_column_title_has_one_role_even_without_diacritics():
    columns = rows("columns")
    assert {c["role"] for c in columns} == ROLES
    assert len(columns) == len(ROLES)
    assert repeated([key(t) for c in columns for t in c["titles"]]) == []
    roles: dict[str, set[str]] = {}
    for c in columns:
        for t in c["titles"]:
            roles.setdefault(" ".join(folded_syllables(t)), set()).add(c["role"])
    assert {t: r for t, r in roles.items() if len(r) > 1} == {}
