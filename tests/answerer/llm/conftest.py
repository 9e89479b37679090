"""A scripted server, and the assistant over the two programmes that asks it."""

from __future__ import annotations

import pytest

from answerer.llm import client
from answerer.llm.assistant import LlmAssistant
from tests.answerer.llm.server import serving


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(client, "FIRST_WAIT_S", 0.01)
    with serving() as scripted:
        yield scripted


@pytest.fixture
def llm(assistant, server):
    return LlmAssistant(assistant, server.settings())
