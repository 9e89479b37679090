import re
from pathlib import Path

import pytest

from eval.figures import DEFINITIONS
from eval.findings import MEANING
from eval.fingerprint import fingerprint
from eval.judge import Agreement
from eval.report.charts import bars, histogram, matrix, risk_curve
from eval.report.labels import LANGUAGES, vietnamese
from eval.report.view import pieces, view_of
from eval.report.write import CSV_COLUMNS, charts_of, write_report
from eval.runner import System, run_gold
from eval.score import OUTCOMES

FOLDER = Path(__file__).resolve().parents[2] / "eval/report"


@pytest.fixture(scope="module")
def run(gold, oracle):
    from eval.faults import plant

    return run_gold(gold, System(plant(oracle.ask, "wrong_lead", 0.05), oracle.texts))


@pytest.fixture(scope="module")
def stamp(gold, oracle):
    return fingerprint(gold, oracle.texts, None, "dev.jsonl")


def test_all_words_of_the_templates_have_a_vietnamese_form():
    used = set()
    for template in FOLDER.glob("report*.j2"):
        used |= set(re.findall(r'\bt\("((?:[^"\\]|\\.)+)"\)', template.read_text("utf-8")))
    used |= {text for d in DEFINITIONS for text in (d.name, d.meaning, d.counts)}
    used |= {*MEANING.values(), *OUTCOMES, *(f"By {by}" for by in ("type", "style", "province"))}
    assert sorted(used - {"By "} - vietnamese().keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_speaks_the_language_asked_for(run, stamp, tmp_path, language):
    write_report(view_of(run, stamp), run, tmp_path, language)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert ("Câu hỏi chưa đạt" in page) == (language == "vi")
    assert ("Failed questions" in page) == (language == "en")


def test_the_page_is_one_file_that_loads_nothing(run, stamp, tmp_path):
    write_report(view_of(run, stamp), run, tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "@import" not in page
    assert "url(" not in page
    assert page.count("<svg") == 5


def test_a_judge_stands_apart_in_the_report(run, stamp, tmp_path):
    judge = Agreement("tiny", 100, 0.9, 0.95, 0.712, 3)
    write_report(view_of(run, stamp, judge=judge), run, tmp_path)
    for name in ("report.html", "report.md"):
        text = (tmp_path / name).read_text("utf-8")
        assert "tiny: 90.0% judged correct (n 100)" in text
        assert "0.71" in text


def test_the_table_for_machines_has_a_line_a_question(run, stamp, tmp_path):
    import csv

    write_report(view_of(run, stamp), run, tmp_path)
    with (tmp_path / "metrics.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["id"] for r in rows] == [s.gold.id for s in run.scored]
    assert tuple(rows[0]) == CSV_COLUMNS
    assert sum(r["outcome"] == "correct" for r in rows) == sum(s.correct for s in run.scored)


def test_pieces_join_to_the_text_and_mark_the_evidence():
    text = "Một hai ba hai."
    cut = pieces(text, ["hai", "ba hai"])
    assert "".join(p.text for p in cut) == text
    assert [(p.text, p.marked) for p in cut] == [
        ("Một ", False),
        ("hai", True),
        (" ", False),
        ("ba hai", True),
        (".", False),
    ]
    assert pieces("", ["x"]) == ()


def test_a_chart_of_nothing_is_no_chart():
    assert bars((), "t") == ""
    assert risk_curve((), "t", "x") == ""
    assert histogram([], "t", "x") == ""
    assert histogram([float("nan"), 0.0], "t", "x") == ""
    assert matrix({}, "t") == ""


def test_the_charts_show_every_slice_and_every_question(run, stamp):
    charts = charts_of(view_of(run, stamp), run)
    assert charts["type"].count('class="bar"') == len({s.gold.type for s in run.scored})
    counts = [int(n) for n in re.findall(r"ms: (\d+)</title>", charts["latency"])]
    assert sum(counts) == len(run.scored)
    cells = re.findall(r'class="cell".*?<text[^>]*>(\d+)</text>', charts["intents"])
    assert sum(map(int, cells)) == len(run.scored)


def test_a_chart_escapes_what_it_is_given():
    assert "<b>" not in matrix({"<b>": {"<i>": 1}}, "<t>")
