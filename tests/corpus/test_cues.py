import re
import tomllib

import pytest

from corpus.cues import FOLDER, Cues, cues_of
from corpus.text import nfc


def test_longer_phrases_come_first_and_are_taken_as_written():
    pattern = Cues("facts", "posts").any_of("names")

    found = re.match(pattern, "pho truong ban thuong truc")

    assert found is not None
    assert found.group() == "pho truong ban thuong truc"


def test_lists_that_are_not_there_are_errors():
    with pytest.raises(KeyError):
        Cues("claims", "posts").any_of("no-such-list")
    with pytest.raises(FileNotFoundError):
        cues_of("no-such-room")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda f: f.stem)
def test_a_phrase_stands_once_in_a_list_and_is_spelled_plainly(file):
    for section, lists in tomllib.loads(file.read_text("utf-8")).items():
        for name, phrases in lists.items():
            assert phrases, (section, name)
            assert len(phrases) == len(set(phrases)), (section, name)
            assert all(p == nfc(" ".join(p.split())) for p in phrases), (section, name)


def test_a_list_named_in_a_template_stands_for_its_phrases():
    pattern = Cues("facts", "posts").pattern(r"\b(?P<post><names>)\b", re.I)

    found = pattern.search("Ông A là Pho Truong Ban")

    assert found is not None
    assert found["post"] == "Pho Truong Ban"
    with pytest.raises(KeyError):
        Cues("claims", "posts").pattern(r"<no_such_list>")
