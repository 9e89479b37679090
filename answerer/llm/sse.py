"""Server-sent events out of the bytes of a response, however they were cut on the way.

WHATWG HTML, 9.2.6: lines end with CR, LF or CRLF; ``data`` lines of one event are joined by LF;
comments (``: keep-alive``) and other fields say nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def events(chunks: Iterable[bytes]) -> Iterator[str]:
    """The data of each event, in order; the last one also where the blank line behind it is
    missing. Bytes that are no UTF-8 become U+FFFD."""
    data: list[str] = []
    for line in _lines(chunks):
        if line.startswith(b"data:"):
            data.append(line[5:].removeprefix(b" ").decode("utf-8", "replace"))
        elif not line and data:
            yield "\n".join(data)
            data = []
    if data:
        yield "\n".join(data)


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Lines without their ends. A CR at the end of a chunk waits: its LF may come with the next."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        held = rest.endswith(b"\r")
        body = rest[:-1] if held else rest
        *whole, rest = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        rest += b"\r" if held else b""
        yield from whole
    if rest:
        yield rest.rstrip(b"\r")
