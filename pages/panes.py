"""The panes of the chat page as HTML, all from the session."""

from __future__ import annotations

from corpus.vocabulary import load_vocabulary
from pages.conversation import conversation_html
from pages.engine import Engine
from pages.markup import button, esc, tag
from pages.places import Places
from pages.reader import reader_html
from pages.session import Session
from pages.sources import documents_html, sources_html
from pages.texts import Texts, load_texts


def province_names(places: Places | None) -> dict[str, str]:
    """Slug -> name of the provinces that the documents are of."""
    known = load_vocabulary().provinces
    slugs = places.provinces() if places else ()
    return {s: known[s].name if s in known else s for s in slugs}


def header_html(texts: Texts) -> str:
    """The page's head: skip link, title, language switch."""
    skip = tag("a", esc(texts("page.skip")), href="#ask", class_="skip", data_act="skip")
    title = tag("h1", esc(texts("page.title"))) + tag("p", esc(texts("page.subtitle")))
    links = tag("a", esc(texts("page.tab_library")), href="library/", class_="plain")
    links += tag("a", esc(texts("page.tab_evaluation")), href="evaluation/", class_="plain")
    links += button(
        esc(texts("page.switch")),
        "language",
        class_="plain",
        lang=texts("page.switch_lang"),
        aria_label=texts("page.switch_label"),
        data_lang=texts("page.switch_lang"),
    )
    return skip + tag("header", tag("div", title) + tag("nav", links), class_="masthead")


def conversation_pane(session: Session, places: Places | None) -> str:
    texts = load_texts(session.lang)
    return conversation_html(session, texts, province_names(places))


def sources_pane(session: Session, places: Places | None) -> str:
    return sources_html(session, places, load_texts(session.lang))


def documents_pane(session: Session, places: Places | None) -> str:
    return documents_html(places, load_texts(session.lang), opened=not session.exchanges)


def reader_pane(session: Session, places: Places | None, focus: bool = False) -> str:
    """The document that is open, at its place; ``focus`` asks the browser to move there."""
    texts = load_texts(session.lang)
    title = tag("h2", esc(texts("reader.title")), class_="sr-only")
    opened = session.opened
    if opened is None or places is None:
        return title + tag("p", esc(texts("reader.none")), class_="hint")
    document = places.documents.get(opened.document)
    if document is None:
        return title + tag("p", esc(texts("error.document")), class_="hint", role="alert")
    body = reader_html(document, places.sections, opened.start, opened.end, texts)
    return title + tag(
        "div",
        body,
        data_place=f"{opened.document}:{opened.start}",
        data_focus="1" if focus else "0",
    )


def places_now(engine: Engine) -> Places | None:
    """The look-ups if the assistant is loaded."""
    return engine.wait()[1] if engine.ready() else None
