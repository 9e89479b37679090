"""Serves the pages on one address, and keeps every request on it.

Gradio is mounted in an application of our own, which adds a content security policy (the browser
itself then refuses any other address) and takes the social-media tags out of Gradio's HTML."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pages.engine import Engine

if TYPE_CHECKING:
    from fastapi import FastAPI
    from gradio.themes import Base
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from pages.library.shelf import Shelf

POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",  # Gradio compiles templates
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_OUTSIDE = re.compile(
    r"""<meta[^>]+(?:property="og:|name="twitter:)[^>]*>|"""
    r"""<link[^>]+(?:preconnect|dns-prefetch)[^>]*>""",
    re.DOTALL,
)
_HERE = Path(__file__).parent


def quiet_environment() -> None:
    """Turns off what the libraries would send or fetch. Call it before they are imported."""
    os.environ.update(
        GRADIO_ANALYTICS_ENABLED="False",
        GRADIO_RUN_HISTORY="False",
        GRADIO_SSR_MODE="False",
        HF_HUB_DISABLE_TELEMETRY="1",
        DO_NOT_TRACK="1",
    )


def homely(html: str) -> str:
    """A page of Gradio in Vietnamese and without a word of other addresses in its head."""
    return _OUTSIDE.sub("", html).replace('<html\n\tlang="en"', '<html\n\tlang="vi"', 1)


def listen_problem(host: str, port: int) -> str | None:
    """Why nothing can be served there (another programme does, no such host, no right to the
    port), in the words of the system; None where it can."""
    if not 0 < port < 65536:
        return "a port is a number from 1 to 65535"
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        return error.strerror or str(error)
    return None


def build_site(engine: Engine, feedback: Path, shelf: Shelf) -> FastAPI:
    """The application: the evaluation page at ``/evaluation/``, the library at ``/library/``, the
    chat page at ``/``."""
    import gradio as gr
    from fastapi import FastAPI
    from starlette.responses import RedirectResponse

    from pages.chat import build_chat
    from pages.evaluation.page import build_evaluation
    from pages.evaluation.view import rooms_of
    from pages.library.page import build_library
    from pages.library.shelf import MAX_BYTES

    site = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    site.add_middleware(Guard)
    site.add_api_route("/evaluation", lambda: RedirectResponse("/evaluation/"))
    site.add_api_route("/library", lambda: RedirectResponse("/library/"))
    pages = {
        "/evaluation": build_evaluation(engine, rooms_of(os.environ, feedback)),
        "/library": build_library(engine, shelf),
        "/": build_chat(engine, feedback),
    }
    for path, page in pages.items():
        gr.mount_gradio_app(
            site,
            page.queue(default_concurrency_limit=4, api_open=False),
            path=path,
            footer_links=[],
            run_history=False,
            ssr_mode=False,
            max_file_size=MAX_BYTES if path == "/library" and shelf.open else "1mb",
            show_error=False,
            favicon_path=str(_HERE / "favicon.svg") if path == "/" else None,
            theme=_theme(),
            head=_head(),
        )
    return site


def serve(site: FastAPI, host: str, port: int) -> None:
    """Serves until it is stopped."""
    import uvicorn

    uvicorn.run(site, host=host, port=port, log_level="warning", access_log=False)


class Guard:
    """ASGI middleware: adds HEADERS to every response and makes pages of HTML homely. Whatever
    is no HTML is passed on piece by piece (Gradio streams its events)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started: list[Message] = []
        body = bytearray()

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_raw(HEADERS)]
                if _is_html(message):
                    started.append(message)
                    return
            elif started and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if message.get("more_body"):
                    return
                whole = homely(body.decode("utf-8")).encode("utf-8")
                await send(_with_length(started.pop(), len(whole)))
                message = {"type": "http.response.body", "body": whole}
            await send(message)

        await self._app(scope, receive, guarded)


def _raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(k.lower().encode("ascii"), v.encode("ascii")) for k, v in headers.items()]


def _is_html(start: Message) -> bool:
    return any(k == b"content-type" and v.startswith(b"text/html") for k, v in start["headers"])


def _with_length(start: Message, length: int) -> Message:
    rest = [(k, v) for k, v in start["headers"] if k != b"content-length"]
    return {**start, "headers": [*rest, (b"content-length", str(length).encode("ascii"))]}


def _head() -> str:
    """Our style and script. Not by ``css_paths``: Gradio rewrites the selectors of what it is
    given there and loses those inside media queries."""
    style, script = (
        (_HERE / name).read_text(encoding="utf-8") for name in ("style.css", "script.js")
    )
    return f"<style>{style}</style><script>{script}</script>"


def _theme() -> Base:
    import gradio as gr

    fonts = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "Helvetica Neue", "sans-serif"]
    return gr.themes.Base(
        primary_hue="blue",
        neutral_hue="slate",
        font=fonts,
        font_mono=["ui-monospace", "Consolas", "monospace"],
    )
