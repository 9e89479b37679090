"""A server as ``make run`` starts it and a browser that notices every request that leaves."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlparse

import pytest

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOME = "127.0.0.1"
START_LIMIT = 90
"""Seconds for the server to answer at all, on a machine that is busy with other tests."""


def need_browser() -> None:
    """Skips, with the reason, where there is no browser to test in."""
    pytest.importorskip("playwright", reason="Playwright is not installed (make test installs it)")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (Debian: apt install chromium)")


def expect(locator):
    """Playwright's assertions on ``locator``: they wait some seconds for what they assert, since
    the panes of the page are redrawn one after the other."""
    from playwright.sync_api import expect

    return expect(locator)


@contextmanager
def served(settings: Mapping[str, str]) -> Iterator[str]:
    """The address of a server on a free port, ended afterwards; ``settings`` are environment
    variables."""
    port = _free_port()
    environment = os.environ | {"HOST": HOME, "PORT": str(port)} | settings
    process = subprocess.Popen([sys.executable, "app.py"], cwd=ROOT, env=environment)
    address = f"http://{HOME}:{port}/"
    try:
        _wait_for(address, process)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


@contextmanager
def chromium() -> Iterator:
    from playwright.sync_api import sync_playwright

    need_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def guarded_page(browser, **options) -> Iterator:
    """A page of its own. At the end no request may have left this machine, no script may have
    failed and no dialogue have opened."""
    context = browser.new_context(locale="vi-VN", **options)
    outside, broken = [], []

    def routed(route):
        if _is_outside(route.request.url):
            outside.append(route.request.url)
            return route.abort()
        return route.continue_()

    context.route("**/*", routed)
    page = context.new_page()
    page.on("request", lambda r: outside.append(r.url) if _is_outside(r.url) else None)
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("dialog", lambda dialog: broken.append(dialog.message))
    yield page
    context.close()
    assert not outside
    assert not broken


def _is_outside(url: str) -> bool:
    parts = urlparse(url)
    return parts.scheme not in ("data", "blob") and parts.hostname != HOME


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOME, 0))
        return probe.getsockname()[1]


def _wait_for(address: str, process: subprocess.Popen) -> None:
    end = time.monotonic() + START_LIMIT
    while time.monotonic() < end:
        if process.poll() is not None:
            pytest.fail(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not answer within {START_LIMIT} s")
