"""The sources of an answer as cards, and the list of documents."""

from __future__ import annotations

from corpus.records import Citation, Document
from pages.blocks import plain
from pages.icons import icon
from pages.markup import button, esc, tag
from pages.names import document_name, status_badge
from pages.places import Places
from pages.session import Exchange, Session
from pages.texts import Texts


def sources_html(session: Session, places: Places | None, texts: Texts) -> str:
    """The cards of the exchange whose sources are shown, the selected one marked; of a refusal
    the nearest passages, said to be no answer."""
    title = tag("h2", esc(texts("sources.title")), id="sources-title")
    exchange = session.exchange(session.turn)
    if exchange is None or places is None:
        return title + tag("p", esc(texts("sources.none")), class_="hint")
    asked = texts("sources.question", question=exchange.question)
    head = tag("div", title + tag("p", esc(asked), class_="for small"), class_="pane-head")
    cards = exchange.sources()
    if not cards:
        return head + tag("p", esc(texts("sources.none_cited")), class_="hint")
    nearest = bool(exchange.answer and not exchange.answer.citations)
    if nearest:
        head += tag("h3", esc(texts("sources.nearest")))
    items = "".join(_card(c, exchange, session.n, nearest, places, texts) for c in cards)
    return head + tag("ol", items, class_="cards nearest" if nearest else "cards")


def _card(
    citation: Citation,
    exchange: Exchange,
    chosen: int | None,
    nearest: bool,
    places: Places,
    texts: Texts,
) -> str:
    document = places.documents.get(citation.document)
    name = tag("h3", esc(citation.label)) + (status_badge(document, texts) if document else "")
    if nearest:
        note = icon("outside") + esc(texts("sources.nearest_note"))
        name += " " + tag("span", note, class_="badge warn")
    head = tag("span", esc(citation.n), class_="num") + tag("div", name, class_="name")
    on = citation.n == chosen
    head += _acts(citation, exchange, on, texts)
    body = tag("header", head) + _body(citation, places)
    return tag(
        "li",
        body,
        class_="card selected" if on else "card",
        tabindex=-1,
        id=f"source-{citation.n}",
        aria_current="true" if on else None,
    )


def _body(citation: Citation, places: Places) -> str:
    """The row as a small table of column titles and cells, or the paragraph as a quotation."""
    passage = places.passage(citation)
    path = " › ".join(passage.path) if passage else ""
    head = tag("p", esc(path), class_="path small", lang="vi") if path else ""
    cells = places.cells(citation)
    if not cells:
        return head + tag("blockquote", esc(plain(citation.quote)), lang="vi", tabindex=0)
    rows = "".join(
        tag("tr", tag("th", esc(c.title), scope="row") + tag("td", esc(c.text))) for c in cells
    )
    return head + tag("table", tag("tbody", rows), class_="row", lang="vi")


def _acts(citation: Citation, exchange: Exchange, on: bool, texts: Texts) -> str:
    opened = button(
        icon("book") + tag("span", esc(texts("sources.open"))),
        "open",
        class_="plain",
        data_turn=exchange.turn,
        data_n=citation.n,
        aria_pressed="true" if on else "false",
        aria_label=f"{texts('sources.open')}: {citation.label}",
    )
    back = button(
        icon("back") + tag("span", esc(texts("sources.back"))),
        "goto",
        class_="plain back",
        data_target=f"turn-{exchange.turn}",
    )
    return tag("div", opened + back, class_="acts")


def documents_html(places: Places | None, texts: Texts, opened: bool) -> str:
    """The documents held, folded away once there is an answer; each can be read in full."""
    found = sorted(places.documents.values(), key=lambda d: d.id) if places else []
    items = "".join(tag("li", _document(d, places, texts)) for d in found if places)
    summary = tag("summary", esc(texts("documents.title", n=len(found))))
    return tag("details", summary + tag("ul", items), class_="documents", open=opened)


def _document(document: Document, places: Places, texts: Texts) -> str:
    passages, rows = places.counts[document.id]
    name = tag("strong", esc(document_name(document, texts))) + status_badge(document, texts)
    count = texts("documents.count", rows=rows, passages=passages)
    more = tag("span", esc(document.title), lang="vi", class_="small")
    more += tag("span", esc(count), class_="small count")
    read = button(
        icon("book") + tag("span", esc(texts("documents.open"))),
        "read",
        class_="plain",
        data_document=document.id,
        aria_label=f"{texts('documents.open')}: {document_name(document, texts)}",
    )
    return name + more + read
