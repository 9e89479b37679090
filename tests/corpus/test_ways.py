from corpus.ways import phrases_of, spelled_out


def test_a_way_without_brackets_stands_for_itself():
    assert spelled_out("ngày ký") == ("ngày ký",)


def test_each_choice_is_spelled_out_in_order():
    assert spelled_out("(ai|người nào) (đã|) ký") == (
        "ai đã ký",
        "ai ký",
        "người nào đã ký",
        "người nào ký",
    )


def test_a_phrase_that_two_ways_give_is_given_once():
    assert phrases_of(["ai ký", "(ai|vị nào) ký"]) == ["ai ký", "vị nào ký"]
