"""The library page: where its panes stand and which event fills which."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from indexer.readers import SUFFIXES
from indexer.store import Index
from pages.engine import Engine, EngineError
from pages.library import view
from pages.library.shelf import Shelf, ShelfError, brought_ids, reports
from pages.texts import Texts, load_texts

WIRE = "window.htxWire(element, trigger, watch)"
LOOK: dict[str, Any] = {"apply_default_css": False, "padding": False, "js_on_load": WIRE}
_log = logging.getLogger(__name__)


def build_library(engine: Engine, shelf: Shelf, lang: str = "vi") -> gr.Blocks:
    """The page over the index that ``engine`` answers from; ``shelf`` changes it."""
    texts = load_texts(lang)
    with gr.Blocks(title=texts("library.title"), analytics_enabled=False, fill_width=True) as page:
        speech = gr.State(texts.lang)
        header = gr.HTML(view.header_html(texts), elem_id="header", **LOOK)
        with gr.Column(elem_id="library"):
            upload = gr.UploadButton(
                texts("library.add"), file_types=list(SUFFIXES), type="filepath",
                elem_id="bring", variant="primary", visible=shelf.open,
            )  # fmt: skip
            said = gr.HTML("", elem_id="said", **LOOK)
            list_ = gr.HTML("", elem_id="shelf", **LOOK)

        def show(words: Texts, asked: str = "") -> str:
            return _list(engine, shelf, words, asked)

        def bring(path: str | None, lang: str) -> Iterator[tuple[Any, ...]]:
            words = load_texts(lang)
            if not path:
                yield gr.skip(), gr.skip(), gr.skip()
                return
            name = Path(path).name
            yield gr.skip(), view.message_html(words("library.reading_file", name=name)), gr.skip()
            begun = time.perf_counter()
            try:
                ids = shelf.bring(Path(path), name)
                engine.reload()
            except (ShelfError, EngineError) as error:
                yield None, _error(error, words), show(words)
                return
            seconds = f"{time.perf_counter() - begun:.1f}"
            done = words("library.added", name=name, n=len(ids), seconds=seconds)
            yield None, view.message_html(done), show(words)

        def click(lang: str, event: gr.EventData) -> tuple[Any, ...]:
            words, data = load_texts(lang), event._data
            act, document = data.get("act"), str(data.get("document", ""))
            if act == "ask_remove":
                return "", show(words, document)
            if act != "remove":
                return "", show(words)
            try:
                shelf.take_out(document)
                engine.reload()
            except (ShelfError, EngineError) as error:
                return _error(error, words), show(words)
            return view.message_html(words("library.removed", id=document)), show(words)

        def speak(lang: str) -> tuple[Any, ...]:
            words = load_texts(lang)
            label = gr.UploadButton(words("library.add"))
            return words.lang, view.header_html(words), label, "", show(words)

        def arrive(lang: str, request: gr.Request) -> tuple[Any, ...]:
            return speak(request.query_params.get("lang", lang))

        def switch(event: gr.EventData) -> tuple[Any, ...]:
            return speak(str(event._data.get("lang")))

        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        one: dict[str, Any] = {"concurrency_limit": 1, "concurrency_id": "shelf", **quiet}
        everything = [speech, header, upload, said, list_]
        page.load(arrive, [speech], everything, **quiet)
        header.click(switch, None, everything, **quiet)
        upload.upload(bring, [upload, speech], [upload, said, list_], **one)
        list_.click(click, [speech], [said, list_], **one)
    return page


def _list(engine: Engine, shelf: Shelf, words: Texts, asked: str) -> str:
    """The documents that the engine answers from now, or why there are none."""
    try:
        index = engine.wait()[0].index
    except EngineError:
        return view.message_html(words("error.index"), failed=True)
    if not isinstance(index, Index):
        return ""
    brought = brought_ids(index, shelf)
    return view.shelf_html(index.documents, reports(index), words, asked, shelf.open, brought)


def _error(error: ShelfError | EngineError, words: Texts) -> str:
    if isinstance(error, EngineError):
        return view.message_html(words("error.index"), failed=True)
    return view.message_html(words(f"library.error_{error.key}", detail=error.detail), failed=True)
