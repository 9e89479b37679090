from pages.engine import Engine
from pages.evaluation.runs import figures_of, gold_sets, is_held, run, stored, stored_runs


def test_a_run_reports_as_it_goes_and_ends_with_its_folder(rooms, knowing):
    messages = list(run(rooms.gold / "small.jsonl", knowing, rooms.runs))
    assert [m.out for m in messages[:-1]] == [None] * (len(messages) - 1)
    assert messages[-1].done == messages[-1].n == 3
    assert stored_runs(rooms.runs) == (messages[-1].out,)


def test_a_run_is_one_that_the_command_line_could_have_made(rooms, knowing):
    out = list(run(rooms.gold / "small.jsonl", knowing, rooms.runs))[-1].out
    names = {p.name for p in out.iterdir()}
    assert {"results.jsonl", "metrics.json", "latency.json", "report.html"} <= names
    assert [s.outcome for s in stored(out).scored] == ["correct", "wrong", "correct"]


def test_a_held_out_set_leaves_no_question_behind(rooms, knowing):
    out = list(run(rooms.gold / "small-heldout.jsonl", knowing, rooms.runs))[-1].out
    assert {p.name for p in out.iterdir()} == {"metrics.json", "latency.json"}
    assert figures_of(out)[0]["figures"]["correct"]["n"] == 3


def test_a_gold_file_that_is_damaged_is_one_line_on_the_page(rooms, knowing):
    (rooms.gold / "bad.jsonl").write_text("{", encoding="utf-8")
    last = list(run(rooms.gold / "bad.jsonl", knowing, rooms.runs))[-1]
    assert last.out is None
    assert "bad.jsonl" in last.error
    assert "\n" not in last.error


def test_an_assistant_that_cannot_be_loaded_is_one_line_on_the_page(rooms):
    def load():
        raise OSError("no index")

    last = list(run(rooms.gold / "small.jsonl", Engine(load), rooms.runs))[-1]
    assert "no index" in last.error


def test_the_gold_sets_are_found_by_name(rooms):
    assert [p.name for p in gold_sets(rooms.gold)] == ["small-heldout.jsonl", "small.jsonl"]
    assert is_held("own-heldout.jsonl")
    assert not is_held("dev.jsonl")


def test_the_development_half_of_a_held_out_set_may_be_read():
    assert is_held("heldout2.jsonl")
    assert not is_held("heldout2-dev.jsonl")
    assert is_held("own-dev-heldout.jsonl")


def test_a_folder_without_figures_is_no_run(rooms):
    (rooms.runs / "half").mkdir(parents=True)
    assert stored_runs(rooms.runs) == ()
