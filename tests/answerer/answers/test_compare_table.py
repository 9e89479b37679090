"""A comparison set as a table where the question asks for one."""

QUESTION = "Lập bảng so sánh đơn vị chủ trì tuyên truyền của hai tỉnh"


def test_a_comparison_asked_for_as_a_table_has_one_row_a_province(assistant):
    head, rule, *rows = assistant.ask(QUESTION).text.split("\n")
    assert (head, rule) == ("| Tỉnh | Văn bản nêu |", "|---|---|")
    assert [row.split(" | ")[0] for row in rows] == ["| **Đồng Tháp**", "| **Gia Lai**"]


def test_every_row_of_a_table_has_its_citation_inside(assistant):
    answer = assistant.ask(QUESTION)
    rows = answer.text.split("\n")[2:]
    assert all(row.endswith(f"[{n}] |") for n, row in enumerate(rows, 1))
    assert len(answer.citations) == len(rows)


def test_a_silent_province_is_a_row_that_says_so(assistant):
    answer = assistant.ask("Kẻ bảng: thời hạn củng cố ban chỉ đạo ở Đồng Tháp và Gia Lai")
    row = "| **Đồng Tháp** | Phụ lục Quyết định 672/QĐ-UBND-HC không có cột thời hạn"
    assert row in answer.text
