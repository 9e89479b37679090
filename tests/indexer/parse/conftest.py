import pytest

from corpus.vocabulary import load_vocabulary
from indexer.parse.document import parse_text


@pytest.fixture(scope="session")
def vocabulary():
    return load_vocabulary()


@pytest.fixture(scope="session")
def parse(vocabulary):
    """Every document of a text, as if read from x.txt."""

    def run(text, file="x.txt"):
        return parse_text(text, file, (), vocabulary)

    return run


@pytest.fixture(scope="session")
def one(parse):
    """The only document of a text."""

    def run(text):
        (parsed,) = parse(text)
        return parsed

    return run
