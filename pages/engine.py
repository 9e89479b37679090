"""The assistant behind the page: loaded beside the page's own start, waited for when asked."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from corpus.config import ConfigError
from corpus.records import Answer, Turn
from indexer.errors import IndexError_
from pages.places import IndexLike, Places

LOAD_TIMEOUT = 120.0
"""Seconds that a question waits for the assistant to be loaded."""
_log = logging.getLogger(__name__)


class AssistantLike(Protocol):
    """The part of answerer.assistant.Assistant that the page uses."""

    @property
    def index(self) -> IndexLike: ...

    def ask(
        self, question: str, province: str | None = None, history: Sequence[Turn] = ()
    ) -> Answer: ...


class EngineError(RuntimeError):
    """The assistant could not be loaded; the message is the cause, in one line."""


class Engine:
    """Loads in a thread from ``start()`` on. A load that failed is tried again by the next
    question, so that a rebuilt index is taken up without a restart."""

    def __init__(self, load: Callable[[], AssistantLike]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._assistant: AssistantLike | None = None
        self._places: Places | None = None
        self._error: str | None = None
        self._running = False

    def start(self) -> None:
        """Begins to load, unless that is under way or done."""
        with self._lock:
            if self._running or self._assistant is not None:
                return
            self._running, self._error = True, None
            self._done.clear()
        threading.Thread(target=self._run, name="load-assistant", daemon=True).start()

    def ready(self) -> bool:
        return self._assistant is not None

    def reload(self) -> None:
        """Loads the assistant again, as after the index was changed; questions are answered by
        the one before until the new one is there. Raises EngineError when it cannot be loaded;
        then the one before stays."""
        try:
            assistant = self._load()
            places = Places(assistant.index)
        except (IndexError_, ConfigError) as error:
            raise EngineError(str(error)) from error
        self._assistant, self._places, self._error = assistant, places, None
        self._done.set()

    def wait(self, timeout: float = LOAD_TIMEOUT) -> tuple[AssistantLike, Places]:
        """The assistant and the look-ups over its index. Raises EngineError when it cannot be
        loaded, or not in ``timeout`` seconds."""
        if self._error is not None or not self._running:
            self.start()
        if not self._done.wait(timeout):
            raise EngineError(f"the assistant was not loaded after {timeout:.0f} s")
        if self._assistant is None or self._places is None:
            raise EngineError(self._error or "the assistant is not loaded")
        return self._assistant, self._places

    def _run(self) -> None:
        try:
            assistant = self._load()
            places = Places(assistant.index)
        except (IndexError_, ConfigError) as error:
            _log.error("%s", error)
            self._error = str(error)
        except Exception as error:  # noqa: BLE001 -- whatever it is, the page says it in a sentence
            _log.exception("the assistant could not be loaded")
            self._error = f"{type(error).__name__}: {error}"
        else:
            self._assistant, self._places = assistant, places
        finally:
            with self._lock:
                self._running = False
            self._done.set()
