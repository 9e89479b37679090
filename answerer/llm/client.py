"""A chat completion from any OpenAI-compatible server, as a stream of text.

What fails before the first word is tried again where that may help (no connection, time-out, 429,
5xx; waits double, a server's Retry-After counts); what fails later is not.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from answerer.llm.chunks import Delta, said_by, streamed, whole
from answerer.llm.errors import LlmError
from answerer.llm.settings import LlmSettings

if TYPE_CHECKING:
    import httpx

FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 20.0
MOST_BYTES = 2_000_000
"""A response longer than this is no answer."""
_LOOPBACK = ("127.", "localhost", "[::1]", "::1")
_KINDS = {401: "refused", 403: "refused", 404: "no_model", 429: "busy"}
Message = dict[str, str]


def stream(settings: LlmSettings, messages: Sequence[Message]) -> Iterator[Delta]:
    """The deltas of one answer, as they come. Raises LlmError."""
    deadline = time.monotonic() + settings.timeout_s
    extras = True
    attempt = 0
    while True:
        begun = False
        try:
            for delta in _once(settings, messages, deadline, extras):
                begun = begun or bool(delta.text)
                yield delta
            return
        except LlmError as error:
            if error.kind == "extras" and extras:
                extras = False
                continue
            attempt += 1
            wait = _wait(error, attempt)
            if begun or wait is None or attempt > settings.retries:
                raise
            if time.monotonic() + wait >= deadline:
                raise
            time.sleep(wait)


def _wait(error: LlmError, attempt: int) -> float | None:
    """Seconds before the next attempt, None where there should be none."""
    if error.wait_s is None or error.wait_s > LONGEST_WAIT_S:
        return None
    return max(error.wait_s, FIRST_WAIT_S * 2 ** (attempt - 1))


def _once(
    settings: LlmSettings, messages: Sequence[Message], deadline: float, extras: bool
) -> Iterator[Delta]:
    import httpx

    address = f"{settings.url}/chat/completions"
    left = max(deadline - time.monotonic(), 0.05)
    timeout = httpx.Timeout(left, connect=min(left, 10.0))
    headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
    direct = (httpx.URL(settings.url).host or "").startswith(_LOOPBACK)
    try:
        with (
            httpx.Client(timeout=timeout, headers=headers, trust_env=not direct) as client,
            client.stream("POST", address, json=_body(settings, messages, extras)) as reply,
        ):
            if reply.status_code != 200:
                raise _refusal(reply, extras)
            yield from _deltas(reply, deadline)
    except httpx.TimeoutException as error:
        raise LlmError("timeout", f"{settings.timeout_s:g} s", wait_s=0.0) from error
    except httpx.ConnectError as error:
        raise LlmError("unreachable", "no connection", wait_s=0.0) from error
    except httpx.RemoteProtocolError as error:
        raise LlmError("cut", wait_s=0.0) from error
    except httpx.HTTPError as error:
        raise LlmError("unreachable", type(error).__name__, wait_s=0.0) from error


def _body(settings: LlmSettings, messages: Sequence[Message], extras: bool) -> dict[str, Any]:
    """The request; ``extras`` are fields that an old server may refuse."""
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": list(messages),
        "temperature": 0,
        "max_tokens": settings.max_tokens,
        "stream": True,
    }
    return {**body, "seed": 0, "stream_options": {"include_usage": True}} if extras else body


def _refusal(reply: httpx.Response, extras: bool) -> LlmError:
    """The error that a status other than 200 stands for."""
    reply.read()
    status = reply.status_code
    if status in (400, 422) and extras:
        return LlmError("extras")
    detail = f"HTTP {status}"
    if said := _said(reply):
        detail += f": {said}"
    kind = _KINDS.get(status, "server")
    if status == 429 or status >= 500:
        return LlmError(kind, detail, wait_s=_retry_after(reply))
    return LlmError(kind, detail)


def _said(reply: httpx.Response) -> str:
    try:
        row = json.loads(reply.content[:20_000])
    except ValueError:
        return ""
    return said_by(row) if isinstance(row, dict) else ""


def _retry_after(reply: httpx.Response) -> float:
    """The seconds of Retry-After; 0 where it is missing or a date."""
    value = reply.headers.get("retry-after", "")
    return float(value) if value.isascii() and value.isdigit() else 0.0


def _deltas(reply: httpx.Response, deadline: float) -> Iterator[Delta]:
    if "event-stream" in reply.headers.get("content-type", ""):
        yield from streamed(_within(reply, deadline))
    else:
        yield from whole(b"".join(_within(reply, deadline)))


def _within(reply: httpx.Response, deadline: float) -> Iterator[bytes]:
    """The chunks of a response, as long as its time and its size last: one that only sends
    keep-alives would never time out by itself."""
    size = 0
    for chunk in reply.iter_bytes():
        size += len(chunk)
        if size > MOST_BYTES:
            raise LlmError("too_long", f"over {MOST_BYTES} bytes")
        yield chunk
        if time.monotonic() > deadline:
            raise LlmError("timeout", "the answer took too long")
