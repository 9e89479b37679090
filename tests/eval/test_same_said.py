"""Two places of a document that say the same."""

from corpus.records import Citation
from eval.gold import Evidence
from eval.metrics.citations import check_citation
from eval.metrics.same_said import holds, paragraph_at, says_the_same

PROSE = (
    "1.1. Giao Sở Xây dựng chủ trì tổ chức tập huấn, bồi dưỡng kiến thức Luật Hợp tác xã và các "
    "văn bản thi hành, các chính sách hỗ trợ, hướng dẫn tiếp cận các nguồn vốn vay cho cán bộ "
    "hợp tác xã."
)
ROW = (
    "| 1.1 | <i>Tổ chức tập huấn, bồi dưỡng kiến thức Luật HTX và các văn bản thi hành, các chính "
    "sách hỗ trợ, hướng dẫn tiếp cận các nguồn vốn vay cho cán bộ HTX</i> | Sở Xây dựng | |"
)
NEIGHBOUR = (
    "| 1.2 | <i>Tổ chức hội nghị, tuyên truyền, phổ biến Luật HTX và các chính sách hỗ trợ phát "
    "triển kinh tế tập thể đến cán bộ, công chức, viên chức của các sở, ngành</i> | Sở Xây dựng | |"
)


def test_a_row_and_the_paragraph_behind_it_say_the_same() -> None:
    assert says_the_same(ROW, PROSE)


def test_a_neighbouring_row_says_something_else() -> None:
    assert not says_the_same(NEIGHBOUR, PROSE)
    assert not says_the_same(NEIGHBOUR, ROW)


def test_short_texts_must_be_equal() -> None:
    assert says_the_same("**Nguyễn Văn Ba**", "Nguyễn Văn Ba")
    assert not says_the_same("Ông Nguyễn Văn Ba", "Nguyễn Văn Ba")


def test_a_text_without_words_says_nothing() -> None:
    assert not says_the_same("| | |", "| | |")


def test_marks_and_white_space_are_no_part_of_a_quote() -> None:
    assert holds("**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**  Nguyễn Văn Ba", "PHÓ CHỦ TỊCH Nguyễn Văn Ba")
    assert not holds("PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH")


def test_the_paragraph_of_a_span_is_its_whole_lines() -> None:
    assert paragraph_at("một\nhai ba\nbốn", 5, 7) == "hai ba"
    assert paragraph_at("một", 0, 3) == "một"


def test_a_citation_of_the_row_counts_beside_a_quote_of_the_paragraph() -> None:
    text = f"{PROSE}\n{ROW}\n{NEIGHBOUR}"
    evidence = (Evidence("d", "Giao Sở Xây dựng chủ trì tổ chức tập huấn"),)
    at = text.index(ROW)
    row = check_citation(Citation(1, "d", "", at, at + len(ROW), ROW), evidence, {"d": text})
    at = text.index(NEIGHBOUR)
    other = Citation(1, "d", "", at, at + len(NEIGHBOUR), NEIGHBOUR)
    assert (row.supported, row.same) == (False, True)
    assert not check_citation(other, evidence, {"d": text}).same
