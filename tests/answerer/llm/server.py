"""A real HTTP server on loopback that answers as it is told, well or badly."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from answerer.llm.settings import LlmSettings


@dataclass
class Reply:
    """``pieces`` are sent as they are, a number among them is a pause in seconds; ``cut`` drops
    the connection without the end of the body."""

    pieces: Sequence[bytes | float] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/event-stream"})
    cut: bool = False


def event(text: str, **more: Any) -> bytes:
    row = {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}], **more}
    return f"data: {json.dumps(row, ensure_ascii=False)}\n\n".encode()


DONE = b"data: [DONE]\n\n"


def said(text: str, size: int = 7, usage: tuple[int, int] | None = (100, 20)) -> Reply:
    """A well-behaved stream of a text, ``size`` characters an event."""
    pieces = [event(text[k : k + size]) for k in range(0, len(text), size)]
    if usage:
        counts = {"prompt_tokens": usage[0], "completion_tokens": usage[1]}
        pieces.append(f"data: {json.dumps({'choices': [], 'usage': counts})}\n\n".encode())
    return Reply([*pieces, DONE])


def whole(text: str) -> Reply:
    """The same without streaming."""
    row = {"choices": [{"message": {"role": "assistant", "content": text}}],
           "usage": {"prompt_tokens": 5, "completion_tokens": 6}}  # fmt: skip
    return Reply([json.dumps(row).encode()], headers={"Content-Type": "application/json"})


def refused(status: int, message: str = "", **headers: str) -> Reply:
    body = json.dumps({"error": {"message": message}}).encode()
    return Reply([body], status, {"Content-Type": "application/json", **headers})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server: Any = self.server
        server.seen.append((self.path, body, self.headers.get("Authorization")))
        reply = server.script(body["messages"][-1]["content"], len(server.seen))
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            self._send(reply)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _send(self, reply: Reply) -> None:
        for piece in reply.pieces:
            if isinstance(piece, float):
                time.sleep(piece)
                continue
            self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.flush()
        if reply.cut:
            self.close_connection = True
            self.connection.close()
            return
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *arguments: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has gone is no error here."""


@dataclass
class Scripted:
    """The server under test: ``script(prompt, n)`` says what the n-th request gets."""

    http: Any

    @property
    def seen(self) -> list[tuple[str, dict[str, Any], str | None]]:
        return self.http.seen

    def says(self, script: Callable[[str, int], Reply] | Reply | str) -> None:
        if isinstance(script, str):
            script = said(script)
        self.http.script = script if callable(script) else lambda prompt, n: script

    def settings(self, **changes: Any) -> LlmSettings:
        url = f"http://127.0.0.1:{self.http.server_port}/v1"
        return LlmSettings(url, "tiny", **({"timeout_s": 5.0, "retries": 1} | changes))


@contextmanager
def serving(port: int = 0) -> Iterator[Scripted]:
    http: Any = _Server(("127.0.0.1", port), _Handler)
    http.seen = []
    threading.Thread(target=http.serve_forever, daemon=True).start()
    try:
        yield Scripted(http)
    finally:
        http.shutdown()
        http.server_close()


def passage_numbers(prompt: str) -> dict[str, int]:
    """Label -> number of the passages that a prompt offers."""
    return {m[2]: int(m[1]) for m in re.finditer(r"^\[(\d+)\] \((.+)\)$", prompt, re.MULTILINE)}
