"""The library page in a real browser: a document is added, asked about, and removed."""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import copytree

import pytest

from corpus.config import ROOT
from tests.pages.browsing import chromium, expect, guarded_page, need_browser, served
from tests.pages.test_library import DECISION

WAIT = 90_000


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    need_browser()
    root = tmp_path_factory.mktemp("site")
    copytree(ROOT / "corpus" / "documents", root / "documents")
    settings = {
        "FEEDBACK_FILE": str(root / "feedback.jsonl"),
        "HTX_CORPUS_DIR": str(root / "documents"),
        "HTX_INDEX_DIR": str(root / "index"),
    }
    command = [sys.executable, "-m", "indexer", "build"]
    subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True, capture_output=True)
    with served(settings) as address:
        yield address


@pytest.fixture
def page(address):
    with chromium() as browser, guarded_page(browser) as page:
        page.goto(address)
        page.wait_for_selector(".welcome", timeout=60_000)
        page.get_by_role("link", name="Thư viện").click()
        page.wait_for_selector(".entry", timeout=60_000)
        yield page


def said(page, words):
    found = page.locator("#said p", has_text=words)
    found.wait_for(timeout=WAIT)
    return found


def bring(page, file):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Thêm văn bản…").click()
    chooser.value.set_files(str(file))


def test_a_document_is_added_asked_about_and_removed(page, address, tmp_path):
    file = tmp_path / "Quyết định 77.txt"
    file.write_text(DECISION, "utf-8")
    before = page.locator(".entry").count()
    bring(page, file)
    said(page, "Đã thêm")
    entry = page.locator(".entry").first
    expect(page.locator(".entry")).to_have_count(before + 1)
    assert "77/QĐ-UBND" in entry.inner_text()
    assert "1 đoạn có lời lẽ như ra lệnh cho máy" in entry.inner_text()

    chat = page.context.new_page()
    chat.goto(address)
    chat.wait_for_selector("[data-document]", state="attached", timeout=60_000)
    chat.locator("#ask textarea").fill("Lai Châu: ai chủ trì xúc tiến thương mại?")
    chat.locator("#ask textarea").press("Enter")
    chat.locator(".reply .state").first.wait_for(timeout=60_000)
    assert "Sở Công Thương" in chat.locator(".reply").first.inner_text()

    entry.get_by_role("button").first.click()
    entry.get_by_role("button", name="Gỡ").first.wait_for()
    page.locator(".entry .danger").click(timeout=WAIT)
    said(page, "Đã gỡ")
    expect(page.locator(".entry")).to_have_count(before)


def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(page, tmp_path):
    file = tmp_path / "hong.txt"
    file.write_bytes(b"\x00\x01\x02" * 100)
    before = page.locator(".entry").count()
    bring(page, file)
    sentence = said(page, "Không đọc được tệp này nên thư viện giữ nguyên như cũ")
    assert sentence.get_attribute("role") == "alert"
    expect(page.locator(".entry")).to_have_count(before)


def test_the_library_speaks_english_after_the_switch(page):
    page.get_by_role("button", name="Switch to English").click()
    page.get_by_role("heading", name="Library").wait_for(timeout=WAIT)
    page.get_by_role("button", name="Add a document…").wait_for(timeout=WAIT)
    assert "Documents (" in page.locator("#shelf h2").inner_text()
