"""How long from the start of the server to the first answer seen in a browser:
``python -m tests.pages.startup``. The index must be built."""

from __future__ import annotations

import time

from tests.pages.browsing import chromium, guarded_page, served
from tests.pages.screenshots import QUESTION

LIMIT = 10.0
"""Seconds that a visitor may wait (issue 2, "Done means" 5)."""


def main() -> None:
    with chromium() as browser:
        start = time.perf_counter()
        with served({}) as address, guarded_page(browser) as page:
            listening = time.perf_counter() - start
            page.goto(address)
            page.locator("#ask textarea").fill(QUESTION, timeout=60_000)
            page.locator("#ask textarea").press("Enter")
            page.wait_for_selector("button.cite", timeout=60_000)
            answered = time.perf_counter() - start
    print(f"server listens after {listening:.1f} s, first answer after {answered:.1f} s "
          f"(limit {LIMIT:.0f} s)")  # fmt: skip


if __name__ == "__main__":
    main()
