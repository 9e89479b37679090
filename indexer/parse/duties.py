"""Prose duties and lists of labels to assignments, with the headings they stand under."""

from __future__ import annotations

from corpus.records import Assignment, Document, Passage, Span
from corpus.vocabulary import Vocabulary
from indexer.parse.clean import span
from indexer.parse.prose import Duty, ProseReader, label_of

_PROSE_ZONES = ("body", "programme", "annex")
_KINDS = ("paragraph", "bullet", "heading", "article")


def prose_assignments(
    text: str, document: Document, passages: list[Passage], vocabulary: Vocabulary
) -> list[Assignment]:
    """Every assignment that the prose of one document gives, in order."""
    notes = tuple((p.start, p.end) for p in passages if p.kind == "footnote")
    reader = ProseReader(vocabulary, notes)
    labels = vocabulary.cues.get("labels", {})
    prose = [p for p in passages if p.zone in _PROSE_ZONES and p.kind in _KINDS]
    labelled, used = _labelled(text, document, prose, labels)
    agencies = {
        p.id: reader.heading_agency(text, p)
        for p in prose
        if p.kind in ("heading", "paragraph", "bullet")
    }
    out = list(labelled)
    for k, p in enumerate(prose):
        if (
            p.id in used
            or agencies.get(p.id) is not None
            or (p.clean.endswith(":") and p.kind == "paragraph")
        ):
            continue
        above = _above(prose, agencies, k)
        intro, leads = _intro(text, reader, prose, k)
        if p.kind == "heading" and above is None and len(p.clean) < 60:
            continue
        for n, duty in enumerate(reader.duties(text, p, above, intro, leads)):
            out.append(_assignment(document, duty, n))
    return out


def _above(prose: list[Passage], agencies: dict[str, Span | None], k: int) -> Span | None:
    """The agency of the nearest heading above, if that heading is an agency."""
    for title in reversed(prose[k].path):
        for q in reversed(prose[:k]):
            if q.clean == title:
                found = agencies.get(q.id)
                if found is not None:
                    return found
                break
    return None


def _intro(
    text: str, reader: ProseReader, prose: list[Passage], k: int
) -> tuple[Span | None, bool]:
    """``Chủ trì, phối hợp với các sở … các công việc sau:`` above a bullet: with whom, and that
    the agency leads."""
    if not prose[k].path:
        return None, False
    lead_in = prose[k].path[-1]
    if not (lead_in.endswith(":") and "hủ trì" in lead_in[:40]):
        return None, False
    q = next((q for q in reversed(prose[:k]) if q.clean == lead_in), None)
    if q is None:
        return None, False
    words = text[q.start : q.end]
    at = words.find("hối hợp với")
    found = reader.agencies.at(words, at + len("hối hợp với")) if at >= 0 else None
    return (span(text, q.start + found.start, q.start + found.end) if found else None), True


def _assignment(document: Document, duty: Duty, n: int) -> Assignment:
    p = duty.passage
    return Assignment(
        id=f"{p.id}/p{n}", document=document.id, province=document.province,
        source="prose" if duty.leads else "duty", passage=p.id, number="", group=None,
        task=duty.task, lead=duty.lead, coordinating=duty.coordinating,
        deadline=None, deliverable=None, note=None, columns=("task", "lead", "coordinating"),
    )  # fmt: skip


def _labelled(
    text: str, document: Document, prose: list[Passage], labels: dict
) -> tuple[list[Assignment], set[str]]:
    """Runs of labelled lines (`Cơ quan chủ trì: …`) become one assignment each."""
    out: list[Assignment] = []
    used: set[str] = set()
    run: dict[str, tuple[Passage, Span]] = {}
    titles: dict[str, Passage] = {}
    last = -1
    for k, p in enumerate(prose):
        if p.kind == "heading":
            titles[p.clean] = p
        found = label_of(text[p.start : p.end], labels)
        if found is None:
            continue
        role, at = found
        if role in run or (run and k - last > 3) or (run and role == "task"):
            out += _close(text, document, run, titles)
            run = {}
        value = span(text, p.start + at, p.end)
        if value.text:
            run[role] = (p, value)
            used.add(p.id)
        last = k
    out += _close(text, document, run, titles)
    return out, used


def _close(
    text: str, document: Document, run: dict[str, tuple[Passage, Span]], titles: dict[str, Passage]
) -> list[Assignment]:
    """The assignment of a run of labels; none where it names neither a lead nor a task."""
    if not {"lead", "responsible"} & set(run):
        return []
    cells = {role: value for role, (_, value) in run.items()}
    host, lead = run.get("lead") or run["responsible"]
    heading = next((titles[t] for t in reversed(host.path) if t in titles), None)
    group = span(text, heading.start, heading.end) if heading else None
    task = cells.get("task") or group
    if task is None:
        return []
    return [
        Assignment(
            id=f"{host.id}/l", document=document.id, province=document.province,
            source="prose" if "lead" in run else "duty", passage=host.id, number="", group=group,
            task=task, lead=lead, coordinating=cells.get("coordinating"),
            deadline=cells.get("deadline"), deliverable=cells.get("deliverable"), note=None,
            columns=tuple(sorted({"task", "lead", *run} - {"responsible"})),
        )
    ]  # fmt: skip
