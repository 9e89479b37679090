"""The chat page in a real browser, with a language model on loopback that takes its time."""

from __future__ import annotations

import pytest

from tests.answerer.llm.server import DONE, Reply, event, passage_numbers, serving
from tests.pages.browsing import chromium, guarded_page, need_browser, served

QUESTION = "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?"
TRUE = "Liên minh HTX Tỉnh chủ trì xây dựng mô hình hợp tác xã gắn với chương trình OCOP"
MORE = "Các sở, ban, ngành phối hợp"


def slow(prompt: str, n: int) -> Reply:
    """A true statement, a lie and a pause, another true statement."""
    k = next(v for name, v in passage_numbers(prompt).items() if name.endswith("STT 2.2.1"))
    first = event(f"{TRUE} [{k}]\nSở Y tế chủ trì mô hình hợp tác xã gắn với OCOP [{k}]\n")
    return Reply([2.0, first, 3.0, event(f"{MORE} [{k}]"), DONE])


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    need_browser()
    with serving() as server:
        server.says(slow)
        settings = {
            "FEEDBACK_FILE": str(tmp_path_factory.mktemp("feedback") / "f.jsonl"),
            "HTX_LLM_URL": server.settings().url,
            "HTX_LLM_MODEL": "tiny",
            "HTX_LLM_LOG_DIR": str(tmp_path_factory.mktemp("logs")),
        }
        with served(settings) as address:
            yield address


@pytest.fixture(scope="module")
def browser(address):
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser, address):
    with guarded_page(browser) as page:
        page.goto(address)
        page.wait_for_selector("[data-document]", state="attached", timeout=60_000)
        yield page


def ask(page):
    page.locator("#ask textarea").fill(QUESTION)
    page.locator("#ask textarea").press("Enter")
    page.locator(".reply .state").wait_for(timeout=60_000)


def test_rules_at_once_then_the_model_statement_by_statement(page):
    ask(page)
    page.get_by_text("đang viết").wait_for(timeout=5_000)
    assert "phối hợp: Các sở, ban, ngành" in page.locator(".reply .text").first.inner_text()
    page.locator("#talk .draft .text").wait_for(timeout=10_000)
    assert TRUE in page.locator("#talk .draft .text").inner_text()
    page.locator(".by-model").wait_for(timeout=15_000)
    shown = page.locator(".reply").inner_text()
    assert MORE in shown
    assert "Sở Y tế" not in shown
    assert "tiny" in page.locator(".by-model").inner_text()
    page.locator(".reply .text button.cite").first.click()
    page.wait_for_selector("mark.quote")


def test_the_switch_is_there_and_leaves_the_model_out(page):
    page.locator("#llm input").uncheck()
    ask(page)
    page.wait_for_timeout(500)
    assert page.locator("#talk .draft, #talk .by-model").count() == 0
