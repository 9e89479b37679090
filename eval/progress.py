"""A progress bar on stderr, only on a terminal and only for work over two seconds."""

from __future__ import annotations

from collections.abc import Callable

from eval.results import Result


def bar(total: int, what: str) -> Callable[[int, int, Result], None]:
    """A callback for ``run_gold``."""
    from tqdm import tqdm

    shown = tqdm(total=total, desc=what, unit="q", delay=2, disable=None, dynamic_ncols=True)

    def step(done: int, n: int, _: Result) -> None:
        shown.update(1)
        if done == n:
            shown.close()

    return step
