"""Records: lines ``label: value`` one below the other, with what they are about (the heading
above them): ``Thời hạn giải quyết: …``, ``Cơ quan thực hiện: …`` of an administrative procedure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.phrases import PhraseMatcher
from corpus.records import Passage

FEWEST = 3
"""Labels below one heading that make a record."""
LONGEST_LABEL, LONGEST_NAME = 70, 400
"""In characters: of a label up to its colon, and of a line that names what follows."""
BARE = 3
"""Words of a heading that names nothing (``PHẦN II``)."""
_MARK = re.compile(
    r"^[\s*_\-–+•]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s*|\(\w{1,2}\)\s*)?[\s*_]*"
)
NAME = "name"
"""The label of the line that says what the record is about (``Tên quy trình: …``)."""
_NUMERAL = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\W*$")
"""A cell that only numbers what stands beside it."""
_COLUMN = re.compile(r"^[^\W\d]+(?: [^\W\d]+)?$")
_QUIET = ("header", "recipient", "signature", "basis", "row", "group", "footnote")
_SENTENCE = re.compile(r"[.;:,]\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a record: what its label is (a name of corpus/vocabulary/labels.toml), the position
    of its passage, where in it the value begins, and the positions of the passages below it that
    go on with the value."""

    label: str
    place: int
    value: int
    below: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What a record is about (the line or heading that names it, and all headings above it), and
    its lines in order."""

    document: str
    name: str
    above: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage with its position, the headings above it that are no labels, and the label that
    opens it (empty: none) with the offset at which its value begins."""

    k: int
    passage: Passage
    host: tuple[str, ...]
    label: str
    value: int


class LabelReader:
    """Finds labels at the beginning of passages."""

    def __init__(self, labels: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._matcher = PhraseMatcher((w, k) for k, row in labels.items() for w in row["written"])

    def label(self, text: str) -> tuple[str, int]:
        """The label that opens a text, and where its value begins; an empty label for any other
        text."""
        start = _MARK.match(text).end()  # type: ignore[union-attr]
        head = text[start : start + LONGEST_LABEL]
        first = next(iter(self._matcher.find(head)), None)
        if first is None or first.start:
            return "", 0
        colon = head.find(":")
        if colon < 0:
            alone = len(text) - start <= LONGEST_LABEL
            return (first.id, len(text)) if alone else ("", 0)
        return (first.id, start + colon + 1) if colon >= first.end - 1 else ("", 0)


def records_of(passages: Iterable[tuple[int, Passage]], reader: LabelReader) -> tuple[Record, ...]:
    """The records of the passages (with their positions) of some documents, in their order."""
    told = (kp for kp in passages if kp[1].kind not in _QUIET)
    found = (_records(list(own), reader) for _, own in groupby(told, lambda kp: kp[1].document))
    return tuple(r for records in found for r in records)


def _records(own: list[tuple[int, Passage]], reader: LabelReader) -> Iterator[Record]:
    """The records of one document: runs of lines below the same headings; the label that opens
    a run opens the next."""
    places = _places(own, reader)
    starts = [n for n, p in enumerate(places) if p.label]
    run: list[int] = []
    for n in starts:
        if run and not _goes_on([places[m] for m in run], places[n]):
            yield from _record(places, run, n)
            run = []
        run.append(n)
    if run:
        yield from _record(places, run, len(places))


def _places(own: list[tuple[int, Passage]], reader: LabelReader) -> list[_Place]:
    labels = [reader.label(p.clean) for _, p in own]
    named = {p.clean for (_, p), (label, _) in zip(own, labels, strict=True) if label}
    hosts = (tuple(words for words in p.path if words not in named) for _, p in own)
    together = zip(own, hosts, labels, strict=True)
    return [_Place(k, p, host, *found) for (k, p), host, found in together]


def _goes_on(run: Sequence[_Place], other: _Place) -> bool:
    first = run[0]
    shared = min(len(first.host), len(other.host))
    again = len(run) > 1 and other.label == first.label
    nested = bool(shared) or first.host == other.host
    return nested and first.host[:shared] == other.host[:shared] and not again


def _record(places: Sequence[_Place], run: Sequence[int], stop: int) -> Iterator[Record]:
    """The record of the lines at ``run``, if they are enough; ``stop`` is where the next begins."""
    if len({places[n].label for n in run}) < FEWEST:
        return
    first = places[run[0]]
    edges = [*run[1:], _end(places, run[-1], stop, first.host)]
    lines = (
        Line(p.label, p.k, p.value, _below(places[n + 1 : edge]))
        for n, edge in zip(run, edges, strict=True)
        for p in [places[n]]
    )
    said = next(
        (p.passage.clean[p.value :] for n in run for p in [places[n]] if p.label == NAME), ""
    )
    name = said.strip() or _name(places, run[0])
    yield Record(first.passage.document, name, " ; ".join(first.host), tuple(lines))


def _below(places: Sequence[_Place]) -> tuple[int, ...]:
    """The positions of the passages that go on with a value, without the cells that only number
    them, and the titles of columns (``Bản chính``) in a list."""
    said = [p for p in places if not _NUMERAL.match(p.passage.clean)]
    listed = [p for p in said if not _COLUMN.match(p.passage.clean)]
    return tuple(p.k for p in (listed if len(listed) >= FEWEST else said))


def _name(places: Sequence[_Place], first: int) -> str:
    """The heading above a record; where that names nothing, the line before it."""
    host = places[first].host
    name = host[-1] if host else ""
    before = places[first - 1].passage.clean if first else ""
    bare = len(name.split()) <= BARE and before and len(before) <= LONGEST_NAME
    return before if bare and not _SENTENCE.search(before) else name


def _end(places: Sequence[_Place], last: int, stop: int, host: tuple[str, ...]) -> int:
    """Where the value of the last label ends: at the next heading."""
    n = last + 1
    while n < stop and places[n].passage.kind != "heading":
        if places[n].host[: len(host)] != host:
            break
        n += 1
    return n
