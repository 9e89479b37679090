from answerer.facts.records import LabelReader, records_of
from corpus.vocabulary import load_vocabulary
from indexer.parse import parse_text
from tests.answerer.answers.test_labelled import PROCEDURES


def records():
    (parsed,) = parse_text(PROCEDURES, "thu-tuc.txt")
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
