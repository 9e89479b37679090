"""Whatever text arrives, the parser reads it and every offset holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.text import nfc
from tests.indexer.parse import samples
from tests.indexer.parse.invariants import check

PIECES = (
    "|", "| ", "\n|\n", "\t", "\n", "\n\n", " ", "\r\n", "\u2028", "\x0b", "\x00", "\x1b",
    "\u200b", "\ufeff", "\u0301", "\u0323", "**", "<i>", "</p>", "⁽¹⁾ ", "(2) ", "I. ", "II/ ",
    "1. ", "2.3. ", "- ", "+ ", "a) ", "Điều 3. ", "PHỤ LỤC\n", "QUYẾT ĐỊNH", "Số: 1/QĐ-UBND\n",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "Nơi nhận:\n", "KT. CHỦ TỊCH\n", "Căn cứ Luật HTX;",
    "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "|---|---|\n", "140.000 tấn",
    "ngày 31 tháng 2 năm 2024", "Giao Sở Tài chính chủ trì, phối hợp với ", "các Sở: ", "Sở Nội vụ",
    "Đơn vị chủ trì: ", "- Nhiệm vụ:\n\n", "Cơ quan thực hiện: ", "(Chủ trì: ", "; phối hợp: ",
    "c) Thời gian thực hiện: ", "b) Chủ trì, phối hợp\n\n", "trước ngày 15 hằng tháng, ",
    "Điều 9. Trách nhiệm của Sở Y tế\n", "Mẫu số 3\n", "Số: …/…\n", "QUYẾT\nĐỊNH\n", "V/v ",
    "Nghị quyết số 134/NQ-CP ngày 99/99/2020", "kinh tế tập thể (KTTT)",
    "xem xét", "…", "“", "”", "𝟙", "٣", "Ⅳ. ",
)  # fmt: skip
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=60).map("".join)
BOUNDED = settings(max_examples=100, deadline=None, derandomize=True)


def read(parse, text):
    for parsed in parse(nfc(text)):
        check(parsed)


@given(HOSTILE)
@BOUNDED
def test_any_mixture_of_marks_is_read(parse, text):
    read(parse, text)


@given(st.text(max_size=300))
@BOUNDED
def test_any_text_is_read(parse, text):
    read(parse, text)


WHOLE = samples.DECISION + samples.PROGRAMME + samples.ANNEX + samples.LETTER


@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), HOSTILE)
@BOUNDED
def test_document_with_a_hole_or_noise_in_it_is_read(parse, a, b, noise):
    a, b = sorted((a, b))
    read(parse, WHOLE[:a] + noise + WHOLE[b:])


@given(
    st.lists(st.lists(st.sampled_from(("", "1", "I/", "x", "Sở A", "a|b")), min_size=3, max_size=6))
)
@BOUNDED
def test_ragged_table_is_read(parse, rows):
    lines = ["\t".join(r) for r in [["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"], *rows]]
    read(parse, "PHỤ LỤC\n\n" + "\n".join(lines))
    piped = ["| " + " | ".join(line.split("\t")) + " |" for line in lines]
    read(parse, "PHỤ LỤC\n\n" + "\n".join(piped))
