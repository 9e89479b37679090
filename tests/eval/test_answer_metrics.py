import collections
import re
import string

import numpy as np
import pytest

from eval.metrics.answers import (
    exact_match,
    forbidden_found,
    found_variant,
    length_limit,
    squad_tokens,
    token_f1,
    vietnamese_tokens,
)


@pytest.mark.parametrize(
    "answer, variant",
    [
        ("Liên minh HTX Tỉnh chủ trì [1]", "liên minh htx"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân"),
        ("Đình Hữu Hoà ký", "Đình Hữu Hòa"),
        ("Sở Kế hoạch\n  và  Đầu tư", "Sở Kế hoạch và Đầu tư"),
        ("trước 10/12 hằng năm", "10/12"),
    ],
)
def test_a_variant_is_found_over_case_tone_placement_and_white_space(answer, variant):
    assert found_variant(answer, [variant]) == variant


def test_a_variant_without_its_diacritics_is_another_word():
    assert found_variant("So Noi vu", ["Sở Nội vụ"]) is None


def test_the_first_variant_found_is_returned():
    assert found_variant("ngày 10 tháng 12", ["10/12", "10 tháng 12"]) == "10 tháng 12"


def test_forbidden_strings_are_found_as_variants_are():
    assert forbidden_found("Phối hợp: SỞ TÀI CHÍNH", ["Sở Tài chính", "Sở Nội vụ"]) == (
        "Sở Tài chính",
    )


def test_lists_may_be_twice_as_long_as_single_facts():
    assert length_limit("lead_agency") == 700
    assert {length_limit(t) for t in ("list", "compare", "count", "tasks_of_agency")} == {1400}


def test_token_f1_by_hand():
    # 4 of 5 syllables found, 4 of 4 wanted: P = .8, R = 1, F1 = 8/9.
    assert token_f1("Là Sở Tài chính tỉnh.", ["sở tài chính tỉnh"]) == pytest.approx(8 / 9)


def test_vietnamese_tokens_leave_out_marks_and_punctuation():
    assert vietnamese_tokens("Uỷ ban, HTX. [1] [12]") == ["ủy", "ban", "htx"]
    assert exact_match("Sở Tài chính. [1]", ["sở tài chính"]) == 1.0


def test_silence_is_right_where_there_is_no_answer():
    assert (exact_match("", []), token_f1("", [])) == (1.0, 1.0)
    assert (exact_match("Sở Nội vụ", []), token_f1("Sở Nội vụ", [])) == (0.0, 0.0)
    assert token_f1("", ["Sở Nội vụ"]) == 0.0


# The public definition of the SQuAD 2.0 script (Rajpurkar, Jia and Liang 2018), written here
# from its description: normalise, split, compare bags; no-answer scores 1 only to no-answer.
def reference_normalise(text):
    text = "".join(ch for ch in text.lower() if ch not in set(string.punctuation))
    text = re.compile(r"\b(a|an|the)\b", re.UNICODE).sub(" ", text)
    return " ".join(text.split())


def reference_exact(gold, predicted):
    return int(reference_normalise(gold) == reference_normalise(predicted))


def reference_f1(gold, predicted):
    gold_tokens = reference_normalise(gold).split()
    predicted_tokens = reference_normalise(predicted).split()
    common = collections.Counter(gold_tokens) & collections.Counter(predicted_tokens)
    same = sum(common.values())
    if len(gold_tokens) == 0 or len(predicted_tokens) == 0:
        return int(gold_tokens == predicted_tokens)
    if same == 0:
        return 0
    precision, recall = 1.0 * same / len(predicted_tokens), 1.0 * same / len(gold_tokens)
    return (2 * precision * recall) / (precision + recall)


def test_agrees_with_the_squad_script_on_400_random_answers():
    rng = np.random.default_rng(11)
    words = [
        "the",
        "a",
        "an",
        "Sở",
        "sở",
        "Nội,",
        "vụ.",
        "tỉnh",
        "HTX's",
        "“2021”",
        "(UBND)",
        "10/12",
        "An",
        "the-end",
        "của",
        "-",
        "và",
    ]

    def phrase():
        return " ".join(rng.choice(words, size=int(rng.integers(0, 7))))

    for _ in range(400):
        predicted, golds = phrase(), [phrase() for _ in range(int(rng.integers(1, 4)))]
        exact = max(reference_exact(g, predicted) for g in golds)
        f1 = max(reference_f1(g, predicted) for g in golds)
        assert exact_match(predicted, golds, squad_tokens) == pytest.approx(exact, abs=1e-9)
        assert token_f1(predicted, golds, squad_tokens) == pytest.approx(f1, abs=1e-9)
