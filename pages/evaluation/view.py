"""What the evaluation page shows and does, without Gradio: strings of HTML and lists of choices
out of run folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.compare import compare_runs
from eval.doubts import clear_doubt, load_doubts, mark_doubtful
from eval.errors import EvalError
from pages.evaluation.cases import FAILURES, cases_html, chosen, filters
from pages.evaluation.figures import comparison_html, figures_html, slices_html
from pages.evaluation.runs import (
    GOLD,
    RUNS,
    Progress,
    figures_of,
    gold_file_of,
    gold_sets,
    is_held,
    stored,
    stored_runs,
)
from pages.markup import attrs, button, esc, tag
from pages.places import Places
from pages.reader import reader_html
from pages.texts import Texts

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Rooms:
    """Where gold sets and runs lie, and what visitors said."""

    gold: Path
    runs: Path
    feedback: Path

    @property
    def candidates(self) -> Path:
        return self.runs / "candidates.jsonl"


def rooms_of(environment: Mapping[str, str], feedback: Path) -> Rooms:
    """``GOLD_DIR`` and ``RUNS_DIR`` of the environment, or ``eval/gold`` and ``runs``."""
    gold, runs = environment.get("GOLD_DIR"), environment.get("RUNS_DIR")
    return Rooms(Path(gold) if gold else GOLD, Path(runs) if runs else RUNS, feedback)


def header_html(texts: Texts) -> str:
    title = tag("h1", esc(texts("evaluation.title")))
    title += tag("p", esc(texts("evaluation.subtitle")))
    links = tag("a", esc(texts("evaluation.to_chat")), href="../", class_="plain")
    links += button(esc(texts("page.switch")), "language", class_="plain",
                    lang=texts("page.switch_lang"), aria_label=texts("page.switch_label"),
                    data_lang=texts("page.switch_lang"))  # fmt: skip
    return tag("header", tag("div", title) + tag("nav", links), class_="masthead")


def gold_choices(rooms: Rooms, texts: Texts) -> Choices:
    """The gold sets; one that is held out says that it is measured only."""
    note = f" ({texts('evaluation.blind')})"
    return [(p.name + (note if is_held(p.name) else ""), p.name) for p in gold_sets(rooms.gold)]


def run_choices(rooms: Rooms) -> Choices:
    return [(p.name, p.name) for p in stored_runs(rooms.runs)]


def filter_choices(rooms: Rooms, name: str | None, texts: Texts) -> Choices:
    """The ways to choose questions of a run; only one for a run without questions."""
    folder = _folder(rooms, name)
    if folder is None or is_held(folder.name):
        return [(texts("evaluation.filter_failures"), FAILURES)]
    return filters(stored(folder).scored, texts)


def progress_html(progress: Progress, texts: Texts) -> str:
    """A bar with its words, then where the results are, or the error."""
    if progress.error:
        words = texts("evaluation.failed", message=progress.error)
        return tag("p", esc(words), class_="outcome-wrong", role="alert")
    if progress.out:
        place = f"{progress.out.parent.name}/{progress.out.name}"
        words = texts("evaluation.finished", n=progress.n, path=place)
        return tag("p", esc(words), role="status")
    words = texts("evaluation.running", done=progress.done, n=progress.n)
    bar = f"<progress{attrs(value=progress.done, max=max(progress.n, 1), aria_label=words)}>"
    return f"{bar}</progress> " + tag("span", esc(words), class_="small")


def figures_pane(rooms: Rooms, name: str | None, texts: Texts) -> str:
    folder = _folder(rooms, name)
    if folder is None:
        return tag("p", esc(texts("evaluation.none")), class_="hint")
    metrics, latency = figures_of(folder)
    parts = figures_html(metrics, latency, texts)
    return parts + slices_html(metrics, "type", texts) + slices_html(metrics, "style", texts)


def cases_pane(
    rooms: Rooms,
    name: str | None,
    key: str,
    places: Places | None,
    texts: Texts,
    opened: object = None,
) -> str:
    """The questions of a run, that with the id ``opened`` unfolded; of a held-out set none."""
    folder = _folder(rooms, name)
    if folder is None:
        return ""
    if is_held(folder.name):
        return tag("p", esc(texts("evaluation.blind_note")), class_="hint")
    run = stored(folder)
    file = gold_file_of(run, rooms.gold)
    doubts = {d.id: d.reason for d in load_doubts(file)} if file else {}
    return cases_html(chosen(run.scored, key), doubts, places, texts, opened)


def comparison_pane(rooms: Rooms, a: str | None, b: str | None, texts: Texts) -> str:
    one, other = _folder(rooms, a), _folder(rooms, b)
    if one is None or other is None or one == other:
        return tag("p", esc(texts("evaluation.compare_two")), class_="hint")
    if is_held(one.name) or is_held(other.name):
        return tag("p", esc(texts("evaluation.blind_note")), class_="hint")
    try:
        first, second = stored(one), stored(other)
        prints = (first.metrics["fingerprint"], second.metrics["fingerprint"])
        found = compare_runs(first.scored, second.scored, prints)
    except EvalError as error:
        words = texts("evaluation.failed", message=error)
        return tag("p", esc(words), class_="outcome-wrong", role="alert")
    return comparison_html(found, texts)


def place_pane(data: Mapping[str, object], places: Places | None, texts: Texts) -> str:
    """The reader at the place that was clicked; the hint where there is none."""
    document = places.documents.get(str(data.get("document"))) if places else None
    bounds = [str(data.get(k, "")) for k in ("start", "end")]
    if document is None or places is None or not all(b.isascii() and b.isdigit() for b in bounds):
        return tag("p", esc(texts("reader.none")), class_="hint")
    start, end = (min(int(b), len(document.text)) for b in bounds)
    body = reader_html(document, places.sections, start, end, texts)
    return tag("div", body, data_place=f"{document.id}:{start}", data_focus="1")


def doubt(rooms: Rooms, name: str | None, data: Mapping[str, object]) -> None:
    """Marks a gold question as doubtful, or takes the mark away. Raises EvalError for a blank
    reason, a question that is not in the set, or a set that is gone."""
    folder = _folder(rooms, name)
    file = gold_file_of(stored(folder), rooms.gold) if folder else None
    if folder is None or file is None:
        raise EvalError(f"the gold file of the run {name} is not in {rooms.gold.name}/")
    identifier = str(data.get("id", ""))
    if data.get("act") == "undoubt":
        clear_doubt(file, identifier)
        return
    ids = {s.gold.id for s in stored(folder).scored}
    mark_doubtful(file, identifier, str(data.get("reason", "")), ids)


def _folder(rooms: Rooms, name: str | None) -> Path | None:
    """The run's folder; only a name that is among the runs is one."""
    return next((p for p in stored_runs(rooms.runs) if p.name == name), None)
