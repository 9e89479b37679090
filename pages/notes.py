"""What has changed since the documents: shown below an answer, apart from it, with its source."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.records import Note
from pages.icons import icon
from pages.markup import esc, tag
from pages.texts import Texts

LISTED_NOTES = 2
"""More notes than this are folded."""


def notes_html(notes: Sequence[Note], lang: str, texts: Texts) -> str:
    """What has changed since the documents: below the answer, in a box of its own; many are
    folded. Nothing without notes."""
    if not notes:
        return ""
    items = "".join(
        tag("li", esc(n.text) + " " + tag("cite", esc(texts("notes.source", source=n.source))))
        for n in notes
    )
    listed = tag("p", esc(texts("notes.aside")), class_="small") + tag("ul", items, lang=lang)
    title = icon("info") + esc(texts("notes.title"))
    if len(notes) <= LISTED_NOTES:
        return tag("aside", tag("h4", title) + listed, class_="notes")
    summary = tag("summary", title + esc(f" ({len(notes)})"))
    return tag("aside", tag("details", summary + listed), class_="notes")


def notes_lines(notes: Sequence[Note], texts: Texts) -> list[str]:
    """The same as lines of plain text, a blank one first; none without notes."""
    lines = [f"- {n.text} ({texts('notes.source', source=n.source)})" for n in notes]
    return ["", f"{texts('notes.title')} – {texts('notes.aside')}", *lines] if lines else []
