"""Serves the chat page: ``python app.py`` (or ``make run``), then http://127.0.0.1:7860.

The assistant loads in a thread while Gradio is imported, so that the first answer comes soon."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from pages.engine import AssistantLike, Engine
from pages.feedback import feedback_path
from pages.serve import build_site, listen_problem, quiet_environment, serve


def main(arguments: Sequence[str]) -> int:
    """Serves until stopped. Exit 2 when the port is taken or the arguments make no sense."""
    options = _parse(arguments)
    problem = listen_problem(options.host, options.port)
    if problem:
        print(
            f"cannot serve on {options.host} port {options.port}: {problem}; "
            "choose another, as in PORT=7861 make run",
            file=sys.stderr,
        )
        return 2
    quiet_environment()
    engine = Engine(_load)
    engine.start()
    from corpus.config import load_config
    from pages.library.shelf import Shelf, may_change

    shelf = Shelf(load_config(), may_change(options.host))
    site = build_site(engine, feedback_path(), shelf)
    print(
        f"Hỏi đáp HTX: http://{options.host}:{options.port}  (Ctrl+C để dừng / to stop)", flush=True
    )
    serve(site, options.host, options.port)
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="app.py", description=__doc__)
    parser.add_argument("--host", default=os.environ.get("HOST") or "127.0.0.1")
    parser.add_argument("--port", type=int, default=os.environ.get("PORT") or "7860")
    return parser.parse_args(arguments)


def _load() -> AssistantLike:
    from answerer.llm.assistant import load_assistant

    return load_assistant()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
