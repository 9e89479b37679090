"""The evaluation page: where its panes stand and which event fills which (see view.py)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import gradio as gr

from eval.errors import EvalError
from pages.engine import Engine, EngineError
from pages.evaluation import view
from pages.evaluation.cases import FAILURES
from pages.evaluation.feedback import feedback_html, take
from pages.evaluation.runs import run
from pages.evaluation.view import Rooms
from pages.feedback import read_feedback
from pages.panes import places_now
from pages.texts import Texts, load_texts

WIRE = "window.htxWire(element, trigger, watch)"
LOOK: dict[str, Any] = {"apply_default_css": False, "padding": False, "js_on_load": WIRE}


def build_evaluation(engine: Engine, rooms: Rooms, lang: str = "vi") -> gr.Blocks:
    """The page over the gold sets and runs of ``rooms``; ``engine`` answers."""
    texts = load_texts(lang)
    with gr.Blocks(
        title=texts("evaluation.title"), analytics_enabled=False, fill_width=True
    ) as page:
        speech = gr.State(texts.lang)
        header = gr.HTML(view.header_html(texts), elem_id="header", **LOOK)
        with gr.Row(elem_id="main"):
            with gr.Column(elem_id="left"), gr.Tabs(elem_id="tabs"):
                with gr.Tab(texts("evaluation.tab_run")) as tab_run:
                    with gr.Row(elem_classes="controls"):
                        gold = gr.Dropdown(label=texts("evaluation.gold"))
                        start = gr.Button(texts("evaluation.run"), variant="primary")
                    progress = gr.HTML("", elem_id="progress", **LOOK)
                    past = gr.Dropdown(label=texts("evaluation.past"))
                    figures = gr.HTML("", elem_id="figures", **LOOK)
                    which = gr.Dropdown(label=texts("evaluation.show"))
                    cases = gr.HTML("", elem_id="cases", **LOOK)
                with gr.Tab(texts("evaluation.tab_compare")) as tab_compare:
                    with gr.Row(elem_classes="controls"):
                        first = gr.Dropdown(label=texts("evaluation.compare_a"))
                        second = gr.Dropdown(label=texts("evaluation.compare_b"))
                    compare = gr.Button(texts("evaluation.compare"), variant="primary")
                    comparison = gr.HTML("", elem_id="comparison", **LOOK)
                with gr.Tab(texts("evaluation.tab_feedback")) as tab_feedback:
                    feedback = gr.HTML("", elem_id="feedback", **LOOK)
            with gr.Column(elem_id="right"):
                reader = gr.HTML(view.place_pane({}, None, texts), elem_id="reader", **LOOK)
        shown = [figures, which, cases]

        def show(name: str | None, words: Texts) -> tuple[Any, ...]:
            choices = view.filter_choices(rooms, name, words)
            return (
                view.figures_pane(rooms, name, words),
                gr.Dropdown(choices, value=FAILURES, label=words("evaluation.show")),
                view.cases_pane(rooms, name, FAILURES, places_now(engine), words),
            )

        def begin(file: str | None, lang: str) -> Iterator[tuple[Any, ...]]:
            words = load_texts(lang)
            found = [p for p in view.gold_sets(rooms.gold) if p.name == file]
            for message in run(found[0], engine, rooms.runs) if found else ():
                line = view.progress_html(message, words)
                if message.out is None:
                    yield line, *(gr.skip(),) * 6
                    continue
                name, choices = message.out.name, view.run_choices(rooms)
                fresh = gr.Dropdown(choices, value=name)
                yield line, fresh, gr.Dropdown(choices), fresh, *show(name, words)

        def clicked(name: str | None, key: str, lang: str, event: gr.EventData) -> tuple[Any, ...]:
            words, data, places = load_texts(lang), event._data, places_now(engine)
            if data.get("act") == "place":
                return gr.skip(), view.place_pane(data, places, words)
            if data.get("act") in ("doubt", "undoubt"):
                try:
                    view.doubt(rooms, name, data)
                except EvalError as error:
                    gr.Warning(words("evaluation.failed", message=error))
                    return gr.skip(), gr.skip()
                pane = view.cases_pane(rooms, name, key, places, words, data.get("id"))
                return pane, gr.skip()
            return gr.skip(), gr.skip()

        def candidate(lang: str, event: gr.EventData) -> None:
            words, records = load_texts(lang), read_feedback(rooms.feedback)
            number = str(event._data.get("number", ""))
            if not number.isdigit() or int(number) >= len(records):
                return
            try:
                n = take(records[int(number)], rooms.candidates)
            except EvalError as error:
                gr.Warning(words("evaluation.failed", message=error))
                return
            place = f"{rooms.candidates.parent.name}/{rooms.candidates.name}"
            gr.Info(words("evaluation.feedback_taken", n=n, path=place))

        def words_of(lang: str, name: str | None) -> tuple[Any, ...]:
            words = load_texts(lang)
            runs = view.run_choices(rooms)
            name = name or (runs[0][1] if runs else None)
            other = runs[1][1] if len(runs) > 1 else None
            sets = view.gold_choices(rooms, words)
            chosen = sets[0][1] if sets else None
            return (
                lang,
                view.header_html(words),
                gr.Dropdown(sets, label=words("evaluation.gold"), value=chosen),
                gr.Button(words("evaluation.run")),
                gr.Dropdown(runs, label=words("evaluation.past"), value=name),
                gr.Dropdown(runs, label=words("evaluation.compare_a"), value=other),
                gr.Dropdown(runs, label=words("evaluation.compare_b"), value=name),
                gr.Button(words("evaluation.compare")),
                gr.Tab(label=words("evaluation.tab_run")),
                gr.Tab(label=words("evaluation.tab_compare")),
                gr.Tab(label=words("evaluation.tab_feedback")),
                feedback_html(read_feedback(rooms.feedback), words),
                *show(name, words),
            )

        def arrive(lang: str, request: gr.Request) -> tuple[Any, ...]:
            lang = load_texts(request.query_params.get("lang", lang)).lang
            try:
                engine.wait()
            except EngineError:
                gr.Warning(load_texts(lang)("error.index"), duration=None)
            return words_of(lang, None)

        def switch(name: str | None, event: gr.EventData) -> tuple[Any, ...]:
            return words_of(load_texts(str(event._data.get("lang"))).lang, name)

        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        everything = [speech, header, gold, start, past, first, second, compare, tab_run,
                      tab_compare, tab_feedback, feedback, *shown]  # fmt: skip
        page.load(arrive, [speech], everything, **quiet)
        header.click(switch, [past], everything, **quiet)
        start.click(begin, [gold, speech], [progress, past, first, second, *shown],
                    concurrency_limit=1, **quiet)  # fmt: skip
        past.input(lambda name, lang: show(name, load_texts(lang)), [past, speech], shown, **quiet)
        which.input(
            lambda name, key, lang: view.cases_pane(
                rooms, name, key, places_now(engine), load_texts(lang)
            ),
            [past, which, speech], [cases], **quiet,
        )  # fmt: skip
        cases.click(clicked, [past, which, speech], [cases, reader], **quiet)
        compare.click(
            lambda a, b, lang: view.comparison_pane(rooms, a, b, load_texts(lang)),
            [first, second, speech], [comparison], **quiet,
        )  # fmt: skip
        feedback.click(candidate, [speech], None, **quiet)
        tab_feedback.select(
            lambda lang: feedback_html(read_feedback(rooms.feedback), load_texts(lang)),
            [speech], [feedback], **quiet,
        )  # fmt: skip
    return page
