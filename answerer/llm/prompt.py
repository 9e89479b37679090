"""The prompts: templates of prompts/, filled with data behind a fence that no text can forge.

The mark of the fence is a checksum over all that it fences in: to write it, a document would have
to know the checksum of itself and of a question that is not asked yet.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from string import Template

from answerer.check.sources import Source
from answerer.facts.engine import Engine
from answerer.telling.wording import name_of
from corpus.records import Assignment, Span
from corpus.text import nfc

FOLDER = Path(__file__).resolve().parents[2] / "prompts"
LANGUAGES = {"vi": "Vietnamese", "en": "English, with the Vietnamese name beside each agency"}


def answer_prompt(engine: Engine, question: str, sources: Sequence[Source], language: str) -> str:
    """The prompt for an answer out of these sources."""
    passages = "\n\n".join(f"[{s.n}] {shown(engine, s)}" for s in sources)
    return _filled("answer", language=LANGUAGES[language], passages=passages, question=question)


def rewrite_prompt(question: str, history: Sequence[str]) -> str:
    """The prompt that makes a follow-up stand alone; ``history`` oldest first."""
    earlier = "\n".join(f"- {' '.join(q.split())}" for q in history)
    return _filled("rewrite", history=earlier, question=question)


def shown(engine: Engine, source: Source) -> str:
    """A passage as the model sees it: label and headings, then a row with the name of each cell,
    or the text itself."""
    p = source.passage
    rows = [engine.assignments[k] for k in engine.lookup.assignments_of(source.position)]
    told = "\n".join(_row(a) for a in rows if a.source == "table")
    path = " > ".join(p.path)
    return "\n".join(part for part in (f"({p.label})", path, told or p.clean or p.text) if part)


def _row(a: Assignment) -> str:
    cells: tuple[tuple[str, Span | None], ...] = (
        ("lead", a.lead), ("coordinating", a.coordinating), ("deadline", a.deadline),
        ("deliverable", a.deliverable), ("note", a.note),
    )  # fmt: skip
    lines = [f"nhiệm vụ: {' '.join(a.task.text.split())}"]
    named = ((name_of("vi", "columns", key), span) for key, span in cells if span)
    return "\n".join([*lines, *(f"{name}: {' '.join(s.text.split())}" for name, s in named)])


def visible(text: str) -> str:
    """A text without characters that nobody sees: format and control characters, private use,
    and the tag block (by which hidden words reach a model)."""
    kept = (c for c in nfc(text) if c in "\n\t" or unicodedata.category(c)[0] != "C")
    return "".join(kept).strip()


def _filled(name: str, **fields: str) -> str:
    data = {key: visible(value) for key, value in fields.items()}
    digest = hashlib.sha256("\0".join(data.values()).encode("utf-8", "replace")).hexdigest()
    return _template(name).substitute(data, fence=f"=={digest[:24]}==")


@lru_cache(maxsize=4)
def _template(name: str) -> Template:
    return Template((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
