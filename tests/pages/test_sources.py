from dataclasses import replace

from pages.session import Session, answered, asked
from pages.sources import documents_html, sources_html
from pages.texts import load_texts

VI = load_texts("vi")


def cards(answer, places) -> str:
    return sources_html(answered(asked(Session(), "hỏi", None), answer), places, VI)


def test_a_row_is_a_table_of_titles_and_cells(answer, places):
    html = cards(answer, places)
    assert '<th scope="row">Đơn vị chủ trì</th><td>Liên minh HTX Tỉnh</td>' in html


def test_a_paragraph_is_quoted_with_the_headings_above_it(answer, places, index):
    p = next(p for p in index.passages if p.kind == "bullet" and p.path)
    cited = replace(
        answer.citations[0],
        document=p.document,
        start=p.start,
        end=p.end,
        quote=p.text,
        label=p.label,
    )
    html = cards(replace(answer, citations=(cited,)), places)
    assert "<blockquote" in html
    assert p.path[-1][:40] in html


def test_the_selected_card_says_so_to_screen_readers(answer, places):
    second = replace(answer.citations[0], n=2)
    html = cards(replace(answer, citations=(answer.citations[0], second)), places)
    assert html.count('aria-current="true"') == 1


def test_the_nearest_passages_of_a_refusal_are_said_to_be_no_answer(refusal, places):
    html = cards(refusal, places)
    assert "Đoạn gần nhất trong văn bản" in html
    assert "Không phải câu trả lời" in html


def test_a_quote_is_shown_and_not_obeyed(answer, places):
    bad = replace(answer.citations[0], start=10**9, quote="<script>x</script>", label="<b>l</b>")
    html = cards(replace(answer, citations=(bad,)), places)
    assert "<script" not in html
    assert "<b>" not in html


def test_before_any_answer_the_pane_says_what_will_be_there(places):
    assert VI("sources.none") in sources_html(Session(), places, VI)


def test_every_document_can_be_read_in_full(places):
    html = documents_html(places, VI, opened=True)
    for ident in places.documents:
        assert f'data-document="{ident}"' in html


def test_drafts_are_marked_in_the_list(places):
    html = documents_html(places, VI, opened=False)
    assert html.count("Dự thảo") == sum(d.status == "draft" for d in places.documents.values())


def test_a_document_without_number_is_said_to_have_none(places):
    assert "chưa có số" in documents_html(places, VI, opened=True)
