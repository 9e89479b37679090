"""What a click on the page does to the session. The names are those of ``data-act``."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from corpus.records import Answer
from pages.engine import Engine, EngineError
from pages.feedback import FeedbackError, append_feedback, feedback_record
from pages.session import Opened, Session, answered, asked, judged, selected, shown, written
from pages.writing import model_of, replies

_log = logging.getLogger(__name__)
Data = Mapping[str, object]


def ask(session: Session, engine: Engine, question: str, province: str | None) -> Session:
    """The session with the question answered, or with the error that the page shows."""
    *_, done = answer_last(asked(session, question, province), engine)
    return done


def answer_last(session: Session, engine: Engine, worded: bool = True) -> Iterator[Session]:
    """Answers the exchange that waits: once by rules, then, where a language model is configured
    and wanted (``worded``), with each statement of it, then with the answer that stands."""
    waiting = session.exchanges[-1]
    before = replace(session, exchanges=session.exchanges[:-1])
    said: list[Answer] = []
    try:
        assistant, _ = engine.wait()
        turns = before.history()
        writes = worded and model_of(engine) is not None
        for reply in replies(assistant, waiting.question, waiting.province, turns, worded):
            if said:
                yield written(session, reply)
            else:
                session = answered(session, reply)
                more = writes and reply.status == "answered"
                yield written(session, None) if more else session
            said.append(reply)
    except EngineError:
        yield answered(session, None, "index")
    except Exception:  # noqa: BLE001 -- the page's one broad net: logged, and said in a sentence
        _log.exception("no answer to %r", waiting.question)
        yield answered(session, None, "unexpected")
    else:
        if len(said) > 1:
            yield answered(session, said[-1])


def act(session: Session, data: Data, feedback: Path) -> Session:
    """The session after a click. Data come from the browser: what does not fit is ignored."""
    name, turn, n = data.get("act"), _int(data, "turn"), _int(data, "n")
    if name in ("cite", "open") and turn is not None and n is not None:
        return selected(session, turn, n)
    if name == "sources" and turn is not None:
        return shown(session, turn)
    if name == "read":
        return replace(session, opened=Opened(str(data.get("document"))), n=None)
    if name == "feedback" and turn is not None:
        return _judge(session, turn, data, feedback)
    return session


def _judge(session: Session, turn: int, data: Data, path: Path) -> Session:
    exchange = session.exchange(turn)
    if exchange is None or exchange.feedback:
        return session
    vote, kind, reason = (str(data.get(k, "")) for k in ("vote", "kind", "reason"))
    try:
        append_feedback(path, feedback_record(session, exchange, vote, kind, reason))
    except FeedbackError as error:
        _log.warning("feedback not stored: %s", error)
        vote = "failed"
    return judged(session, turn, vote)


def _int(data: Data, key: str) -> int | None:
    value = str(data.get(key, ""))
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else None
