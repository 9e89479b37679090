"""The chat page: where the panes stand and which event fills which. No answering logic, and no
HTML either: panes.py builds it from the session, acts.py changes the session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr

from pages import panes
from pages.acts import act, answer_last
from pages.engine import Engine, EngineError
from pages.places import Places
from pages.session import QUESTION_LIMIT, Session, asked
from pages.texts import load_texts
from pages.writing import model_of

BARE = {"apply_default_css": False, "padding": False}
WIRE = "window.htxWire(element, trigger, watch)"
"""Clicks on anything with ``data-act`` come back as events (script.js)."""
ANSWERING = 16
"""Questions answered at once: one that waits for a language model costs the others nothing."""
SESSION_SECONDS = 12 * 3600


def build_chat(engine: Engine, feedback: Path, lang: str = "vi") -> gr.Blocks:
    """The page. ``engine`` answers; verdicts go to the file ``feedback``."""
    texts = load_texts(lang)
    first = Session(lang=texts.lang)
    with gr.Blocks(title=texts("page.title"), analytics_enabled=False, fill_width=True) as page:
        state = gr.State(first, time_to_live=SESSION_SECONDS)
        header = gr.HTML(panes.header_html(texts), elem_id="header", js_on_load=WIRE, **BARE)
        with gr.Row(elem_id="main"):
            with gr.Column(elem_id="left"):
                talk = gr.HTML(
                    panes.conversation_pane(first, None), elem_id="talk", js_on_load=WIRE, **BARE
                )
                with gr.Column(elem_id="composer"):
                    box, hint, province, model, clear, send = _composer(lang)
            with gr.Column(elem_id="right"):
                documents = gr.HTML(
                    panes.documents_pane(first, None), elem_id="documents", js_on_load=WIRE, **BARE
                )
                sources = gr.HTML(
                    panes.sources_pane(first, None), elem_id="sources", js_on_load=WIRE, **BARE
                )
                reader = gr.HTML(
                    panes.reader_pane(first, None), elem_id="reader", js_on_load=WIRE, **BARE
                )
        view = [state, talk, sources, reader, documents]

        def show(session: Session, places: Places | None, focus: bool = False) -> tuple[Any, ...]:
            return (
                session,
                panes.conversation_pane(session, places),
                panes.sources_pane(session, places),
                panes.reader_pane(session, places, focus),
                panes.documents_pane(session, places),
            )

        def submit(
            question: str, scope: str, worded: bool, session: Session
        ) -> Iterator[tuple[Any, ...]]:
            if not question.strip():
                gr.Info(load_texts(session.lang)("ask.empty"), duration=3)
                yield (gr.skip(),) * 6
                return
            session = asked(session, question, scope or None)
            if not engine.ready():
                yield ("", *show(session, None))
            for grown in answer_last(session, engine, worded):
                yield ("", *show(grown, panes.places_now(engine)))

        def example(
            session: Session, scope: str, worded: bool, event: gr.EventData
        ) -> Iterator[Any]:
            question = str(event._data.get("question", ""))
            if event._data.get("act") == "ask":
                yield from submit(question, scope, worded, session)
            else:
                session = act(session, event._data, feedback)
                yield gr.skip(), *show(session, panes.places_now(engine), focus=True)

        def click(session: Session, event: gr.EventData) -> tuple[Any, ...]:
            session = act(session, event._data, feedback)
            return show(session, panes.places_now(engine), focus=True)

        def wipe(session: Session) -> tuple[Any, ...]:
            return "", *show(Session(lang=session.lang), panes.places_now(engine))

        def words(session: Session, scope: str) -> tuple[Any, ...]:
            places = panes.places_now(engine)
            return (
                *show(session, places),
                panes.header_html(load_texts(session.lang)),
                *_relabel(session.lang, places, scope, model_of(engine)),
            )

        def language(session: Session, scope: str, event: gr.EventData) -> tuple[Any, ...]:
            lang = load_texts(str(event._data.get("lang"))).lang
            return words(replace(session, lang=lang), scope)

        def arrive(session: Session, scope: str, request: gr.Request) -> tuple[Any, ...]:
            lang = load_texts(request.query_params.get("lang", session.lang)).lang
            try:
                engine.wait()
            except EngineError:
                gr.Warning(load_texts(lang)("error.index"), duration=None)
            return words(replace(session, lang=lang), scope)

        everything = [*view, header, box, hint, province, model, clear, send]
        many = {"concurrency_limit": ANSWERING}
        quiet = {"show_progress": "hidden", "api_visibility": "private"}
        for event in (box.submit, send.click):
            event(submit, [box, province, model, state], [box, *view], **quiet, **many)
        talk.click(example, [state, province, model], [box, *view], **quiet, **many)
        for pane in (sources, documents):
            pane.click(click, [state], view, **quiet)
        header.click(language, [state, province], everything, **quiet)
        clear.click(wipe, [state], [box, *view], **quiet)
        page.load(arrive, [state, province], everything, **quiet)
    return page


Composer = tuple[gr.Textbox, gr.HTML, gr.Dropdown, gr.Checkbox, gr.Button, gr.Button]


def _composer(lang: str) -> Composer:
    texts = load_texts(lang)
    with gr.Row(elem_id="ask-row"):
        box = gr.Textbox(
            label=texts("ask.label"),
            placeholder=texts("ask.placeholder"),
            lines=1,
            max_lines=5,
            max_length=QUESTION_LIMIT,
            elem_id="ask",
        )
        send = gr.Button(texts("ask.send"), variant="primary", elem_id="send")
    hint = gr.HTML(texts("ask.hint"), elem_id="hint", **BARE)
    with gr.Row(elem_id="scope-row"):
        province = gr.Dropdown(
            [(texts("ask.province_any"), "")],
            value="",
            elem_id="province",
            label=texts("ask.province"),
            filterable=False,
        )
        model = gr.Checkbox(True, label=texts("llm.switch", model=""), elem_id="llm", visible=False)
        clear = gr.Button(texts("ask.clear"), elem_id="clear")
    return box, hint, province, model, clear, send


def _relabel(lang: str, places: Places | None, scope: str, model: str | None) -> tuple[Any, ...]:
    """The components of the composer in another language, the choices those of the documents;
    the switch of the language model only where there is one."""
    texts = load_texts(lang)
    names = panes.province_names(places)
    choices = [(texts("ask.province_any"), ""), *((n, s) for s, n in names.items())]
    return (
        gr.Textbox(label=texts("ask.label"), placeholder=texts("ask.placeholder")),
        texts("ask.hint"),
        gr.Dropdown(choices, value=scope if scope in names else "", label=texts("ask.province")),
        gr.Checkbox(label=texts("llm.switch", model=model or ""), visible=model is not None),
        gr.Button(texts("ask.clear")),
        gr.Button(texts("ask.send")),
    )
