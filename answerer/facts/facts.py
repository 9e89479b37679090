"""Facts: what can answer a question, each with the words it is found by.

A fact is a table row, a duty given in prose, or a sentence of a passage. ``main`` is what it
says, ``around`` what stands about it (headings, the other cells of a row, the agency of a
section, the title of the document): both canonical, that is with abbreviations written out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from answerer.facts.referred import Places, Referred
from answerer.telling.wording import task_in_full
from corpus.abbreviations import Expander
from corpus.records import Assignment, Passage, Span, Table, TableRow
from corpus.text import UPPER
from corpus.vocabulary import Vocabulary
from indexer.store import Index

ROW, DUTY, SENTENCE = "row", "duty", "sentence"
_STOP = re.compile(rf"(?<=[.!?])\s+(?=[{UPPER}+“\"-])")
_BREAK = re.compile(rf"(?<=[.!?])\s+(?=[{UPPER}+“\"-])|(?<=;)\s+")
_DATED = re.compile(r"(?<=\d[/.-])((?:19|20)\d\d)(?![\w/-])")
_QUIET = ("header", "group")
_LONG_CELL = 60
_FIGURES = re.compile(r"\W*\d[\d.,]*\W*$")
SHARED = 40
"""In characters: how much of a duty's words a sentence of it shares."""
Expand = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the documents say. ``passage`` is the position of its passage in the index;
    ``text`` how it reads. ``referred``: the places of the document by which a duty names what it is
    about."""

    kind: str
    passage: int
    text: str
    main: str
    around: str
    assignment: Assignment | None = None
    cell: str = ""
    referred: tuple[Referred, ...] = ()


def facts_of(index: Index, vocabulary: Vocabulary) -> tuple[Fact, ...]:
    """All facts of an index: rows and duties, then sentences, in the order of the passages."""
    expanders = {d: _with_years(e.expand) for d, e in _expanders(index, vocabulary).items()}
    place = {p.id: k for k, p in enumerate(index.passages)}
    duties = _duties_of(index)
    out: list[Fact] = []
    rows: set[int] = set()
    titles_of = _unusual_titles(index)
    places = Places(index.passages)
    for a in index.assignments:
        k = place[a.passage]
        expand = expanders[a.document]
        if a.source == "table":
            rows.add(k)
            out += _row_facts(a, k, expand, titles_of.get(a.passage, ""))
        else:
            around = " ; ".join(
                [
                    a.lead.text if a.lead else "",
                    a.group.text if a.group else "",
                    *index.passages[k].path[-2:],
                ]
            )
            named = places.referred(a.document, a.task.text)
            main = expand(a.task.text)
            out.append(Fact(DUTY, k, a.task.text, main, expand(around), a, referred=named))
    for k, p in enumerate(index.passages):
        if k in rows or p.kind in _QUIET:
            continue
        out += _sentence_facts(p, k, expanders[p.document], duties.get(p.id, ()))
    titles = {d.id: expanders[d.id](d.title) for d in index.documents}
    return tuple(_titled(f, titles[index.passages[f.passage].document]) for f in out)


def _titled(fact: Fact, title: str) -> Fact:
    """A fact is about what its document is about."""
    return replace(fact, around=f"{fact.around} ; {title}") if title else fact


def _expanders(index: Index, vocabulary: Vocabulary) -> dict[str, Expander]:
    """For each document an expander that knows what it defines; documents that define the same
    (most: nothing) share one."""
    own: dict[str, list[tuple[str, str]]] = {d.id: [] for d in index.documents}
    for a in index.abbreviations:
        own[a.document].append((a.short, a.long))
    shared = {tuple(pairs): Expander(vocabulary, pairs) for pairs in own.values()}
    return {d: shared[tuple(pairs)] for d, pairs in own.items()}


def _with_years(expand: Expand) -> Expand:
    """As ``expand``; the year of a date stands as people ask for it, too (``31/12/2022 năm
    2022``)."""
    return lambda text: _DATED.sub(r"\1 năm \1", expand(text))


def _duties_of(index: Index) -> dict[str, list[tuple[str, str]]]:
    """For each passage that gives tasks in prose who has to do each, and its words."""
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for a in index.assignments:
        if a.source != "table" and a.lead:
            out[a.passage].append((a.lead.text, a.task.text))
    return out


def whose(sentence: str, duties: Sequence[tuple[str, str]]) -> str:
    """Of the duties of its passage (who, what) the agencies that one sentence tells of; the last
    where it holds none of them, empty for no duty."""
    told = [who for who, what in duties if what[:SHARED] in sentence or sentence[:SHARED] in what]
    return ", ".join(dict.fromkeys(told)) or (duties[-1][0] if duties else "")


def _unusual_titles(index: Index) -> dict[str, str]:
    """Of each row the titles of its columns for the task and for who is responsible, where no
    column says who leads (``Chỉ tiêu ; Cơ quan theo dõi``), and the words of columns that have no
    role: questions say them."""
    out: dict[str, str] = {}
    for t in index.tables:
        roles = zip(t.columns, t.titles, strict=True) if "responsible" in t.columns else ()
        said = " ; ".join(title for role, title in roles if role in ("task", "responsible"))
        out.update((row, said) for row in t.rows if said)
        for row in t.body if t.columns else ():
            beside = " ; ".join(c.text for c in _beside(t, row) if len(c.text) <= _LONG_CELL)
            out[row.passage] = " ; ".join(filter(None, (said, beside)))
    return out


def _beside(table: Table, row: TableRow) -> list[Span]:
    """The words of a row in columns of which nothing says what they are for (``Nơi nhận``)."""
    cells = zip(table.columns, row.cells, strict=False)
    return [c for role, c in cells if not role and c is not None and not _FIGURES.match(c.text)]


def _row_facts(a: Assignment, k: int, expand: Expand, titles: str) -> list[Fact]:
    cells = {
        "lead": a.lead,
        "coordinating": a.coordinating,
        "deadline": a.deadline,
        "deliverable": a.deliverable,
        "note": a.note,
    }
    group = [a.group.text] if a.group else []
    around = " ; ".join([*(c.text for c in cells.values() if c), *group, titles])
    out = [Fact(ROW, k, a.task.text, expand(task_in_full(a)), expand(around), a)]
    for name in ("coordinating", "deliverable", "note"):
        cell = cells[name]
        if cell and len(cell.text) > _LONG_CELL:
            out += [_cell_fact(a, k, name, piece, expand) for piece in sentences(cell)]
    return out


def _cell_fact(a: Assignment, k: int, name: str, piece: str, expand: Expand) -> Fact:
    return Fact(SENTENCE, k, piece, expand(piece), expand(a.task.text), a, name)


def sentences(cell: Span | str, fine: bool = True) -> list[str]:
    """The sentences of a stretch of text, pieces under 40 characters joined to the one before;
    a ``fine`` split also parts at semicolons."""
    text = cell if isinstance(cell, str) else cell.text
    out: list[str] = []
    for piece in (_BREAK if fine else _STOP).split(text):
        if out and (len(piece) < 40 or len(out[-1]) < 40):
            out[-1] = f"{out[-1]} {piece}"
        elif piece:
            out.append(piece)
    return out


def _sentence_facts(
    p: Passage, k: int, expand: Expand, duties: Sequence[tuple[str, str]]
) -> list[Fact]:
    pieces = sentences(p.clean)
    mains = [expand(piece) for piece in pieces]
    path = expand(" ; ".join(p.path[-2:])) if pieces else ""
    told = {who: expand(who) for who in {whose(piece, duties) for piece in pieces}}
    out = []
    for n, piece in enumerate(pieces):
        near = " ".join(mains[max(0, n - 1) : n] + mains[n + 1 : n + 2])
        around = f"{told[whose(piece, duties)]} ; {path} ; {near}"
        out.append(Fact(SENTENCE, k, piece, mains[n], around))
    return out
