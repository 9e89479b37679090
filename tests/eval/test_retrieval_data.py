import json
import math

import ir_measures
import pytest
from ir_measures import RR, nDCG

from eval.beir import load_beir
from eval.errors import DataError
from eval.perturb import VARIANTS, abbreviated, typo, unaccented
from eval.ranking import (
    compare_rankings,
    per_query,
    read_table,
    summary,
    write_table,
)
from eval.trec import read_trec, write_trec

QRELS = {"q1": {"Luật A|1": 1}, "q2": {"Luật A|2": 2, "Luật B|1": 1}, "q3": {"Luật B|1": 0}}
RUN = {
    "q1": [("Luật A|1", 0.9), ("Luật B|1", 0.9), ("Luật A|2", 0.9)],
    "q2": [("Luật A|1", 0.5), ("Luật A|2", 0.1)],
    "q3": [("Luật A|1", 0.5)],
}


@pytest.fixture
def beir(tmp_path):
    corpus = [{"_id": d, "title": "", "text": d} for d in ("Luật A|1", "Luật A|2", "Luật B|1")]
    queries = [{"_id": q, "text": f"câu {q}"} for q in ("q1", "q2", "q3", "q4")]
    for name, rows in (("corpus", corpus), ("queries", queries)):
        lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "qrels").mkdir()
    lines = ["query-id\tcorpus-id\tscore"]
    lines += [f"{q}\t{d}\t{s}" for q, judged in QRELS.items() for d, s in judged.items()]
    (tmp_path / "qrels" / "dev.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_a_beir_folder_gives_the_judged_queries_in_order(beir):
    benchmark = load_beir(beir, "dev")
    assert benchmark.qrels == QRELS
    assert [q for q, _ in benchmark.queries] == ["q1", "q2", "q3"]
    assert len(benchmark.corpus) == 3


def test_what_is_missing_from_a_beir_folder_is_named(beir):
    with pytest.raises(DataError, match=r"no such split; there are: dev"):
        load_beir(beir, "test")
    with (beir / "qrels" / "dev.tsv").open("a", encoding="utf-8") as file:
        file.write("q9\tLuật A|1\t1\n")
    with pytest.raises(DataError, match=r"lacks 1 judged queries: q9"):
        load_beir(beir, "dev")
    (beir / "corpus.jsonl").unlink()
    with pytest.raises(DataError, match=r"corpus.jsonl: no such file"):
        load_beir(beir, "dev")


def test_a_run_file_keeps_the_order_of_equal_scores_and_ids_with_blanks(tmp_path):
    write_trec(tmp_path / "run.trec", RUN, "htx")
    first = (tmp_path / "run.trec").read_text(encoding="utf-8").split("\n")[0]
    assert first == "q1 Q0 Luật A|1 1 0.900000 htx"
    got = read_trec(tmp_path / "run.trec")
    assert {q: [d for d, _ in hits] for q, hits in got.items()} == {
        q: [d for d, _ in hits] for q, hits in RUN.items()
    }
    scores = [s for _, s in got["q1"]]
    assert scores[0] > scores[1] > scores[2]


def test_a_run_file_measured_by_ir_measures_gives_our_figures(tmp_path):
    run = {q: [(d.replace(" ", "_"), s) for d, s in hits] for q, hits in RUN.items() if q != "q3"}
    qrels = {q: {d.replace(" ", "_"): r for d, r in j.items()} for q, j in QRELS.items()}
    del qrels["q3"]
    write_trec(tmp_path / "run.trec", run, "htx")
    theirs = ir_measures.calc_aggregate(
        [nDCG @ 10, RR @ 10], qrels, ir_measures.read_trec_run(str(tmp_path / "run.trec"))
    )
    ours = summary(per_query(run, qrels))
    assert ours["ndcg@10"]["value"] == pytest.approx(theirs[nDCG @ 10], abs=1e-9)
    assert ours["mrr@10"]["value"] == pytest.approx(theirs[RR @ 10], abs=1e-9)


def test_a_query_the_run_lacks_is_zero_and_one_without_relevant_documents_is_left_out():
    table = per_query({"q1": RUN["q1"]}, QRELS)
    assert table["q2"]["ndcg@10"] == 0.0
    assert math.isnan(table["q3"]["ndcg@10"])
    figures = summary(table)
    assert figures["hit@1"]["n"] == 2
    assert figures["hit@1"]["value"] == 0.5


def test_a_table_survives_writing_and_reading(tmp_path):
    table = per_query(RUN, QRELS)
    write_table(tmp_path / "t.csv", table)
    again = read_table(tmp_path / "t.csv")
    assert list(again) == list(table)
    assert again["q2"] == pytest.approx(table["q2"], abs=1e-8)


def test_two_rankings_compare_by_query():
    good = {f"q{i}": [("d", 1.0)] for i in range(40)}
    poor = {f"q{i}": [("x", 1.0), ("d", 0.5)] if i % 2 else [("d", 1.0)] for i in range(40)}
    qrels = {q: {"d": 1} for q in good}
    tables = per_query(good, qrels), per_query(poor, qrels)
    worse = {c.name: c.verdict for c in compare_rankings(*tables)}
    assert (worse["hit@1"], worse["hit@5"]) == ("worse", "noise")
    same = compare_rankings(tables[0], tables[0])
    assert {c.verdict for c in same} == {"noise"}
    with pytest.raises(DataError, match="rank other queries"):
        compare_rankings(tables[0], per_query(good, {"q1": {"d": 1}}))


def test_questions_lose_their_diacritics_and_nothing_else():
    assert unaccented("Ai chủ trì ở Đồng Tháp, đến 10/12?") == "Ai chu tri o Dong Thap, den 10/12?"


def test_typos_are_few_and_the_same_each_time(gold):
    for g in gold[:40]:
        assert typo(g.question) == typo(g.question)
    changed = [g for g in gold if typo(g.question) != g.question]
    assert 0.3 < len(changed) / len(gold) <= 1.0


def test_long_forms_become_short_ones():
    assert abbreviated("Phát triển hợp tác xã và kinh tế tập thể") == "Phát triển HTX và KTTT"


@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_a_variant_changes_no_empty_question(name):
    assert VARIANTS[name]("") == ""
