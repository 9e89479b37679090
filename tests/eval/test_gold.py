import json
from pathlib import Path

import pytest

from eval.errors import GoldError
from eval.gold import checksum, gold_of, gold_remarks, line_of, load_gold, split_of
from eval.gold_checks import line_problems, line_remarks


def row(**changes):
    good = {
        "id": "a-1",
        "question": "Ai chủ trì?",
        "type": "lead_agency",
        "style": "formal",
        "province": None,
        "answerable": True,
        "answer": "Sở Nội vụ",
        "must_include": [["Sở Nội vụ"]],
        "must_not_include": [],
        "evidence": [{"document": "d", "quote": "Sở Nội vụ chủ trì"}],
        "history": [],
    }
    return good | changes


def write(path, *rows):
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_the_project_set_is_well_made(gold):
    assert len(gold) >= 134
    assert len({g.id for g in gold}) == len(gold)


def test_quotes_of_the_project_set_stand_verbatim_in_their_documents(gold, texts):
    missing = [g.id for g in gold for e in g.evidence if e.quote not in texts[e.document]]
    assert missing == []


def test_a_question_survives_writing_and_reading(gold):
    assert tuple(gold_of(json.loads(line_of(g))) for g in gold) == gold


def test_every_bad_line_is_listed_at_once_with_its_number(tmp_path):
    file = write(
        tmp_path / "g.jsonl",
        row(),
        "{broken",
        row(id=7),
        row(id="a-2", type=None),
        row(),
        "[1]",
        row(id="a-3", answerable="no"),
        row(id="a-4"),
    )
    with pytest.raises(GoldError) as caught:
        load_gold(file)
    message = str(caught.value)
    for place in (2, 3, 4, 5, 6, 7):
        assert f"g.jsonl, line {place}:" in message
    assert "line 1:" not in message
    assert "line 8:" not in message
    assert "id 'a-1' stands already at g.jsonl, line 1" in message


@pytest.mark.parametrize(
    "changes, part",
    [
        ({"question": " "}, "question: expected"),
        ({"must_include": [[]]}, "must_include: expected"),
        ({"must_include": "x"}, "must_include: expected"),
        ({"must_not_include": [""]}, "must_not_include: expected"),
        ({"evidence": [{"document": "d"}]}, "evidence: expected"),
        ({"answerable": 1}, "answerable: expected true or false"),
        ({"style": ["formal"]}, "style: expected"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(changes, part):
    assert any(part in problem for problem in line_problems(row(**changes)))


@pytest.mark.parametrize(
    "changes, part",
    [
        ({"evidence": [{"document": "d", "quote": "ngắn"}]}, "15 to 200 characters"),
        ({"evidence": []}, "evidence: an answerable question needs it"),
        ({"answerable": False}, "answer: must be empty"),
        ({"type": "follow_up"}, "history: a follow_up needs"),
        ({"type": "unanswerable"}, "answerable: must be false"),
        ({"type": "who"}, "type: expected one of"),
        ({"style": "loud"}, "style: expected one of"),
        ({"id": "A 1"}, "id: expected ascii kebab-case"),
        ({"sytle": "x"}, "unknown field 'sytle'"),
    ],
)
def test_a_departure_from_the_format_is_a_remark_and_stops_no_run(tmp_path, changes, part):
    assert any(part in remark for remark in line_remarks(row(**changes)))
    file = write(tmp_path / "g.jsonl", row(id="fine"), row(**changes))
    assert len(load_gold(file)) == 2
    assert any("g.jsonl, line 2: " in r and part in r for r in gold_remarks(file))


def test_the_sets_of_the_project_draw_no_remark():
    folder = Path(__file__).resolve().parents[2] / "eval/gold"
    assert gold_remarks(folder) == ()


def test_a_missing_field_is_named():
    broken = row()
    del broken["history"]
    assert line_problems(broken) == ["field 'history' is missing"]


def test_text_becomes_nfc(tmp_path):
    import unicodedata

    decomposed = unicodedata.normalize("NFD", "Ủy ban chủ trì?")
    file = write(tmp_path / "g.jsonl", row(question=decomposed))
    assert load_gold(file)[0].question == "Ủy ban chủ trì?"


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    write(tmp_path / "b.jsonl", row(id="second"))
    write(tmp_path / "a.jsonl", row(id="first"))
    assert [g.id for g in load_gold(tmp_path)] == ["first", "second"]


def test_a_missing_file_is_one_clear_line(tmp_path):
    with pytest.raises(GoldError, match="no such gold file") as caught:
        load_gold(tmp_path / "none.jsonl")
    assert "\n" not in str(caught.value)


def test_the_splits_part_the_set_and_keep_a_question_on_its_side(gold):
    tune, held = split_of(gold, "tune"), split_of(gold, "held")
    assert sorted(g.id for g in tune + held) == sorted(g.id for g in gold)
    assert 0.2 < len(held) / len(gold) < 0.4
    assert split_of(gold[::2], "held") == tuple(g for g in gold[::2] if g in held)


def test_the_checksum_tells_sets_apart(gold):
    assert checksum(gold) == checksum(list(gold))
    assert checksum(gold) != checksum(gold[1:])
