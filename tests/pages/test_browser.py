"""The page in a real browser, served as ``make run`` serves it. No request may leave 127.0.0.1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages.browsing import chromium, expect, guarded_page, need_browser, served

ACCENTED = "ai chủ trì nhiệm vụ OCOP ở Đồng Tháp"
UNACCENTED = "ai chu tri nhiem vu ocop o dong thap"
LEAD = "Liên minh HTX Tỉnh"
TASK = (
    "Xây dựng mô hình hợp tác xã gắn với chuỗi giá trị, gắn với sản phẩm chủ lực của Tỉnh, "
    "chương trình OCOP để nhân rộng."
)


@pytest.fixture(scope="module")
def feedback_file(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("feedback") / "feedback.jsonl"


@pytest.fixture(scope="module")
def address(feedback_file) -> Iterator[str]:
    need_browser()
    with served({"FEEDBACK_FILE": str(feedback_file)}) as address:
        yield address


@pytest.fixture(scope="module")
def browser(address):
    with chromium() as browser:
        yield browser


class Visit:
    """One visitor's page, with what a test does on it."""

    def __init__(self, page, address: str) -> None:
        self.page = page
        page.goto(address)
        page.wait_for_selector(".welcome", timeout=60_000)
        page.wait_for_selector("[data-document]", state="attached", timeout=60_000)

    def ask(self, question: str):
        """Types a question, sends it with Enter, and returns the new reply."""
        before = self.page.locator(".reply .state").count()
        self.page.locator("#ask textarea").fill(question)
        self.page.locator("#ask textarea").press("Enter")
        self.page.locator(".reply .state").nth(before).wait_for(timeout=60_000)
        return self.page.locator(".reply").nth(before)

    def marked(self) -> list[str]:
        self.page.wait_for_selector("mark.quote")
        return [" ".join(m.split()) for m in self.page.locator("mark.quote").all_inner_texts()]


@pytest.fixture
def visit(browser, address, request):
    options = {"viewport": {"width": 1280, "height": 900}} | getattr(request, "param", {})
    with guarded_page(browser, **options) as page:
        yield Visit(page, address)


def assert_row_is_marked(cells: list[str]) -> None:
    assert cells[:3] == ["2.2.1", TASK, LEAD]
    assert len(cells) == 6


@pytest.mark.parametrize("question", [ACCENTED, UNACCENTED])
def test_the_lead_agency_is_named_and_its_row_highlighted(visit, question):
    reply = visit.ask(question)
    assert LEAD in reply.inner_text()
    reply.locator("button.cite").first.click()
    visit.page.wait_for_selector("#source-1.selected")
    assert_row_is_marked(visit.marked())
    visit.page.wait_for_function(
        """() => {
          const box = document.querySelector(".paper").getBoundingClientRect();
          const mark = document.getElementById("quote").getBoundingClientRect();
          return mark.top >= box.top && mark.bottom <= box.bottom;
        }"""
    )


def test_the_card_of_a_row_is_a_table_of_its_cells(visit):
    visit.ask(ACCENTED)
    card = visit.page.locator("#source-1")
    assert card.locator("tr", has_text="Đơn vị chủ trì").locator("td").inner_text() == LEAD
    assert "672/QĐ-UBND-HC" in card.inner_text()


def test_what_has_changed_since_stands_below_the_answer_and_apart_from_it(visit):
    reply = visit.ask(ACCENTED)
    note = reply.locator(".notes")
    assert "đơn vị hành chính cấp huyện kết thúc hoạt động" in note.inner_text()
    assert "Nguồn: Nghị quyết 203/2025/QH15" in note.inner_text()
    answer = reply.locator(".text")
    assert "01/7/2025" not in answer.inner_text()
    above, below = answer.bounding_box(), note.bounding_box()
    assert above["y"] + above["height"] <= below["y"]
    assert note.evaluate("e => getComputedStyle(e).backgroundColor") != answer.evaluate(
        "e => getComputedStyle(e).backgroundColor"
    )


def test_a_follow_up_keeps_both_answers_on_the_page(visit):
    visit.ask(ACCENTED)
    visit.ask("ai phối hợp?")
    expect(visit.page.locator(".turn")).to_have_count(2)


def test_the_whole_page_speaks_english_after_the_switch(visit):
    page = visit.page
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cooperative Q&A")
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    expect(page.get_by_label("Question", exact=True)).to_be_visible()
    expect(page.locator(".examples")).to_contain_text("Who leads")
    for word in ("Gửi", "Xóa hội thoại", "Phạm vi", "Nguồn trích dẫn", "Văn bản trong hệ thống"):
        expect(page.get_by_text(word, exact=True)).to_have_count(0)
    reply = visit.ask("Who leads the OCOP task in Đồng Tháp?")
    assert LEAD in reply.inner_text()


def test_what_the_documents_do_not_state_is_said_with_icon_and_words(visit):
    reply = visit.ask("Số điện thoại của Liên minh HTX tỉnh Đồng Tháp là gì?")
    state = reply.locator(".state")
    assert state.inner_text().strip() == "Văn bản không nêu"
    assert state.locator("svg").count() == 1
    assert reply.locator("button.cite").count() == 0


def test_everything_can_be_done_with_the_keyboard(visit):
    page = visit.page
    in_box = "document.activeElement.closest('#ask') !== null"
    page.wait_for_function(in_box)
    page.locator("a.skip").focus()
    assert page.locator("a.skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate(in_box)
    page.keyboard.type(ACCENTED)
    page.keyboard.press("Enter")
    page.locator(".reply button.cite").first.wait_for(timeout=60_000)
    for _ in range(30):
        if page.evaluate("document.activeElement.matches('button.cite[data-n=\"1\"]')"):
            break
        page.keyboard.press("Shift+Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'quote'")
    assert_row_is_marked(visit.marked())


@pytest.mark.parametrize(
    "visit", [{"viewport": {"width": 360, "height": 740}}], indirect=True, ids=["360px"]
)
def test_a_phone_needs_no_sideways_scrolling(visit):
    page = visit.page
    width = "document.documentElement.scrollWidth"
    assert page.evaluate(width) <= 360
    visit.ask(ACCENTED)
    assert page.evaluate(width) <= 360
    below = page.locator("#sources").bounding_box()["y"]
    assert below > page.locator("#talk").bounding_box()["y"]
    page.locator("button.cite").first.click()
    page.wait_for_function("document.activeElement.id === 'quote'")
    assert page.evaluate(width) <= 360


@pytest.mark.parametrize(
    "attack",
    [
        "<img src=x onerror=alert(1)> OCOP Đồng Tháp",
        "<script>alert(1)</script> ai chủ trì OCOP",
        "${alert(1)} {{constructor.constructor('alert(1)')()}} OCOP",
        "[x](javascript:alert(1)) **OCOP**",
    ],
)
def test_markup_in_a_question_is_shown_as_text(visit, attack):
    visit.ask(attack)
    assert visit.page.locator(".question").last.inner_text() == attack
    assert visit.page.locator("#talk img, #talk script, #talk a, #right img").count() == 0


def test_clearing_brings_the_first_page_back(visit):
    visit.ask(ACCENTED)
    visit.page.get_by_role("button", name="Xóa hội thoại").click()
    visit.page.wait_for_selector(".welcome")
    expect(visit.page.locator(".card, mark.quote")).to_have_count(0)


def test_an_example_is_asked_on_a_click(visit):
    visit.page.locator("button.example").first.click()
    visit.page.locator(".reply .state").wait_for(timeout=60_000)
    expect(visit.page.locator(".turn")).to_have_count(1)


def test_a_document_of_the_list_opens_whole(visit):
    page = visit.page
    page.locator("[data-document=gia-lai-cong-van-2020]").click()
    page.wait_for_selector(".paper")
    assert "SỞ KẾ HOẠCH VÀ ĐẦU TƯ" in page.locator(".paper").inner_text()
    expect(page.locator("mark.quote")).to_have_count(0)


def test_the_province_that_is_chosen_goes_with_the_question(visit):
    page = visit.page
    page.locator("#province input").click()
    page.get_by_role("option", name="Gia Lai").click()
    visit.ask("Ai chủ trì nhiệm vụ OCOP?")
    assert "Phạm vi: Gia Lai" in page.locator(".asked").inner_text()


def test_the_answer_is_copied_with_its_source(visit):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.ask(ACCENTED)
    visit.page.get_by_role("button", name="Sao chép câu trả lời kèm nguồn").click()
    visit.page.get_by_text("Đã sao chép").first.wait_for()
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert LEAD in copied
    assert "672/QĐ-UBND-HC" in copied


def test_a_verdict_is_stored_on_this_machine(visit, feedback_file):
    visit.ask(ACCENTED)
    page = visit.page
    page.locator("details.bad summary").click()
    page.locator(".why select").select_option("Thiếu ý")
    page.locator(".why textarea").fill("thiếu cơ quan phối hợp")
    page.locator(".why button").click()
    page.get_by_text("Cảm ơn bạn đã góp ý.").wait_for()
    record = json.loads(feedback_file.read_text(encoding="utf-8").splitlines()[-1])
    assert record["question"] == ACCENTED
    assert (record["vote"], record["kind"]) == ("bad", "Thiếu ý")
    assert record["reason"] == "thiếu cơ quan phối hợp"


def test_two_visitors_do_not_see_each_other(visit, browser, address):
    visit.ask(ACCENTED)
    with guarded_page(browser) as other:
        other.goto(address)
        other.wait_for_selector(".welcome")
        assert other.locator(".turn").count() == 0


def test_without_an_index_the_page_says_what_to_do(browser, tmp_path):
    with (
        served({"HTX_INDEX_DIR": str(tmp_path / "none")}) as address,
        guarded_page(browser) as page,
    ):
        page.goto(address)
        page.locator("#ask textarea").fill(ACCENTED)
        page.locator("#ask textarea").press("Enter")
        page.locator(".is-error").wait_for(timeout=60_000)
        assert "make index" in page.locator(".is-error").inner_text()
