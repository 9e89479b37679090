"""The client against a server that streams, stalls, cuts off, refuses and sends garbage."""

import json
import time

import pytest

from answerer.llm.client import stream
from answerer.llm.errors import LlmError
from tests.answerer.llm.server import DONE, Reply, event, refused, said, whole

ASK = [{"role": "user", "content": "x"}]
JSON = {"Content-Type": "application/json"}


def text_of(settings):
    return "".join(d.text for d in stream(settings, ASK))


def failure(settings):
    with pytest.raises(LlmError) as caught:
        text_of(settings)
    return caught.value


def test_a_stream_is_read_to_its_end_with_its_usage(server):
    server.says(said("Sở Tài chính chủ trì [1]", usage=(11, 7)))
    deltas = list(stream(server.settings(key="k"), ASK))
    assert "".join(d.text for d in deltas) == "Sở Tài chính chủ trì [1]"
    usage = [d.usage for d in deltas if d.usage]
    assert [(u.tokens_in, u.tokens_out) for u in usage] == [(11, 7)]
    path, body, key = server.seen[0]
    assert (path, key) == ("/v1/chat/completions", "Bearer k")
    assert (body["temperature"], body["stream"], body["model"]) == (0, True, "tiny")


def test_events_cut_within_a_letter_are_put_together(server):
    raw = event("Đồng Tháp") + DONE
    server.says(Reply([raw[k : k + 1] for k in range(len(raw))]))
    assert text_of(server.settings()) == "Đồng Tháp"


def test_keep_alives_and_empty_deltas_say_nothing(server):
    nothing = b'data: {"choices": [{"delta": {"role": "assistant"}}]}\n\n'
    server.says(Reply([b": ping\n\n", nothing, event("a"), b": ping\n\n", event("b"), DONE]))
    assert text_of(server.settings()) == "ab"


def test_a_server_that_does_not_stream_is_read_whole(server):
    server.says(whole("abc"))
    assert text_of(server.settings()) == "abc"


def test_a_stream_without_its_content_type_is_read_as_a_stream(server):
    server.says(Reply([event("abc"), DONE], headers={"Content-Type": "text/plain"}))
    assert text_of(server.settings()) == "abc"


def test_a_stream_that_ends_by_its_finish_reason_needs_no_done(server):
    last = b'data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}\n\n'
    server.says(Reply([event("abc"), last]))
    assert text_of(server.settings()) == "abc"


@pytest.mark.parametrize(
    ("reply", "kind", "said_of_it", "calls"),
    [
        (refused(401, "bad key"), "refused", "HTTP 401: bad key", 1),
        (refused(403), "refused", "HTTP 403", 1),
        (refused(404, "model 'tiny' not found"), "no_model", "model 'tiny' not found", 1),
        (refused(500, "boom"), "server", "HTTP 500: boom", 2),
        (Reply([b"<html>"], 502, {"Content-Type": "text/html"}), "server", "HTTP 502", 2),
        (refused(429, "slow down"), "busy", "HTTP 429", 2),
        (Reply([b"<html>"], headers=JSON), "malformed", "no JSON", 1),
        (Reply([b"[1]"], headers=JSON), "malformed", "no JSON object", 1),
        (Reply([b"{}"], headers=JSON), "malformed", "no chat completion", 1),
        (Reply([event("a"), b"data: {oops\n\n", DONE]), "malformed", "no JSON", 1),
        (Reply([b'data: {"error": {"message": "out of memory"}}\n\n']), "server", "out of", 1),
        (Reply([event("half")]), "cut", "", 1),
        (Reply([event("half")], cut=True), "cut", "", 1),
        (Reply([]), "cut", "", 2),
    ],
)  # fmt: skip
def test_what_goes_wrong_has_a_name_and_is_tried_again_only_where_that_helps(
    server, reply, kind, said_of_it, calls
):
    server.says(reply)
    error = failure(server.settings())
    assert error.kind == kind
    assert said_of_it in error.detail
    assert len(server.seen) == calls


def test_a_server_that_fails_once_is_asked_again(server):
    server.says(lambda prompt, n: refused(503) if n == 1 else said("abc"))
    assert text_of(server.settings()) == "abc"


def test_retry_after_is_waited_for(server):
    server.says(lambda prompt, n: refused(429, **{"Retry-After": "1"}) if n == 1 else said("abc"))
    start = time.monotonic()
    assert text_of(server.settings()) == "abc"
    assert time.monotonic() - start >= 1


def test_a_retry_after_beyond_patience_is_not_waited_for(server):
    server.says(refused(429, **{"Retry-After": "3600"}))
    assert failure(server.settings()).kind == "busy"
    assert len(server.seen) == 1


def test_an_old_server_is_asked_again_without_the_fields_it_does_not_know(server):
    def script(prompt, n):
        known = "stream_options" not in server.seen[-1][1]
        return said("abc") if known else refused(400, "unknown field stream_options")

    server.says(script)
    assert text_of(server.settings(retries=0)) == "abc"


def test_a_server_that_stalls_is_given_up(server):
    server.says(Reply([event("a"), 3.0, event("b"), DONE]))
    start = time.monotonic()
    assert failure(server.settings(timeout_s=0.3, retries=0)).kind == "timeout"
    assert time.monotonic() - start < 2


def test_a_server_that_only_keeps_alive_is_given_up(server):
    server.says(Reply([b": ping\n\n", 0.1] * 40))
    start = time.monotonic()
    assert failure(server.settings(timeout_s=0.5, retries=0)).kind == "timeout"
    assert time.monotonic() - start < 3


def test_a_flood_is_cut_off(server, monkeypatch):
    monkeypatch.setattr("answerer.llm.client.MOST_BYTES", 1000)
    server.says(said("x" * 4000, size=100))
    assert failure(server.settings()).kind == "too_long"


def test_nobody_listens():
    from answerer.llm.settings import LlmSettings

    gone = LlmSettings("http://127.0.0.1:9/v1", "tiny", timeout_s=2.0, retries=0)
    assert failure(gone).kind == "unreachable"


def test_the_key_stands_in_no_error_and_no_repr(server):
    secret = "sk-very-secret"
    settings = server.settings(key=secret)
    server.says(refused(500, "no"))
    assert secret not in repr(settings)
    assert secret not in str(failure(settings))
    assert secret not in json.dumps([body for _, body, _ in server.seen])
