from corpus.records import Passage
from eval.gold_ranking import evidence_qrels

TEXT = "Một. Giao Sở Nội vụ chủ trì việc này. Hai. Giao Sở Nội vụ chủ trì việc này. Ba."


def passage(identifier, start, end, document="d"):
    return Passage(
        identifier, document, None, "paragraph", "body", start, end, TEXT[start:end], "", (), ""
    )


def test_every_passage_that_overlaps_an_evidence_quote_is_relevant(gold):
    from dataclasses import replace

    from eval.gold import Evidence

    one = replace(gold[0], id="q", evidence=(Evidence("d", "Giao Sở Nội vụ chủ trì"),))
    passages = [
        passage("p1", 0, 20),
        passage("p2", 20, 38),
        passage("p3", 38, 43),
        passage("p4", 43, 76),
        passage("p5", 0, 20, "other"),
    ]
    assert evidence_qrels([one], passages, {"d": TEXT}) == {"q": {"p1": 1, "p2": 1, "p4": 1}}


def test_a_question_whose_evidence_lies_in_no_passage_is_left_out(gold):
    assert evidence_qrels(gold[:3], [passage("p1", 0, 20)], {"d": TEXT}) == {}


def test_the_evidence_of_the_project_set_lies_in_the_documents(gold, texts):
    whole = [
        Passage(d, d, None, "paragraph", "body", 0, len(t), t, "", (), "") for d, t in texts.items()
    ]
    answerable = [g for g in gold if g.answerable]
    assert evidence_qrels(answerable, whole, texts).keys() == {g.id for g in answerable}
