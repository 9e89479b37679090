"""What a reader should know beside an answer: what it names has changed since the documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from corpus.records import Answer, Document
from corpus.validity import Change, Changes, load_changes


def with_notes(
    answer: Answer, documents: Mapping[str, Document], changes: Changes | None = None
) -> Answer:
    """The same answer with a note for each change that it is touched by: a law, agency or
    province named in its words or its quotes, changed after the document that is cited. Nothing
    else of it is altered; a refusal rests on nothing and gets no note."""
    table = changes or load_changes()
    found = _touching(answer, documents, table)
    notes = tuple(change.note(answer.language) for change in found)
    return replace(answer, notes=(*answer.notes, *notes)) if notes else answer


def day_of(document: Document) -> date | None:
    """The day of a document; of one without a day the first of its month (``12/2020``), and None
    where not even that is known."""
    try:
        if document.date:
            return date.fromisoformat(document.date)
        month, _, year = document.period.partition("/")
        return date(int(year), int(month), 1)
    except ValueError:
        return None


def _touching(
    answer: Answer, documents: Mapping[str, Document], changes: Changes
) -> Iterable[Change]:
    """The changes, each once: those that the answer's own words name first."""
    dates = {c.document: day_of(documents[c.document]) for c in answer.citations}
    known = [day for day in dates.values() if day is not None]
    if not known:
        return ()
    said = changes.named(answer.text, min(known))
    cited = [
        change
        for c in answer.citations
        if (day := dates[c.document]) is not None
        for change in changes.named(c.quote, day)
    ]
    return dict.fromkeys([*said, *cited])
