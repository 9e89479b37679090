"""What one visitor's page holds: the exchanges so far and what is open beside them.

Frozen records and functions that make the next one; the page keeps the latest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.records import Answer, Citation, Turn

QUESTION_LIMIT = 2000
"""Characters of a question; what is longer is cut, and the page says so."""
TURN_LIMIT = 60
"""Exchanges kept on the page; the oldest leave first."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with its answer; ``answer`` is None while it is waited for, and stays None
    where ``error`` (a key of the wording) says why there is none. While a language model still
    writes, ``draft`` holds its statements that stood so far."""

    turn: int
    question: str
    province: str | None = None
    answer: Answer | None = None
    error: str | None = None
    cut: bool = False
    feedback: str | None = None
    draft: Answer | None = None
    writing: bool = False

    def sources(self) -> tuple[Citation, ...]:
        """The citations, or beside a refusal the nearest passages."""
        if self.answer is None:
            return ()
        return self.answer.citations or self.answer.nearest


@dataclass(frozen=True, slots=True)
class Opened:
    """What the reader shows: a stretch of a document, or (start == end) all of it unmarked."""

    document: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """``turn`` and ``n`` say whose sources are shown and which of them is selected."""

    lang: str = "vi"
    exchanges: tuple[Exchange, ...] = ()
    turn: int | None = None
    n: int | None = None
    opened: Opened | None = None

    def exchange(self, turn: int | None) -> Exchange | None:
        return next((e for e in self.exchanges if e.turn == turn), None)

    def history(self) -> tuple[Turn, ...]:
        """The earlier questions that were answered or refused, oldest first."""
        return tuple(Turn(e.question) for e in self.exchanges if e.answer is not None)


def bounded(question: str) -> tuple[str, bool]:
    """The question without outer white space and control characters, cut to QUESTION_LIMIT, and
    whether it was cut."""
    clean = "".join(c for c in question if c == "\n" or c.isprintable() or c.isspace()).strip()
    return clean[:QUESTION_LIMIT], len(clean) > QUESTION_LIMIT


def asked(session: Session, question: str, province: str | None) -> Session:
    """The session with a new exchange that waits for its answer."""
    text, cut = bounded(question)
    turn = session.exchanges[-1].turn + 1 if session.exchanges else 0
    new = Exchange(turn, text, province, cut=cut)
    return replace(session, exchanges=(*session.exchanges, new)[-TURN_LIMIT:])


def answered(session: Session, answer: Answer | None, error: str | None = None) -> Session:
    """The session whose last exchange has its answer; the first source is selected and opened,
    nothing is where it rests on none."""
    last = replace(session.exchanges[-1], answer=answer, error=error, draft=None, writing=False)
    session = replace(session, exchanges=(*session.exchanges[:-1], last), turn=last.turn, n=None)
    cited = answer.citations if answer else ()
    return selected(session, last.turn, cited[0].n) if cited else replace(session, opened=None)


def written(session: Session, draft: Answer | None) -> Session:
    """The session whose last exchange shows what a language model has said so far (None: nothing
    yet), below the answer by rules."""
    last = replace(session.exchanges[-1], draft=draft, writing=True)
    return replace(session, exchanges=(*session.exchanges[:-1], last))


def selected(session: Session, turn: int, n: int) -> Session:
    """The session that shows source ``n`` of exchange ``turn``, its document opened at the
    place; unchanged where there is no such source."""
    exchange = session.exchange(turn)
    source = next((c for c in exchange.sources() if c.n == n), None) if exchange else None
    if source is None:
        return session
    opened = Opened(source.document, source.start, source.end)
    return replace(session, turn=turn, n=n, opened=opened)


def shown(session: Session, turn: int) -> Session:
    """The session that shows the sources of exchange ``turn``, the first of them opened."""
    exchange = session.exchange(turn)
    sources = exchange.sources() if exchange else ()
    return selected(session, turn, sources[0].n) if sources else session


def judged(session: Session, turn: int, vote: str) -> Session:
    """The session that remembers the visitor's verdict on exchange ``turn``."""
    marked = tuple(replace(e, feedback=vote) if e.turn == turn else e for e in session.exchanges)
    return replace(session, exchanges=marked)
