from answerer.facts.records import LabelReader, records_of
from corpus.vocabulary import load_vocabulary
from indexer.parse.document import parse_text
from tests.answerer.answers.test_labelled import PROCEDURES

CELLS = """\
QUY TRÌNH NỘI BỘ

I. Quy trình: QT.07

1. Tên quy trình: Cấp giấy phép nuôi ong.

2. Nội dung của quy trình:

2

Thành phần hồ sơ thực hiện

Bản chính

Bản sao

1

Đơn đề nghị cấp giấy phép;

2

Bản đồ nơi đặt tổ ong;

3

Giấy xác nhận của thôn.

3

Số lượng hồ sơ: 01 bộ

4

Tổng thời gian xử lý theo quy định:

15 ngày kể từ ngày nhận đủ hồ sơ.
"""
"""A procedure in a table whose cells stand one below the other."""


def records(text=PROCEDURES):
    (parsed,) = parse_text(text, "thu-tuc.txt")
    reader = LabelReader(load_vocabulary().labels)
    return records_of(enumerate(parsed.passages), reader), parsed.passages


def test_lines_below_each_heading_are_a_record_of_its_own():
    found, _ = records()
    assert [r.name for r in found] == ["1. Cấp giấy phép nuôi ong", "2. Thu hồi giấy phép nuôi ong"]


def test_value_is_what_stands_behind_the_colon_or_below_the_label():
    (first, _), passages = records()
    limit = next(x for x in first.lines if x.label == "time_limit")
    agency = next(x for x in first.lines if x.label == "agency")
    assert passages[limit.place].clean[limit.value :].strip() == "07 ngày làm việc."
    assert [passages[k].clean for k in agency.below] == ["Chi cục Chăn nuôi của tỉnh."]


def test_sentence_that_begins_like_a_label_is_none():
    reader = LabelReader(load_vocabulary().labels)
    said = "Thời hạn giải quyết do Chủ tịch quyết định và được công khai ở trụ sở của cơ quan đó"
    assert reader.label(said) == ("", 0)


def test_procedure_in_cells_is_called_by_the_line_that_names_it():
    (record,), _ = records(CELLS)
    assert record.name == "Cấp giấy phép nuôi ong."


def test_numbers_of_cells_and_titles_of_columns_are_no_part_of_a_value():
    (record,), passages = records(CELLS)
    below = {x.label: [passages[k].clean for k in x.below] for x in record.lines}
    assert len(below["dossier"]) == 3
    assert below["time_limit"] == ["15 ngày kể từ ngày nhận đủ hồ sơ."]
