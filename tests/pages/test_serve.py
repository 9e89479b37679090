import asyncio
import socket

from pages.serve import HEADERS, Guard, homely, listen_problem


async def through(app, kind="http") -> list[dict]:
    sent: list[dict] = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    await Guard(app)({"type": kind}, receive, send)
    return sent


def response(kind: bytes, *parts: bytes):
    async def app(scope, receive, send):
        head = [(b"content-type", kind), (b"content-length", b"1")]
        await send({"type": "http.response.start", "status": 200, "headers": head})
        for i, part in enumerate(parts):
            more = i + 1 < len(parts)
            await send({"type": "http.response.body", "body": part, "more_body": more})

    return app


def test_every_response_keeps_the_browser_on_this_machine():
    start = asyncio.run(through(response(b"text/css", b"a")))[0]
    headers = dict(start["headers"])
    assert b"default-src 'self'" in headers[b"content-security-policy"]
    assert headers[b"referrer-policy"] == b"no-referrer"


def test_the_policy_names_no_other_address():
    assert "http" not in HEADERS["Content-Security-Policy"]


def test_a_page_is_mended_and_its_length_with_it():
    parts = (
        b'<html\n\tlang="en"><meta property="og:url" con',
        b'tent="https://x.y/" />\n\xe1\xba\xad',
    )
    start, body = asyncio.run(through(response(b"text/html; charset=utf-8", *parts)))
    assert body["body"].decode() == '<html\n\tlang="vi">\nậ'
    assert dict(start["headers"])[b"content-length"] == str(len(body["body"])).encode()


def test_what_is_streamed_is_passed_on_piece_by_piece():
    sent = asyncio.run(through(response(b"text/event-stream", b"a", b"b")))
    assert [m.get("body") for m in sent] == [None, b"a", b"b"]


def test_what_is_not_http_is_left_alone():
    async def app(scope, receive, send):
        await send({"type": "lifespan.startup.complete"})

    assert asyncio.run(through(app, "lifespan")) == [{"type": "lifespan.startup.complete"}]


def test_links_of_gradio_to_the_world_are_taken_out():
    html = '<meta name="twitter:image" content="https://a" /><link rel="preconnect" href="//b">x'
    assert homely(html) == "x"


def test_a_taken_port_is_known():
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        assert "in use" in listen_problem("127.0.0.1", port)
    assert listen_problem("127.0.0.1", port) is None


def test_a_port_that_is_none_is_known():
    assert "65535" in listen_problem("127.0.0.1", 99_999)


def test_a_host_that_is_not_of_this_machine_is_known():
    assert listen_problem("203.0.113.1", 7860)
