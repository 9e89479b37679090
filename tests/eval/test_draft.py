from dataclasses import replace

import pytest

from corpus.records import Assignment, Span
from eval.draft.checks import answer_problems, near_duplicates
from eval.draft.questions import accept, drafts
from eval.draft.spans import propose_spans, quote_problems
from eval.errors import GoldError
from eval.gold import Evidence, line_of, load_gold


def test_proposed_spans_are_verbatim_and_of_the_length_of_a_quote(texts):
    for words in ("lien minh htx tap huan luat", "báo cáo 25 tháng 12", "Hội quán"):
        found = propose_spans(texts, words, 8)
        assert found
        for p in found:
            assert texts[p.document][p.start : p.end] == p.quote
            assert 15 <= len(p.quote) <= 200
            assert p.places == texts[p.document].count(p.quote)
        assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)


def test_words_without_diacritics_find_their_row(texts):
    best = propose_spans(texts, "xay dung mo hinh htx chuoi gia tri ocop", 1)[0]
    assert best.document == "dong-thap-672"
    assert "OCOP" in best.quote


def test_a_gold_quote_finds_itself(gold, texts):
    for g in gold[:20]:
        evidence = g.evidence[0]
        best = propose_spans(texts, evidence.quote, 3)
        assert best[0].score == pytest.approx(1.0)


def test_words_that_stand_nowhere_propose_nothing(texts):
    assert propose_spans(texts, "xyzzy", 3) == ()
    assert propose_spans(texts, "", 3) == ()


def test_a_quote_that_is_not_verbatim_is_named_with_the_nearest_that_is(gold, texts):
    good = next(g for g in gold if g.answerable and len(g.evidence) == 1)
    quote = good.evidence[0].quote
    broken = replace(good, evidence=(replace(good.evidence[0], quote=quote.replace(" ", "  ", 1)),))
    problem = quote_problems([good, broken], texts)
    assert len(problem) == 1
    assert problem[0].startswith(f"{good.id}: not verbatim")
    assert "nearest:" in problem[0]


def test_a_document_that_is_not_at_hand_is_named(gold):
    elsewhere = replace(gold[0], evidence=(Evidence("nowhere", "x" * 20),))
    assert "'nowhere' is not at hand" in quote_problems([elsewhere], {})[0]


def test_near_duplicates_are_found_and_other_rows_are_not(gold):
    a = replace(gold[0], id="a", question="Cơ quan nào chủ trì nhiệm vụ 2.1 của Đồng Tháp?")
    b = replace(a, id="b", question="Nhiệm vụ 2.1 của Đồng Tháp cơ quan nào chủ trì?")
    c = replace(a, id="c", question="Cơ quan nào chủ trì nhiệm vụ 2.2 của Đồng Tháp?")
    d = replace(a, id="d", history=("Gia Lai thì sao về việc tuyên truyền?",))
    found = near_duplicates([a, b, c, d])
    assert [(p.a, p.b) for p in found] == [("a", "b")]
    assert [(p.a, p.b) for p in near_duplicates([b], [a, c])] == [("b", "a")]


def test_a_model_answer_that_fails_its_own_facts_is_named(gold):
    good = next(g for g in gold if g.answerable)
    assert answer_problems(gold) == ()
    assert "lacks" in answer_problems([replace(good, answer="Không rõ.")])[0]
    assert "forbidden" in answer_problems([replace(good, must_not_include=(good.answer[:8],))])[0]
    assert "too long" in answer_problems([replace(good, answer=good.answer + "x" * 1400)])[0]


TEXT = "1.1 Tổ chức tập huấn Luật HTX | Liên minh HTX Tỉnh | Sở Nội vụ; Sở NN&PTNT | Quý II |"


def span(part):
    return Span(TEXT.index(part), TEXT.index(part) + len(part), part)


ROW = Assignment(
    "d-1", "d", "dong-thap", "table", "p-1", "1.1", None, span("Tổ chức tập huấn Luật HTX"),
    span("Liên minh HTX Tỉnh"), span("Sở Nội vụ; Sở NN&PTNT"), span("Quý II"), None, None,
    ("task", "lead"),
)  # fmt: skip


def test_each_filled_field_of_a_row_becomes_a_draft_that_is_valid_gold(tmp_path):
    found = drafts([ROW], {"d": TEXT})
    assert [g.type for g in found] == ["lead_agency", "coordinating_agency", "deadline"]
    file = tmp_path / "drafts.jsonl"
    file.write_text("".join(line_of(g) + "\n" for g in found), encoding="utf-8")
    assert load_gold(file) == found
    assert quote_problems(found, {"d": TEXT}) == ()
    assert answer_problems(found) == ()
    coordinating = found[1].must_include
    assert coordinating[0][0] == "Sở Nội vụ"
    assert "Sở Nông nghiệp và Phát triển nông thôn" in coordinating[1]


def test_a_task_too_short_to_quote_gives_no_draft():
    assert drafts([replace(ROW, task=Span(0, 3, "1.1"))], {"d": TEXT}) == ()


def test_an_unknown_style_is_refused():
    with pytest.raises(GoldError, match="no draft in style"):
        drafts([ROW], {"d": TEXT}, "typo")


def test_accepting_moves_a_draft_and_keeps_both_files_valid(tmp_path):
    waiting, into = tmp_path / "drafts.jsonl", tmp_path / "own.jsonl"
    lines = [line_of(g) + "\n" for g in drafts([ROW], {"d": TEXT})]
    waiting.write_text("".join(lines), encoding="utf-8")
    assert accept(waiting, into, ["draft-d-1-lead"]) == 1
    assert [g.id for g in load_gold(into)] == ["d-1-lead"]
    assert [g.id for g in load_gold(waiting)] == ["draft-d-1-coordinating", "draft-d-1-deadline"]
    with pytest.raises(GoldError, match="no draft 'draft-d-1-lead'"):
        accept(waiting, into, ["draft-d-1-lead"])
    waiting.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(GoldError, match="stands there already"):
        accept(waiting, into, ["draft-d-1-lead"])
