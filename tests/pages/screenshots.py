"""Takes the pictures of the README from the real page: ``python -m tests.pages.screenshots``."""

from __future__ import annotations

from tests.pages.browsing import ROOT, chromium, guarded_page, served

QUESTION = "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?"
PICTURES = {"screenshot": (1280, 800), "screenshot-phone": (390, 844)}


def main() -> None:
    with served({}) as address, chromium() as browser:
        for name, (width, height) in PICTURES.items():
            with guarded_page(browser, viewport={"width": width, "height": height}) as page:
                page.goto(address)
                page.wait_for_selector("[data-document]", state="attached", timeout=60_000)
                page.locator("#ask textarea").fill(QUESTION)
                page.locator("#ask textarea").press("Enter")
                page.wait_for_selector("mark.quote")
                page.wait_for_timeout(1000)
                page.screenshot(path=ROOT / "docs" / f"{name}.png")


if __name__ == "__main__":
    main()
