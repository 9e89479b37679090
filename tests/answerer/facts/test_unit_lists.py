import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from answerer.facts.unit_lists import unit_lists
from answerer.question.concepts import units_of

TEXTS = st.lists(st.lists(st.sampled_from(["xã", "xa", "hợp", "tác", "1"])).map(" ".join))


def holding(texts, unit):
    return [n for n, text in enumerate(texts) if unit in units_of(text)]


@settings(deadline=None)
@given(TEXTS, st.data())
def test_every_unit_has_the_texts_that_hold_it_and_around_those_that_do_not_say_it(main, data):
    around = [data.draw(st.sampled_from(["", "xã hợp", "hợp tác 1"])) for _ in main]
    own, near = unit_lists(main, around)
    for unit in {u for text in (*main, *around) for u in units_of(text)} | {"khác", "xa_khác"}:
        assert own.get(unit).tolist() == holding(main, unit)
        said = set(holding(main, unit))
        assert near.get(unit).tolist() == [n for n in holding(around, unit) if n not in said]


@settings(deadline=None)
@given(TEXTS)
def test_units_are_counted_named_and_told_from_pairs(main):
    own, _ = unit_lists(main, ["" for _ in main])
    units = sorted({u for text in main for u in units_of(text)})
    assert own.named(own.counts >= 1) == units
    assert own.named((own.counts >= 1) & own.is_pair) == [u for u in units if "_" in u]
    number, places = own.entries()
    assert len(number) == len(places) == sum(len(holding(main, u)) for u in units)


def test_no_texts_give_empty_lists():
    own, near = unit_lists([], [])
    assert own.get("xa").tolist() == near.get("xa_phuong").tolist() == []
    assert own.named(np.zeros(0, bool)) == []
