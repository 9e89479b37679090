"""An answer in the making: statements, each with the passages that make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from answerer.telling.wording import capital_behind_verdict, say
from corpus.records import Answer, Citation, Note, Passage
from indexer.parse.labels import cited_label

SINGLE, SEVERAL = 700, 1400


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or line of an answer, and the positions of the passages that state it;
    ``after`` stands behind their numbers (the end of a table's row)."""

    text: str
    passages: tuple[int, ...]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Statements in order, with a line before them. ``limit`` is the most characters the whole
    may have; ``nearest`` are passages shown beside a refusal. ``confidence`` is
    how well the question fits (the recall of a fact, or 1), ``probability`` how likely the answer
    is right where that was judged, by ``evidence`` (answerer/silence/confidence.py); ``rivals``
    are the positions of all facts that give what is asked, None where any fact may."""

    status: str
    intent: str
    statements: tuple[Statement, ...] = ()
    head: str = ""
    reason: str | None = None
    confidence: float = 0.0
    limit: int = SINGLE
    nearest: tuple[int, ...] = ()
    subject: tuple[int, ...] = ()
    probability: float | None = None
    rivals: frozenset[int] | None = None
    evidence: Mapping[str, float] | None = None
    notes: tuple[Note, ...] = ()

    @property
    def sure(self) -> float:
        """How likely the answer is right: where that was not judged, how well it fits (0..1)."""
        return self.confidence if self.probability is None else self.probability


def finish(
    draft: Draft, passages: Sequence[Passage], language: str, heading: Callable[[int], str]
) -> Answer:
    """The answer: citations numbered in the order in which they are used, statements that no
    longer fit left out whole (the last line says how many). ``heading`` gives for the position of
    a passage the agency above it that its citation has to name, or an empty text."""
    numbers: dict[int, int] = {}
    lines = [draft.head] if draft.head else []
    used = len(draft.head)
    dropped = 0
    for s in draft.statements:
        known = dict(numbers)
        for k in s.passages:
            known.setdefault(k, len(known) + 1)
        said = capital_behind_verdict(s.text, language)
        line = f"{said} {''.join(f'[{known[k]}]' for k in s.passages)}".rstrip() + s.after
        if lines and used + len(line) + 1 > draft.limit - 20:
            dropped += 1
            continue
        numbers = known
        lines.append(line)
        used += len(line) + 1
    if dropped:
        lines.append(say(language, "more", n=dropped))
    citations = tuple(
        _cite(passages[k], n, heading(k)) for k, n in sorted(numbers.items(), key=lambda kn: kn[1])
    )
    nearest = tuple(_cite(passages[k], n, heading(k)) for n, k in enumerate(draft.nearest, 1))
    return Answer(
        draft.status, draft.reason, "\n".join(lines), citations, draft.intent, language,
        round(draft.sure, 4), nearest, draft.notes,
    )  # fmt: skip


def _cite(p: Passage, n: int, above: str) -> Citation:
    label = f"{cited_label(p)} ({above})" if above else cited_label(p)
    return Citation(n, p.document, label, p.start, p.end, p.text)
