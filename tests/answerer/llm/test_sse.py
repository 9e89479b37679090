"""Events come out the same however the bytes were cut on the way."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from answerer.llm.sse import events

STREAM = (
    'data: {"a": "chủ trì"}\r\n\r\n: keep-alive\n\nevent: x\ndata: một\ndata: hai\r\rdata:[DONE]'
)
EXPECTED = ['{"a": "chủ trì"}', "một\nhai", "[DONE]"]


def test_comments_and_other_fields_say_nothing():
    assert list(events([STREAM.encode()])) == EXPECTED


@given(st.lists(st.integers(0, len(STREAM.encode())), max_size=12))
def test_any_cut_gives_the_same_events(cuts):
    body = STREAM.encode()
    places = [0, *sorted(cuts), len(body)]
    chunks = [body[a:b] for a, b in itertools.pairwise(places)]
    assert list(events(chunks)) == EXPECTED


def test_a_line_separator_inside_a_string_ends_no_line():
    assert list(events(["data: a\u2028b\x0bc\n\n".encode()])) == ["a\u2028b\x0bc"]


def test_nothing_gives_nothing():
    assert list(events([])) == []
    assert list(events([b"\n\n\n", b": ping\n\n"])) == []


def test_bytes_that_are_no_text_do_not_end_the_stream():
    assert list(events([b"data: a\xff\n\ndata: b\n\n"])) == ["a\ufffd", "b"]
