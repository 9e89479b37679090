"""What the pieces of a chat completion say, streamed or whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from answerer.llm.errors import LlmError
from answerer.llm.sse import events


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the server counted them."""

    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of the model's text (may be empty), and the usage where this piece brings it."""

    text: str
    usage: Usage | None = None


def streamed(chunks: Iterable[bytes]) -> Iterator[Delta]:
    """The deltas of an event stream.

    Raises LlmError where an event is no JSON (malformed), reports an error (server), or the
    stream ends without saying so (cut)."""
    finished = False
    for data in events(chunks):
        if data.strip() == "[DONE]":
            return
        row = _json(data)
        finished = finished or _finish(row) is not None
        yield Delta(_text(row, "delta"), _usage(row))
    if not finished:
        raise LlmError("cut", wait_s=0.0)


def whole(body: bytes) -> Iterator[Delta]:
    """The one delta of a response that was not streamed; a stream without its content type is
    read as what it is. Raises LlmError as ``streamed``."""
    if body.lstrip().startswith((b"data:", b":", b"event:")):
        yield from streamed([body])
        return
    row = _json(body.decode("utf-8", "replace"))
    if not row.get("choices"):
        raise LlmError("malformed", "no chat completion")
    yield Delta(_text(row, "message"), _usage(row))


def _json(data: str) -> dict[str, Any]:
    try:
        row = json.loads(data)
    except ValueError as error:
        raise LlmError("malformed", "no JSON") from error
    if not isinstance(row, dict):
        raise LlmError("malformed", "no JSON object")
    if row.get("error"):
        raise LlmError("server", said_by(row))
    return row


def said_by(row: dict[str, Any]) -> str:
    """The message of an error object, in one short line."""
    error = row.get("error")
    said = error.get("message", "") if isinstance(error, dict) else error
    return " ".join(str(said or "").split())[:120]


def _choice(row: dict[str, Any]) -> dict[str, Any]:
    choices = row.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else {}
    return first if isinstance(first, dict) else {}


def _finish(row: dict[str, Any]) -> object:
    return _choice(row).get("finish_reason")


def _text(row: dict[str, Any], part: str) -> str:
    """The content of a delta or message: a string, or the text parts of a list."""
    choice = _choice(row)
    held = choice.get(part) or choice.get("message" if part == "delta" else "delta") or {}
    content = held.get("content") if isinstance(held, dict) else None
    if isinstance(content, list):
        content = "".join(str(p.get("text", "")) for p in content if isinstance(p, dict))
    return content if isinstance(content, str) else ""


def _usage(row: dict[str, Any]) -> Usage | None:
    found = row.get("usage")
    if not isinstance(found, dict):
        return None
    counts = [found.get(k) for k in ("prompt_tokens", "completion_tokens")]
    numbers = [n if isinstance(n, int) and n >= 0 else 0 for n in counts]
    return Usage(numbers[0], numbers[1]) if any(numbers) else None
