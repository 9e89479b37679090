import threading

import pytest

from pages.engine import Engine, EngineError


class Ready:
    def __init__(self, index):
        self.index = index


def test_the_assistant_is_loaded_beside_the_caller(index):
    go = threading.Event()

    def load():
        go.wait(5)
        return Ready(index)

    engine = Engine(load)
    engine.start()
    assert not engine.ready()
    go.set()
    assistant, places = engine.wait(5)
    assert assistant.index is index
    assert set(places.documents) == {d.id for d in index.documents}


def test_a_question_that_comes_first_starts_the_loading(index):
    assert Engine(lambda: Ready(index)).wait(5)[0].index is index


def test_a_failed_load_says_why():
    def load():
        raise ValueError("the index is damaged")

    with pytest.raises(EngineError, match="the index is damaged"):
        Engine(load).wait(5)


def test_a_load_that_failed_is_tried_again(index):
    results = [ValueError("none yet"), Ready(index)]

    def load():
        result = results.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    engine = Engine(load)
    with pytest.raises(EngineError):
        engine.wait(5)
    assert engine.wait(5)[0].index is index


def test_it_is_loaded_once(index):
    loads = []

    def load():
        loads.append(1)
        return Ready(index)

    engine = Engine(load)
    for _ in range(3):
        engine.start()
        engine.wait(5)
    assert len(loads) == 1


def test_waiting_has_an_end(index):
    go = threading.Event()

    def load():
        go.wait(5)
        return Ready(index)

    with pytest.raises(EngineError, match="not loaded after"):
        Engine(load).wait(0.05)
    go.set()
