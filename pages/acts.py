"""What a click on the page does to the session. The names are those of ``data-act``."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pages.engine import Engine, EngineError
from pages.feedback import FeedbackError, append_feedback, feedback_record
from pages.session import Opened, Session, answered, asked, judged, selected, shown

_log = logging.getLogger(__name__)
Data = Mapping[str, object]


def ask(session: Session, engine: Engine, question: str, province: str | None) -> Session:
    """The session with the question answered, or with the error that the page shows."""
    return answer_last(asked(session, question, province), engine)


def answer_last(session: Session, engine: Engine) -> Session:
    """Answers the exchange that waits."""
    waiting = session.exchanges[-1]
    before = replace(session, exchanges=session.exchanges[:-1])
    try:
        assistant, _ = engine.wait()
        answer = assistant.ask(waiting.question, waiting.province, before.history())
    except EngineError:
        return answered(session, None, "index")
    except Exception:  # noqa: BLE001 -- the page's one broad net: logged, and said in a sentence
        _log.exception("no answer to %r", waiting.question)
        return answered(session, None, "unexpected")
    return answered(session, answer)


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
