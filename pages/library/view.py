"""The library page as HTML: one row a document, its report unfolded below."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus.records import Document
from indexer.report import Report
from pages.markup import button, esc, tag
from pages.names import day, document_name, status_badge
from pages.texts import Texts

SURE = 0.9
"""From here on a field was read; below it is marked as uncertain."""


def header_html(texts: Texts) -> str:
    """The page's head: title, way back, language switch."""
    title = tag("h1", esc(texts("library.title"))) + tag("p", esc(texts("library.subtitle")))
    links = tag("a", esc(texts("library.to_chat")), href="../", class_="plain")
    links += button(
        esc(texts("page.switch")), "language", class_="plain", lang=texts("page.switch_lang"),
        aria_label=texts("page.switch_label"), data_lang=texts("page.switch_lang"),
    )  # fmt: skip
    return tag("header", tag("div", title) + tag("nav", links), class_="masthead")


def shelf_html(
    documents: Sequence[Document],
    reports: Sequence[Report],
    texts: Texts,
    asked: str = "",
    removable: bool = False,
    brought: Collection[str] = (),
) -> str:
    """All documents, those brought through the page first. ``asked``: the document whose removal
    is to be confirmed."""
    by_id = {r.document: r for r in reports}
    ordered = sorted(documents, key=lambda d: (d.id not in brought, d.id))
    head = tag("h2", esc(texts("library.documents", n=len(documents))))
    rows = "".join(_entry(d, by_id.get(d.id), texts, asked, removable, brought) for d in ordered)
    return head + tag("div", rows, class_="shelf")


def message_html(words: str, failed: bool = False) -> str:
    """What came of the last act: said aloud by a screen reader, an error at once."""
    look = "outcome-wrong" if failed else "outcome-right"
    return tag("p", esc(words), class_=look, role="alert" if failed else "status")


def _entry(
    document: Document,
    report: Report | None,
    texts: Texts,
    asked: str,
    removable: bool,
    brought: Collection[str],
) -> str:
    name = tag("strong", esc(document_name(document, texts))) + status_badge(document, texts)
    if document.id in brought:
        name += " " + tag("span", esc(texts("library.brought")), class_="badge")
    line = tag("p", name, class_="name") + tag("p", esc(document.title), class_="small")
    if report is not None:
        line += _counts(report, texts)
        line += _warnings(report, texts)
        line += tag("details", tag("summary", esc(texts("library.more"))) + _all(report, texts))
    tools = _tools(document, texts, asked) if removable else ""
    return tag("article", tag("div", line) + tools, class_="entry", id=f"doc-{document.id}")


def _counts(report: Report, texts: Texts) -> str:
    found = report.recognised
    words = texts(
        "library.counts",
        passages=found["passages"],
        tables=found["tables"],
        tasks=found["assignments in tables"] + found["assignments in prose"],
        references=found["references"],
        sure=f"{report.confidence:.0%}",
    )
    return tag("p", esc(words), class_="small")


def _warnings(report: Report, texts: Texts) -> str:
    said = []
    if report.flagged:
        said.append(texts("library.flagged", n=len(report.flagged)))
    unsure = [texts(f"library.field_{f.name}") for f in report.fields if f.sure < SURE]
    if unsure:
        said.append(texts("library.unsure", fields=", ".join(unsure).lower()))
    return "".join(tag("p", esc(words), class_="warning") for words in said)


def _all(report: Report, texts: Texts) -> str:
    """The whole report as a table: fields with how sure they are, what was missed, notes."""
    rows = [
        (texts(f"library.field_{f.name}"), f"{day(f.value) or '–'} ({f.sure:.0%})")
        for f in report.fields
    ]
    rows += [(texts(f"library.{_key(k)}"), f"{n:,}") for k, n in report.missed.items() if n]
    rows += [(texts("library.reading"), note) for note in report.notes]
    cells = "".join(
        tag("tr", tag("th", esc(name), scope="row") + tag("td", esc(value))) for name, value in rows
    )
    return tag("table", tag("tbody", cells), class_="row")


def _key(name: str) -> str:
    """The key of the wording for a name of ``Report.missed``."""
    return "missed_" + name.replace(" ", "_")


def _tools(document: Document, texts: Texts, asked: str) -> str:
    label = texts("library.remove_label", name=document.number or document.title or document.id)
    if document.id != asked:
        ask = button(
            esc(texts("library.remove")), "ask_remove", class_="plain",
            data_document=document.id, aria_label=label,
        )  # fmt: skip
        return tag("div", ask, class_="acts")
    yes = button(
        esc(texts("library.remove_yes")), "remove", class_="plain danger",
        data_document=document.id, aria_label=label,
    )  # fmt: skip
    no = button(esc(texts("library.remove_no")), "keep", class_="plain")
    words = tag("span", esc(texts("library.remove_ask")), class_="small", role="alert")
    return tag("div", words + yes + no, class_="acts")
