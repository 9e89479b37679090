from eval.timing import timed


def test_every_query_is_ranked_and_timed_in_order():
    asked = []

    def rank(text):
        asked.append(text)
        return [(text, 1.0)]

    found = timed([("q1", "một"), ("q2", "hai")], rank)
    assert found.run == {"q1": [("một", 1.0)], "q2": [("hai", 1.0)]}
    assert len(found.times) == 2
    assert all(time >= 0 for time in found.times)
    assert asked == ["một", "một", "hai"]


def test_no_query_takes_no_time():
    assert timed([], lambda _: []).times == ()
