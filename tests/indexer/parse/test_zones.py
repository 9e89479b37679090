from itertools import groupby

from indexer.parse import zones as zn
from indexer.parse.items import items_of
from indexer.parse.zones import zoned
from tests.indexer.parse import samples


def zones(text):
    """The zones of a text in order, each run once, with the number of its document."""
    found = zoned(text, items_of(text, ()))
    return [key for key, _ in groupby((z.part, z.zone) for z in found)]


def test_decision_runs_from_header_to_signature():
    assert [z for _, z in zones(samples.DECISION)] == [
        zn.HEADER, zn.TITLE, zn.BASIS, zn.BODY, zn.RECIPIENTS, zn.SIGNATURE,
    ]  # fmt: skip


def test_what_is_issued_with_a_decision_follows_its_signature():
    assert zones(samples.DECISION + samples.PROGRAMME)[-1] == (0, zn.PROGRAMME)


def test_annex_is_known_by_its_name():
    text = samples.DECISION + samples.PROGRAMME + "\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n"
    assert zones(text)[-1] == (0, zn.ANNEX)


def test_letter_after_a_signed_decision_is_another_document():
    found = zones(samples.DECISION + samples.PROGRAMME + samples.LETTER)
    assert [z for part, z in found if part == 1] == [
        zn.HEADER, zn.BODY, zn.RECIPIENTS, zn.SIGNATURE,
    ]  # fmt: skip


def test_motto_within_one_letterhead_begins_no_second_document():
    assert {part for part, _ in zones(samples.DECISION)} == {0}


def test_word_annex_inside_a_sentence_begins_no_annex():
    text = samples.DECISION.replace("Điều 2. Quyết", "Phụ lục kèm theo được sửa.\n\nĐiều 2. Quyết")
    assert zn.ANNEX not in [z for _, z in zones(text)]


def test_text_without_any_mark_is_header():
    assert zones("chỉ một dòng") == [(0, zn.HEADER)]
    assert zones("") == []


def test_text_without_letterhead_has_a_body_below_its_title():
    lines = "\n\n".join(f"- Mục tiêu thứ {n} của đề án này." for n in range(14))
    assert zones(f"# Giới thiệu đề án\n\n{lines}") == [(0, zn.HEADER), (0, zn.BODY)]
