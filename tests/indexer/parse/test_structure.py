import pytest

from indexer.parse.lengths import MAX_PASSAGE

PROGRAMME = """KẾ HOẠCH

I/ MỤC ĐÍCH

1. Mục tiêu chung

Phát triển bền vững.

2. Một đoạn dài có số thứ tự nhưng đã là một câu trọn vẹn, nên không phải tiêu đề.

II/ NHIỆM VỤ

1. Củng cố bộ máy:

1.1. Cấp tỉnh

- Kiện toàn.

+ Tư vấn.

2. Tuyên truyền
"""


def headings(parsed):
    return [(s.number, s.level, s.parent) for s in parsed.sections]


def test_headings_carry_number_level_and_parent(one):
    assert headings(one(PROGRAMME)) == [
        ("I", 0, None),
        ("I.1", 1, 0),
        ("II", 0, None),
        ("II.1", 1, 2),
        ("II.1.1", 2, 3),
        ("II.2", 1, 2),
    ]


def test_section_ends_where_the_next_number_of_its_depth_begins(one):
    first, inner = one(PROGRAMME).sections[:2]
    assert PROGRAMME[first.start : first.body_end].endswith("tiêu đề.\n\n")
    assert PROGRAMME[inner.start : inner.body_end].endswith("bền vững.\n\n")


def test_numbered_sentence_lies_in_the_part_not_in_its_neighbour(one):
    (sentence,) = [p for p in one(PROGRAMME).passages if p.clean.startswith("2. Một")]
    assert (sentence.kind, sentence.section) == ("paragraph", 0)


def test_numbered_sentence_above_a_footnote_is_no_heading(one):
    text = (
        "KẾ HOẠCH\n\nI. A\n\n1. Các đơn vị báo cáo.\n\n⁽¹⁾ Quyết định 1.\n\n2. Sở Y tế theo dõi.\n"
    )
    assert headings(one(text)) == [("I", 0, None)]


def test_path_of_a_bullet_names_all_above_it(one):
    (deep,) = [p for p in one(PROGRAMME).passages if p.clean == "+ Tư vấn."]
    assert deep.path == ("II/ NHIỆM VỤ", "1. Củng cố bộ máy:", "1.1. Cấp tỉnh", "- Kiện toàn.")


def test_numbers_of_an_article_lie_below_it(one):
    text = "NGHỊ ĐỊNH\n\nĐiều 5. Trách nhiệm\n\n1. Sở Tài chính:\n\na) Bố trí kinh phí;\n"
    assert headings(one(text)) == [("5", 1, None), ("1", 2, 0)]
    assert one(text).passages[-1].path == ("Điều 5. Trách nhiệm", "1. Sở Tài chính:")


def test_no_section_reaches_into_the_annex(one):
    text = PROGRAMME + "\nPHỤ LỤC\n\nDANH MỤC NHIỆM VỤ\n"
    parsed = one(text)
    assert parsed.passages[-1].section is None
    assert max(s.body_end for s in parsed.sections) <= text.index("PHỤ LỤC")


def sentences(n):
    return " ".join(f"Câu thứ {k} nói về phát triển hợp tác xã ở tỉnh." for k in range(n))


@pytest.mark.parametrize("text", [sentences(60), "x" * 5000, sentences(60).replace(". ", ".\n")])
def test_long_prose_is_parted_without_loss(one, text):
    parsed = one(f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\n{text}")
    pieces = [p for p in parsed.passages if p.kind == "paragraph" and p.section == 0]
    whole = parsed.document.text
    assert len(pieces) > 1
    assert all(len(p.text) <= MAX_PASSAGE for p in pieces)
    assert all(whole[p.start : p.end] == p.text for p in pieces)
    assert "".join("".join(p.text.split()) for p in pieces) == "".join(text.split())


def test_long_prose_is_parted_at_sentences(one):
    parsed = one(f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\n{sentences(60)}")
    pieces = [p.clean for p in parsed.passages if p.section == 0 and p.kind == "paragraph"]
    assert all(p.startswith("Câu thứ") and p.endswith("tỉnh.") for p in pieces)


def test_prose_of_the_limit_is_one_passage(one):
    text = ("từ " * MAX_PASSAGE)[: MAX_PASSAGE - 1] + "."
    parsed = one(f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\n{text}")
    assert [len(p.text) for p in parsed.passages][-1] == MAX_PASSAGE


def test_unmarked_items_stand_under_the_letter_that_opens_their_list(one):
    text = (
        "KẾ HOẠCH\n\n1. Danh hiệu\n\nb) Tiêu chuẩn sau đây:\n\nGiữ giống;\n\nCó sổ.\n\nĐoạn khác."
    )
    paths = {p.clean: p.path for p in one(text).passages}
    assert paths["Giữ giống;"][-1] == paths["Có sổ."][-1] == "b) Tiêu chuẩn sau đây:"
    assert paths["Đoạn khác."][-1] != "b) Tiêu chuẩn sau đây:"
