"""The manifest of a corpus folder: what a person says of its documents, the last word."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from corpus.text import nfc

_FIELDS = {"id", "file", "part", "province", "issuer", "number", "date", "kind", "status", "title"}


class ManifestError(Exception):
    """A manifest that cannot be used; the message says which entry and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says of one document; None where it says nothing."""

    id: str
    file: str
    part: int = 1
    province: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: str | None = None
    kind: str | None = None
    status: str | None = None
    title: str | None = None


def load_manifest(folder: Path) -> tuple[Entry, ...]:
    """The entries of ``manifest.toml`` in a folder; none where there is no such file.

    Raises ManifestError for unknown or missing fields and for an id given twice."""
    path = folder / "manifest.toml"
    if not path.exists():
        return ()
    try:
        rows = tomllib.loads(nfc(path.read_text("utf-8"))).get("document", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ManifestError(f"{path.name}: no valid TOML: {e}") from e
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ManifestError(f"{path.name}: document must be a list of tables: [[document]]")
    entries = tuple(_entry(row, k) for k, row in enumerate(rows, 1))
    ids = [e.id for e in entries]
    double = next((i for i in ids if ids.count(i) > 1), None)
    if double:
        raise ManifestError(f"{path.name}: id {double!r} is given twice")
    return entries


def _entry(row: dict, k: int) -> Entry:
    unknown = sorted(set(row) - _FIELDS)
    if unknown or not {"id", "file"} <= set(row):
        what = f"unknown field {unknown[0]!r}" if unknown else "id and file are needed"
        raise ManifestError(f"manifest.toml, document {k}: {what}")
    part = row.get("part", 1)
    if not isinstance(part, int) or part < 1:
        raise ManifestError(f"manifest.toml, document {k}: part counts from 1, not {part!r}")
    words = {key: str(value) for key, value in row.items() if key != "part"}
    return Entry(part=part, **words)
