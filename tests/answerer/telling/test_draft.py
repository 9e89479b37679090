from dataclasses import replace

from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement, finish
from corpus.records import Passage

TEXT = "Một. Hai. Ba."
SPANS = ((0, 4), (5, 9), (10, 13))
PASSAGES = tuple(
    Passage(f"p{n}", "d", None, "paragraph", "body", a, b, TEXT[a:b], f"nhãn {n}", (), "")
    for n, (a, b) in enumerate(SPANS)
)


def draft(*statements, **fields):
    made = tuple(Statement(text, passages) for text, passages in statements)
    return replace(Draft("answered", "content", made), **fields)


def no_heading(place):
    return ""


def test_an_agency_above_stands_in_the_label_of_its_citation():
    answer = finish(draft(("A", (1,))), PASSAGES, "vi", lambda place: f"Sở {place}")
    assert answer.citations[0].label == "nhãn 1 (Sở 1)"


def test_passages_are_numbered_in_the_order_in_which_they_are_used():
    answer = finish(draft(("A", (2,)), ("B", (0, 2))), PASSAGES, "vi", no_heading)
    assert answer.text == "A [1]\nB [2][1]"
    assert [(c.n, c.quote, c.start, c.end) for c in answer.citations] == [
        (1, "Ba.", 10, 13),
        (2, "Một.", 0, 4),
    ]


def test_the_head_stands_first_and_uncited():
    answer = finish(draft(("A", (0,)), head="Có **1 dòng**:"), PASSAGES, "vi", no_heading)
    assert answer.text == "Có **1 dòng**:\nA [1]"


def test_a_statement_that_does_not_fit_is_left_out_whole_with_its_citation():
    answer = finish(
        draft(("x" * 600, (0,)), ("y" * 200, (1,)), ("z", (2,))), PASSAGES, "vi", no_heading
    )
    assert answer.text.endswith("[1]\nz [2]\n… và 1 mục khác")
    assert [c.quote for c in answer.citations] == ["Một.", "Ba."]
    assert len(answer.text) <= SINGLE


def test_a_list_may_be_twice_as_long():
    statements = [(f"{n} " + "x" * 60, (n % 3,)) for n in range(40)]
    answer = finish(draft(*statements, limit=SEVERAL), PASSAGES, "vi", no_heading)
    assert SINGLE < len(answer.text) <= SEVERAL


def test_what_is_nearest_to_a_refusal_is_no_citation():
    refused = draft(("Không nêu.", ()), status="refused", reason="not_stated", nearest=(1,))
    answer = finish(refused, PASSAGES, "vi", no_heading)
    assert answer.citations == ()
    assert [(c.n, c.quote) for c in answer.nearest] == [(1, "Hai.")]
