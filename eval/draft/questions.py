"""Drafts gold questions from assignments, for a person to reword and accept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.records import Assignment, Span
from corpus.text import fold
from corpus.vocabulary import load_vocabulary
from eval.errors import GoldError
from eval.gold import Evidence, Gold, line_of, load_gold
from eval.gold_checks import QUOTE_LENGTH

_TEMPLATES = Path(__file__).with_name("questions.toml")
_AGENCY_TYPES = ("lead_agency", "coordinating_agency")
_SHOWN = 110
_MOST_VARIANTS = 8


def drafts(
    assignments: Iterable[Assignment], texts: Mapping[str, str], style: str = "formal"
) -> tuple[Gold, ...]:
    """A question for each field that an assignment fills, in their order; ids begin with
    ``draft-``. The evidence is the task as written. Assignments whose task is too short to be
    quoted give none.

    Raises:
        GoldError: no template is in that style.
    """
    found: list[Gold] = []
    for assignment in assignments:
        quote = _quote(texts[assignment.document], assignment.task)
        if quote is None:
            continue
        for kind, template in _templates().items():
            value: Span | None = getattr(assignment, template["field"])
            if value is not None and value.text.strip():
                found.append(_draft(assignment, kind, style, value, quote))
    return tuple({g.id: g for g in found}.values())


def accept(drafted: Path, into: Path, ids: Sequence[str]) -> int:
    """Moves the questions with these ids from one file into another, both of which stay valid;
    ``draft-`` falls off their ids. Returns how many were moved.

    Raises:
        GoldError: an id is not among the drafts, or stands in the other file already.
    """
    waiting = load_gold(drafted)
    known = {g.id for g in load_gold(into)} if into.exists() else set()
    chosen = {g.id: _named(g) for g in waiting if g.id in ids}
    missing = sorted(set(ids) - chosen.keys())
    if missing:
        raise GoldError(f"{drafted}: no draft {missing[0]!r} in it")
    clash = sorted(g.id for g in chosen.values() if g.id in known)
    if clash:
        raise GoldError(f"{into}: {clash[0]!r} stands there already; change the draft's id")
    with into.open("a", encoding="utf-8") as file:
        file.writelines(line_of(g) + "\n" for g in chosen.values())
    left = "".join(line_of(g) + "\n" for g in waiting if g.id not in chosen)
    drafted.write_text(left, encoding="utf-8")
    return len(chosen)


def _draft(assignment: Assignment, kind: str, style: str, value: Span, quote: str) -> Gold:
    template = _templates()[kind]
    if style not in template:
        raise GoldError(f"no draft in style {style!r}; there are: {', '.join(_styles(template))}")
    flat = " ".join(value.text.split())
    shown = {"task": _short(assignment.task.text), "province": _province(assignment.province)}
    return Gold(
        id=_slug(f"draft-{assignment.id}-{template['field']}"),
        question=template[style].format(**shown),
        type=kind,
        style=style,
        province=assignment.province,
        answerable=True,
        answer=template["answer"].format(value=flat),
        must_include=_facts(flat) if kind in _AGENCY_TYPES else ((flat,),),
        must_not_include=(),
        evidence=(Evidence(assignment.document, quote),),
        history=(),
    )


def _facts(value: str) -> tuple[tuple[str, ...], ...]:
    """Each agency named is one fact: as written, then the spellings of the vocabulary."""
    vocabulary = load_vocabulary()
    facts = []
    for match in vocabulary.agency_matcher.find(value):
        agency = vocabulary.agencies[match.id]
        spellings = (value[match.start : match.end], agency.name, *agency.variants)
        facts.append(tuple(dict.fromkeys(spellings))[:_MOST_VARIANTS])
    return tuple(facts) or ((value,),)


def _quote(text: str, task: Span) -> str | None:
    """The first line of the task, as it stands in the document, at most 200 characters."""
    lines = text[task.start : task.end].strip().split("\n")
    shortest, longest = QUOTE_LENGTH
    quote = max(lines, key=len).strip()
    if len(quote) > longest:
        quote = quote[:longest].rsplit(" ", 1)[0]
    return quote if len(quote) >= shortest else None


def _short(task: str) -> str:
    flat = " ".join(task.split()).rstrip(".;")
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + "…"


def _province(slug: str | None) -> str:
    known = load_vocabulary().provinces.get(slug or "")
    return known.name if known else (slug or "")


def _named(gold: Gold) -> Gold:
    return replace(gold, id=gold.id.removeprefix("draft-"))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def _styles(template: Mapping[str, str]) -> list[str]:
    return [name for name in template if name not in ("field", "answer")]


@lru_cache(maxsize=1)
def _templates() -> dict[str, dict[str, Any]]:
    return tomllib.loads(_TEMPLATES.read_text(encoding="utf-8"))
