"""The judge against a real server on loopback, which grades, stalls, breaks and rambles."""

import json
import math
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from eval import judge
from eval.errors import EvalError
from eval.judge import JudgeSettings, agreement, judge_run, parse_verdict
from eval.runner import run_gold


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append((self.path, body, self.headers.get("Authorization")))
        status, content = self.server.reply(body["messages"][0]["content"], len(self.server.seen))
        raw = isinstance(content, bytes)
        chat = {"choices": [{"message": {"content": None if raw else content}}]}
        self.send_response(status)
        self.end_headers()
        self.wfile.write(content if raw else json.dumps(chat).encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(judge, "_WAITS", (0.01, 0.01))
    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.seen = []
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield served
    served.shutdown()
    served.server_close()


def settings(server, **changes):
    url = f"http://127.0.0.1:{server.server_port}/v1"
    return JudgeSettings(url, "tiny", **({"timeout_s": 2.0} | changes))


@pytest.fixture(scope="module")
def scored(gold, oracle):
    return run_gold(gold[:6], oracle).scored


def test_verdicts_come_back_in_order_and_agreement_is_counted(server, scored):
    def reply(prompt, n):
        verdict = "incorrect" if n == 2 else "correct"
        return 200, f'Sure: {{"verdict": "{verdict}", "reason": "r{n}"}}'

    server.reply = reply
    verdicts = judge_run(scored, settings(server, key="k"))
    assert [v.correct for v in verdicts] == [True, False, True, True, True, True]
    assert [v.id for v in verdicts] == [s.gold.id for s in scored]
    found = agreement(scored, verdicts, "tiny")
    assert (found.n, found.failed) == (6, 0)
    assert found.agreement == pytest.approx(5 / 6)
    path, body, key = server.seen[0]
    assert (path, key) == ("/v1/chat/completions", "Bearer k")
    assert body["temperature"] == 0
    assert scored[0].gold.question in body["messages"][0]["content"]


def test_a_server_that_fails_once_is_asked_again(server, scored):
    server.reply = lambda prompt, n: (503 if n == 1 else 200, '{"verdict": "correct"}')
    assert judge_run(scored[:1], settings(server))[0].correct is True
    assert len(server.seen) == 2


def test_a_server_that_stalls_gives_no_verdict_and_the_run_goes_on(server, scored):
    def reply(prompt, n):
        if n <= 3:
            time.sleep(0.6)
        return 200, '{"verdict": "correct"}'

    server.reply = reply
    verdicts = judge_run(scored[:2], settings(server, timeout_s=0.2))
    assert [v.correct for v in verdicts] == [None, True]
    assert "Timeout" in verdicts[0].reason


def test_a_reply_that_is_no_completion_gives_no_verdict(server, scored):
    server.reply = lambda prompt, n: (200, b"<html>")
    assert judge_run(scored[:1], settings(server))[0].correct is None


def test_a_refused_key_ends_the_run_with_one_line(server, scored):
    server.reply = lambda prompt, n: (401, b"bad key")
    with pytest.raises(EvalError, match="HTTP 401: bad key"):
        judge_run(scored, settings(server))
    assert len(server.seen) == 1


def test_a_judge_that_is_not_there_gives_no_verdict(server, scored):
    gone = JudgeSettings("http://127.0.0.1:9/v1", "tiny", timeout_s=1.0)
    assert judge_run(scored[:1], gone)[0].correct is None


def test_an_address_that_is_none_is_refused(scored):
    with pytest.raises(EvalError, match="judge address"):
        judge_run(scored[:1], JudgeSettings("nowhere", "tiny"))


@pytest.mark.parametrize(
    "text, correct",
    [
        ('{"verdict": "correct", "reason": "x"}', True),
        ('```json\n{"verdict": "incorrect"}\n```', False),
        ('{"thought": 1} {"verdict": "correct"}', True),
        ("correct", None),
        ('{"verdict": "maybe"}', None),
        ("", None),
    ],
)
def test_only_a_json_verdict_counts(text, correct):
    assert parse_verdict("q", text).correct is correct


def test_kappa_by_hand(scored):
    ours = [True] * 5 + [False] * 5
    theirs = [True] * 4 + [False] + [True] + [False] * 4
    pairs = [
        replace(
            scored[0],
            gold=replace(scored[0].gold, id=str(i)),
            outcome="correct" if right else "wrong",
        )
        for i, right in enumerate(ours)
    ]
    verdicts = [judge.Verdict(str(i), right, "") for i, right in enumerate(theirs)]
    # Agreement .8, chance .5, kappa .6.
    assert agreement(pairs, verdicts, "m").kappa == pytest.approx(0.6)
    assert math.isnan(agreement(pairs, [], "m").agreement)
