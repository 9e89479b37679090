"""Whole documents: what the parts make together."""

from indexer.manifest import Entry
from indexer.parse.document import parse_text
from tests.indexer.parse import samples


def test_file_with_two_documents_gives_two_that_share_its_text(parse):
    text = samples.DECISION + samples.PROGRAMME + samples.ANNEX + samples.LETTER
    decision, letter = parse(text, "ke-hoach.txt")
    assert (decision.document.id, letter.document.id) == ("ke-hoach", "ke-hoach-2")
    assert decision.document.end == letter.document.start
    assert text[letter.document.start :].startswith("UBND TỈNH LÂM ĐỒNG")
    assert decision.document.text == letter.document.text == text


def test_each_document_keeps_its_own_rows_and_passages(parse):
    decision, letter = parse(samples.DECISION + samples.ANNEX + samples.LETTER)
    assert [len(p.tables) for p in (decision, letter)] == [1, 0]
    assert all(p.start >= letter.document.start for p in letter.passages)
    assert all(p.end <= decision.document.end for p in decision.passages)


def test_kinds_of_passages_of_a_decision(one):
    kinds = [p.kind for p in one(samples.DECISION + samples.PROGRAMME + samples.ANNEX).passages]
    assert kinds == [
        "header", "header", "header", "header", "header", "header", "header", "header",
        "basis", "basis", "paragraph", "article", "article", "recipient", "signature",
        "paragraph", "paragraph", "heading", "heading", "paragraph", "heading", "heading",
        "bullet", "paragraph", "row",
    ]  # fmt: skip


def test_manifest_has_the_last_word(vocabulary):
    entry = Entry("ld-12", "a.txt", province="gia-lai", date="2024-03-06", title="Kế hoạch")
    (parsed,) = parse_text(samples.DECISION, "a.txt", (entry,), vocabulary)
    d = parsed.document
    assert (d.id, d.province, d.date, d.title) == ("ld-12", "gia-lai", "2024-03-06", "Kế hoạch")
    assert d.number == "12/QĐ-UBND"
    assert {p.document for p in parsed.passages} == {"ld-12"}


def test_entry_of_the_manifest_counts_for_its_part_alone(vocabulary):
    entry = Entry("thu", "a.txt", part=2)
    ids = [
        p.document.id
        for p in parse_text(samples.DECISION + samples.LETTER, "a.txt", (entry,), vocabulary)
    ]
    assert ids == ["a", "thu"]


def test_ids_of_passages_run_in_the_order_of_the_text(one):
    parsed = one(samples.DECISION + samples.PROGRAMME + samples.ANNEX)
    assert [p.id for p in parsed.passages] == [f"x#{k:05d}" for k in range(len(parsed.passages))]
    assert [p.start for p in parsed.passages] == sorted(p.start for p in parsed.passages)


def test_ids_of_assignments_are_unique(one):
    ids = [a.id for a in one(samples.DECISION + samples.PROGRAMME + samples.ANNEX).assignments]
    assert len(ids) == len(set(ids)) > 1


def test_empty_text_is_one_empty_document(one):
    parsed = one("")
    assert (parsed.passages, parsed.assignments, parsed.sections) == ((), (), ())
