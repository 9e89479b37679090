"""The evaluation page in a real browser: run, browse, doubt, compare."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.pages.browsing import ROOT, chromium, guarded_page, need_browser, served

QUESTIONS = 12


@pytest.fixture(scope="module")
def folders(tmp_path_factory) -> dict[str, Path]:
    """Some questions of the development set, and one that no answer can satisfy."""
    base = tmp_path_factory.mktemp("evaluation")
    lines = (ROOT / "eval/gold/dev.jsonl").read_text(encoding="utf-8").splitlines()[:QUESTIONS]
    rows = [json.loads(line) for line in lines]
    rows[0] |= {"must_include": [["không câu nào nói thế"]], "answerable": True}
    rows[0]["evidence"] = rows[0]["evidence"] or rows[1]["evidence"]
    (base / "gold").mkdir()
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (base / "gold" / "some.jsonl").write_text(text, encoding="utf-8")
    return {"GOLD_DIR": base / "gold", "RUNS_DIR": base / "runs", "FEEDBACK_FILE": base / "f"}


@pytest.fixture(scope="module")
def page(folders):
    need_browser()
    settings = {name: str(path) for name, path in folders.items()}
    view = {"width": 1280, "height": 900}
    with (
        served(settings) as address,
        chromium() as browser,
        guarded_page(browser, viewport=view) as page,
    ):
        page.goto(address + "evaluation")
        page.locator("#figures .hint").wait_for(timeout=60_000)
        yield page


def run_once(page, folders, runs: int) -> None:
    page.get_by_role("tab", name="Chạy và xem").click()
    page.get_by_role("button", name="Chạy đánh giá").click()
    end = time.monotonic() + 60
    while len(list(folders["RUNS_DIR"].glob("*/report.html"))) < runs:
        assert time.monotonic() < end, "the run did not end"
        page.wait_for_timeout(100)
    page.get_by_text(f"Đã chạy xong {QUESTIONS} câu").wait_for()


def test_a_set_is_run_browsed_doubted_and_compared(page, folders):
    run_once(page, folders, 1)
    assert "Trả lời đúng" in page.locator("#figures").inner_text()

    case = page.locator(".case", has_text="không câu nào nói thế")
    case.locator("summary").click()
    assert "thiếu" in case.inner_text()
    case.locator("button.source").last.click()
    page.wait_for_function("document.activeElement.id === 'quote'")

    case.locator("textarea").fill("đáp án sai")
    case.locator("button", has_text="Đánh dấu nghi ngờ").click()
    page.get_by_text("Nghi ngờ: đáp án sai").wait_for()
    doubts = (folders["GOLD_DIR"] / "doubts" / "some.jsonl").read_text(encoding="utf-8")
    assert json.loads(doubts)["reason"] == "đáp án sai"

    run_once(page, folders, 2)
    page.reload()
    page.locator("#figures table").first.wait_for()
    page.get_by_role("tab", name="So sánh").click()
    page.get_by_role("button", name="So sánh").click()
    page.get_by_text("giống hệt nhau").wait_for(timeout=30_000)


def test_the_page_speaks_english_too(page):
    page.get_by_role("button", name="Switch to English").click()
    page.get_by_role("heading", level=1, name="Evaluation").wait_for()
    page.get_by_role("tab", name="Compare").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
