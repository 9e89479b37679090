import pytest

from indexer.manifest import ManifestError, load_manifest


def manifest(tmp_path, text):
    (tmp_path / "manifest.toml").write_text(text, "utf-8")
    return load_manifest(tmp_path)


def test_entry_says_what_its_fields_say(tmp_path):
    fields = ('id = "a-1"', 'file = "a.txt"', "part = 2", "date = 2021-06-01", 'kind = "Công văn"')
    (entry,) = manifest(tmp_path, "\n".join(("[[document]]", *fields)))
    assert (entry.id, entry.file, entry.part) == ("a-1", "a.txt", 2)
    assert (entry.date, entry.kind, entry.number) == ("2021-06-01", "Công văn", None)


def test_folder_without_a_manifest_has_no_entries(tmp_path):
    assert load_manifest(tmp_path) == ()


def test_empty_manifest_has_no_entries(tmp_path):
    assert manifest(tmp_path, "") == ()


@pytest.mark.parametrize(
    "text, says",
    [
        ("[[document]]\nid = ", "no valid TOML"),
        ('[[document]]\nid = "a"\n', "document 1: id and file are needed"),
        ('[[document]]\nid = "a"\nfile = "a"\nyear = 1\n', "document 1: unknown field 'year'"),
        ('[[document]]\nid = "a"\nfile = "a"\npart = 0\n', "document 1: part counts from 1, not 0"),
        ('[[document]]\nid = "a"\nfile = "a"\npart = "x"\n', "part counts from 1, not 'x'"),
        ('[[document]]\nid = "a"\nfile = "a"\n' * 2, "id 'a' is given twice"),
        ('document = "a"\n', "document must be a list of tables"),
    ],
)
def test_manifest_that_cannot_be_used_says_which_entry_and_why(tmp_path, text, says):
    with pytest.raises(ManifestError, match=says):
        manifest(tmp_path, text)


def test_manifest_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "manifest.toml").write_bytes('title = "Quyết"'.encode("utf-16"))
    with pytest.raises(ManifestError, match="no valid TOML"):
        load_manifest(tmp_path)
