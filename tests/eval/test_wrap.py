"""Gold questions typed otherwise."""

from dataclasses import replace
from pathlib import Path

from eval.gold import load_gold
from eval.wrap import varied, wrapped

GOLD = load_gold(Path("eval/gold/dev.jsonl"))


def test_a_wrapper_holds_the_question_and_hangs_on_its_text_alone():
    told = wrapped("Ai ký quyết định?", english=False)
    assert told == wrapped("Ai ký quyết định?", english=False)
    assert "i ký quyết định?" in told
    assert len(told) > len("Ai ký quyết định?")


def test_a_question_in_english_has_an_english_wrapper():
    assert wrapped("Who signs it?", english=True).isascii()


def test_a_variant_changes_the_question_and_nothing_else():
    for variant in ("wrapped", "typo", "unaccented"):
        by_id = {g.id: g for g in GOLD}
        assert all(
            replace(g, question=by_id[g.id].question) == by_id[g.id] for g in varied(GOLD, variant)
        )


def test_clean_questions_stay_as_they_are():
    assert varied(GOLD, "clean") == tuple(GOLD)


def test_english_questions_have_no_diacritics_to_lose():
    assert all(g.style != "english" for g in varied(GOLD, "unaccented"))
