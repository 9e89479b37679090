"""The sentences of an answer, out of wording.toml."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from string import Template

from corpus.records import Assignment
from corpus.vocabulary import Vocabulary

NAMED = 3
PART = 24
"""Characters of a row that may be no more than a part of the one above it (``3.1 Cấp tỉnh``)."""
_SUB_ROW = re.compile(r"\d\.\d+$")
_FILE = Path(__file__).with_name("wording.toml")


@lru_cache(maxsize=1)
def _texts() -> dict:
    return tomllib.loads(_FILE.read_text("utf-8"))


def say(language: str, key: str, **fields: object) -> str:
    """A sentence in Vietnamese (``vi``) or English (``en``), its fields filled in.

    Raises KeyError for a field that the sentence needs and did not get."""
    return Template(_texts()[language][key]).substitute({k: str(v) for k, v in fields.items()})


def name_of(language: str, table: str, key: str) -> str:
    """The name of a column, kind or unit."""
    return _texts()[language][table].get(key, key)


def english_name(vocabulary: Vocabulary, text: str, language: str) -> str:
    """`` (Department of Finance)`` for agencies (at most three) in an English answer; empty where
    none is known, and in a Vietnamese one."""
    if language != "en":
        return ""
    found = vocabulary.agency_matcher.find(text)
    names = [vocabulary.agencies[m.id].english for m in found]
    known = list(dict.fromkeys(n[0] for n in names if n))
    return f" ({'; '.join(known[:NAMED])})" if known else ""


def shorten(text: str, limit: int) -> str:
    """The text cut at a word boundary to at most ``limit`` characters, with ``…`` where cut."""
    text = text.strip(" ;.,/")
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    stop = max(cut.rfind("; "), cut.rfind(", ")) if limit > 200 else -1
    return cut[: stop if stop > limit * 0.6 else cut.rfind(" ")].rstrip(" ,;.-") + "…"


def inside(text: str) -> str:
    """A task as it goes on a sentence: its first letter small, unless it opens an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def capital_behind_verdict(text: str, language: str) -> str:
    """An answer whose sentence behind its yes or no opens with a capital, as sentences do."""
    verdicts = (f"{say(language, key)} " for key in ("yes", "no"))
    at = next((len(v) for v in verdicts if text.startswith(v)), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :] if at else text


def tidy(text: str) -> str:
    """A task as it reads inside a sentence: list marks at its head taken off."""
    return re.sub(r"^\s*(?:[-–+•]\s*|\d{1,2}(?:\.\d+)*[.)]\s+|[a-zđ]\)\s+)", "", text).strip()


def task_in_full(a: Assignment) -> str:
    """The words of a task; those of the row above before a row that only names a part of it
    (``3. Kiện toàn Ban Chỉ đạo``, ``3.1. Cấp tỉnh``)."""
    part = a.group is not None and len(a.task.text) <= PART and _SUB_ROW.search(a.number)
    return f"{a.group.text}: {inside(a.task.text)}" if part and a.group else a.task.text


def task_told(a: Assignment, limit: int) -> str:
    """A task as it reads in an answer, in at most ``limit`` characters."""
    return shorten(tidy(task_in_full(a)), limit)
